import { origin, place, type Sheet, type SheetCell, textOf } from '../sheet/index.ts';
import { codeReading, noteCell } from './cell-reading.ts';
import { addEntry, type RosterDraft } from './roster-sheet.ts';
import type { Task } from './task.ts';

/** Where a code stands, and whose day it is. */
export interface CodePlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly person: { readonly id: string; readonly name: string };
  readonly day: number;
}

/** The codes of one cell: one, or several joined by `+` that start on the same day. A whole that has a meaning is never split. */
export function codesOf(text: string, task: Task): readonly string[] {
  if (task.codes.peek(text) !== null || !text.includes('+')) return [text];
  return text
    .split('+')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** Reads one filled cell of a person's day into the draft; an error value becomes a problem. */
export function readCodeCell(
  cell: SheetCell,
  at: CodePlace,
  into: { readonly draft: RosterDraft; readonly task: Task },
): void {
  const { task, draft } = into;
  const where = place(at.sheet, at, at.person.name);
  if (cell.kind === 'error') {
    task.out.problems.push(errorCell(cell, where));
    return;
  }
  for (const code of codesOf(textOf(cell), task)) {
    const entry = task.codes.lookup(code, where);
    noteCell(task, at, codeReading(code, entry));
    if (entry === null) continue;
    addEntry(draft, entry, { person: at.person.id, day: at.day, origin: origin(at.sheet, at.row, at.column) });
  }
}

/** An error value, or a formula whose result nobody stored. */
export function errorCell(cell: SheetCell, where: string) {
  return {
    code: 'formats.error-cell',
    where,
    found: `the formula gives ${String(cell.value)}`,
    expected: 'a value',
    tryThis: 'repair the formula in a spreadsheet program, and save',
  };
}

/** Notes once for a sheet that values came from formulas, as the spreadsheet program last worked them out. */
export function noteFormulas(sheet: Sheet, task: Task): void {
  const count = sheet.rows.reduce((sum, row) => sum + row.filter((cell) => cell?.formula === true).length, 0);
  if (count === 0) return;
  task.out.notes.push(`Sheet "${sheet.name}" has ${count} formulas; the values that were saved with them are read.`);
}

/** Notes rows that the spreadsheet program hides: they are read like all others. */
export function noteHiddenRows(sheet: Sheet, rows: readonly number[], task: Task): void {
  const hidden = rows.filter((row) => sheet.hiddenRows.has(row)).map((row) => row + 1);
  if (hidden.length === 0) return;
  const list = hidden.length > 6 ? `${hidden.slice(0, 6).join(', ')} and ${hidden.length - 6} more` : hidden.join(', ');
  task.out.notes.push(`Sheet "${sheet.name}" hides rows that are read all the same: ${list}.`);
}
