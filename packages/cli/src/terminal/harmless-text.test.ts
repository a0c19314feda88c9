import { expect, it } from 'vitest';
import { harmlessText } from './harmless-text.ts';

it('colours, line ends, tabs and letters of every script pass', () => {
  const text = '\u001b[1mZoë 李 🩺\u001b[22m\tx\r\u001b[K\n';
  expect(harmlessText(text)).toBe(text);
});

it('a control character of a file is written out', () => {
  expect(harmlessText('a\u0000\u001b]0;title\u0007\u009b2J')).toBe('a\\u0000\\u001b]0;title\\u0007\\u009b2J');
});

it('JSON keeps its meaning', () => {
  const value = { name: 'a\u0007\u009b\u001b[31m' };
  expect(JSON.parse(harmlessText(JSON.stringify(value)))).toEqual(value);
});
