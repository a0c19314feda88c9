import type { RosterDocument } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { roster } from '../../../e2e/fixtures/roster.ts';
import {
  allNeeds,
  emptyDesign,
  isBare,
  missedDays,
  needsOf,
  thereOn,
  withCell,
  withNeed,
  withWeeks,
} from './design.ts';
import { layChanges, takeBackEdits } from './lay.ts';

const document = roster() as unknown as RosterDocument;
const { content } = emptyDesign(document, 'A template');
const code = document.shiftTypes[0]?.code ?? '';

test('an empty template asks for what the cover of the first group asks', () => {
  expect(content.weeks).toHaveLength(4);
  expect(content.needs.map((need) => need.code)).toEqual(document.shiftTypes.map((type) => type.code));
  expect(needsOf(document, 'nobody').every(({ people }) => people.every((count) => count === 0))).toBe(true);
});

test('a template is bare until a duty stands in it', () => {
  expect(isBare(content)).toBe(true);
  expect(isBare(withCell(content, 8, code))).toBe(false);
});

test('a cell, a week and a need change alone', () => {
  const changed = withCell(content, 8, code);
  expect(changed.weeks[1]).toEqual(['', code, '', '', '', '', '']);
  expect(changed.weeks[0]).toEqual(content.weeks[0]);
  expect(withWeeks(changed, 5).weeks[4]).toEqual(Array(7).fill(''));
  expect(withWeeks(changed, 0).weeks).toHaveLength(1);
  expect(withWeeks(changed, 60).weeks).toHaveLength(52);
  expect(withNeed(content, code, 6, 3).needs.find((need) => need.code === code)?.people[6]).toBe(3);
});

test('weekdays on which the template is not what is asked are counted', () => {
  const asked = { ...content, needs: [{ code, people: [1, 0, 0, 0, 0, 0, 1] }] };
  expect(missedDays(asked)).toBe(2);
  const monday = withCell(asked, 7, code);
  expect(thereOn(monday, code)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  expect(missedDays(monday)).toBe(1);
  expect(missedDays(withCell(withCell(monday, 6, code), 0, code))).toBe(1);
});

test('needs have a row for every shift type, and keep a code that is gone', () => {
  const needs = allNeeds([{ code: 'gone', people: [1, 1, 1, 1, 1, 1, 1] }], document.shiftTypes);
  expect(needs.map((need) => need.code)).toEqual([...document.shiftTypes.map((type) => type.code), 'gone']);
});

test('the template is laid a week later for each doctor, and leave, pins and days off for good stay', () => {
  const base = document.people[0];
  if (base === undefined) throw new Error('the fixture has nobody');
  const person = (id: string, more: Partial<typeof base> = {}) => ({
    ...base,
    ...{ id, groupId: 'g', works: null, fixedDaysOff: [], isVacant: false },
    ...more,
  });
  const off = { day: 'Mon' as const, canStartNight: false, canEndNight: false };
  const ward = {
    ...document,
    // Thursday: the first whole week begins on Mon 5 October.
    ...{ from: '2026-10-01', until: '2026-10-19' },
    people: [person('a'), person('b'), person('c', { fixedDaysOff: [off] }), person('d', { groupId: 'h' })],
    cells: [
      [0, 4, '', 'annual', false, 3],
      [1, 11, code, null, true, 5],
      [2, 5, code, null, false, 2],
    ] as typeof document.cells,
  };
  const weeks = [
    [code, '', '', '', '', '', ''],
    ['', '', '', '', '', '', ''],
  ];
  const laid = layChanges(ward, { weeks, groupId: 'g', from: '2026-10-05' });
  expect(laid.edits).toEqual([
    // Leave on the first Monday of a; b's second is pinned; c has Mondays off, and what stood on a Tuesday goes.
    { person: 'c', date: '2026-10-06', rev: 2, value: { codes: '', leave: null, isPinned: false } },
  ]);
  expect(laid.kept).toBe(2);
  const free = layChanges({ ...ward, cells: [] }, { weeks, groupId: 'g', from: '2026-10-05' });
  expect(free.edits.map(({ person: id, date }) => `${id} ${date}`)).toEqual(['a 2026-10-05', 'b 2026-10-12']);
});

test('what was written is taken back by edits that see what the writing left, with what stood there before', () => {
  const { from } = document;
  const { edits } = layChanges(document, { weeks: [Array(7).fill(code)], groupId: null, from });
  const back = takeBackEdits(document, edits);
  expect(back.map(({ person, date, rev }) => `${person} ${date} ${rev}`)).toEqual(
    edits.map(({ person, date, rev }) => `${person} ${date} ${rev + 1}`),
  );
  // On the document as the writing left it they change every cell back.
  const cells = new Map(document.cells.map((cell) => [`${cell[0]} ${cell[1]}`, cell[2]]));
  const first = back.find(({ value }) => value.codes !== '');
  const row = document.people.findIndex(({ id }) => id === first?.person);
  const day = (Date.parse(first?.date ?? '') - Date.parse(from)) / 86_400_000;
  expect(first?.value).toEqual({ codes: cells.get(`${row} ${day}`), leave: null, isPinned: false });
});
