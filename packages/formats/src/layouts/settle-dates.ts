import { sayCivilDate, weekdayOf } from '@rotawright/core/time';
import { address, place, type Sheet, textOf } from '../sheet/index.ts';
import { dateText, type WrittenDate } from './date-text.ts';
import type { DateCell, OrderedDate } from './dated.ts';
import type { DateOrder } from './reading.ts';
import { realDate, serialDate, serialText } from './real-date.ts';
import { settleYears } from './settle-years.ts';
import type { Task } from './task.ts';

const ORDERS = ['dmy', 'mdy'] as const;

/** A cell's date with an open order or year, or a known day. */
export type HalfDate = { readonly day: number } | { readonly written: WrittenDate } | null;

/** What a cell says of a date. Small whole numbers are days of a month where the month is known. */
export function halfDate(at: DateCell): HalfDate {
  const { cell } = at;
  if (cell.kind === 'date') {
    const [year = '', month = '', day = ''] = String(cell.value).split('-');
    const real = realDate(Number(year), Number(month), Number(day));
    return real === null ? null : { day: real };
  }
  const bare = /^\d{1,2}$/.test(textOf(cell)) ? Number(textOf(cell)) : null;
  if (bare !== null && at.month !== undefined) {
    const date = [bare, at.month.month] as const;
    return { written: { year: at.month.year, dayFirst: date, monthFirst: date, yearFirst: null, weekday: null } };
  }
  if (cell.kind === 'number') {
    const day = serialDate(Number(cell.value));
    return day === null ? null : { day };
  }
  const serial = cell.kind === 'text' ? serialText(textOf(cell)) : null;
  if (serial !== null) return { day: serial };
  const written = cell.kind === 'text' ? dateText(textOf(cell)) : null;
  return written === null ? null : { written: { ...written, weekday: written.weekday ?? at.weekday ?? null } };
}

/**
 * Settles a line of dates together: one order of day and month for all, years carried along, every fault named.
 * Gives `null` for cells that stay open; then a question or a problem has been put.
 */
export function settleDates(sheet: Sheet, cells: readonly DateCell[], task: Task): readonly (number | null)[] {
  const halves = cells.map(halfDate);
  const order = settleOrder(sheet, { cells, halves }, task);
  if (order === null) return cells.map(() => null);
  const dates = halves.map((half) => ordered(half, order));
  const days = settleYears(sheet, { cells, dates }, task);
  days.forEach((day, i) => {
    const at = cells[i];
    const half = halves[i] ?? null;
    if (at !== undefined && day !== null) checkWeekday(sheet, { at, half, day }, task);
  });
  return days;
}

function ordered(half: HalfDate, order: DateOrder): OrderedDate {
  if (half === null || 'day' in half) return half;
  const { written } = half;
  if (order === 'ymd' && written.yearFirst !== null) {
    const [year, month, dayOfMonth] = written.yearFirst;
    return { year, month, dayOfMonth };
  }
  const [dayOfMonth, month] = order === 'mdy' ? written.monthFirst : written.dayFirst;
  return { year: written.year, month, dayOfMonth };
}

interface Line {
  readonly cells: readonly DateCell[];
  readonly halves: readonly HalfDate[];
}

function settleOrder(sheet: Sheet, line: Line, task: Task): DateOrder | null {
  const asked = task.options.dateOrder;
  if (asked !== undefined) return asked;
  const open = line.halves.filter(isWaiting);
  if (open.length === 0) return 'dmy';
  const possible = ORDERS.filter((order) => line.halves.every((half) => isReal(half, order)));
  const [only] = possible;
  if (possible.length === 1 && only !== undefined) {
    if (only === 'mdy') task.out.notes.push(`Dates are read month first: day first, some would not exist.`);
    return only;
  }
  if (possible.length === 0) return mixedOrders(sheet, line, task);
  const named = possible.filter((order) => line.halves.every((half) => fitsWeekday(half, order)));
  const [right] = named;
  if (named.length === 1 && right !== undefined) {
    task.out.notes.push(`Dates are read ${orderWords(right)}: only so do the weekdays fit.`);
    return right;
  }
  const daily = possible.filter((order) => isDaily(line.halves, order));
  const [steady] = daily;
  if (daily.length === 1 && steady !== undefined) {
    task.out.notes.push(`Dates are read ${orderWords(steady)}: only so do they follow one another.`);
    return steady;
  }
  askOrder(sheet, line, task);
  return null;
}

