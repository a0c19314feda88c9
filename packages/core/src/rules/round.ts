const MILLION = 1_000_000;

/** A measured value to six decimals, halves away from zero for the values of rules (never negative). */
export function toSixDecimals(value: number): number {
  return Math.round(value * MILLION) / MILLION;
}
