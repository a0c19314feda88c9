import { expect, test } from 'vitest';
import { daysUntil, midSentence, momentText, shiftName } from './text.ts';

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

test('days and moments of another year than this have their year', () => {
  expect(daysUntil('2026-10-12', '2026-10-17', '2026-11-30')).toBe('Mon 12 Oct to Fri 16 Oct');
  expect(daysUntil('2025-10-13', '2025-10-14', '2026-11-30')).toBe('Mon 13 Oct 2025');
  expect(daysUntil('2026-12-28', '2027-01-02', '2026-11-30')).toBe('Mon 28 Dec to Fri 1 Jan 2027');
  expect(momentText('2026-06-22T12:00:00Z', '2026-11-30')).toMatch(/^Mon 22 Jun \d\d:00$/);
  expect(momentText('2025-06-23T12:00:00Z', '2026-11-30')).toMatch(/^Mon 23 Jun 2025 \d\d:00$/);
});
