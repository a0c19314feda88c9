import { address, cellAt, place, type Sheet, textOf } from '../sheet/index.ts';
import { type DateLine, weekdayRow } from './date-line.ts';
import { checkWeekdays, gridDays } from './dated-cells.ts';
import { noteFormulas, noteHiddenRows, readCodeCell } from './grid-cells.ts';
import { mergedDays } from './merged-days.ts';
import { nameBook } from './name-book.ts';
import type { ListedPerson, PeopleTable } from './people-table.ts';
import { wteOf } from './person-facts.ts';
import { type GridBlock, type LabelColumns, labelColumns, type PersonRow, personRows } from './person-rows.ts';
import type { FoundRota } from './reading.ts';
import { finishRoster, personId, rosterDraft } from './roster-sheet.ts';
import { counted, some, type Task } from './task.ts';

/** What a dated grid is read with beside the task. */
export interface GridContext {
  readonly listed: PeopleTable;
  /** First row of a table of shift types under the grid; the sheet's length when there is none. */
  readonly endRow: number;
  readonly title: string;
}

/** A dated grid of one row a person: `Doctor | Grade | WTE | 03 Feb | 04 Feb …`, or a ward's month of day numbers. */
export function readPersonGrid(
  sheet: Sheet,
  line: DateLine,
  context: GridContext & { readonly task: Task },
): FoundRota | null {
  const { task } = context;
  const days = gridDays(sheet, line, task);
  if (days === null) return null;
  const firstRow = checkWeekdayRows(sheet, line, { days, task });
  const firstDay = days[0]?.index ?? 0;
  const labels = labelColumns(sheet, line.at, firstDay);
  const block: GridBlock = { sheet, firstRow, endRow: context.endRow, days, nameColumn: labels.name };
  const rows = personRows(block, context.listed, task);
  noteOtherColumns(block, line, task);
  const listed = withRowFacts(block, { rows, labels, listed: context.listed, task });
  const draft = rosterDraft(task.codes.table);
  const names = nameBook(task.options, context.listed.keys());
  const seen = new Map<string, number>();
  const isDay = new Map(days.map(({ index, day }) => [index, day]));
  const rowNumbers = new Set(rows.map(({ row }) => row));
  const merged = mergedDays(
    sheet,
    { holds: 'codes', inside: (row, column) => rowNumbers.has(row) && isDay.has(column) },
    task,
  );
  for (const { row, name: written } of rows) {
    const name = names.meet(written, place(sheet, { row, column: labels.name }));
    const before = seen.get(name);
    if (before !== undefined) task.out.problems.push(rowTwice({ sheet, row, column: labels.name }, name, before));
    seen.set(name, row);
    const person = { id: personId(draft, name, listed), name };
    for (const { index, day } of days) {
      const cell = merged.get(`${row},${index}`) ?? cellAt(sheet, row, index);
      if (cell !== null) readCodeCell(cell, { sheet, row, column: index, person, day }, { draft, task });
    }
  }
  names.ask(task.out);
  noteFormulas(sheet, task);
  noteHiddenRows(
    sheet,
    rows.map(({ row }) => row),
    task,
  );
  if (rows.length === 0) {
    task.out.notes.push(`Sheet "${sheet.name}" has days in row ${line.at + 1}, but nobody under them.`);
    return null;
  }
  const first = Math.min(...days.map(({ day }) => day));
  const last = Math.max(...days.map(({ day }) => day));
  task.out.understood.push(`${counted(days.length, 'day')} and ${draft.people.size} people on sheet "${sheet.name}".`);
  return finishRoster(draft, task.options, { title: context.title, sheet: sheet.name, first, last });
}

/** Weekday rows right above or under the dates are checked; gives the first row that may be a person's. */
function checkWeekdayRows(
  sheet: Sheet,
  line: DateLine,
  found: { readonly days: Parameters<typeof checkWeekdays>[1]['days']; readonly task: Task },
): number {
  let firstRow = line.at + 1;
  for (const row of [line.at - 1, line.at + 1]) {
    const weekdays = row < 0 ? new Map<number, number>() : weekdayRow(sheet, row);
    if (weekdays.size < Math.min(5, found.days.length)) continue;
    checkWeekdays(sheet, { days: found.days, weekdays, at: (column) => ({ row, column }) }, found.task);
    if (row > line.at) firstRow = row + 1;
  }
  return firstRow;
}

/** Columns between or after the days that are no day hold totals or notes; one without a heading may hide a day. */
function noteOtherColumns(block: GridBlock, line: DateLine, task: Task): void {
  const columns = new Set(block.days.map(({ index }) => index));
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  const others: string[] = [];
  const width = block.sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = first + 1; column < width; column += 1) {
    if (columns.has(column)) continue;
    const heading = textOf(cellAt(block.sheet, line.at, column));
    const filled = block.sheet.rows.slice(block.firstRow, block.endRow).some((row) => (row[column] ?? null) !== null);
    const hidesDay = (heading === '' && column < last) || /\d[/.-]\d/.test(heading) || holdsCodes(block, column, task);
    if (filled && hidesDay) task.out.problems.push(undated(block.sheet, line.at, column));
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

/** Facts beside the names win over those of a list. */
function withRowFacts(
  block: GridBlock,
  from: {
    readonly rows: readonly PersonRow[];
    readonly labels: LabelColumns;
    readonly listed: PeopleTable;
    readonly task: Task;
  },
): PeopleTable {
  const { labels, listed, task } = from;
  const merged = new Map<string, ListedPerson>(listed);
  for (const { row, name } of from.rows) {
    const grade = labels.grade === null ? '' : textOf(cellAt(block.sheet, row, labels.grade));
    const at = { sheet: block.sheet, row, column: labels.wte ?? 0 };
    const wte = labels.wte === null ? null : wteOf(cellAt(block.sheet, row, labels.wte), at, task.out);
    const facts = { ...(grade === '' ? {} : { grade }), ...(wte === null ? {} : { wte }) };
    merged.set(name, { ...listed.get(name), name, ...facts });
  }
  return merged;
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

function rowTwice(at: { sheet: Sheet; row: number; column: number }, name: string, before: number) {
  return {
    code: 'formats.person-twice',
    where: place(at.sheet, at),
    found: `"${name}" has this row and ${address(before, at.column)}`,
    expected: 'one row for each person',
    tryThis: 'join the rows, or tell the two people apart by name',
  };
}
