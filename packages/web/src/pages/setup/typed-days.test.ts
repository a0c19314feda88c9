import { expect, test } from 'vitest';
import { typedDay } from './typed-days.ts';

test.each([
  '2026-12-25',
  '25 Dec 2026',
  '25 December 2026',
  ' 25th  Dec 2026 ',
  '25/12/2026',
  '25.12.2026',
  'Fri 25 Dec 2026',
  'Friday, 25 dec 2026',
])('%s is Christmas', (text) => {
  expect(typedDay(text)).toBe('2026-12-25');
});

test('the day comes before the month', () => {
  expect(typedDay('3/4/2027')).toBe('2027-04-03');
  expect(typedDay('1 May 2027')).toBe('2027-05-01');
});

test.each(['', 'Christmas', '25 Dec', '31/02/2026', '12/25/2026', '2026-13-01', '25 Foo 2026', '0/1/2026'])(
  '%s is no day',
  (text) => {
    expect(typedDay(text)).toBeNull();
  },
);
