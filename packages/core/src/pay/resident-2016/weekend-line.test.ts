import { describe, expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { rational } from '../rational.ts';
import { weekendLine, weekendRate } from './weekend-line.ts';

describe('the band of a frequency', () => {
  const bands = [
    { atLeast: [1, 4], rate: 750 },
    { atLeast: [1, 2], rate: 1500 },
  ] as const;

  test.each([
    ['exactly the lower end is in', 1, 4, 750],
    ['a hair below is out', 249_999, 1_000_000, 0],
    ['between two is the lower', 2, 5, 750],
    ['above all is the highest', 1, 1, 1500],
  ])('%s', (_, n, d, wanted) => {
    expect(weekendRate(bands, rational(n, d))).toBe(wanted);
  });
});

test('the line shows weekends, weeks and the percentage', () => {
  expect(weekendLine(payFacts({}, { weekends: 1 }), termsOn())).toMatchObject({
    amountPence: 220400,
    inputs: { weekends: 1, weeks: 4 },
    rate: { value: 750, unit: 'basis-points' },
  });
});

test('below the lowest band nothing is paid, even when the grade is not known', () => {
  expect(weekendLine(payFacts({ grade: null }, { weekends: 1, days: 63 }), termsOn())).toMatchObject({
    amountPence: 0,
    missing: [],
  });
});

test('the full-timer is no matter of a full-timer', () => {
  expect(weekendLine(payFacts({ fullTimeWeekends: [1, 2] }, { weekends: 1 }), termsOn())).toMatchObject({
    amountPence: 220400,
    inputs: { weekends: 1, weeks: 4 },
  });
  expect(Object.keys(weekendLine(payFacts({ fullTimeWeekends: [1, 2] }), termsOn()).inputs)).toEqual([
    'weekends',
    'weeks',
  ]);
});

test('weeks that are not whole stand as a fraction', () => {
  expect(weekendLine(payFacts({}, { weekends: 1, days: 30 }), termsOn()).inputs).toMatchObject({ weeks: [30, 7] });
});

describe('less than full time', () => {
  const ltft = (weekends: number, fullTimeWeekends: readonly [number, number] | null) =>
    weekendLine(payFacts({ wte: 0.6, fullTimeWeekends }, { weekends }), termsOn());

  test("the band is the full-timer's, the share the own", () => {
    // 1 in 4 of a full-timer's 1 in 2: half of 4,408.
    expect(ltft(1, [1, 2]).amountPence).toBe(220400);
  });

  test('below the lowest band of the full-timer nothing is paid', () => {
    expect(ltft(1, [1, 9]).amountPence).toBe(0);
  });

  test('no own weekend is nothing, without asking for the full-timer', () => {
    expect(ltft(0, null)).toMatchObject({ amountPence: 0, missing: [] });
  });

  test('otherwise the full-timer must be given', () => {
    expect(ltft(1, null)).toMatchObject({ amountPence: null, missing: [expect.stringContaining('fullTimeWeekends')] });
  });
});
