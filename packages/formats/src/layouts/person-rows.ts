import { cellAt, place, type Sheet, type SheetCell, textOf } from '../sheet/index.ts';
import type { GridDay } from './dated-cells.ts';
import type { PeopleTable } from './people-table.ts';
import { some, type Task } from './task.ts';
import { heads, isTotal } from './words.ts';

/** Columns left of the days. */
export interface LabelColumns {
  readonly name: number;
  readonly grade: number | null;
  readonly wte: number | null;
}

/** Which of the columns left of the days holds the names, and which the facts. */
export function labelColumns(sheet: Sheet, headerRow: number, firstDay: number): LabelColumns {
  const texts = (sheet.rows[headerRow] ?? []).slice(0, firstDay).map((cell) => textOf(cell));
  const find = (word: 'name' | 'grade' | 'wte'): number | null => {
    const column = texts.findIndex((text) => heads(text, word));
    return column < 0 ? null : column;
  };
  const grade = find('grade');
  const wte = find('wte');
  const filled = (column: number): number =>
    sheet.rows.slice(headerRow + 1).filter((row) => row[column]?.kind === 'text').length;
  const candidates = Array.from({ length: firstDay }, (_, column) => column).filter(
    (one) => one !== grade && one !== wte,
  );
  const fullest = candidates.reduce((best, one) => (filled(one) > filled(best) ? one : best), candidates[0] ?? 0);
  return { name: find('name') ?? fullest, grade, wte };
}

/** A row of a grid that is a person's. */
export interface PersonRow {
  readonly row: number;
  readonly name: string;
}

/** The part of a sheet that holds people and their days. */
export interface GridBlock {
  readonly sheet: Sheet;
  /** First row after the heading, and the first that is not the grid's any more. */
  readonly firstRow: number;
  readonly endRow: number;
  readonly days: readonly GridDay[];
  readonly nameColumn: number;
  /** May a name without entries be a person who is free throughout? Not where weeks are stacked under titles. */
  readonly mayBeFree: boolean;
}

/**
 * Sorts the rows under the days: people, sums that are left out with a note, and rows that nobody can place. A name
 * without entries is a person who is free throughout, unless it stands under an empty row, where remarks stand.
 */
export function personRows(block: GridBlock, listed: PeopleTable, task: Task): readonly PersonRow[] {
  const rows: PersonRow[] = [];
  const skipped: string[] = [];
  let isOpen = block.mayBeFree;
  for (let row = block.firstRow; row < block.endRow; row += 1) {
    const name = textOf(cellAt(block.sheet, row, block.nameColumn));
    const cells = block.days.flatMap(({ index }) => cellAt(block.sheet, row, index) ?? []);
    if (name === '' && cells.length === 0) {
      isOpen = block.mayBeFree && rows.length === 0;
      continue;
    }
    const isPerson = listed.has(name);
    const works = cells.some((cell) => task.codes.peek(textOf(cell))?.meaning.kind === 'duty');
    if (!isPerson && !works && (isTotal(name) || isCount(cells, listed)))
      skipped.push(`${row + 1}${name === '' ? '' : ` "${name}"`}`);
    else if (name === '') task.out.problems.push(nameless(block, row));
    else if (cells.length > 0 || (listed.size === 0 && isOpen) || isPerson) rows.push({ row, name });
    else skipped.push(`${row + 1} "${name}"`);
  }
  if (skipped.length > 0)
    task.out.notes.push(`Rows of sheet "${block.sheet.name}" that are no person's are left out: ${some(skipped)}.`);
  return rows;
}

/** Numbers alone are counts; with no list of people, a row of noughts may be a person's days off. */
function isCount(cells: readonly SheetCell[], listed: PeopleTable): boolean {
  if (cells.length === 0) return false;
  const numbers = cells.filter((cell) => /^\d+(?:\.\d+)?$/.test(textOf(cell)));
  if (numbers.length < cells.length) return false;
  return listed.size > 0 || numbers.some((cell) => Number(textOf(cell)) !== 0);
}

function nameless(block: GridBlock, row: number) {
  return {
    code: 'formats.nameless-row',
    where: place(block.sheet, { row, column: block.nameColumn }),
    found: 'no name, although the row has codes',
    expected: 'the name of whose days these are',
    tryThis: 'write the name, or clear the row',
  };
}
