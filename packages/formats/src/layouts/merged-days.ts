import { address, cellAt, place, type Sheet, type SheetCell, textOf } from '../sheet/index.ts';
import type { Task } from './task.ts';

/** The cell that a merged area shows at a place: its first; `null` when the place is in no merged area. */
export type MergedCells = ReadonlyMap<string, SheetCell>;

/**
 * Leave or days off merged over several days hold on each of them. A duty merged over several days could be one long
 * duty or one on each day, so it is refused. `inside` says whether a cell belongs to the rota's days.
 */
export function mergedDays(sheet: Sheet, inside: (row: number, column: number) => boolean, task: Task): MergedCells {
  const spread = new Map<string, SheetCell>();
  for (const merge of sheet.merges.slice(0, 5_000)) {
    const cell = cellAt(sheet, merge.top, merge.left);
    if (cell === null || !inside(merge.top, merge.left)) continue;
    const meaning = task.codes.peek(textOf(cell))?.meaning;
    const range = `${address(merge.top, merge.left)}:${address(merge.bottom, merge.right)}`;
    if (meaning === undefined || meaning.kind === 'duty') {
      task.out.problems.push({
        code: 'formats.merged-duty',
        where: place(sheet, { row: merge.top, column: merge.left }),
        found: `"${textOf(cell)}" in the merged cells ${range}`,
        expected: 'one cell for each day',
        tryThis: 'unmerge the cells and write the code on every day that it is worked',
      });
      continue;
    }
    task.out.notes.push(
      `"${textOf(cell)}" in the merged cells ${range} of sheet "${sheet.name}" is read on each of their days.`,
    );
    spreadOver(spread, merge, cell);
  }
  return spread;
}

function spreadOver(
  spread: Map<string, SheetCell>,
  merge: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
  cell: SheetCell,
): void {
  const bottom = Math.min(merge.bottom, merge.top + 400);
  const right = Math.min(merge.right, merge.left + 400);
  for (let row = merge.top; row <= bottom; row += 1) {
    for (let column = merge.left; column <= right; column += 1) spread.set(`${row},${column}`, cell);
  }
}
