import { UNKNOWN } from '@rotawright/core/roster';
import { durationText } from '@rotawright/formats/words';
import type { ShiftType } from '@rotawright/server/wire';
import { memo, type ReactElement } from 'react';
import { LEAVE_LETTERS } from '../actions/index.ts';
import { cellFace } from '../parts/duty-cell.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { boardWords } from '../words/board.ts';
import { capital } from '../words/capital.ts';
import { shiftName, shortDay } from '../words/text.ts';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

const LEAVE_SHOWN = ['annual', 'study', 'bank-holiday'] as const;

/** What the cells' letters, fills and marks mean. */
export const Legend = memo(function Legend({
  shiftTypes,
}: {
  readonly shiftTypes: readonly ShiftType[];
}): ReactElement {
  return (
    <ul className="board-legend" aria-label={boardWords.legend}>
      {shiftTypes.map((type) => (
        <li key={type.code}>
          <i className={`look-${type.look}`}>{type.code}</i> {shiftName(type)}
        </li>
      ))}
      {LEAVE_SHOWN.map((leave) => {
        const { look, spoken } = cellFace({ codes: '', leave }, shiftTypes);
        return (
          <li key={leave}>
            <i className={`look-${look}`}>{LEAVE_LETTERS[leave]}</i> {capital(spoken)}
          </li>
        );
      })}
      <li>
        <i className="look-gap">N</i> {boardWords.legendNobody}
      </li>
      <li>
        <Verdict kind="breaks" text={boardWords.legendBreaks} />
      </li>
      <li>
        <Verdict kind="cannot-tell" text={boardWords.legendDoubt} />
      </li>
      <li>
        <span className="legend-changed">{boardWords.legendChanged}</span>
      </li>
    </ul>
  );
});

/** What is selected, where the focus is, and whether all is saved; and what was just done, for screen readers too. */
export function StatusLine(): ReactElement {
  const board = useBoard();
  const { frame } = board.document;
  const { focus } = board.selection;
  const { top, bottom, left, right } = board.span;
  const people = bottom - top + 1;
  const cells = people * (right - left + 1);
  const row = frame.people[board.personAt(focus.place)];
  const where = [shortDay(frame.dates[focus.day] ?? ''), row?.name ?? ''].filter(Boolean).join(', ');
  return (
    <div className="board-status">
      <span role="status" className="said">
        {board.message}
      </span>
      <span role="status" className="hidden-text">
        <span key={board.spoken.times}>{board.spoken.text}</span>
      </span>
      {board.typed === '' ? null : <kbd>{board.typed.toUpperCase()}</kbd>}
      {cells > 1 ? <b>{boardWords.selected(cells, people, durationText(selectedMinutes(board)))}</b> : null}
      {cells > 1 && board.isEditable ? (
        <Tool onClick={() => board.open({ kind: 'set', place: focus })}>{boardWords.changeSelected}</Tool>
      ) : null}
      {board.isPanelOpen || row === undefined ? null : (
        <Tool onClick={() => board.set({ isPanelOpen: true })}>{boardWords.openPanel(row.name)}</Tool>
      )}
      <span>{where}</span>
      <span>
        {board.sending.kind === 'saving'
          ? boardWords.saving
          : board.sending.kind === 'saved'
            ? boardWords.saved('')
            : ''}
      </span>
    </div>
  );
}

/** Worked minutes of the selected duties, as the check counts them. */
function selectedMinutes(board: ReturnType<typeof useBoard>): number {
  const { top, bottom, left, right } = board.span;
  let sum = 0;
  for (let place = top; place <= bottom; place += 1) {
    const rota = board.checker?.verdictOf(board.personAt(place))?.rota ?? null;
    if (rota === null) continue;
    for (let i = 0; i < rota.duties.count; i += 1) {
      const day = (rota.duties.day[i] ?? 0) - rota.firstDay;
      const work = rota.duties.work[i] ?? UNKNOWN;
      if (day >= left && day <= right && work > 0) sum += work;
    }
  }
  return sum;
}
