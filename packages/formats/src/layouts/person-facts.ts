import { place, type Sheet, type SheetCell, textOf } from '../sheet/index.ts';
import type { Gathered } from './task.ts';

/** Whole-time equivalent of a cell: `0.8`, `0,8`, `80%`; `null` when the cell is empty or refused. */
export function wteOf(
  cell: SheetCell | null,
  at: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  out: Gathered,
): number | null {
  const text = textOf(cell).replace(',', '.');
  if (text === '') return null;
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text);
  const value = match === null ? Number.NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
  if (value > 0 && value <= 1) return value;
  out.problems.push({
    code: 'formats.wte',
    where: place(at.sheet, at),
    found: `"${textOf(cell)}" is no whole-time equivalent`,
    expected: 'a number more than 0 and at most 1, or a percentage',
    tryThis: value > 1 && value <= 100 ? `${value}%` : '0.8',
  });
  return null;
}
