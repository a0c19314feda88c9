import { expect, test } from 'vitest';
import { lineOf, payOf, template } from '../../test/pay/pay-of.ts';
import type { PayLine } from './pay-report.ts';
import { payTotals } from './pay-totals.ts';

const basic = lineOf(payOf(template(['SD . . . . . .'], { grade: 'FY1' }), { on: '2022-05-01' }), 'basic');
const line = (amountPence: number | null, extra: Partial<PayLine> = {}): PayLine => ({
  ...basic,
  amountPence,
  missing: amountPence === null ? ['a fact'] : [],
  ...extra,
});

test('no line is nothing', () => {
  expect(payTotals([])).toEqual({ totalPence: 0, monthlyPence: 0, knownPence: 0, missing: [] });
});

test('a sub-line counts for nothing, told or not', () => {
  expect(payTotals([line(1200), line(500, { within: ['basic'] }), line(null, { within: ['basic'] })])).toEqual({
    totalPence: 1200,
    monthlyPence: 100,
    knownPence: 1200,
    missing: [],
  });
});

test('one untold line leaves the total untold and the rest known, each fact once', () => {
  expect(payTotals([line(1200), line(null), line(null)])).toEqual({
    totalPence: null,
    monthlyPence: null,
    knownPence: 1200,
    missing: ['a fact'],
  });
});
