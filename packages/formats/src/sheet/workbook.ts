/**
 * Tables as every reader of them gives: the one thing that layouts know. Rows and columns count from 0 here;
 * addresses (`F14`) are made only for people.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** One sheet of a workbook. */
export interface Sheet {
  /** The sheet's name, or the file's for a CSV; with the address it makes an origin. */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly merges: readonly Merge[];
  /** Rows that the spreadsheet program doesn't show. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** First and last row and column, all included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A filled cell. `date` holds `YYYY-MM-DD`, `time` holds `HH:MM`, `date-time` both with a `T`; all as text.
 * A formula's value is the one that the spreadsheet program stored.
 */
export interface SheetCell {
  readonly kind: 'text' | 'number' | 'date' | 'time' | 'date-time' | 'boolean' | 'error';
  readonly value: string | number | boolean;
  readonly formula: boolean;
}

/** A cell's text as a person would read it, trimmed, blanks collapsed; `""` for an empty one. */
export function textOf(cell: SheetCell | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell.value).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The cell at a place, `null` when it is empty or outside. */
export function cellAt(sheet: Sheet, row: number, column: number): SheetCell | null {
  return sheet.rows[row]?.[column] ?? null;
}
