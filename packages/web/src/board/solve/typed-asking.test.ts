import { expect, test } from 'vitest';
import { firstFree } from './typed-asking.ts';

const MARCH = ['2021-03-01', '2021-03-02', '2021-03-03'];

test('a search begins tomorrow, and on the first day of a rota all to come or all past', () => {
  expect(firstFree('2021-03-01', MARCH)).toBe('2021-03-02');
  expect(firstFree('2021-02-20', MARCH)).toBe('2021-03-01');
  expect(firstFree('2021-03-03', MARCH)).toBe('2021-03-01');
  expect(firstFree('2026-11-29', MARCH)).toBe('2021-03-01');
});
