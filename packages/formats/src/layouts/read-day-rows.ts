import { address, cellAt, origin, place, textOf } from '../sheet/index.ts';
import { codeReading, noteCell } from './cell-reading.ts';
import type { CodeEntry } from './code-book.ts';
import type { DayColumn, DayRows } from './day-rows.ts';
import { errorCell, noteFormulas, noteHiddenRows, readCodeCell } from './grid-cells.ts';
import { type MergedCells, mergedDays } from './merged-days.ts';
import { type NameBook, nameBook } from './name-book.ts';
import { nameCell, nameProblem } from './name-cell.ts';
import type { ListedPerson, PeopleTable } from './people-table.ts';
import { wteOf } from './person-facts.ts';
import type { GridContext } from './person-grid.ts';
import { roleEntries } from './role-entries.ts';
import { addEntry, finishRoster, personId, type RosterDraft, rosterDraft, type SheetRoster } from './roster-sheet.ts';
import { counted, some, type Task } from './task.ts';
import { heads } from './words.ts';

/** `Date | Day | Ann | Bo …` with codes in the cells: the person grid turned on its side. */
export function readPersonColumns(rows: DayRows, context: GridContext): SheetRoster {
  const { task } = context;
  const { sheet, days } = rows;
  const draft = rosterDraft(task.codes.table);
  const isColumn = new Set(rows.columns.map(({ column }) => column));
  const isRow = new Set(days.map(({ index }) => index));
  const merged = mergedDays(
    sheet,
    { holds: 'codes', inside: (row, column) => isRow.has(row) && isColumn.has(column) },
    task,
  );
  const names = nameBook(task.options, context.listed.keys());
  const listed = withColumnFacts(rows, context, names);
  for (const { column, heading } of rows.columns) {
    const name = names.meet(heading, place(sheet, { row: rows.headerRow, column }));
    noteCell(task, { sheet, row: rows.headerRow, column }, { kind: 'person', words: name });
    if (draft.people.has(name)) task.out.problems.push(columnTwice(rows, column, name));
    const person = { id: personId(draft, name, listed), name };
    for (const { index, day } of days) {
      const cell = merged.get(`${index},${column}`) ?? cellAt(sheet, index, column);
      if (cell !== null) readCodeCell(cell, { sheet, row: index, column, person, day }, { draft, task });
    }
  }
  names.ask(task.out);
  return finish(rows, draft, context);
}

/** Rows of grades and of whole-time equivalents between or above the names and the first day. */
function withColumnFacts(rows: DayRows, context: GridContext, names: NameBook): PeopleTable {
  const { sheet } = rows;
  const firstDay = Math.min(...rows.days.map(({ index }) => index));
  const merged = new Map<string, ListedPerson>(context.listed);
  const labelled = (word: 'grade' | 'wte'): number =>
    sheet.rows.slice(0, firstDay).findIndex((cells) => cells.slice(0, 3).some((cell) => heads(textOf(cell), word)));
  const [gradeRow, wteRow] = [labelled('grade'), labelled('wte')];
  for (const { column, heading } of rows.columns) {
    const grade = gradeRow < 0 ? '' : textOf(cellAt(sheet, gradeRow, column));
    const at = { sheet, row: wteRow, column };
    const wte = wteRow < 0 ? null : wteOf(cellAt(sheet, wteRow, column), at, context.task.out);
    const facts = { ...(grade === '' ? {} : { grade }), ...(wte === null ? {} : { wte }) };
    const name = names.meant(heading);
    merged.set(name, { ...context.listed.get(name), name, ...facts });
  }
  return merged;
}

function columnTwice(rows: DayRows, column: number, name: string) {
  return {
    code: 'formats.person-twice',
    where: place(rows.sheet, { row: rows.headerRow, column }),
    found: `"${name}" has more than one column`,
    expected: 'one column for each person',
    tryThis: 'join the columns, or tell the two people apart by name',
  };
}