/** Is it a date that an order of day and month settles? */
function isWaiting(half: HalfDate): boolean {
  return half !== null && 'written' in half && isOpen(half.written);
}

function isOpen(written: WrittenDate): boolean {
  return written.dayFirst[0] !== written.monthFirst[0];
}

/** A leap year stands in for a year that isn't written. */
function isReal(half: HalfDate, order: DateOrder): boolean {
  const date = ordered(half, order);
  return date === null || 'day' in date || realDate(date.year ?? 2024, date.month, date.dayOfMonth) !== null;
}

function orderWords(order: 'dmy' | 'mdy'): string {
  return order === 'dmy' ? 'day first' : 'month first';
}

/** Does the date fall on the weekday that is written with it? Without one, or without a year, nothing speaks against it. */
function fitsWeekday(half: HalfDate, order: DateOrder): boolean {
  const date = ordered(half, order);
  if (half === null || 'day' in half || half.written.weekday === null) return true;
  if (date === null || 'day' in date || date.year === null) return true;
  const day = realDate(date.year, date.month, date.dayOfMonth);
  return day !== null && weekdayOf(day) === half.written.weekday;
}

/** Do the dates go on by a day to a week each? A single date says nothing. */
function isDaily(halves: readonly HalfDate[], order: DateOrder): boolean {
  let last: number | null = null;
  let steps = 0;
  for (const half of halves) {
    const date = ordered(half, order);
    if (date === null) continue;
    const day = 'day' in date ? date.day : realDate(date.year ?? 2024, date.month, date.dayOfMonth);
    if (day === null || (last !== null && (day <= last || day > last + 7))) return false;
    if (last !== null) steps += 1;
    last = day;
  }
  return steps > 0;
}

function askOrder(sheet: Sheet, line: Line, task: Task): void {
  const index = line.halves.findIndex(isWaiting);
  const at = line.cells[index];
  const half = line.halves[index];
  if (at === undefined || half === null || half === undefined || 'day' in half) return;
  const say = (order: DateOrder): string => {
    const date = ordered(half, order);
    return date === null || 'day' in date ? '' : ` (${date.dayOfMonth}.${date.month}., month ${date.month})`;
  };
  task.out.questions.push({
    code: 'formats.date-order',
    where: place(sheet, at),
    places: line.cells.flatMap((cell, i) => (isWaiting(line.halves[i] ?? null) ? [place(sheet, cell)] : [])),
    text: `"${textOf(at.cell)}" can be two dates, and nothing on the sheet tells which number is the day.`,
    answers: [
      { label: `the day comes first${say('dmy')}`, option: '--date-order dmy' },
      { label: `the month comes first${say('mdy')}`, option: '--date-order mdy' },
    ],
  });
}

function mixedOrders(sheet: Sheet, line: Line, task: Task): null {
  const never = line.cells.filter((_, i) => !ORDERS.some((order) => isReal(line.halves[i] ?? null, order)));
  const wrong = never.length > 0 ? never : line.cells.filter((_, i) => !isReal(line.halves[i] ?? null, 'dmy'));
  for (const at of wrong.slice(0, 5)) {
    task.out.problems.push({
      code: 'formats.no-such-date',
      where: place(sheet, at),
      found:
        never.length > 0
          ? `"${textOf(at.cell)}" is no date, whichever number is the day`
          : `"${textOf(at.cell)}" is no date with the day first, and other dates are none with the month first`,
      expected: never.length > 0 ? 'a day of the calendar' : 'dates in one order',
      tryThis: never.length > 0 ? 'correct the cell' : 'write the dates as YYYY-MM-DD',
    });
  }
  return null;
}

function checkWeekday(
  sheet: Sheet,
  found: { readonly at: DateCell; readonly half: HalfDate; readonly day: number },
  task: Task,
): void {
  const { at, half, day } = found;
  if (half === null || 'day' in half || half.written.weekday === null || half.written.weekday === weekdayOf(day))
    return;
  task.out.problems.push({
    code: 'formats.weekday-differs',
    where: place(sheet, at),
    found: `"${textOf(at.cell)}" would be ${sayCivilDate(day)}`,
    expected: 'a weekday that fits the date',
    tryThis: `correct ${address(at.row, at.column)}, or settle the order or year with --date-order or --year`,
  });
}
