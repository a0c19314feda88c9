import { expect, test } from 'vitest';
import { fineRates, priceFine } from './fine-rates.ts';

const rows = [
  { nodalPoint: 1, hours: 'plain', doctor: 2337, guardian: 2769, total: 5105 },
  { nodalPoint: 1, hours: 'enhanced', doctor: 3200, guardian: 3794, total: 6994 },
  { nodalPoint: 2, hours: 'plain', doctor: 1, guardian: 1, total: 2 },
];

const rates = fineRates(rows, 1);

test('the total is as printed, not the sum of the shares', () => {
  expect(rates && priceFine(rates, { plain: 60, enhanced: 0 })).toEqual({ doctor: 2337, guardian: 2769, total: 5105 });
});

test('plain and enhanced minutes add up before the one rounding', () => {
  // 23.37 / 60 and 32.00 / 60: 0.3895 + 0.5333 = 0.9228.
  expect(rates && priceFine(rates, { plain: 1, enhanced: 1 })).toEqual({ doctor: 92, guardian: 109, total: 202 });
});

test('a point without both rates has none', () => {
  expect([fineRates(rows, 2), fineRates(rows, 3)]).toEqual([null, null]);
});
