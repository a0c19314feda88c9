import { address, cellAt, type Merge, place, type Sheet, type SheetCell, textOf } from '../sheet/index.ts';
import { nameCell } from './name-cell.ts';
import type { Task } from './task.ts';

/** The cell that a merged area shows at a place: its first; absent when the place is in no merged area. */
export type MergedCells = ReadonlyMap<string, SheetCell>;

/** Which merged areas matter, and what may stand in them. */
export interface MergeRule {
  /** Does a cell belong to the rota's days? */
  readonly inside: (row: number, column: number) => boolean;
  /** Do the cells hold codes of duties and leave, or names of people? */
  readonly holds: 'codes' | 'names';
  /** Does the whole area lie in one day, whose halves it joins? */
  readonly isOneDay?: (merge: Merge) => boolean;
}

/** More merged areas than this are no rota's. */
const MOST_MERGES = 5_000;
/** Rows and columns that one area is spread over at most: a year and a bit. */
const WIDEST = 400;

/**
 * Leave or days off merged over several days hold on each of them; so does a name merged down several days. A duty
 * merged over several days could be one long duty or one on each day, so it is refused, as is a name over several duties.
 */
export function mergedDays(sheet: Sheet, rule: MergeRule, task: Task): MergedCells {
  const spread = new Map<string, SheetCell>();
  if (sheet.merges.length > MOST_MERGES) {
    task.out.problems.push(tooMany(sheet));
    return spread;
  }
  for (const merge of sheet.merges) {
    const cell = cellAt(sheet, merge.top, merge.left);
    if (cell === null || !rule.inside(merge.top, merge.left)) continue;
    const isOneDay = rule.isOneDay?.(merge) === true;
    if (!isOneDay && !maySpread(cell, merge, { rule, task })) {
      task.out.problems.push(refusedMerge(sheet, merge, cell));
      continue;
    }
    if (!isOneDay) {
      task.out.notes.push(
        `"${textOf(cell)}" in the merged cells ${rangeOf(merge)} of sheet "${sheet.name}" is read on each of their days.`,
      );
    }
    spreadOver(spread, merge, cell);
  }
  return spread;
}

function maySpread(
  cell: SheetCell,
  merge: Merge,
  { rule, task }: { readonly rule: MergeRule; readonly task: Task },
): boolean {
  if (rule.holds === 'names') return merge.left === merge.right || nameCell(textOf(cell)).kind === 'nobody';
  const meaning = task.codes.peek(textOf(cell))?.meaning;
  return meaning !== undefined && meaning.kind !== 'duty';
}

function spreadOver(spread: Map<string, SheetCell>, merge: Merge, cell: SheetCell): void {
  const bottom = Math.min(merge.bottom, merge.top + WIDEST);
  const right = Math.min(merge.right, merge.left + WIDEST);
  for (let row = merge.top; row <= bottom; row += 1) {
    for (let column = merge.left; column <= right; column += 1) spread.set(`${row},${column}`, cell);
  }
}

function rangeOf(merge: Merge): string {
  return `${address(merge.top, merge.left)}:${address(merge.bottom, merge.right)}`;
}

function refusedMerge(sheet: Sheet, merge: Merge, cell: SheetCell) {
  return {
    code: 'formats.merged-duty',
    where: place(sheet, { row: merge.top, column: merge.left }),
    found: `"${textOf(cell)}" in the merged cells ${rangeOf(merge)}`,
    expected: 'one cell for each day and duty',
    tryThis: 'unmerge the cells and fill in every day that is worked',
  };
}

function tooMany(sheet: Sheet) {
  return {
    code: 'formats.merged-duty',
    where: `Sheet "${sheet.name}"`,
    found: `${sheet.merges.length} merged areas`,
    expected: `at most ${MOST_MERGES}`,
    tryThis: 'unmerge the cells of the rota',
  };
}
