import { expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { onCallWorkLine } from './on-call-work-line.ts';

const onCall = { onCallPeriods: 1, onCallMinutes: 960, onCallEnhancedMinutes: 240 };

test('without on-call periods there is no line', () => {
  expect(onCallWorkLine(payFacts(), termsOn())).toBeNull();
});

test('over the full week it is additional hours and enhancement', () => {
  // 4 h a week over 40, 1 h of them enhanced.
  expect(onCallWorkLine(payFacts({}, onCall), termsOn())?.amountPence).toBe(293840 + 27180);
});

test('inside the full week a full-timer gains the enhancement only', () => {
  expect(onCallWorkLine(payFacts({}, { ...onCall, shiftMinutes: 4800 }), termsOn())?.amountPence).toBe(27180);
});

test('less than full time it is basic too', () => {
  expect(onCallWorkLine(payFacts({ wte: 0.5 }, { ...onCall, shiftMinutes: 4800 }), termsOn())?.amountPence).toBe(
    293840 + 27180,
  );
});

test('its money stands in other lines', () => {
  expect(onCallWorkLine(payFacts({}, onCall), termsOn())?.within).toEqual(['basic', 'additional-hours', 'enhancement']);
});

test('without an estimate it cannot be told', () => {
  expect(
    onCallWorkLine(payFacts({}, { ...onCall, onCallMinutes: null, onCallEnhancedMinutes: null }), termsOn()),
  ).toMatchObject({ amountPence: null });
});
