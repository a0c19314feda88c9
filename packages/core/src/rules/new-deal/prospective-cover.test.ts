import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownFraction } from './decimal-fraction.ts';
import { groupAverage, riddellAverage } from './prospective-cover.ts';

const cover = { yearWeeks: 52, leaveWeeks: 6.5, leaveWeekMinutes: 2400 };

describe('riddellAverage', () => {
  test('takes a week of leave out of eight weeks of 375 hours', () => {
    const average = riddellAverage([375n * 60n, 1n], 56, cover);
    expect(average === null ? null : shownFraction(average) / 60).toBeCloseTo(335 / 7, 12);
  });

  test('without leave is the plain average', () => {
    expect(shownFraction(riddellAverage([3000n, 1n], 7, { ...cover, leaveWeeks: 0 }) ?? [0n, 1n])).toBe(3000);
  });

  test('has no answer when the whole year is leave', () => {
    expect(riddellAverage([3000n, 1n], 7, { ...cover, leaveWeeks: 52 })).toBeNull();
  });

  test('of a leave week as long as the average week changes nothing, whatever the leave', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 519 }),
        fc.integer({ min: 1, max: 60 }),
        (week, leave, weeks) => {
          const average = riddellAverage([BigInt(week * weeks), 1n], weeks * 7, {
            yearWeeks: 52,
            leaveWeeks: leave / 10,
            leaveWeekMinutes: week,
          });
          expect(shownFraction(average ?? [0n, 1n])).toBe(week);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('groupAverage is the pattern of one week, taken from the year', () => {
  const average = groupAverage([2715n, 1n], { yearWeeks: 52, leaveWeeks: 13.6, leaveWeekMinutes: 2550 });
  expect(shownFraction(average ?? [0n, 1n])).toBeCloseTo((2715 * 52 - 13.6 * 2550) / (52 - 13.6), 9);
});
