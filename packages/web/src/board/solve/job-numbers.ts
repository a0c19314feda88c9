import { plainNumber } from '@rotawright/formats/words';
import { solveWords } from '../../words/solve.ts';

/** Cost or bound as it is shown; a word where nobody knows it yet. */
export function costText(value: number | null): string {
  return value === null ? solveWords.unknown : plainNumber(Math.round(value));
}

/** How far the cost lies above the proved bound, as a share of the cost; `null` where either is not known. */
export function gapOf({ cost, bound }: { readonly cost: number | null; readonly bound: number | null }): number | null {
  if (cost === null || bound === null) return null;
  return cost <= 0 ? 0 : Math.max(0, (cost - bound) / cost);
}

export function gapText(point: { readonly cost: number | null; readonly bound: number | null }): string {
  const gap = gapOf(point);
  return gap === null ? solveWords.unknown : `${(gap * 100).toFixed(1)}%`;
}
