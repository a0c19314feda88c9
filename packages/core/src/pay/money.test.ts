import { describe, expect, test } from 'vitest';
import { monthlyPence, percentage, roundUpTo, toPence } from './money.ts';
import { multiply, rational } from './rational.ts';

describe('pence', () => {
  test.each([
    ['half a penny goes up', 1, 2, 1],
    ['just under half goes down', 499, 1000, 0],
    ['a whole stays', 7, 1, 7],
    ['half below zero goes up, towards zero', -1, 2, 0],
    ['more than half below zero goes down', -3, 4, -1],
  ])('%s', (_, n, d, wanted) => {
    expect(toPence(rational(n, d))).toBe(wanted);
  });

  test('more than a number holds exactly is a bug', () => {
    expect(() => toPence(rational(2n ** 60n))).toThrow('more than a number can hold');
  });
});

describe('up to a step', () => {
  test.each([
    ['a penny over goes to the next pound', 266101, 266200],
    ['a whole pound stays', 266100, 266100],
    ['nothing stays nothing', 0, 0],
  ])('%s', (_, pence, wanted) => {
    expect(roundUpTo(rational(pence), 100)).toEqual(rational(wanted));
  });

  test('a hair over a pound goes up', () => {
    expect(roundUpTo(rational(100_000_001, 1_000_000), 100)).toEqual(rational(200));
  });
});

test('a month is a twelfth, half up', () => {
  expect([monthlyPence(2938400), monthlyPence(6), monthlyPence(5)]).toEqual([244867, 1, 0]);
});

test('3,700 basis points are 37 %', () => {
  expect(multiply(rational(100), percentage(3700))).toEqual(rational(37));
});
