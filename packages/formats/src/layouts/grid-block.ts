import { weekdayOf } from '@rotawright/core/time';
import { cellAt, place, type Sheet, textOf } from '../sheet/index.ts';
import { weekdayRow } from './date-line.ts';
import { checkWeekdays, type GridDay } from './dated-cells.ts';
import type { GridBlock } from './person-rows.ts';
import { some, type Task } from './task.ts';

/** Where the blocks of a grid may lie. */
export interface GridArea {
  readonly sheet: Sheet;
  /** First row of a table of shift types under the grid; the sheet's length when there is none. */
  readonly endRow: number;
  /** Columns of such tables beside the grid. */
  readonly aside: ReadonlySet<number>;
}

/** A block with the row its dates stand in. */
export interface DatedBlock extends GridBlock {
  readonly headerRow: number;
}

/** Cuts a grid into its blocks: one for each row of dates, down to the next. Rows of weekdays are checked and left out. */
export function gridBlocks(
  area: GridArea,
  days: readonly GridDay[],
  task: Task,
): readonly Omit<DatedBlock, 'nameColumn'>[] {
  const headers = [...new Set(days.map(({ at }) => at.row))];
  return headers.map((headerRow, i) => {
    const own = days.filter(({ at }) => at.row === headerRow);
    const next = headers[i + 1] ?? area.endRow;
    const isNextWeekdays = i + 1 < headers.length && isWeekdays(area.sheet, next - 1, own.length);
    const firstRow = checkWeekdayRows(area.sheet, { headerRow, days: own, task });
    const endRow = isNextWeekdays ? next - 1 : next;
    return { sheet: area.sheet, headerRow, firstRow, endRow, days: own, mayBeFree: headers.length === 1 };
  });
}

function isWeekdays(sheet: Sheet, row: number, days: number): boolean {
  return row >= 0 && weekdayRow(sheet, row).size >= Math.min(5, days);
}

/** Weekdays right above or under the dates have to fit them; gives the first row that may be a person's. */
function checkWeekdayRows(
  sheet: Sheet,
  block: { readonly headerRow: number; readonly days: readonly GridDay[]; readonly task: Task },
): number {
  let firstRow = block.headerRow + 1;
  for (const row of [block.headerRow - 1, block.headerRow + 1]) {
    if (row > block.headerRow && areInitials(sheet, row, block.days)) firstRow = row + 1;
    if (!isWeekdays(sheet, row, block.days.length)) continue;
    const weekdays = weekdayRow(sheet, row);
    checkWeekdays(sheet, { days: block.days, weekdays, at: (column) => ({ row, column }) }, block.task);
    if (row > block.headerRow) firstRow = row + 1;
  }
  return firstRow;
}

const INITIALS = 'MTWTFSS';

/** Is each day's cell the first letter of its weekday? Codes of one letter could be that by chance, but not on three days or more. */
function areInitials(sheet: Sheet, row: number, days: readonly GridDay[]): boolean {
  return (
    days.length >= 3 &&
    days.every(({ index, day }) => textOf(cellAt(sheet, row, index)).toUpperCase() === INITIALS[weekdayOf(day)])
  );
}

/**
 * Columns between or after the days that are no day hold totals or notes; one without a heading may hide a day. So may one
 * before them whose heading has a number in it and whose entries are codes.
 */
export function noteOtherColumns(block: DatedBlock, aside: ReadonlySet<number>, task: Task): void {
  const columns = new Set(block.days.map(({ index }) => index));
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  for (let column = 0; column < first; column += 1) {
    const heading = textOf(cellAt(block.sheet, block.headerRow, column));
    if (column !== block.nameColumn && /\d/.test(heading) && holdsCodes(block, column, task))
      task.out.problems.push(undated(block.sheet, block.headerRow, column));
  }
  const others: string[] = [];
  const width = block.sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = first + 1; column < width; column += 1) {
    if (columns.has(column) || aside.has(column)) continue;
    const heading = textOf(cellAt(block.sheet, block.headerRow, column));
    const filled = block.sheet.rows.slice(block.firstRow, block.endRow).some((row) => (row[column] ?? null) !== null);
    const hidesDay = (heading === '' && column < last) || /\d[/.-]\d/.test(heading) || holdsCodes(block, column, task);
    if (filled && hidesDay) task.out.problems.push(undated(block.sheet, block.headerRow, column));
    else if (heading !== '') others.push(heading);
  }
  if (others.length > 0)
    task.out.notes.push(`Columns of sheet "${block.sheet.name}" that are no days are left out: ${some(others)}.`);
}

/** Are a column's entries codes, so that it must be a day whose date was lost? Numbers alone are totals. */
function holdsCodes(block: GridBlock, column: number, task: Task): boolean {
  const rows = block.sheet.rows.slice(block.firstRow, block.endRow);
  const texts = rows.map((row) => textOf(row[column])).filter((text) => text !== '' && !/^[\d.,\s%-]+$/.test(text));
  return texts.length > 0 && texts.every((text) => task.codes.peek(text)?.meaning.kind === 'duty');
}

function undated(sheet: Sheet, row: number, column: number) {
  const heading = textOf(cellAt(sheet, row, column));
  return {
    code: 'formats.undated-column',
    where: place(sheet, { row, column }),
    found: `${heading === '' ? 'no date' : `"${heading}"`} over a column with entries`,
    expected: 'one date',
    tryThis: 'write the date, or clear the column',
  };
}
