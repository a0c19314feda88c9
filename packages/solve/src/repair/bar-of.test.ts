import { expect, test } from 'vitest';
import { barOf, type OwnLimits } from './bar-of.ts';

const TYPES = [
  { code: 'D', start: '09:00', end: '17:00' },
  { code: 'E', start: '16:00', end: '24:00' },
  { code: 'M', start: '16:00', end: '00:00' },
  { code: 'N', start: '20:00', end: '08:00' },
];
const [MON, TUE, WED] = ['2026-10-05', '2026-10-06', '2026-10-07'];
const tuesdaysOff = (canStartNight: boolean, canEndNight: boolean): OwnLimits => ({
  works: null,
  fixedDaysOff: [{ day: 'Tue', canStartNight, canEndNight }],
});
const bars = (person: OwnLimits, code: string) => [MON, TUE, WED].map((date) => barOf(person, { date, code }, TYPES));

test('nobody is asked for a shift that they do not work', () => {
  const person = { works: ['D'], fixedDaysOff: [] };
  expect([bars(person, 'D'), bars(person, 'N')]).toEqual([
    [null, null, null],
    ['works', 'works', 'works'],
  ]);
});

test('a fixed day off is off, and a night may reach into it only where that was agreed', () => {
  const off = 'fixed-day-off';
  for (const code of ['D', 'E', 'M', 'unknown']) {
    expect(bars(tuesdaysOff(true, true), code), code).toEqual([null, off, null]);
  }
  expect(bars(tuesdaysOff(false, false), 'N')).toEqual([off, off, null]);
  expect(bars(tuesdaysOff(true, false), 'N')).toEqual([off, null, null]);
  expect(bars(tuesdaysOff(false, true), 'N')).toEqual([null, off, null]);
  expect(bars(tuesdaysOff(true, true), 'N')).toEqual([null, null, null]);
});
