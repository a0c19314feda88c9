import type { RosterDocument } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { choiceAsked, keyOf, SwapBook, spanOfKey } from './swap-choice.ts';

const document = {
  from: '2026-08-03',
  until: '2026-08-08',
  people: [{ id: 'ann' }, { id: 'ben' }],
  cells: [
    [0, 0, 'N', null, false, 3],
    [1, 2, 'LD', null, false, 1],
    [0, 3, 'D', null, false, 2],
    [1, 3, 'LT', null, false, 5],
  ],
} as unknown as RosterDocument;

const off = { leave: null, isPinned: false };

test('duties on two days change places, each cell with the rev it was seen at', () => {
  expect(new SwapBook(document).changes('ann', '2026-08-03', 'ben', '2026-08-05')).toEqual([
    { person: 'ann', date: '2026-08-03', rev: 3, value: { codes: '', ...off } },
    { person: 'ben', date: '2026-08-03', rev: 0, value: { codes: 'N', ...off } },
    { person: 'ben', date: '2026-08-05', rev: 1, value: { codes: '', ...off } },
    { person: 'ann', date: '2026-08-05', rev: 0, value: { codes: 'LD', ...off } },
  ]);
});

test('a duty that is given away changes two cells', () => {
  expect(new SwapBook(document).changes('ann', '2026-08-03', 'ben', null)).toHaveLength(2);
});

test('duties of one day change places in two cells', () => {
  expect(new SwapBook(document).changes('ann', '2026-08-06', 'ben', '2026-08-06')).toEqual([
    { person: 'ann', date: '2026-08-06', rev: 2, value: { codes: 'LT', ...off } },
    { person: 'ben', date: '2026-08-06', rev: 5, value: { codes: 'D', ...off } },
  ]);
});

test('duties from a day on are listed in order', () => {
  expect(new SwapBook(document).dutiesOf('ann', '2026-08-04').map(({ from }) => from)).toEqual(['2026-08-06']);
});

const runs = {
  from: '2026-08-03',
  until: '2026-08-10',
  people: [{ id: 'ann' }, { id: 'ben' }],
  cells: [
    [0, 0, 'N', null, false, 1],
    [0, 1, 'N', null, false, 1],
    [0, 3, 'LD', null, false, 1],
    [0, 4, 'N', null, false, 1],
    [0, 5, 'LD', null, false, 1],
    [0, 6, 'LD', null, false, 1],
  ],
} as unknown as RosterDocument;

test('a run of the same duties can be given whole, or day by day', () => {
  const keys = (from: string) => new SwapBook(runs).dutiesOf('ann', from).map(keyOf);
  expect(keys('2026-08-03')).toEqual([
    '2026-08-03/2',
    '2026-08-03/1',
    '2026-08-04/1',
    '2026-08-06/1',
    '2026-08-07/1',
    '2026-08-08/2',
    '2026-08-08/1',
    '2026-08-09/1',
  ]);
  // What is left of a run that has begun.
  expect(keys('2026-08-09')).toEqual(['2026-08-09/1']);
});

test('a run that is given changes each of its days', () => {
  expect(
    new SwapBook(runs)
      .changes('ann', '2026-08-08/2', 'ben', null)
      .map(({ person, date, value }) => [person, date, value.codes]),
  ).toEqual([
    ['ann', '2026-08-08', ''],
    ['ben', '2026-08-08', 'LD'],
    ['ann', '2026-08-09', ''],
    ['ben', '2026-08-09', 'LD'],
  ]);
  expect(spanOfKey('2026-08-31/2')).toEqual({ from: '2026-08-31', until: '2026-09-02', days: 2 });
});

test('an address chooses a duty that can still be given, and nothing where it is past', () => {
  const own = new SwapBook(document).dutiesOf('ann', '2026-08-04');
  expect(choiceAsked(own, '2026-08-06')).toBe('2026-08-06/1');
  expect(['2026-08-03', '2026-08-05', null].map((day) => choiceAsked(own, day))).toEqual(['', '', '']);
});
