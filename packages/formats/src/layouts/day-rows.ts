import { cellAt, type Sheet, textOf } from '../sheet/index.ts';
import type { DateLine } from './date-line.ts';
import { checkWeekdays, type GridDay, gridDays } from './dated-cells.ts';
import type { LayoutId } from './reading.ts';
import { some, type Task } from './task.ts';
import { fold, heads, isRole, isTotal, weekdayWord } from './words.ts';

/** A heading over a column of a sheet with one row a day. */
export interface DayColumn {
  readonly column: number;
  readonly heading: string;
}

/** A sheet with one row a day, its headings found and its days checked. */
export interface DayRows {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly days: readonly GridDay[];
  readonly columns: readonly DayColumn[];
}

/** Finds headings and days; `null` while something about the days is open. */
export function dayRows(sheet: Sheet, line: DateLine, task: Task): DayRows | null {
  const days = gridDays(sheet, line, task);
  if (days === null) return null;
  const headerRow = headingRow(sheet, line);
  const firstRow = line.cells[0]?.row ?? 0;
  const lastRow = line.cells.at(-1)?.row ?? 0;
  const width = sheet.rows.slice(headerRow, lastRow + 1).reduce((most, row) => Math.max(most, row.length), 0);
  const columns: DayColumn[] = [];
  const left: string[] = [];
  for (let column = 0; column < width; column += 1) {
    if (column === line.at) continue;
    const heading = textOf(cellAt(sheet, headerRow, column));
    const filled = days.filter(({ index }) => cellAt(sheet, index, column) !== null);
    if (isWeekdayColumn(sheet, filled, column)) {
      checkColumn(sheet, days, { column, task });
    } else if (filled.length > 0 && (isTotal(heading) || heads(heading, 'date'))) left.push(heading);
    else if (filled.length > 0 && heading === '')
      headingless(sheet, { row: filled[0]?.index ?? firstRow, column }, task);
    else if (heading !== '') columns.push({ column, heading });
  }
  if (left.length > 0)
    task.out.notes.push(`Columns of sheet "${sheet.name}" that are no duties are left out: ${some(left)}.`);
  noteUndated(sheet, { line, columns, task });
  return { sheet, headerRow, days, columns };
}

/** The last row above the dates that has two cells or more; people write WTE and remarks between. */
function headingRow(sheet: Sheet, line: DateLine): number {
  const first = line.cells[0]?.row ?? 0;
  for (let row = first - 1; row >= 0; row -= 1) {
    if (heads(textOf(cellAt(sheet, row, line.at)), 'date')) return row;
  }
  for (let row = first - 1; row >= 0; row -= 1) {
    if ((sheet.rows[row] ?? []).filter((cell) => cell?.kind === 'text').length >= 2) return row;
  }
  return Math.max(0, first - 1);
}

function isWeekdayColumn(sheet: Sheet, filled: readonly GridDay[], column: number): boolean {
  if (filled.length === 0) return false;
  const weekdays = filled.filter(({ index }) => weekdayWord(textOf(cellAt(sheet, index, column))) !== null);
  return weekdays.length * 2 > filled.length;
}

function checkColumn(
  sheet: Sheet,
  days: readonly GridDay[],
  at: { readonly column: number; readonly task: Task },
): void {
  const weekdays = new Map<number, number>();
  for (const { index } of days) {
    const weekday = weekdayWord(textOf(cellAt(sheet, index, at.column)));
    if (weekday !== null) weekdays.set(index, weekday);
  }
  checkWeekdays(sheet, { days, weekdays, at: (row) => ({ row, column: at.column }) }, at.task);
}

function headingless(sheet: Sheet, at: { readonly row: number; readonly column: number }, task: Task): void {
  task.out.problems.push({
    code: 'formats.headless-column',
    where: `Sheet "${sheet.name}", column ${at.column + 1}, row ${at.row + 1}`,
    found: `"${textOf(cellAt(sheet, at.row, at.column))}" in a column without a heading`,
    expected: 'a heading that says whose duties, or which duty, the column holds',
    tryThis: 'write the heading, or clear the column',
  });
}

/** Rows between the first and the last date that have entries and no date: a year or a month of its own is no harm. */
function noteUndated(
  sheet: Sheet,
  from: { readonly line: DateLine; readonly columns: readonly DayColumn[]; readonly task: Task },
): void {
  const dated = new Set(from.line.cells.map(({ row }) => row));
  const first = from.line.cells[0]?.row ?? 0;
  const last = from.line.cells.at(-1)?.row ?? 0;
  for (let row = first; row <= last; row += 1) {
    if (dated.has(row)) continue;
    const entry = from.columns.find(({ column }) => cellAt(sheet, row, column) !== null);
    if (entry === undefined || isRepeatedHeading(sheet, row, from.columns)) continue;
    from.task.out.problems.push({
      code: 'formats.undated-row',
      where: `Sheet "${sheet.name}", row ${row + 1}`,
      found: `entries such as "${textOf(cellAt(sheet, row, entry.column))}", and "${textOf(cellAt(sheet, row, from.line.at))}" where the date is expected`,
      expected: 'a date in every row that has entries',
      tryThis: 'write the date, or clear the row',
    });
  }
}

function isRepeatedHeading(sheet: Sheet, row: number, columns: readonly DayColumn[]): boolean {
  return columns.every(({ column, heading }) => {
    const text = textOf(cellAt(sheet, row, column));
    return text === '' || fold(text) === fold(heading);
  });
}

/** Codes under people, names under roles, or names under a single duty? By what the cells hold, not by the file's name. */
export function dayRowsLayout(rows: DayRows, task: Task): LayoutId {
  const texts = rows.columns.flatMap(({ column }) =>
    rows.days.flatMap(({ index }) => textOf(cellAt(rows.sheet, index, column)) || []),
  );
  const known = texts.filter((text) => task.codes.peek(text) !== null).length;
  const codeLike = texts.filter((text) => /^[A-Z0-9/+*.-]{1,6}$/.test(text)).length;
  const roles = rows.columns.filter(({ heading }) => isRole(heading)).length;
  if (known * 2 >= texts.length) return 'person-grid';
  if (roles === 0 && (known + codeLike) * 10 >= texts.length * 8) return 'person-grid';
  return rows.columns.length === 1 ? 'on-call-list' : 'role-grid';
}
