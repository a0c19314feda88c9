import { BugError } from '../problems/errors.ts';

/** An exact fraction in lowest terms; the denominator is positive. Money is in pence, hours in minutes. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Nothing. */
export const ZERO: Rational = { n: 0n, d: 1n };
/** The whole. */
export const ONE: Rational = { n: 1n, d: 1n };

/**
 * `n / d` in lowest terms.
 *
 * @throws {BugError} when `d` is 0, or when a `number` is not a whole one: a fraction is given as two whole numbers
 */
export function rational(n: number | bigint, d: number | bigint = 1n): Rational {
  if (typeof n === 'number' && !Number.isSafeInteger(n)) throw new BugError(`"${n}" is not a whole number`);
  if (typeof d === 'number' && !Number.isSafeInteger(d)) throw new BugError(`"${d}" is not a whole number`);
  return lowest(BigInt(n), BigInt(d));
}

/** The decimal that a person wrote, as they wrote it: 0.6 is 3/5, not the binary number nearest to it. */
export function fromDecimal(value: number): Rational {
  const written = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (written === null) throw new BugError(`"${value}" is not a finite number`);
  const [, sign = '', whole = '', part = '', exponent = '0'] = written;
  const ten = 10n;
  const digits = BigInt(`${sign}${whole}${part}`);
  const places = Number(exponent) - part.length;
  return places >= 0 ? lowest(digits * ten ** BigInt(places), 1n) : lowest(digits, ten ** BigInt(-places));
}

/** The exact sum. */
export function add(a: Rational, b: Rational): Rational {
  return lowest(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** The exact difference, first less second. */
export function subtract(a: Rational, b: Rational): Rational {
  return lowest(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** The exact product. */
export function multiply(a: Rational, b: Rational): Rational {
  return lowest(a.n * b.n, a.d * b.d);
}

/** @throws {BugError} when `b` is 0 */
export function divide(a: Rational, b: Rational): Rational {
  return lowest(a.n * b.d, a.d * b.n);
}

/** Less than 0, 0, or more than 0, as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The smaller of the two; the first when they are equal. */
export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of the two; the first when they are equal. */
export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** The whole number at or below. */
export function floor(a: Rational): bigint {
  const cut = a.n / a.d;
  return a.n < 0n && cut * a.d !== a.n ? cut - 1n : cut;
}

/** The whole number at or above. */
export function ceiling(a: Rational): bigint {
  return -floor({ n: -a.n, d: a.d });
}

function lowest(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new BugError('division by zero');
  const sign = d < 0n ? -1n : 1n;
  const common = greatestCommonDivisor(n < 0n ? -n : n, d * sign);
  return { n: (n * sign) / common, d: (d * sign) / common };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
