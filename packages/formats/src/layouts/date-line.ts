import { cellAt, type Sheet, type SheetCell, textOf } from '../sheet/index.ts';
import { dateText } from './date-text.ts';
import type { DateCell } from './dated.ts';
import { serialDate, serialText } from './real-date.ts';
import { monthWord, weekdayWord } from './words.ts';

/** A row or a column of dates. */
export interface DateLine {
  readonly along: 'row' | 'column';
  /** The row's or the column's number; of several rows of dates, the first. */
  readonly at: number;
  readonly cells: readonly DateCell[];
  /** Are the days bare numbers, whose month stands elsewhere? */
  readonly numbered: boolean;
}

/** Fewer dates than this make no grid; a single column of one is a sheet about one day. */
const FEWEST = 3;
/** Bare numbers need to be more to be days of a month: tables are full of small numbers. */
const FEWEST_NUMBERS = 7;
const SEARCHED = 60;

/** Is the cell a date by itself? Bare small numbers aren't. */
export function isDateCell(cell: SheetCell | null): boolean {
  if (cell === null) return false;
  if (cell.kind === 'date') return true;
  if (cell.kind === 'number') return serialDate(Number(cell.value)) !== null;
  return cell.kind === 'text' && dateText(textOf(cell)) !== null;
}

/** A spreadsheet's day number stored as text, as happens to dates that are copied about. Beside other dates it is one too. */
function isSerialText(cell: SheetCell | null): boolean {
  return cell?.kind === 'text' && serialText(textOf(cell)) !== null;
}

/**
 * Rows of dates: the one with most of them, if that has enough, and others that start in the same column and have at
 * least half as many, as sheets have that stack one week under another.
 */
export function dateRows(sheet: Sheet): DateLine | null {
  const found = sheet.rows.flatMap((cells, row) => {
    const hasDates = cells.some(isDateCell);
    const columns = cells.flatMap((cell, column) =>
      isDateCell(cell) || (hasDates && isSerialText(cell)) ? [column] : [],
    );
    return columns.length >= FEWEST ? [{ row, columns }] : [];
  });
  const early = found.filter(({ row }) => row < SEARCHED);
  const [first, ...others] = early;
  if (first === undefined) return null;
  const best = others.reduce((most, one) => (one.columns.length > most.columns.length ? one : most), first);
  const like = found.filter(
    ({ columns }) => columns[0] === best.columns[0] && columns.length * 2 >= best.columns.length,
  );
  const cells = like.flatMap(({ row, columns }) => columns.flatMap((column) => dated(sheet, row, column)));
  return { along: 'row', at: like[0]?.row ?? best.row, cells, numbered: false };
}

/** The leftmost column with enough dates. */
export function dateColumn(sheet: Sheet): DateLine | null {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 0; column < Math.min(width, SEARCHED); column += 1) {
    const rows = sheet.rows.flatMap((cells, row) => (isDateCell(cells[column] ?? null) ? [row] : []));
    if (rows.length < FEWEST) continue;
    return { along: 'column', at: column, cells: rows.flatMap((row) => dated(sheet, row, column)), numbered: false };
  }
  return null;
}

function dated(sheet: Sheet, row: number, column: number): DateCell[] {
  const cell = cellAt(sheet, row, column);
  return cell === null ? [] : [{ row, column, cell }];
}

/** A row of day numbers 1, 2, 3 …, with the months that the rows above name over them, or the sheet's heading. */
export function dayNumberRow(sheet: Sheet): DateLine | null {
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED); row += 1) {
    const cells = sheet.rows[row] ?? [];
    const first = cells.findIndex((cell) => dayNumber(cell) !== null);
    if (first < 0) continue;
    const columns = dayColumns(cells, first);
    const rising = columns.filter((column) => dayNumber(cells[column] ?? null) !== null);
    if (rising.length < FEWEST_NUMBERS || !isRising(rising.map((column) => dayNumber(cells[column] ?? null) ?? 0)))
      continue;
    const months = monthsOver(sheet, row);
    return {
      along: 'row',
      at: row,
      cells: columns.flatMap((column) => numbered(sheet, { row, column }, months)),
      numbered: true,
    };
  }
  return null;
}

/**
 * A column of day numbers under rows that name their month (and their year, or the heading does). A number that is no day,
 * such as a 10 stored as 0, is kept, so that its cell can be named.
 */
export function dayNumberColumn(sheet: Sheet): DateLine | null {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 0; column < Math.min(width, 4); column += 1) {
    const cells = numberedRows(sheet, column);
    const days = cells.map(({ cell }) => dayNumber(cell) ?? 0);
    if (cells.length >= FEWEST_NUMBERS && isRising(days)) return { along: 'column', at: column, cells, numbered: true };
  }
  return null;
}

