import { weekdayOf } from '@rotawright/core/time';
import { type ReactElement, useState } from 'react';
import type { Board } from '../../actions/index.ts';
import { CheckField } from '../../parts/choice.tsx';
import { cellFace } from '../../parts/duty-cell.tsx';
import { solveWords } from '../../words/solve.ts';
import { shortDay } from '../../words/text.ts';
import type { AnswerChange } from './answer-change.ts';

/** One person's part of an answer: the weeks in which something changes, now above and after below. Each change is a switch. */
export function AnswerPerson(props: {
  readonly board: Board;
  readonly changes: readonly AnswerChange[];
  readonly taken: ReadonlySet<number>;
  /** Few enough people to show all at once. */
  readonly isAlone: boolean;
  readonly onTaken: (cells: readonly number[], isTaken: boolean) => void;
}): ReactElement | null {
  const { board, changes, taken, isAlone, onTaken } = props;
  const [isOpen, setOpen] = useState(isAlone);
  const [first] = changes;
  if (first === undefined) return null;
  const name = board.document.frame.people[first.person]?.name ?? '';
  const cells = changes.map(({ cell }) => cell);
  const count = cells.filter((cell) => taken.has(cell)).length;
  return (
    <details className="answer-person" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{solveWords.person(name, count, cells.length)}</summary>
      {isOpen ? (
        <>
          <CheckField
            id={`take-${first.person}`}
            label={solveWords.takeAll}
            isOn={count === cells.length}
            onChange={(isOn) => onTaken(cells, isOn)}
          />
          {weeksOf(board, changes).map((week) => (
            <WeekStrip key={week} {...props} monday={week} />
          ))}
          {changes.some(({ isMoved }) => isMoved) ? <p className="mute">* {solveWords.moved}</p> : null}
        </>
      ) : null}
    </details>
  );
}

function WeekStrip(props: {
  readonly board: Board;
  readonly changes: readonly AnswerChange[];
  readonly taken: ReadonlySet<number>;
  readonly onTaken: (cells: readonly number[], isTaken: boolean) => void;
  /** Day from the first; negative where the week began before the rota. */
  readonly monday: number;
}): ReactElement {
  const { board, changes, taken, onTaken, monday } = props;
  const { frame, local, values, wire } = board.document;
  const person = changes[0]?.person ?? 0;
  const days = Array.from({ length: 7 }, (_, i) => monday + i).filter((day) => day >= 0 && day < frame.days);
  const face = (value: number) => cellFace(values.at(value), wire.shiftTypes);
  return (
    <div className="answer-week">
      {days.map((day) => {
        const cell = person * frame.days + day;
        const change = changes.find((one) => one.day === day) ?? null;
        const before = face(local[cell] ?? 0);
        const after = face(change?.after ?? local[cell] ?? 0);
        const date = shortDay(frame.dates[day] ?? '');
        return (
          <div key={day} className="answer-day">
            <small>{date}</small>
            <span className={`duty look-${before.look}${change === null ? '' : ' gone'}`} aria-hidden="true">
              {before.letters}
            </span>
            {change === null ? (
              <span className={`duty look-${after.look}`} aria-hidden="true">
                {after.letters}
              </span>
            ) : (
              <button
                type="button"
                className={`duty look-${after.look}`}
                aria-pressed={taken.has(cell)}
                aria-label={solveWords.cell(date, before.spoken, after.spoken)}
                onClick={() => onTaken([cell], !taken.has(cell))}
              >
                {after.letters}
              </button>
            )}
            <small aria-hidden="true">
              {change === null ? '' : `${taken.has(cell) ? '✓' : '–'}${change.isMoved ? '*' : ''}`}
            </small>
          </div>
        );
      })}
    </div>
  );
}

function weeksOf(board: Board, changes: readonly AnswerChange[]): readonly number[] {
  const first = weekdayOf(board.document.frame.firstDay);
  return [...new Set(changes.map(({ day }) => Math.floor((day + first) / 7) * 7 - first))];
}
