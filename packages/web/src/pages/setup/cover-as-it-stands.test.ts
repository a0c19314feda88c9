import { expect, test } from 'vitest';
import { coverAsItStands } from './cover-as-it-stands.ts';

test('asks for the middle one of each weekday; a rare code counts where it holds the hours, leave never', () => {
  const type = (code: string, start: string, end: string) => ({ code, name: `${code} duty`, start, end }) as never;
  // Monday 2 March 2026 and three weeks on.
  const lines = coverAsItStands({
    from: '2026-03-02',
    until: '2026-03-23',
    shiftTypes: [
      type('D', '07:00', '19:00'),
      type('N', '19:00', '07:00'),
      type('DN', '07:00', '07:00'),
      type('L', '13:00', '21:00'),
      type('X', '07:00', '19:00'),
    ],
    cells: [
      [0, 0, 'D', null, false, 1],
      [1, 0, 'D+L', null, false, 1],
      [0, 7, 'D', null, false, 1],
      [1, 7, 'D', 'annual', false, 1],
      [0, 14, 'D', null, false, 1],
      [1, 14, 'DN', null, false, 1],
      [0, 6, 'N', null, false, 1],
      [0, 13, 'DN', null, false, 1],
      [0, 20, 'N', null, false, 1],
      [0, 21, 'X', 'annual', false, 1],
    ],
  });
  expect(lines.map(({ title, codes, minimum }) => [title, codes, minimum])).toEqual([
    ['D duty', ['D', 'DN'], [2, 0, 0, 0, 0, 0, 0]],
    ['N duty', ['N', 'DN'], [0, 0, 0, 0, 0, 0, 1]],
  ]);
});
