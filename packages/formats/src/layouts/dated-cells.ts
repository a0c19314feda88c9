import { sayCivilDate, weekdayOf } from '@rotawright/core/time';
import { address, cellAt, place, type Sheet, textOf } from '../sheet/index.ts';
import { dayReading, noteCell } from './cell-reading.ts';
import type { DateLine } from './date-line.ts';
import { halfDate, settleDates } from './settle-dates.ts';
import { some, type Task } from './task.ts';

/** A day of a grid, and the row or column it has. */
export interface GridDay {
  /** Column of a row of dates, row of a column of dates. */
  readonly index: number;
  /** Where the date itself stands. */
  readonly at: { readonly row: number; readonly column: number };
  readonly day: number;
}

/** The days of a line of dates, checked: real, rising, none that nobody can read. `null` while a question is open. */
export function gridDays(sheet: Sheet, line: DateLine, task: Task): readonly GridDay[] | null {
  const before = task.out.questions.length + task.out.problems.length;
  for (const at of line.cells) if (halfDate(at) === null) task.out.problems.push(unreadable(sheet, at));
  const settled = settleDates(sheet, line.cells, task);
  const days = line.cells.flatMap(({ row, column }, i) => {
    const day = settled[i] ?? null;
    const reading = day === null ? ({ kind: 'doubt', words: '' } as const) : dayReading(day);
    noteCell(task, { sheet, row, column }, reading);
    return day === null ? [] : [{ index: line.along === 'row' ? column : row, at: { row, column }, day }];
  });
  checkRising(sheet, line, { days, task });
  noteGaps(sheet, days, task);
  return task.out.questions.length + task.out.problems.length > before || days.length === 0 ? null : days;
}

/** Days that the dates leap over are read as free, which a reader has to know. Grids of working weeks leave out weekends. */
function noteGaps(sheet: Sheet, days: readonly GridDay[], task: Task): void {
  const all = [...new Set(days.map(({ day }) => day))].sort((a, b) => a - b);
  const [first, ...others] = all;
  if (first === undefined) return;
  let last = first;
  const gaps: string[] = [];
  for (const day of others) {
    if (day === last + 2) gaps.push(sayCivilDate(last + 1));
    if (day > last + 2) gaps.push(`${sayCivilDate(last + 1)} to ${sayCivilDate(day - 1)}`);
    last = day;
  }
  if (gaps.length > 0)
    task.out.notes.push(`Sheet "${sheet.name}" leaves out days, which are read as without duty: ${some(gaps)}.`);
}

function unreadable(sheet: Sheet, at: DateLine['cells'][number]) {
  const { cell } = at;
  const text = textOf(cell);
  return {
    code: 'formats.not-a-date',
    where: place(sheet, at),
    found: cell.kind === 'date' ? `the stored date ${text}, as a day number given the look of a date has` : `"${text}"`,
    expected:
      at.month === undefined && /^\d+$/.test(text) ? 'a date; no month stands above or in the heading' : 'a date',
    tryThis: 'write the date as YYYY-MM-DD',
  };
}

/**
 * Days go up along a row or a column. A spreadsheet of another country turns 1 to 12 February into the second of each
 * month and leaves 13 February as text; that shows as a fall. Rows under one another may repeat their days.
 */
function checkRising(
  sheet: Sheet,
  line: DateLine,
  found: { readonly days: readonly GridDay[]; readonly task: Task },
): void {
  found.days.forEach(({ at, day }, i) => {
    const before = found.days[i - 1];
    if (before === undefined || before.day < day || (line.along === 'row' && before.at.row !== at.row)) return;
    const earlier = address(before.at.row, before.at.column);
    const isTwice = before.day === day;
    found.task.out.problems.push({
      code: isTwice ? 'formats.date-twice' : 'formats.dates-fall',
      where: place(sheet, at),
      found: isTwice
        ? `${sayCivilDate(day)} stands here and in ${earlier}`
        : `${sayCivilDate(day)} after ${sayCivilDate(before.day)} in ${earlier}`,
      expected: 'each day once, in order',
      tryThis: 'correct the dates; day and month may have been exchanged when the file was opened elsewhere',
    });
  });
}

/** Compares weekdays written beside the dates, a row above or below or a column to the right, with the dates. */
export function checkWeekdays(
  sheet: Sheet,
  beside: {
    readonly days: readonly GridDay[];
    readonly weekdays: ReadonlyMap<number, number>;
    readonly at: (index: number) => { row: number; column: number };
  },
  task: Task,
): void {
  for (const { index, day } of beside.days) {
    const written = beside.weekdays.get(index);
    if (written === undefined || written === weekdayOf(day)) continue;
    const at = beside.at(index);
    task.out.problems.push({
      code: 'formats.weekday-differs',
      where: place(sheet, at),
      found: `"${textOf(cellAt(sheet, at.row, at.column))}" beside ${sayCivilDate(day)}`,
      expected: 'a weekday that fits the date',
      tryThis: 'correct the date or the weekday, or settle the order or year with --date-order or --year',
    });
  }
}
