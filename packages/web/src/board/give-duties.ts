import type { Board } from '../actions/index.ts';
import type { CellChange } from '../document/index.ts';

/** A duty that changes hands. */
export interface Given {
  /** Code of the duty, and the cell that gets it. */
  readonly code: string;
  readonly to: number;
  /** Cells that lose a code for it: the holder's, and what the taker gives up. */
  readonly from: readonly { readonly cell: number; readonly code: string }[];
}

/** The cells that change when duties change hands one after another, each with all its codes. */
export function givenChanges({ document: version }: Board, given: readonly Given[]): readonly CellChange[] {
  const codes = new Map<number, string[]>();
  const codesAt = (cell: number): string[] => {
    const held = codes.get(cell) ?? version.valueAt(cell).codes.split('+').filter(Boolean);
    codes.set(cell, held);
    return held;
  };
  for (const { code, to, from } of given) {
    for (const lost of from) {
      const held = codesAt(lost.cell);
      held.splice(held.indexOf(lost.code), held.includes(lost.code) ? 1 : 0);
    }
    codesAt(to).push(code);
  }
  return [...codes].map(([cell, held]) => ({
    cell,
    value: version.values.numberOf({ ...version.valueAt(cell), codes: held.join('+') }),
  }));
}
