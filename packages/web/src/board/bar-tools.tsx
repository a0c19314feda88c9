import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { actionOf, type Board, gapSums, type Weeks } from '../actions/index.ts';
import { isTouch } from '../grid/index.ts';
import { boardWords } from '../words/board.ts';
import { Tool } from './tool.tsx';

const WEEKS: readonly Weeks[] = [4, 8, 26];
/** For a finger a day is as wide in four weeks as in eight. */
const FINGER_WEEKS: readonly Weeks[] = [8, 26];

export function UndoTools({ board }: { readonly board: Board }): ReactElement | null {
  if (!board.isEditable) return null;
  const act = (key: string): void => actionOf(key)?.run(board, key);
  return (
    <>
      <Tool onClick={() => act('Ctrl+Z')} isOff={!board.document.canUndo} keys="Ctrl Z">
        <Arrow isBack /> <span className="tool-word">{boardWords.undo}</span>
      </Tool>
      <Tool onClick={() => act('Ctrl+Shift+Z')} isOff={!board.document.canRedo}>
        <Arrow /> <span className="tool-word">{boardWords.redo}</span>
      </Tool>
    </>
  );
}

/** How many weeks are in sight. */
export function WeeksTool({ board, onLeave }: { readonly board: Board; readonly onLeave: () => void }): ReactElement {
  const isByFinger = isTouch();
  return (
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
  );
}

/** People by days, or the list of gaps. */
export function ViewTool({ board }: { readonly board: Board }): ReactElement {
  const sums = gapSums(board.document, board.gaps);
  const isCoverAsked = board.cover.lines.length > 0;
  return (
    <fieldset className="segments">
      <legend className="hidden-text">{boardWords.viewGroup}</legend>
      <button type="button" aria-pressed={board.mode === 'people'} onClick={() => board.setMode('people')}>
        {boardWords.people}
      </button>
      <button
        type="button"
        aria-pressed={board.mode === 'gaps'}
        title={boardWords.gapsCounted(sums, isCoverAsked)}
        onClick={() => board.setMode('gaps')}
      >
        {boardWords.gaps(sums, isCoverAsked)}
      </button>
    </fieldset>
  );
}

/** Pages of the draft and of its department that the board rests on. */
export function SetUpTool({ board }: { readonly board: Board }): ReactElement | null {
  if (!board.isEditable) return null;
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

/** The way to a search; none while one is looked at. */
export function BuildTool({ board }: { readonly board: Board }): ReactElement | null {
  if (board.job !== null || !board.isEditable) return null;
  return <Tool onClick={() => board.open({ kind: 'solve' })}>{boardWords.build}</Tool>;
}

export function CommentsTool({ board }: { readonly board: Board }): ReactElement | null {
  if (board.comments === null) return null;
  return (
    <Tool onClick={() => actionOf('Shift+F2')?.run(board, 'Shift+F2')}>
      {boardWords.comments(board.comments.length)}
    </Tool>
  );
}

export function FindTool({ board }: { readonly board: Board }): ReactElement {
  return (
    <Tool onClick={() => actionOf('/')?.run(board, '/')} keys="/">
      {boardWords.findButton}
    </Tool>
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
