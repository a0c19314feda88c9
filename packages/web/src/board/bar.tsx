import type { ReactElement } from 'react';
import { actionOf, type Board } from '../actions/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { boardWords } from '../words/board.ts';
import { Counts } from './bar-counts.tsx';
import { BuildTool, CommentsTool, SetUpTool, UndoTools, ViewTool, WeeksTool } from './bar-tools.tsx';
import { FoldedTools } from './folded-tools.tsx';
import { TitleLine, VersionTools } from './title-line.tsx';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

const SolveProgress = lazyPart(async () => (await import('./solve/solve-progress.tsx')).SolveProgress);

interface BarProps {
  readonly board: Board;
  /** Gives the focus to the grid. */
  readonly onLeave: () => void;
}

/** What this is, and the tools: undo, weeks, what to list, counts, solving. On a phone the seldom ones are folded. */
export function BoardBar({ onLeave }: Pick<BarProps, 'onLeave'>): ReactElement {
  const board = useBoard();
  const isNarrow = useNarrow();
  return (
    <section className="board-bar" aria-label={boardWords.bar}>
      <TitleLine board={board} isNarrow={isNarrow} />
      <div className="board-tools">
        {isNarrow ? <NarrowTools board={board} onLeave={onLeave} /> : <WideTools board={board} onLeave={onLeave} />}
      </div>
    </section>
  );
}

function WideTools({ board, onLeave }: BarProps): ReactElement {
  return (
    <>
      <UndoTools board={board} />
      <WeeksTool board={board} onLeave={onLeave} />
      <ViewTool board={board} />
      <GoingCounts board={board} onLeave={onLeave} />
      <span className="push" />
      <SetUpTool board={board} />
      <Searching board={board} />
      <BuildTool board={board} />
      <CommentsTool board={board} />
      <Tool onClick={() => actionOf('?')?.run(board, '?')} keys="?">
        <span className="hidden-text">{boardWords.help}</span>
      </Tool>
    </>
  );
}

function NarrowTools({ board, onLeave }: BarProps): ReactElement {
  return (
    <>
      <UndoTools board={board} />
      <ViewTool board={board} />
      <FoldedTools>
        <WeeksTool board={board} onLeave={onLeave} />
        <BuildTool board={board} />
        <CommentsTool board={board} />
        <VersionTools board={board} />
        <SetUpTool board={board} />
      </FoldedTools>
      <GoingCounts board={board} onLeave={onLeave} />
      <Searching board={board} />
    </>
  );
}

/** Who goes to a cell by the bar wants to mend it by key; the same key goes on to the next. */
function GoingCounts({ board, onLeave }: BarProps): ReactElement {
  const goOn = (key: string): void => {
    actionOf(key)?.run(board, key);
    onLeave();
  };
  return <Counts board={board} onBreach={() => goOn('F8')} onDoubt={() => goOn('Ctrl+F8')} />;
}

/** The newest search while it is looked at. */
function Searching({ board: { job } }: { readonly board: Board }): ReactElement | null {
  if (job === null) return null;
  return (
    <PartBoundary>
      <SolveProgress job={job} />
    </PartBoundary>
  );
}
