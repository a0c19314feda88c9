import type { Cell, CellStyle, CellValue } from 'hucre';

/** A sheet that grows cell by cell; rows and columns count from 0. */
export interface SheetDraft {
  readonly cells: Map<string, Partial<Cell>>;
  readonly rows: CellValue[][];
  /** Text is always written as text: what begins with `=` or `@` is never run. */
  put(at: readonly [row: number, column: number], value: CellValue, style: CellStyle, more?: Partial<Cell>): void;
}

/** An empty sheet. */
export function sheetDraft(): SheetDraft {
  const cells = new Map<string, Partial<Cell>>();
  const rows: CellValue[][] = [];
  return {
    cells,
    rows,
    put([row, column], value, style, more = {}) {
      while (rows.length <= row) rows.push([]);
      const own = rows[row] ?? [];
      while (own.length <= column) own.push(null);
      const clean = typeof value === 'string' ? printable(value) : value;
      own[column] = clean;
      const type = typeof value === 'string' ? { type: 'string' as const } : {};
      cells.set(`${row},${column}`, { value: clean, ...type, style, ...more });
    },
  };
}

/** XML can't hold most control characters, nor half of a pair. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => ('\t\n\r'.includes(character) ? ' ' : '\ufffd'))
    .slice(0, 32_000);
}
