import type { GridCell } from '@rotawright/core/roster';
import { describe, expect, test } from 'vitest';
import { clashOn } from '../check/clash.ts';
import { clashText } from './clash-text.ts';

const dates = ['2026-08-03', '2026-08-04', '2026-08-05'];
const types = [
  { code: 'D', start: '09:00', end: '17:00' },
  { code: 'LD', start: '08:30', end: '21:00' },
  { code: 'N', start: '20:30', end: '09:00' },
  { code: 'WHOLE', start: '09:00', end: '09:00' },
];

function saidOf(day: number, ...cells: readonly GridCell[]): string {
  return clashText({ dates }, { day, pair: clashOn(day, cells, types), found: 'what the reader says' });
}

describe('two duties at once', () => {
  test('are said with their days and times', () => {
    expect(saidOf(1, [0, 0, 'N', null], [0, 1, 'LD', null])).toBe(
      'LD on Tue 4 Aug begins at 08:30, before N of Mon 3 Aug is over at 09:00.',
    );
    expect(saidOf(0, [0, 0, 'D+LD', null])).toBe(
      'D on Mon 3 Aug begins at 09:00, before LD of Mon 3 Aug is over at 21:00.',
    );
    expect(saidOf(2, [0, 1, 'WHOLE', null], [0, 2, 'LD', null])).toMatch(/^LD on Wed 5 Aug begins/);
  });

  test('are not seen where one ends as the other begins; then the reader is quoted', () => {
    expect(saidOf(1, [0, 0, 'N', null], [0, 1, 'D', null])).toBe('what the reader says');
  });
});
