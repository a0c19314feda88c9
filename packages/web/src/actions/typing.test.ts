import { expect, test } from 'vitest';
import { readTyped } from './typing.ts';

const CODES = ['D', 'L', 'LD', 'LT', 'N', 'AL'];

test.each([
  ['d', { kind: 'done', code: 'D' }],
  ['l', { kind: 'wait', code: 'L' }],
  ['lD', { kind: 'done', code: 'LD' }],
  ['a', { kind: 'wait', code: null }],
  ['lx', { kind: 'unknown' }],
])('%s', (letters, typed) => {
  expect(readTyped(letters, CODES)).toEqual(typed);
});

test('codes that differ in capitals alone are told apart where both are typed in full', () => {
  expect(readTyped('n', ['N', 'n'])).toEqual({ kind: 'wait', code: 'n' });
  expect(readTyped('N', ['n', 'N'])).toEqual({ kind: 'wait', code: 'N' });
});
