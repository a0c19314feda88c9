import type { KeyboardEventHandler, ReactElement, ReactNode, Ref } from 'react';
import { Button } from '../../parts/button.tsx';
import { myWords } from '../../words/my.ts';
import { monthName, WEEKDAYS, weeksOf } from './month-weeks.ts';

/** One month from Monday to Sunday, with the way to the months beside it; what stands on a day is its owner's. */
export function MonthTable(props: {
  /** First day of the month. */
  readonly first: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly day: (date: string) => ReactNode;
  readonly className?: string;
  readonly caption?: string;
  readonly table?: Ref<HTMLTableElement>;
  readonly onKeyDown?: KeyboardEventHandler;
}): ReactElement {
  const { first, isFirst, isLast, onMove, day, className = 'month', caption, table, onKeyDown } = props;
  const month = first.slice(0, 7);
  return (
    <>
      <div className="month-head">
        <Button onClick={() => onMove(-1)} isOff={isFirst} aria-label={myWords.earlier}>
          ←
        </Button>
        <strong aria-live="polite">{monthName(first)}</strong>
        <Button onClick={() => onMove(1)} isOff={isLast} aria-label={myWords.later}>
          →
        </Button>
      </div>
      <table className={className} ref={table} onKeyDown={onKeyDown}>
        {caption === undefined ? null : <caption className="hidden-text">{caption}</caption>}
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(first).map((week) => (
            <tr key={week[0]}>
              {week.map((date, i) => (
                <td key={date} className={i > 4 ? 'weekend' : undefined}>
                  {date.startsWith(month) ? day(date) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
