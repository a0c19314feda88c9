import { expect, it } from 'vitest';
import { answerForPeople } from './verdict-words.ts';

it('a rota with nobody on it is not said to meet every rule', () => {
  expect(answerForPeople([])).toBe('Nobody stands on this rota');
});
