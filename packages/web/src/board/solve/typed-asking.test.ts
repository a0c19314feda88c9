import { expect, test } from 'vitest';
import { firstFree, rebased } from './typed-asking.ts';

const MARCH = ['2021-03-01', '2021-03-02', '2021-03-03'];

test('a search begins tomorrow, and on the first day of a rota all to come or all past', () => {
  expect(firstFree('2021-03-01', MARCH)).toBe('2021-03-02');
  expect(firstFree('2021-02-20', MARCH)).toBe('2021-03-01');
  expect(firstFree('2021-03-03', MARCH)).toBe('2021-03-01');
  expect(firstFree('2026-11-29', MARCH)).toBe('2021-03-01');
});

test('requests that were taken into the draft since something was typed are kept, with what was typed', () => {
  const off = (person: string, date: string, weight: 'low' | 'must' = 'low') =>
    ({ person, date, want: 'off', code: null, weight }) as const;
  const base = [off('ann', '2021-03-01'), off('ben', '2021-03-01')];
  const typed = [off('ann', '2021-03-01'), off('cy', '2021-03-02', 'must')];
  const kept = [...base, off('cy', '2021-03-02'), off('dee', '2021-03-03')];
  // Ben's was taken away in the dialog, Cy's was typed there, and Dee's came from herself.
  expect(rebased(typed, base, kept)).toEqual([
    off('ann', '2021-03-01'),
    off('dee', '2021-03-03'),
    off('cy', '2021-03-02', 'must'),
  ]);
  expect(rebased(base, base, [])).toEqual([]);
});
