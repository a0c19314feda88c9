import type { RosterDocument } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { SwapBook } from './swap-choice.ts';

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
  expect(new SwapBook(document).dutiesOf('ann', '2026-08-04').map(({ date }) => date)).toEqual(['2026-08-06']);
});
