import { expect, test } from 'vitest';
import { day, id, person, wardDocument } from '../../test/fixtures/ward-document.ts';
import type { LeaveKind, RosterDocument } from '../wire/index.ts';
import { daysIn } from './cell-book.ts';
import { leaveBalances } from './leave-balance.ts';
import { leaveEdits, withGranted } from './leave-edits.ts';

/** Mon 5 Oct 2026 and on: Wednesdays are Ann's day off, Thu 15 Oct is a bank holiday. */
const ANN = person(1, 'Ann', { fixedDaysOff: [{ day: 'Wed', canStartNight: false, canEndNight: false }] });
const ward = (days: string): RosterDocument => wardDocument([{ person: ANN, days }], { bankHolidays: [day(10)] });
const granted = (from: number, until: number, kind: LeaveKind = 'annual', who = 1) => ({
  ...{ personId: id(who), kind, from: day(from), until: day(until) },
});
const ask = (from: number, until: number) => ({ ...granted(from, until) });

test('granted leave takes duties off, keeps pins, and leaves alone what stands already and who is not there', () => {
  const edits = leaveEdits(ward('LD LD! A SD'), [granted(0, 3), granted(0, 3, 'annual', 7)]);
  expect(edits).toEqual([
    { person: id(1), date: day(0), rev: 1, value: { codes: '', leave: 'annual', isPinned: false } },
    { person: id(1), date: day(1), rev: 1, value: { codes: '', leave: 'annual', isPinned: true } },
  ]);
});

test('of two that were granted for a day the later one counts, and no cell comes twice', () => {
  const edits = leaveEdits(ward('A'), [granted(0, 4, 'study'), granted(0, 2)]);
  expect(edits.map(({ date, value }) => [date, value.leave])).toEqual([
    [day(1), 'annual'],
    [day(2), 'study'],
    [day(3), 'study'],
  ]);
});

test('days outside the rota are none of its days', () => {
  expect(daysIn(ward(''), { from: '2026-10-03', until: day(1) })).toEqual([day(0)]);
  expect(leaveEdits(ward(''), [{ ...granted(0, 1), from: '2026-10-03' }])).toHaveLength(1);
});

test('leave is counted once, whether it is asked for, granted, published in part or published whole', () => {
  const today = day(2);
  const asked = leaveBalances(ward(''), { today, waiting: [ask(0, 14)] })[0];
  // Two weeks, less two weekends, two Wednesdays and the bank holiday.
  expect(asked).toMatchObject({ waiting: 7, taken: 0, booked: 0, left: 2 });
  for (let published = 0; published <= 14; published += 1) {
    const document = ward(Array.from({ length: published }, () => 'A').join(' '));
    const [ann] = leaveBalances(withGranted(document, [granted(0, 14)]), { today, waiting: [] });
    expect(ann, `${published} days published`).toMatchObject({ waiting: 0, taken: 2, booked: 5, left: 2 - 7 });
  }
});

test('leave of another kind that was granted over annual leave gives the days back', () => {
  const [ann] = leaveBalances(withGranted(ward('A A'), [granted(0, 1, 'study')]), { today: day(0), waiting: [] });
  expect(ann).toMatchObject({ booked: 1, left: 1, study: 1 });
});