/** `Date | SHO | SpR | Night SHO …` with names in the cells; also the list of who is on call by date. */
export function readRoleColumns(rows: DayRows, context: GridContext): SheetRoster {
  const { task } = context;
  const draft = rosterDraft(task.codes.table);
  const names = nameBook(task.options, context.listed.keys());
  const nobody: string[] = [];
  const remarks: string[] = [];
  const isColumn = new Set(rows.columns.map(({ column }) => column));
  const isRow = new Set(rows.days.map(({ index }) => index));
  const rule = {
    holds: 'names',
    inside: (row: number, column: number) => isRow.has(row) && isColumn.has(column),
  } as const;
  const merged = mergedDays(rows.sheet, rule, task);
  for (const [column, entry] of roleEntries(rows, task)) {
    noteRole(rows, { column, entry }, task);
    if (entry !== null && entry.meaning.kind !== 'duty') continue;
    readRole(rows, { column, entry }, { task, draft, names, nobody, remarks, merged, listed: context.listed });
  }
  names.ask(task.out);
  if (nobody.length > 0)
    task.out.notes.push(
      `${counted(nobody.length, 'duty').replace('dutys', 'duties')} without a name: ${some(nobody)}.`,
    );
  if (remarks.length > 0) task.out.notes.push(`Read from cells with remarks: ${some(remarks)}.`);
  return finish(rows, draft, context);
}

/** The heading of a role is what its column's duties are. */
function noteRole(
  rows: DayRows,
  { column, entry }: { readonly column: DayColumn; readonly entry: CodeEntry | null },
  task: Task,
): void {
  noteCell(task, { sheet: rows.sheet, row: rows.headerRow, column: column.column }, codeReading(column.heading, entry));
}

interface RoleTask {
  readonly task: Task;
  readonly draft: RosterDraft;
  readonly names: NameBook;
  readonly nobody: string[];
  readonly remarks: string[];
  readonly merged: MergedCells;
  readonly listed: PeopleTable;
}

function readRole(
  rows: DayRows,
  role: { readonly column: DayColumn; readonly entry: CodeEntry | null },
  into: RoleTask,
): void {
  const { sheet } = rows;
  const { column } = role.column;
  for (const { index: row, day } of rows.days) {
    const cell = into.merged.get(`${row},${column}`) ?? cellAt(sheet, row, column);
    if (cell === null) continue;
    const where = place(sheet, { row, column });
    if (cell.kind === 'error') {
      into.task.out.problems.push(errorCell(cell, where));
      continue;
    }
    const read = nameCell(textOf(cell));
    if (read.kind === 'refused') into.task.out.problems.push(nameProblem(read, textOf(cell), where));
    if (read.kind === 'nobody') into.nobody.push(address(row, column));
    if (read.kind !== 'names') continue;
    if (read.note !== null) into.remarks.push(`${address(row, column)} (${read.note})`);
    for (const written of read.names) {
      const name = into.names.meet(written, where);
      const code = role.column.heading;
      if (role.entry !== null) noteCell(into.task, { sheet, row, column }, codeReading(code, role.entry, name));
      const person = personId(into.draft, name, into.listed);
      if (role.entry !== null) addEntry(into.draft, role.entry, { person, day, origin: origin(sheet, row, column) });
    }
  }
}

function finish(rows: DayRows, draft: RosterDraft, context: GridContext): SheetRoster {
  const { task } = context;
  noteFormulas(rows.sheet, task);
  noteHiddenRows(
    rows.sheet,
    rows.days.map(({ index }) => index),
    task,
  );
  const first = Math.min(...rows.days.map(({ day }) => day));
  const last = Math.max(...rows.days.map(({ day }) => day));
  task.out.understood.push(
    `${counted(rows.days.length, 'day')} and ${draft.people.size} people on sheet "${rows.sheet.name}".`,
  );
  return finishRoster(draft, { task, title: context.title, sheet: rows.sheet.name, first, last });
}
