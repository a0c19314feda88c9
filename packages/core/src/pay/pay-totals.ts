import { monthlyPence } from './money.ts';
import type { PayLine } from './pay-report.ts';

/** What a list of lines adds up to; see the fields of the same names in `PayReport`. */
export interface PayTotals {
  readonly totalPence: number | null;
  readonly monthlyPence: number | null;
  readonly knownPence: number;
  readonly missing: readonly string[];
}

/**
 * Adds up lines. Sub-lines (those `within` others) count for nothing. One line that cannot be told leaves the total
 * untold too; what is known is still added up.
 */
export function payTotals(lines: readonly PayLine[]): PayTotals {
  const counted = lines.filter((line) => line.within.length === 0);
  const knownPence = counted.reduce((sum, line) => sum + (line.amountPence ?? 0), 0);
  const isWhole = counted.every((line) => line.amountPence !== null);
  return {
    totalPence: isWhole ? knownPence : null,
    monthlyPence: isWhole ? monthlyPence(knownPence) : null,
    knownPence,
    missing: [...new Set(counted.flatMap((line) => line.missing))],
  };
}
