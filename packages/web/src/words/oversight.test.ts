import { expect, test } from 'vitest';
import { verdictOf } from '../parts/verdict-of.ts';
import { homeWords } from './home.ts';
import { oversightWords } from './oversight.ts';

const answer = (breaches: number, cannotTell: number, unread = 0, rotas = 2): string =>
  oversightWords.answer({ breaches, rotas, cannotTell, unread });

test('a rota of which something cannot be told is no pass, and a breach stays one', () => {
  expect([verdictOf(0, 0), verdictOf(0, 1), verdictOf(1, 0), verdictOf(1, 4)]).toEqual([
    'meets',
    'cannot-tell',
    'breaks',
    'breaks',
  ]);
});

test('the answer over published rotas counts breaches, and never says of doubt that no rule is broken', () => {
  expect(answer(0, 0)).toBe('No rule is broken in 2 published rotas.');
  expect(answer(0, 4)).toBe('No rule is known to be broken in 2 published rotas; 4 verdicts can’t be told.');
  expect(answer(1, 0, 0, 1)).toBe('1 breach in 1 published rota.');
  expect(answer(4, 1, 1)).toBe('4 breaches in 2 published rotas; 1 verdict can’t be told; 1 rota cannot be judged.');
  expect(answer(0, 0, 1)).toBe('No rule is known to be broken in 2 published rotas; 1 rota cannot be judged.');
  expect(answer(0, 0, 2, 0)).toBe('Nothing can be told; 2 rotas cannot be judged.');
});

test('home counts breaches and people as the board does', () => {
  expect(homeWords.breaks(10, 3)).toBe('10 breaches, 3 people');
  expect(homeWords.draftBreaks('SHOs', 1, 1)).toBe('Mend the draft of SHOs: 1 breach, 1 person');
  expect(homeWords.draftStands('SHOs', 4, 3)).toBe('The draft of SHOs has 4 breaches, 3 people');
});

test('home says of a published rota that nobody can judge that it cannot be judged', () => {
  const watched = (breaches: number, cannotTell: number, unread: number): string =>
    homeWords.watch({ breaches, cannotTell, unread });
  expect(watched(0, 0, 0)).toMatch(/^No published rota breaks a rule:/);
  expect(watched(0, 4, 0)).toMatch(/^No published rota is known to break a rule, but 4 verdicts can’t be told:/);
  expect(watched(0, 0, 1)).toMatch(/^No other published rota breaks a rule:/);
  expect(watched(2, 4, 0)).toMatch(/^2 breaches in published rotas:/);
  expect(homeWords.watchUnread(1)).toBe('1 published rota cannot be judged: see why');
  expect(homeWords.draftReady('SHOs', 0)).toBe('Review and publish the draft of SHOs: it breaks no rule');
  expect(homeWords.draftReady('SHOs', 2)).toBe(
    'Review and publish the draft of SHOs: no rule is known to be broken, 2 verdicts can’t be told',
  );
});
