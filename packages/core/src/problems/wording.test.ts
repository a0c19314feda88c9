import { expect, test } from 'vitest';
import { listWords, sayValue } from './wording.ts';

test.each([
  ['LDD', '"LDD"'],
  ['a\nb', '"a\\nb"'],
  [undefined, 'nothing'],
  [null, 'null'],
  [0.5, '0.5'],
  [true, 'true'],
  [[], 'an empty list'],
  [[1, 2], 'a list of 2'],
  [{ a: 1 }, 'an object'],
])('%j is said as %s', (value, said) => {
  expect(sayValue(value)).toBe(said);
});

test('long text is cut', () => {
  expect(sayValue('x'.repeat(1000))).toBe(`"${'x'.repeat(60)}…"`);
});

test('of many words the first are listed, with the number of all', () => {
  expect(listWords(['LD', 'N'])).toBe('LD, N');
  expect(listWords(['a', 'b', 'c', 'd'], 2)).toBe('a, b, … (4 in all)');
});
