import { expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { LineLedger } from '../line-ledger.ts';
import { enhancedOnCall, enhancementLine } from './enhancement-line.ts';

test('10 enhanced hours a week are 37 % of a quarter of basic', () => {
  expect(enhancementLine(payFacts({}, { enhancedShiftMinutes: 2400 }), termsOn()).amountPence).toBe(271802);
});

test('none are 0 even when the grade is not known', () => {
  expect(enhancementLine(payFacts({ grade: null }), termsOn()).amountPence).toBe(0);
});

test('on-call work carries its mark with it', () => {
  const plain = enhancementLine(payFacts({}, { enhancedShiftMinutes: 240 }), termsOn());
  const onCall = enhancementLine(
    payFacts({}, { onCallPeriods: 1, onCallMinutes: 240, onCallEnhancedMinutes: 240 }),
    termsOn(),
  );
  expect([plain.amountPence === onCall.amountPence, plain.confidence, onCall.confidence]).toEqual([
    true,
    'secondary',
    'unconfirmed',
  ]);
});

test('an on-call period without its enhanced part cannot be told', () => {
  const line = enhancementLine(payFacts({}, { onCallPeriods: 1, onCallEnhancedMinutes: null }), termsOn());
  expect(line).toMatchObject({ amountPence: null, missing: [expect.stringContaining('work.enhancedMinutes')] });
});

test('no on-call period needs no estimate', () => {
  expect(enhancedOnCall(new LineLedger(termsOn()), payFacts())).toEqual({ n: 0n, d: 1n });
});
