import { address, cellAt, place, type Sheet, textOf } from '../sheet/index.ts';
import { noteCell } from './cell-reading.ts';
import type { DateLine } from './date-line.ts';
import { gridDays } from './dated-cells.ts';
import { type DatedBlock, gridBlocks, noteOtherColumns } from './grid-block.ts';
import { noteFormulas, noteHiddenRows, readCodeCell } from './grid-cells.ts';
import { mergedDays } from './merged-days.ts';
import { type NameBook, nameBook } from './name-book.ts';
import type { ListedPerson, PeopleTable } from './people-table.ts';
import { wteOf } from './person-facts.ts';
import { type LabelColumns, labelColumns, type PersonRow, personRows } from './person-rows.ts';
import { finishRoster, personId, type RosterDraft, rosterDraft, type SheetRoster } from './roster-sheet.ts';
import { counted, type Task } from './task.ts';

/** What a dated grid is read with beside the task. */
export interface GridContext {
  readonly task: Task;
  readonly listed: PeopleTable;
  /** First row of a table of shift types under the grid; the sheet's length when there is none. */
  readonly endRow: number;
  /** Columns of such tables beside the grid. */
  readonly aside: ReadonlySet<number>;
  readonly title: string;
}

/**
 * A dated grid of one row a person: `Doctor | Grade | WTE | 03 Feb | 04 Feb …`, a ward's month of day numbers, or weeks of
 * such rows stacked under one another.
 */
export function readPersonGrid(sheet: Sheet, line: DateLine, context: GridContext): SheetRoster | null {
  const { task } = context;
  const days = gridDays(sheet, line, task);
  if (days === null) return null;
  const draft = rosterDraft(task.codes.table);
  const names = nameBook(task.options, context.listed.keys());
  const rows: number[] = [];
  for (const cut of gridBlocks({ sheet, ...context }, days, task)) {
    const labels = labelColumns(sheet, cut.headerRow, cut.days[0]?.index ?? 0);
    const block = { ...cut, nameColumn: labels.name };
    noteOtherColumns(block, context.aside, task);
    rows.push(...readBlock(block, { context, labels, draft, names }));
  }
  names.ask(task.out);
  noteFormulas(sheet, task);
  noteHiddenRows(sheet, rows, task);
  if (rows.length === 0) {
    task.out.notes.push(`Sheet "${sheet.name}" has days in row ${line.at + 1}, but nobody under them.`);
    return null;
  }
  const first = Math.min(...days.map(({ day }) => day));
  const last = Math.max(...days.map(({ day }) => day));
  const dayCount = new Set(days.map(({ day }) => day)).size;
  task.out.understood.push(`${counted(dayCount, 'day')} and ${draft.people.size} people on sheet "${sheet.name}".`);
  return finishRoster(draft, { task, title: context.title, sheet: sheet.name, first, last });
}

interface Into {
  readonly context: GridContext;
  readonly labels: LabelColumns;
  readonly draft: RosterDraft;
  readonly names: NameBook;
}

/** Reads one block's people into the draft; gives the rows that are theirs. */
function readBlock(block: DatedBlock, into: Into): readonly number[] {
  const { context, labels, draft } = into;
  const { task } = context;
  const { sheet, days } = block;
  const rows = personRows(block, context.listed, task);
  const listed = withRowFacts(sheet, { rows, labels, listed: context.listed, task, names: into.names });
  const isDay = new Set(days.map(({ index }) => index));
  const isRow = new Set(rows.map(({ row }) => row));
  const inside = (row: number, column: number): boolean => isRow.has(row) && isDay.has(column);
  const merged = mergedDays(sheet, { holds: 'codes', inside }, task);
  const seen = new Map<string, number>();
  for (const { row, name: written } of rows) {
    const name = into.names.meet(written, place(sheet, { row, column: labels.name }));
    noteCell(task, { sheet, row, column: labels.name }, { kind: 'person', words: name });
    const before = seen.get(name);
    if (before !== undefined) task.out.problems.push(rowTwice({ sheet, row, column: labels.name }, name, before));
    seen.set(name, row);
    const person = { id: personId(draft, name, listed), name };
    for (const { index, day } of days) {
      const cell = merged.get(`${row},${index}`) ?? cellAt(sheet, row, index);
      if (cell !== null) readCodeCell(cell, { sheet, row, column: index, person, day }, { draft, task });
    }
  }
  return rows.map(({ row }) => row);
}

/** Facts beside the names win over those of a list. */
function withRowFacts(
  sheet: Sheet,
  from: {
    readonly rows: readonly PersonRow[];
    readonly labels: LabelColumns;
    readonly listed: PeopleTable;
    readonly task: Task;
    readonly names: NameBook;
  },
): PeopleTable {
  const { labels, listed, task, names } = from;
  const merged = new Map<string, ListedPerson>(listed);
  for (const { row, name: written } of from.rows) {
    const name = names.meant(written);
    const grade = labels.grade === null ? '' : textOf(cellAt(sheet, row, labels.grade));
    const at = { sheet, row, column: labels.wte ?? 0 };
    const wte = labels.wte === null ? null : wteOf(cellAt(sheet, row, labels.wte), at, task.out);
    const facts = { ...(grade === '' ? {} : { grade }), ...(wte === null ? {} : { wte }) };
    merged.set(name, { ...listed.get(name), name, ...facts });
  }
  return merged;
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
