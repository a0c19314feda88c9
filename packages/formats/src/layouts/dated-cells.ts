import { sayCivilDate, weekdayOf } from '@rotawright/core/time';
import { address, cellAt, place, type Sheet, textOf } from '../sheet/index.ts';
import type { DateLine } from './date-line.ts';
import { halfDate, settleDates } from './settle-dates.ts';
import type { Task } from './task.ts';

/** A day of a grid, and the row or column it has. */
export interface GridDay {
  /** Column of a row of dates, row of a column of dates. */
  readonly index: number;
  readonly day: number;
}

/** The days of a line of dates, checked: real, each once, none that nobody can read. `null` while a question is open. */
export function gridDays(sheet: Sheet, line: DateLine, task: Task): readonly GridDay[] | null {
  const before = task.out.questions.length + task.out.problems.length;
  for (const at of line.cells) if (halfDate(at) === null) task.out.problems.push(unreadable(sheet, at));
  const settled = settleDates(sheet, line.cells, task);
  const days = line.cells.flatMap((at, i) => {
    const day = settled[i] ?? null;
    return day === null ? [] : [{ index: line.along === 'row' ? at.column : at.row, day }];
  });
  checkTwice(sheet, line, { days, task });
  return task.out.questions.length + task.out.problems.length > before || days.length === 0 ? null : days;
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

function checkTwice(
  sheet: Sheet,
  line: DateLine,
  found: { readonly days: readonly GridDay[]; readonly task: Task },
): void {
  const seen = new Map<number, number>();
  for (const { index, day } of found.days) {
    const before = seen.get(day);
    seen.set(day, index);
    if (before === undefined) continue;
    const at = (one: number): string => (line.along === 'row' ? address(line.at, one) : address(one, line.at));
    found.task.out.problems.push({
      code: 'formats.date-twice',
      where: `Sheet "${sheet.name}", cell ${at(index)}`,
      found: `${sayCivilDate(day)} stands here and in ${at(before)}`,
      expected: 'each day once',
      tryThis: 'correct one of the two dates',
    });
  }
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
