/** A fraction of two whole numbers; the second is positive. */
export type Fraction = readonly [bigint, bigint];

/** A decimal as a person wrote it, exactly: 13.6 is 136/10. `value` is finite and not negative. */
export function decimalFraction(value: number): Fraction {
  const [digits = '0', power = '0'] = String(value).split('e');
  const [whole = '0', part = ''] = digits.split('.');
  const exponent = Number(power) - part.length;
  const number = BigInt(whole + part);
  const ten = BigInt('10');
  return exponent >= 0 ? [number * ten ** BigInt(exponent), 1n] : [number, ten ** BigInt(-exponent)];
}

/** Less than 0, 0 or more than 0, as the fraction is below, equal to or above a whole number. */
export function compareWithWhole([n, d]: Fraction, whole: number): number {
  const limit = BigInt(whole) * d;
  return n < limit ? -1 : n > limit ? 1 : 0;
}

/** The nearest binary number, for showing only. */
export function shownFraction([n, d]: Fraction): number {
  return Number(n) / Number(d);
}
