import { expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { payLines } from './pay-lines.ts';

const ids = (lines: ReturnType<typeof payLines>): string[] => lines.map((line) => line.id);

test('a plain full-timer has four lines', () => {
  expect(ids(payLines(payFacts(), termsOn()))).toEqual(['basic', 'additional-hours', 'enhancement', 'weekend']);
});

test('all lines stand in the order of a payslip', () => {
  const extras = { premia: ['academia', 'general-practice'], london: { zone: 'fringe' }, floorPence: 1 };
  expect(ids(payLines(payFacts({ wte: 0.8 }, { onCallPeriods: 1 }), termsOn(), extras))).toEqual([
    'basic',
    'additional-hours',
    'enhancement',
    'weekend',
    'on-call-availability',
    'on-call-work',
    'premium',
    'premium',
    'london',
    'ltft-allowance',
    'floor',
  ]);
});
