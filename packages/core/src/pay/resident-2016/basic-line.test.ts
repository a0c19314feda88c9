import { expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { basicLine } from './basic-line.ts';

test('full time is the nodal value, whatever the hours', () => {
  expect(basicLine(payFacts({}, { shiftMinutes: 1 }), termsOn())).toMatchObject({
    amountPence: 2938400,
    rate: { term: 'pay.basic.np1', value: 2938400 },
  });
});

test('full time needs no estimate of on-call work', () => {
  expect(basicLine(payFacts({}, { onCallMinutes: null }), termsOn()).amountPence).toBe(2938400);
});

test('less than full time is by average hours, not by the whole-time equivalent', () => {
  const line = basicLine(payFacts({ wte: 0.6 }, { shiftMinutes: 4 * 27 * 60 }), termsOn());
  expect(line).toMatchObject({
    amountPence: 1983420,
    inputs: { averageMinutes: 1620, fullTimeMinutes: 2400, wte: 0.6 },
  });
});

test('less than full time without an estimate cannot be told', () => {
  expect(basicLine(payFacts({ wte: 0.6 }, { onCallMinutes: null }), termsOn())).toMatchObject({
    amountPence: null,
    missing: [expect.stringContaining('estimated work')],
  });
});
