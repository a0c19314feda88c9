import type { SheetCell } from '../sheet/index.ts';

/** A cell that stands where a date is expected. */
export interface DateCell {
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell;
  /** Month and year that the sheet gives for bare day numbers, where it does. */
  readonly month?: { readonly month: number; readonly year: number | null };
  /** Weekday that stands beside it in a cell of its own, 0 for Monday. */
  readonly weekday?: number;
}

/** Day known, or month and day with an open year. */
export type OrderedDate =
  | { readonly day: number }
  | { readonly year: number | null; readonly month: number; readonly dayOfMonth: number }
  | null;
