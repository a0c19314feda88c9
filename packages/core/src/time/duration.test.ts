import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

test.each([
  [0, '0 min'],
  [1, '1 min'],
  [59, '59 min'],
  [60, '1 h'],
  [61, '1 h 01'],
  [1410, '23 h 30'],
  [2760, '46 h'],
  [-30, '-30 min'],
  [-90, '-1 h 30'],
  [59.6, '1 h'],
  [-0.2, '0 min'],
])('%d minutes are %s', (minutes, text) => {
  expect(formatDuration(minutes)).toBe(text);
});
