import type { Sheet } from './workbook.ts';

/** `F14` for row 13, column 5. */
export function address(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** `Sheet1!F14`: what a duty's origin looks like. */
export function origin(sheet: Sheet, row: number, column: number): string {
  return `${sheet.name}!${address(row, column)}`;
}

/** `Sheet "Sheet1", cell F14`: what a problem's place looks like; `who` adds a person or a day. */
export function place(sheet: Sheet, at: { readonly row: number; readonly column: number }, who = ''): string {
  return `Sheet "${sheet.name}", cell ${address(at.row, at.column)}${who === '' ? '' : ` (${who})`}`;
}
