import { type CellValue, writeXlsx } from 'hucre';
import { address } from '../sheet/index.ts';
import { HEADING, NUMBER, TEXT } from './cell-styles.ts';
import { sheetDraft } from './sheet-draft.ts';

/** A table of a workbook: its heads, and rows of text and numbers; `null` is an empty cell. */
export interface TableSheet {
  /** At most 31 characters, as spreadsheets take. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters wide: as much as the longest cell asks for, within reason. */
const LEAST_WIDTH = 9;
const MOST_WIDTH = 60;

/** Tables as a workbook, a sheet each, with heads that stay in sight. Text is never written as a formula. */
export function tableWorkbook(title: string, tables: readonly TableSheet[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, heads, rows }) => {
    const draft = sheetDraft();
    for (const [column, head] of heads.entries()) draft.put([0, column], head, HEADING);
    for (const [row, cells] of rows.entries()) {
      for (const [column, value] of cells.entries()) {
        if (value !== null) draft.put([row + 1, column], value, typeof value === 'number' ? NUMBER : TEXT);
      }
    }
    return {
      name,
      rows: draft.rows,
      cells: draft.cells,
      columns: heads.map((head, column) => ({ width: widthOf([head, ...rows.map((row) => row[column] ?? '')]) })),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${address(Math.max(0, rows.length), Math.max(0, heads.length - 1))}` },
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: 'landscape' as const,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
    };
  });
  // Fixed moments: a file that nobody changed should not look changed.
  const moment = new Date(Date.UTC(2026, 0, 1));
  return writeXlsx({ sheets, properties: { title, creator: 'Rotawright', created: moment, modified: moment } });
}

function widthOf(values: readonly CellValue[]): number {
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, ...values.map((value) => String(value).length + 2)));
}
