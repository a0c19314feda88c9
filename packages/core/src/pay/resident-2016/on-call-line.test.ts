import { expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { onCallLine } from './on-call-line.ts';

test('without on-call periods there is no line', () => {
  expect(onCallLine(payFacts(), termsOn())).toBeNull();
});

test.each([1, 2, 20])('%d periods in 4 weeks are paid alike', (onCallPeriods) => {
  expect(onCallLine(payFacts({}, { onCallPeriods }), termsOn())?.amountPence).toBe(235100);
});

test('it needs no estimate of work', () => {
  expect(
    onCallLine(payFacts({}, { onCallPeriods: 1, onCallMinutes: null, onCallEnhancedMinutes: null }), termsOn())
      ?.amountPence,
  ).toBe(235100);
});

test("less than full time is the share of the full-timer's periods", () => {
  const line = onCallLine(payFacts({ wte: 0.6, fullTimeOnCalls: [1, 2] }, { onCallPeriods: 1 }), termsOn());
  expect(line).toMatchObject({ amountPence: 117550, inputs: { periods: 1, days: 28, fullTimeOnCalls: [1, 2] } });
});

test('the share of March 2016 is not known', () => {
  expect(onCallLine(payFacts({}, { onCallPeriods: 1 }), termsOn('2016-09-01', '2016-03'))).toMatchObject({
    amountPence: null,
    confidence: 'unknown',
  });
});
