import { expect, test } from 'vitest';
import { day, person, wardDocument } from '../../test/fixtures/ward-document.ts';
import { cellChanges } from './cell-changes.ts';

const ann = person(1, 'Ann');
const ben = person(2, 'Ben');
const short = (changes: ReturnType<typeof cellChanges>) =>
  changes.map(
    ({ name, date, before, after }) =>
      `${name} ${date} ${before.codes || before.leave || '–'}→${after.codes || after.leave || '–'}`,
  );

test('tells cells that differ in work or leave, by day, and no pins', () => {
  const before = wardDocument([
    { person: ann, days: 'LD N . LD' },
    { person: ben, days: 'N . A' },
  ]);
  const after = wardDocument([
    { person: ben, days: 'N LD N' },
    { person: ann, days: 'LD! . . N' },
  ]);
  expect(short(cellChanges(before, after))).toEqual([
    `Ann ${day(1)} N→–`,
    `Ben ${day(1)} –→LD`,
    `Ben ${day(2)} annual→N`,
    `Ann ${day(3)} LD→N`,
  ]);
});

test('everything is new in a first version, and everything gone with somebody who left', () => {
  const one = wardDocument([{ person: ann, days: 'LD .' }]);
  expect(short(cellChanges(null, one))).toEqual([`Ann ${day(0)} –→LD`]);
  expect(short(cellChanges(one, wardDocument([{ person: ben, days: '' }])))).toEqual([`Ann ${day(0)} LD→–`]);
});

test('days that a version does not have hold nothing in it', () => {
  const one = wardDocument([{ person: ann, days: 'LD LD' }]);
  expect(short(cellChanges(one, { ...one, until: day(1) }))).toEqual([`Ann ${day(1)} LD→–`]);
});
