import { PUBLISHES } from '@rotawright/server/roles';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'wouter';
import { actionOf, type Board, type Weeks } from '../actions/index.ts';
import { useHolds } from '../api/me.ts';
import { isTouch } from '../grid/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { VERSION_TAG } from '../parts/version-tag.ts';
import { boardWords } from '../words/board.ts';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

const SolveProgress = lazyPart(async () => (await import('./solve/solve-progress.tsx')).SolveProgress);

const WEEKS: readonly Weeks[] = [4, 8, 26];
/** For a finger a day is as wide in four weeks as in eight. */
const FINGER_WEEKS: readonly Weeks[] = [8, 26];

/** What this is, and the tools: undo, weeks, what to list, counts, solving. */
export function BoardBar({ onLeave }: { readonly onLeave: () => void }): ReactElement {
  const board = useBoard();
  const isByFinger = isTouch();
  const act = (key: string): void => actionOf(key)?.run(board, key);
  // Who goes to a cell by the bar wants to mend it by key; the same key goes on to the next.
  const goOn = (key: string): void => {
    act(key);
    onLeave();
  };
  return (
    <section className="board-bar" aria-label={boardWords.bar}>
      <TitleLine board={board} onFind={() => act('/')} />
      <div className="board-tools">
        {board.isEditable ? (
          <>
            <Tool onClick={() => act('Ctrl+Z')} isOff={!board.document.canUndo} keys="Ctrl Z">
              <Arrow isBack /> <span className="tool-word">{boardWords.undo}</span>
            </Tool>
            <Tool onClick={() => act('Ctrl+Shift+Z')} isOff={!board.document.canRedo}>
              <Arrow /> <span className="tool-word">{boardWords.redo}</span>
            </Tool>
          </>
        ) : null}
        <fieldset className="segments">
          <legend className="hidden-text">{boardWords.weeksGroup}</legend>
          {(isByFinger ? FINGER_WEEKS : WEEKS).map((weeks) => (
            <button
              key={weeks}
              type="button"
              aria-pressed={board.weeks === weeks || (isByFinger && board.weeks !== 26 && weeks !== 26)}
              onClick={() => {
                board.setWeeks(weeks);
                onLeave();
              }}
            >
              {isByFinger && weeks !== 26 ? boardWords.fingerDays : boardWords.weeks(weeks)}
            </button>
          ))}
        </fieldset>
        <fieldset className="segments">
          <legend className="hidden-text">{boardWords.viewGroup}</legend>
          <button type="button" aria-pressed={board.mode === 'people'} onClick={() => board.setMode('people')}>
            {boardWords.people}
          </button>
          <button type="button" aria-pressed={board.mode === 'gaps'} onClick={() => board.setMode('gaps')}>
            {boardWords.gaps(
              board.gaps.reduce((sum, gap) => sum + gap.missing, 0),
              board.cover.lines.length > 0,
            )}
          </button>
        </fieldset>
        <Counts board={board} onBreach={() => goOn('F8')} onDoubt={() => goOn('Ctrl+F8')} />
        <span className="push" />
        {board.isEditable ? <SetUp board={board} /> : null}
        <Solving board={board} />
        {board.comments === null ? null : (
          <Tool onClick={() => act('Shift+F2')}>{boardWords.comments(board.comments.length)}</Tool>
        )}
        <Tool onClick={() => act('?')} keys="?">
          <span className="hidden-text">{boardWords.help}</span>
        </Tool>
      </div>
    </section>
  );
}

/** The way to a search, and the newest one while it is looked at. */
function Solving({ board }: { readonly board: Board }): ReactElement | null {
  const { job } = board;
  if (job !== null)
    return (
      <PartBoundary>
        <SolveProgress job={job} />
      </PartBoundary>
    );
  return board.isEditable ? <Tool onClick={() => board.open({ kind: 'solve' })}>{boardWords.build}</Tool> : null;
}

/** Where the frame of the app leaves room for the board's own title, so that the board has two bars and not three. */
export const TITLE_PLACE = 'board-head';

function TitleLine({ board, onFind }: { readonly board: Board; readonly onFind: () => void }): ReactElement {
  const place = document.getElementById(TITLE_PLACE);
  const line = <TitleParts board={board} onFind={onFind} />;
  return place === null ? line : createPortal(line, place);
}

function TitleParts({ board, onFind }: { readonly board: Board; readonly onFind: () => void }): ReactElement {
  const { wire, changedCells } = board.document;
  const mayPublish = useHolds(wire.departmentId, PUBLISHES);
  const others = [...new Set([...board.peers.values()].map(({ name }) => name))];
  return (
    <div className="board-title">
      <p className="mute">{wire.department}</p>
      <h1>{wire.title}</h1>
      <span className={VERSION_TAG[wire.state]}>
        {boardWords.versionTag(boardWords.states[wire.state], wire.number)}
      </span>
      {changedCells === null || changedCells === 0 ? null : <span>{boardWords.changed(changedCells)}</span>}
      {others.length === 0 ? null : <span className="others">{boardWords.othersHere(others.join(', '))}</span>}
      <span className="push" />
      <Tool onClick={onFind} keys="/">
        {boardWords.findButton}
      </Tool>
      {wire.state === 'draft' && mayPublish && board.discardedBy === null ? (
        <Link className="btn primary small-btn" href={`/versions/${wire.versionId}/publish`}>
          {boardWords.publish}
        </Link>
      ) : null}
    </div>
  );
}

/** Pages of the draft and of its department that the board rests on. */
function SetUp({ board }: { readonly board: Board }): ReactElement {
  const { versionId, departmentId } = board.document.wire;
  const words = boardWords.setUpLinks;
  return (
    <details className="menu">
      <summary className="btn tool">{boardWords.setUp}</summary>
      <ul>
        {(['settings', 'setup', 'people', 'template'] as const).map((page) => (
          <li key={page}>
            <Link href={`/versions/${versionId}/${page}`}>{words[page]}</Link>
          </li>
        ))}
        {(['leave', 'swaps'] as const).map((page) => (
          <li key={page}>
            <Link href={`/departments/${departmentId}/${page}`}>{words[page]}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Counts(props: {
  readonly board: Board;
  readonly onBreach: () => void;
  readonly onDoubt: () => void;
}): ReactElement {
  const { board, onBreach, onDoubt } = props;
  const counts = board.checker?.counts ?? null;
  if (counts === null) return <span className="mute">{board.isContractMissing ? '' : boardWords.checking}</span>;
  return (
    <span className="counts">
      {counts.breaches > 0 ? (
        <button type="button" className="bare" onClick={onBreach}>
          <Verdict kind="breaks" text={boardWords.breaches(counts.breaches, counts.people)} />
        </button>
      ) : counts.duties === 0 ? (
        <span className="mute">{boardWords.nothingToJudge}</span>
      ) : (
        <Verdict kind="meets" text={boardWords.noBreaches} />
      )}
      {counts.cannotTell > 0 ? (
        <button type="button" className="bare" onClick={onDoubt}>
          <Verdict kind="cannot-tell" text={boardWords.cannotTell(counts.cannotTell)} />
        </button>
      ) : null}
    </span>
  );
}

function Arrow({ isBack = false }: { readonly isBack?: boolean }): ReactElement {
  return (
    <svg width="13" height="13" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <g transform={isBack ? undefined : 'matrix(-1 0 0 1 14 0)'}>
        <path d="M2 5.5h6.5a3.5 3.5 0 0 1 0 7H6M5 2 1.5 5.5 5 9" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </g>
    </svg>
  );
}
