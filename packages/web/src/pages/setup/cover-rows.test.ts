import { expect, test } from 'vitest';
import { coverFieldAt, faultsOfLine, lineOf, rowOf } from './cover-rows.ts';

const LINE = { id: 'a', title: 'Ward', groupId: null, skill: null, codes: ['SD', 'T'], minimum: [5, 5, 5, 5, 5, 0, 0] };
const NONE = ['', '', '', '', '', '', ''];

test('a target comes back as it was; where one day has one, the others have what is needed at least', () => {
  for (const target of [null, [8, 8, 8, 8, 8, 0, 0]])
    expect(lineOf(rowOf({ ...LINE, target }))).toEqual({ ...LINE, target });
  const row = { ...rowOf({ ...LINE, target: null }), target: ['', '7', ...NONE.slice(2)] };
  expect(faultsOfLine(row, 0)).toEqual([]);
  expect(lineOf(row).target).toEqual([5, 7, 5, 5, 5, 0, 0]);
});

test('what is wrong is told of its row and its day, and leads there', () => {
  const row = { ...rowOf({ ...LINE, target: null }), title: ' ', codesText: ' ,' };
  const faults = faultsOfLine(
    { ...row, least: ['5', '', '201', '-1', '5', '0', '0'], target: ['4', ...NONE.slice(1)] },
    2,
  );
  expect(faults.map(({ field }) => field)).toEqual([
    'cover-a-title',
    'cover-a-codes',
    'cover-a-target-Mon',
    'cover-a-Tue',
    'cover-a-Wed',
    'cover-a-Thu',
  ]);
  expect(faults[2]?.text).toBe('Line 3, target on Monday: give 5 or more, as the least says');
});

test('a place in what was sent leads to its field', () => {
  const rows = [rowOf({ ...LINE, target: null }), rowOf({ ...LINE, id: 'b', target: null })];
  const at = (where: string) => coverFieldAt(rows, where);
  expect([at('body.cover[1].title'), at('body.cover[0].target[6]'), at('body.cover[1].minimum[2]')]).toEqual([
    'cover-b-title',
    'cover-a-target-Sun',
    'cover-b-Wed',
  ]);
  expect([at('body.bankHolidays[0]'), at('body.cover[7].title'), at('body.seq'), at('body.cover[0].id')]).toEqual([
    'holidays',
    null,
    null,
    null,
  ]);
});
