import { expect, test } from 'vitest';
import { midSentence, shiftName } from './text.ts';

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
