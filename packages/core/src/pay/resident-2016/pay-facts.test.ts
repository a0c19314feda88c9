import { expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { LineLedger } from '../line-ledger.ts';
import { rational } from '../rational.ts';
import { averageMinutes, basisOf, isLessThanFullTime, shownFraction } from './pay-facts.ts';

test('the average holds estimated on-call work', () => {
  expect(averageMinutes(new LineLedger(termsOn()), payFacts({}, { onCallMinutes: 180, onCallPeriods: 1 }))).toEqual({
    n: 2445n,
    d: 1n,
  });
});

test('an average of days that are no whole weeks stays exact', () => {
  expect(averageMinutes(new LineLedger(termsOn()), payFacts({}, { days: 10, shiftMinutes: 480 }))).toEqual({
    n: 336n,
    d: 1n,
  });
});

test('without an estimate there is no average', () => {
  const ledger = new LineLedger(termsOn());
  expect([averageMinutes(ledger, payFacts({}, { onCallMinutes: null })), ledger.missing[0]]).toEqual([
    null,
    expect.stringContaining('work.minutes'),
  ]);
});

test('a pattern that cannot be made leaves its reason', () => {
  const ledger = new LineLedger(termsOn());
  expect([basisOf(ledger, payFacts({ basis: { missing: 'the whole cycle' } })), ledger.missing]).toEqual([
    null,
    ['the whole cycle'],
  ]);
});

test('less than full time is under 1', () => {
  expect([isLessThanFullTime(payFacts()), isLessThanFullTime(payFacts({ wte: 0.99 }))]).toEqual([false, true]);
});

test('an input is shown whole where it is whole', () => {
  expect([shownFraction(rational(2655)), shownFraction(rational(17370, 7))]).toEqual([2655, [17370, 7]]);
});
