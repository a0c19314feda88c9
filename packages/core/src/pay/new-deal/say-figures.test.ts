import { expect, test } from 'vitest';
import { fromDecimal, rational, ZERO } from '../rational.ts';
import { sayFrequency, sayHours, sayLimit, sayShare } from './say-figures.ts';

test('hours are said to the nearest minute', () => {
  expect(sayHours(fromDecimal(2773.44))).toBe('46:13');
  expect(sayHours(fromDecimal(2879.5))).toBe('48:00');
  expect(sayLimit(2880)).toBe('48 h');
  expect(sayLimit(750)).toBe('12:30');
});

test('shares have three decimals, frequencies two', () => {
  expect(sayShare(rational(7, 20))).toBe('0.350');
  expect(sayFrequency(rational(7, 32))).toBe('1 in 4.57');
  expect(sayFrequency(rational(2, 8))).toBe('1 in 4');
  expect(sayFrequency(ZERO)).toBe('never');
});