function numberedRows(sheet: Sheet, column: number): readonly DateCell[] {
  const cells: DateCell[] = [];
  let month: number | null = null;
  let year: number | null = yearIn(sheet.name);
  for (const [row, values] of sheet.rows.entries()) {
    const cell = values[column] ?? null;
    if (month !== null && cell !== null && /^\d{1,2}$/.test(textOf(cell))) {
      cells.push({ row, column, cell, month: { month, year } });
      continue;
    }
    const heading = values.map((value) => textOf(value)).find((text) => text !== '') ?? '';
    const named = heading
      .split(/[^\p{L}\p{N}]+/u)
      .map(monthWord)
      .find((one) => one !== null);
    if (named !== undefined && named !== null && heading.length < 60) {
      // A new year begins where the months start again.
      if (month !== null && named < month && year !== null && yearIn(heading) === null) year += 1;
      month = named;
    }
    year = yearIn(heading) ?? year;
  }
  return cells;
}

function yearIn(text: string): number | null {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

/** From the first day number on, up to the last column before one that is neither a number nor empty. */
function dayColumns(cells: readonly (SheetCell | null)[], first: number): readonly number[] {
  const columns: number[] = [];
  for (let column = first; column < cells.length; column += 1) {
    const cell = cells[column] ?? null;
    if (cell === null || !/^\d{1,2}$/.test(textOf(cell))) break;
    columns.push(column);
  }
  return columns;
}

function dayNumber(cell: SheetCell | null): number | null {
  const text = textOf(cell);
  const value = /^\d{1,2}$/.test(text) && cell?.kind !== 'boolean' ? Number(text) : 0;
  return value >= 1 && value <= 31 ? value : null;
}

/** Days go up by one, and fall back to 1 with a new month; a slip or two is left for the dates' own check. */
function isRising(days: readonly number[]): boolean {
  const steps = days.slice(1).filter((day, i) => day === (days[i] ?? 0) + 1 || (day === 1 && (days[i] ?? 0) >= 28));
  return steps.length >= Math.min(days.length - 4, Math.floor(days.length * 0.9)) && steps.length >= FEWEST_NUMBERS - 2;
}

type Month = { readonly column: number; readonly month: number; readonly year: number | null };

/** Months named above a row: the last one at or left of a column is that column's. */
function monthsOver(sheet: Sheet, row: number): readonly Month[] {
  const found: Month[] = [];
  const texts = sheet.rows
    .slice(0, row)
    .flatMap((cells) => cells.map((cell, column) => ({ text: textOf(cell), column })));
  for (const { text, column } of [{ text: sheet.name, column: -1 }, ...texts]) {
    const words = text.split(/[^\p{L}\p{N}']+/u);
    const month = words.map(monthWord).find((one) => one !== null && one !== undefined);
    // `may` is a word too, so a long heading has to name a year beside it.
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
    if (month === undefined || month === null || (words.length > 3 && year === undefined)) continue;
    found.push({ column, month, year: year === undefined ? null : Number(year) });
  }
  return found.sort((a, b) => a.column - b.column);
}

function numbered(sheet: Sheet, at: { row: number; column: number }, months: readonly Month[]): DateCell[] {
  const cell = cellAt(sheet, at.row, at.column);
  if (cell === null) return [];
  const own = months.filter((month) => month.column <= at.column).at(-1);
  const days = (sheet.rows[at.row] ?? []).slice(0, at.column + 1).map(dayNumber);
  const month = own ?? months[0];
  if (month === undefined) return [{ ...at, cell }];
  const started = days.slice(Math.max(0, month.column + (month.column < 0 ? 1 : 0)));
  return [{ ...at, cell, month: rolled(month, started) }];
}

/** Day numbers that start again at 1 under one month's name are the next month's. */
function rolled(month: Month, days: readonly (number | null)[]): { month: number; year: number | null } {
  let over = 0;
  let last = 0;
  for (const day of days) {
    if (day === null) continue;
    if (day === 1 && last > 1) over += 1;
    last = day;
  }
  const index = month.month - 1 + over;
  const year = month.year === null ? null : month.year + Math.floor(index / 12);
  return { month: (index % 12) + 1, year };
}

/** Weekdays written in a row of their own, by column. */
export function weekdayRow(sheet: Sheet, row: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  (sheet.rows[row] ?? []).forEach((cell, column) => {
    const day = cell?.kind === 'text' ? weekdayWord(textOf(cell)) : null;
    if (day !== null) found.set(column, day);
  });
  return found;
}
