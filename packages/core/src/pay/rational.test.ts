import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  fromDecimal,
  larger,
  multiply,
  rational,
  smaller,
  subtract,
} from './rational.ts';

describe('a fraction', () => {
  test('stands in lowest terms with a positive denominator', () => {
    expect(rational(6, -4)).toEqual({ n: -3n, d: 2n });
    expect(rational(0, 7)).toEqual({ n: 0n, d: 1n });
  });

  test('over zero is a bug', () => {
    expect(() => rational(1, 0)).toThrow('division by zero');
    expect(() => divide(rational(1), rational(0))).toThrow('division by zero');
  });

  test('of a number that is not whole is a bug', () => {
    expect(() => rational(0.5)).toThrow('not a whole number');
    expect(() => rational(1, 2.5)).toThrow('not a whole number');
  });

  test.each([
    [0.6, 3n, 5n],
    [0.1, 1n, 10n],
    [-2.25, -9n, 4n],
    [27, 27n, 1n],
    [1e21, 10n ** 21n, 1n],
    [1e-7, 1n, 10n ** 7n],
  ])('%s is taken as written', (value, n, d) => {
    expect(fromDecimal(value)).toEqual({ n, d });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is a bug', (value) => {
    expect(() => fromDecimal(value)).toThrow('not a finite number');
  });

  test('floor and ceiling go down and up below zero too', () => {
    expect([
      floor(rational(-3, 2)),
      ceiling(rational(-3, 2)),
      floor(rational(3, 2)),
      ceiling(rational(3, 2)),
      floor(rational(-4, 2)),
    ]).toEqual([-2n, -1n, 1n, 2n, -2n]);
  });
});

const fraction = fc
  .tuple(
    fc.integer(),
    fc.integer().filter((d) => d !== 0),
  )
  .map(([n, d]) => rational(n, d));

test('adding and taking away, multiplying and dividing undo each other', () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a);
      if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
    }),
  );
});

test('order agrees with difference', () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      const sign = subtract(a, b).n;
      expect(Math.sign(compare(a, b))).toBe(sign < 0n ? -1 : sign > 0n ? 1 : 0);
      expect(add(smaller(a, b), larger(a, b))).toEqual(add(a, b));
    }),
  );
});
