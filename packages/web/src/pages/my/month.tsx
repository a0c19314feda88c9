import type { RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { cellFace, DutyCell } from '../../parts/duty-cell.tsx';
import { addDays, longDay } from '../../words/text.ts';
import { MonthTable } from './month-table.tsx';
import { dayWithin } from './month-weeks.ts';
import type { MyDuty } from './my-duties.ts';

/** One month as a calendar, duties and leave. */
export function Month(props: {
  readonly document: RosterDocument;
  readonly duties: readonly MyDuty[];
  readonly today: string;
}): ReactElement {
  const { document, today } = props;
  const [month, setMonth] = useState(dayWithin(today, document).slice(0, 7));
  const first = `${month}-01`;
  const cells = new Map(document.cells.map(([, day, codes, leave]) => [addDays(document.from, day), { codes, leave }]));
  const move = (step: 1 | -1): void => setMonth(addDays(first, step === 1 ? 31 : -1).slice(0, 7));
  return (
    <MonthTable
      first={first}
      isFirst={first <= document.from}
      isLast={addDays(first, 31) > document.until}
      onMove={move}
      day={(date) => <DayBox date={date} isToday={date === today} value={cells.get(date)} document={document} />}
    />
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
