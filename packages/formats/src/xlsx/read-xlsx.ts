import type { Outcome } from '@rotawright/core/problems';
import { bad, good } from '@rotawright/core/problems';
import type { CellValue, Sheet as HucreSheet } from 'hucre/xlsx';
import { fileProblem, type GuardedWorkbook } from '../guard/index.ts';
import { address, type Merge, type Sheet, type SheetCell, type Workbook } from '../sheet/index.ts';
import { dateCell } from './date-cell.ts';

/** An .xlsx workbook that the guard has passed. Nothing outside the guard's box is built. */
export async function readXlsx(bytes: Uint8Array, file: string, guarded: GuardedWorkbook): Promise<Outcome<Workbook>> {
  const { readXlsx: read } = await import('hucre/xlsx');
  try {
    const range = `A1:${address(guarded.lastRow - 1, guarded.lastColumn - 1)}`;
    const book = await read(bytes, { range });
    return good({ sheets: book.sheets.map(sheetOf) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const tryThis = 'open it in a spreadsheet program and save it again as .xlsx';
    return bad([
      fileProblem('formats.unreadable', { file, found: `a workbook that can't be opened (${reason})`, tryThis }),
    ]);
  }
}

function sheetOf(sheet: HucreSheet): Sheet {
  const hiddenRows = new Set<number>();
  for (const [row, definition] of sheet.rowDefs ?? []) if (definition.hidden === true) hiddenRows.add(row);
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row, r) => row.map((value, c) => cellOf(value, sheet, `${r},${c}`))),
    merges: (sheet.merges ?? []).map(mergeOf),
    hiddenRows,
  };
}

function mergeOf(merge: { startRow: number; startCol: number; endRow: number; endCol: number }): Merge {
  return { top: merge.startRow, left: merge.startCol, bottom: merge.endRow, right: merge.endCol };
}

function cellOf(value: CellValue, sheet: HucreSheet, key: string): SheetCell | null {
  const detail = sheet.cells?.get(key);
  const formula = detail?.formula !== undefined;
  // A formula that was never worked out is no empty cell: its value is unknown.
  if (value === null || value === undefined)
    return formula ? { kind: 'error', value: 'no stored value', formula } : null;
  if (detail?.type === 'error') return { kind: 'error', value: String(value), formula };
  if (value instanceof Date) return dateCell(value, formula);
  if (typeof value === 'number') return { kind: 'number', value, formula };
  if (typeof value === 'boolean') return { kind: 'boolean', value, formula };
  return String(value).trim() === '' ? null : { kind: 'text', value: String(value), formula };
}
