import { expect, test } from 'vitest';
import { daysUntil, midSentence, shiftName } from './text.ts';

test('a duty inside a sentence is written small, a code or an abbreviation as it is', () => {
  expect(['Long day', 'Night', 'D', 'SHO on call', 'RPN'].map(midSentence)).toEqual([
    'long day',
    'night',
    'D',
    'SHO on call',
    'RPN',
  ]);
});

test('a shift type that nobody has named is told by its times', () => {
  const times = { start: '07:00', end: '19:00' };
  expect(shiftName({ code: 'D', name: 'D', ...times })).toBe('07:00 to 19:00');
  expect(shiftName({ code: 'D', name: 'Long day', ...times })).toBe('Long day');
});

test('days that lie far apart are said with their years', () => {
  expect(daysUntil('2026-12-28', '2027-01-02')).toBe('Mon 28 Dec to Fri 1 Jan');
  expect(daysUntil('2028-01-10', '2029-01-13')).toBe('10 Jan 2028 to 12 Jan 2029');
});
