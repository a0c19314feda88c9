import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Outcome } from '@rotawright/core/problems';
import { bad, good } from '@rotawright/core/problems';
import { fileProblem, LIMITS } from '../guard/index.ts';
import type { Sheet, SheetCell, Workbook } from '../sheet/index.ts';
import { dateCell } from './date-cell.ts';

/** A legacy .xls workbook: values only. Its library is loaded for such files alone. */
export async function readXls(bytes: Uint8Array, file: string): Promise<Outcome<Workbook>> {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')) {
    return bad([
      fileProblem('formats.password', {
        file,
        found: 'a workbook that is protected by a password',
        tryThis: 'save a copy without the password',
      }),
    ]);
  }
  const { read } = await import('@e965/xlsx');
  try {
    const book = read(bytes, {
      type: 'array',
      cellDates: true,
      UTC: true,
      dense: true,
      cellHTML: false,
      cellStyles: true,
      sheetRows: LIMITS.lastRow + 1,
    });
    if (book.SheetNames.length === 0) throw new Error('no sheets');
    const sheets = book.SheetNames.map((name, index) => {
      const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      return sheetOf(book.Sheets[name] ?? {}, { name, hidden });
    });
    return good({ sheets });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const tryThis = 'open it in a spreadsheet program and save it as .xlsx';
    return bad([
      fileProblem('formats.unreadable', { file, found: `an old workbook that can't be opened (${reason})`, tryThis }),
    ]);
  }
}

function sheetOf(sheet: WorkSheet, facts: { readonly name: string; readonly hidden: boolean }): Sheet {
  const data = sheet['!data'] ?? [];
  const hiddenRows = new Set<number>();
  (sheet['!rows'] ?? []).forEach((row, index) => {
    if (row?.hidden === true) hiddenRows.add(index);
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  // Sparse rows and cells come as holes, which Array.from fills and map would skip.
  const rows = Array.from(data, (row) => Array.from(row ?? [], (cell) => cellOf(cell)));
  return { ...facts, rows, merges, hiddenRows };
}

function cellOf(cell: CellObject | undefined): SheetCell | null {
  if (cell === undefined || cell.v === undefined || cell.t === 'z') return null;
  const formula = cell.f !== undefined;
  if (cell.t === 'e') return { kind: 'error', value: cell.w ?? '#VALUE!', formula };
  if (cell.v instanceof Date) return dateCell(cell.v, formula);
  if (typeof cell.v === 'number') return { kind: 'number', value: cell.v, formula };
  if (typeof cell.v === 'boolean') return { kind: 'boolean', value: cell.v, formula };
  return cell.v.trim() === '' ? null : { kind: 'text', value: cell.v, formula };
}
