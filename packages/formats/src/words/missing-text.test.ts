import { expect, test } from 'vitest';
import { missingText } from './missing-text.ts';

test('fields of the data are left out, and what reads the same then stands once', () => {
  const missing = [
    'the rest expected in an on-call period (work.expectedRest)',
    'the rest expected in an on-call period (people[].work.expectedRest)',
    'the length of a normal day (normalDayMinutes)',
  ];
  expect(missingText(missing)).toBe('the rest expected in an on-call period; the length of a normal day');
});

test('plain words in brackets stay', () => {
  expect(missingText(['the value of limit (made-up only), which is not known'])).toBe(
    'the value of limit (made-up only), which is not known',
  );
  expect(missingText(['hours (estimated) of a day (e.g. a Saturday)'])).toBe(
    'hours (estimated) of a day (e.g. a Saturday)',
  );
  expect(missingText([])).toBe('');
});
