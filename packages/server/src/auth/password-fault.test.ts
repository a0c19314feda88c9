import { expect, test } from 'vitest';
import { passwordFault } from './password-fault.ts';

const ABOUT = ['Philomena Quibble', 'p.quibble@example.org'];

test.each([
  ['short', /12 characters/],
  ['password12345', /guessed/],
  ['qwertyuiop123', /guessed/],
  ['111111111111', /guessed/],
  ['Quibble12345', /guessed/],
  ['p.quibble@example.org', /guessed/],
  ['abcabcabcabcabcabc', /guessed/],
])('%s is refused', async (password, words) => {
  expect(await passwordFault(password, ABOUT)).toMatch(words);
});

test.each(['four otters count lamps', 'x7!kd92mvQp0z', 'Ein kalter Zug nach Wigan'])('%s will do', async (password) => {
  expect(await passwordFault(password, ABOUT)).toBeNull();
});

test('a name is weak where its owner bears it', async () => {
  expect(await passwordFault('philomenaquibble', [])).toBeNull();
  expect(await passwordFault('philomenaquibble', ABOUT)).not.toBeNull();
});
