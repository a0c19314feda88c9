import type { RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { cellFace, DutyCell } from '../../parts/duty-cell.tsx';
import { myWords } from '../../words/my.ts';
import { addDays, longDay } from '../../words/text.ts';
import { monthName, WEEKDAYS, weeksOf } from './month-weeks.ts';
import type { MyDuty } from './my-duties.ts';

/** One month as a calendar, duties and leave. */
export function Month(props: {
  readonly document: RosterDocument;
  readonly duties: readonly MyDuty[];
  readonly today: string;
}): ReactElement {
  const { document, today } = props;
  const [month, setMonth] = useState(clamp(today, document).slice(0, 7));
  const first = `${month}-01`;
  const days = weeksOf(first);
  const cells = new Map(document.cells.map(([, day, codes, leave]) => [addDays(document.from, day), { codes, leave }]));
  const move = (step: 1 | -1): void => setMonth(addDays(first, step === 1 ? 31 : -1).slice(0, 7));
  return (
    <>
      <div className="month-head">
        <Button onClick={() => move(-1)} isOff={first <= document.from} aria-label={myWords.earlier}>
          ←
        </Button>
        <strong aria-live="polite">{monthName(first)}</strong>
        <Button onClick={() => move(1)} isOff={addDays(first, 31) > document.until} aria-label={myWords.later}>
          →
        </Button>
      </div>
      <table className="month">
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
          {days.map((week) => (
            <tr key={week[0]}>
              {week.map((date, i) => (
                <td key={date} className={i > 4 ? 'weekend' : undefined}>
                  {date.startsWith(month) ? (
                    <DayBox date={date} isToday={date === today} value={cells.get(date)} document={document} />
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function DayBox(props: {
  readonly date: string;
  readonly isToday: boolean;
  readonly value: Parameters<typeof cellFace>[0] | undefined;
  readonly document: RosterDocument;
}): ReactElement {
  const { date, isToday, value, document } = props;
  const isInside = date >= document.from && date < document.until;
  return (
    <>
      <span className={isToday ? 'month-day today' : 'month-day'}>
        <span aria-hidden="true">{Number(date.slice(8))}</span>
        <span className="hidden-text">{longDay(date)}: </span>
      </span>
      {isInside ? <DutyCell face={cellFace(value ?? { codes: '', leave: null }, document.shiftTypes)} isLarge /> : null}
    </>
  );
}

const clamp = (date: string, { from, until }: RosterDocument): string =>
  date < from ? from : date >= until ? addDays(until, -1) : date;
