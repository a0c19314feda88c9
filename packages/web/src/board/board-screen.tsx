import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useRef } from 'react';
import { GridView } from '../grid/index.ts';
import { boardWords } from '../words/board.ts';
import { dayIn } from '../words/text.ts';
import { BoardBar } from './bar.tsx';
import { BoardComments } from './board-comments.tsx';
import { Legend, StatusLine } from './legend.tsx';
import { BoardNotices } from './notices.tsx';
import { OpenedThing } from './opened.tsx';
import { PersonPanel } from './person-panel.tsx';
import { useBoard } from './use-board.ts';
import '../grid/grid.css';
import { lazyPart } from '../parts/lazy-part.tsx';
import { comesFromPage } from '../parts/page.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';

const GapsList = lazyPart(async () => (await import('./gaps-list.tsx')).GapsList);

/** Bar, grid, panel and status line. F6 goes round between them. */
export function BoardScreen(): ReactElement {
  const board = useBoard();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<GridView | null>(null);
  const { wire } = board.document;
  useEffect(() => {
    if (host.current === null) return;
    const made = new GridView(host.current, board, dayIn(board.document.wire.zone, new Date()));
    view.current = made;
    // While the board was fetched somebody may have gone to the menu.
    if (comesFromPage() && document.activeElement === document.body) made.focus();
    return () => made.destroy();
  }, [board]);
  const wasList = useRef(false);
  useEffect(() => {
    // The button of the list that led to a cell is gone.
    if (wasList.current && document.activeElement === document.body) view.current?.focus();
    wasList.current = board.mode === 'gaps';
  }, [board.mode]);
  useEffect(() => {
    document.title = `${boardWords.title(wire.title)} – Rotawright`;
  }, [wire.title]);
  const closePanel = useCallback(() => {
    board.set({ isPanelOpen: false });
    view.current?.focus();
  }, [board]);
  return (
    <main className="board" id="main" onKeyDown={(event) => goRound(event, view.current)}>
      <BoardBar onLeave={() => view.current?.focus()} />
      <BoardNotices />
      <BoardComments board={board} />
      <div className="board-body">
        <div className="board-grid-side">
          <p className="hidden-text" id="board-keys-hint">
            {boardWords.gridHelp}
          </p>
          <div ref={host} className="board-scroll" hidden={board.mode === 'gaps'} />
          {board.mode === 'gaps' ? (
            <PartBoundary>
              <GapsList />
            </PartBoundary>
          ) : null}
        </div>
        {board.isPanelOpen ? <PersonPanel onClose={closePanel} /> : null}
      </div>
      <footer className="board-foot">
        <Legend shiftTypes={wire.shiftTypes} />
        <StatusLine />
      </footer>
      <OpenedThing
        boxOf={(place) => view.current?.boxOf(place) ?? null}
        onClosed={() => {
          // At once, for the next key; and again when a dialog that kept the rest of the page inert is gone.
          view.current?.focus();
          requestAnimationFrame(() => {
            // The next key may have opened something else by now.
            if (document.querySelector('[role="dialog"], dialog[open]') === null) view.current?.focus();
          });
        }}
      />
    </main>
  );
}

const REGIONS = ['.board-bar', '.grid', '.panel-side', '.cov'];

/** F6 and Shift+F6: bar, grid, panel, cover, and round. */
function goRound(event: KeyboardEvent, view: GridView | null): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  const regions = REGIONS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []).filter(
    (region) => region.offsetParent !== null && !region.hidden,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + (event.shiftKey ? regions.length - 1 : 1) + regions.length) % regions.length];
  if (next?.matches('.grid')) view?.focus();
  else if (next?.matches('.cov')) view?.focusCover();
  else next?.querySelector<HTMLElement>('button, a, [tabindex="0"], h2')?.focus();
}
