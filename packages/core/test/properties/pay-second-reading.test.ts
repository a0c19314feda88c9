import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, payOf, template } from '../pay/pay-of.ts';

/**
 * A second reading of the 2019 terms as they stood in May 2022, for a full-time FY1, minute by minute and in plain
 * numbers. It shares nothing with the engine but the drawing of the template.
 */
const BASIC = 29384;
const SHIFTS: Readonly<Record<string, readonly [number, number]>> = {
  SD: [540, 480],
  LD: [510, 750],
  N: [1230, 720],
  E: [960, 600],
};

interface Sums {
  worked: number;
  enhanced: number;
  weekends: number;
}

function sumsOf(weeks: readonly string[]): Sums {
  const sums: Sums = { worked: 0, enhanced: 0, weekends: 0 };
  for (const week of weeks) {
    const cells = week.split(' ');
    if (cells[5] !== '.' || cells[6] !== '.') sums.weekends += 1;
    for (const cell of cells) {
      const shift = SHIFTS[cell];
      if (shift !== undefined) addShift(sums, ...shift);
      if (cell === 'X') {
        sums.worked += 180;
        sums.enhanced += 60;
      }
    }
  }
  return sums;
}

function addShift(sums: Sums, start: number, length: number): void {
  const end = start + length;
  const isWholeNight = start >= 20 * 60 && length >= 8 * 60;
  const isLate = end > 1440 && end <= 1440 + 4 * 60;
  for (let minute = start; minute < end; minute += 1) {
    sums.worked += 1;
    const clock = minute % 1440;
    const isInWindow = clock >= 21 * 60 || clock < 7 * 60;
    if (isInWindow || isLate || (isWholeNight && minute < 1440 + 10 * 60)) sums.enhanced += 1;
  }
}

/** Half a penny of rounding, and a hair for binary fractions. */
function expectToThePenny(paid: number, wanted: number): void {
  expect(Math.abs(paid - wanted)).toBeLessThan(0.005001);
}

function weekendPounds(weekends: number, weeks: number): number {
  const bands = [
    [2, 0.15],
    [3, 0.1],
    [4, 0.075],
    [5, 0.06],
    [6, 0.05],
    [7, 0.04],
    [8, 0.03],
  ] as const;
  const band = bands.find(([k]) => weekends * k >= weeks);
  return band === undefined ? 0 : Math.ceil(BASIC * band[1]);
}

const cell = fc.constantFrom('.', '.', 'SD', 'E', 'X', 'N');
const week = fc.array(cell, { minLength: 7, maxLength: 7 }).map((cells) => cells.join(' '));

test('pay agrees with a second reading', () => {
  fc.assert(
    fc.property(fc.array(week, { minLength: 1, maxLength: 9 }), (weeks) => {
      const { worked, enhanced, weekends } = sumsOf(weeks);
      const hours = worked / 60 / weeks.length;
      const report = payOf(template(weeks, { grade: 'FY1', wte: 1 }), { on: '2022-05-01' });
      const pounds = (id: 'basic' | 'additional-hours' | 'enhancement' | 'weekend'): number =>
        (lineOf(report, id).amountPence ?? Number.NaN) / 100;
      expect(pounds('basic')).toBe(BASIC);
      expectToThePenny(pounds('additional-hours'), (BASIC * Math.max(0, hours - 40)) / 40);
      expectToThePenny(pounds('enhancement'), (BASIC * 0.37 * enhanced) / 60 / weeks.length / 40);
      expect(pounds('weekend')).toBe(weekendPounds(weekends, weeks.length));
    }),
    { numRuns: process.env['ROTAWRIGHT_SLOW'] === undefined ? 100 : 20_000 },
  );
});
