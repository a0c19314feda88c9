import { expect, test } from 'vitest';
import { coverLine, day, id, person, REG, SHO, wardDocument } from '../../test/fixtures/ward-document.ts';
import { leaveEffect } from './leave-effect.ts';

const document = wardDocument(
  [
    {
      person: person(1, 'Ann', { fixedDaysOff: [{ day: 'Wed', canStartNight: false, canEndNight: false }] }),
      days: 'LD LD . N A',
    },
    { person: person(2, 'Ben'), days: '. LD . . A' },
    { person: person(3, 'Cy', { groupId: REG }), days: 'A A A A A' },
    { person: person(4, 'Vacancy', { isVacant: true }), days: 'LD A . N' },
  ],
  { cover: [coverLine(1, ['LD'], 1), coverLine(2, ['N'], 1, { groupId: SHO })], bankHolidays: [day(3)] },
);
const asked = { personId: id(1), kind: 'annual' as const, from: day(0), until: day(5) };

test('tells own duties and the cover that is short without them, where a vacant post fills nothing', () => {
  const effect = leaveEffect(document, asked);
  expect(effect.duties).toEqual([
    { date: day(0), codes: 'LD' },
    { date: day(1), codes: 'LD' },
    { date: day(3), codes: 'N' },
  ]);
  expect(effect.shortDays).toEqual([
    { date: day(0), title: 'LD cover', there: 0, needed: 1 },
    { date: day(3), title: 'N cover', there: 0, needed: 1 },
  ]);
});

test('counts who of the same group is off already', () => {
  expect(leaveEffect(document, asked).othersOff.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1]);
});

test('takes working days alone off the share of the year that falls to the rota', () => {
  // 27 × 28 / 365 = 2.07 days, to the half day 2; Mon, Tue and the Fri that stands already are asked for, Wed is a fixed day off, Thu a bank holiday.
  expect(leaveEffect(document, asked).daysLeft).toBe(2 - 3);
  expect(leaveEffect(document, { ...asked, kind: 'study' }).daysLeft).toBeNull();
});

test('what waits from before is taken off too, each day once, and said apart', () => {
  const one = { personId: id(1), kind: 'annual' as const };
  const waiting = [
    // Fri stands and is asked for; Mon to Fri of the next week, a Wednesday off among them, and the Fri once more.
    { ...one, from: day(4), until: day(12) },
    { ...one, from: day(11), until: day(12) },
    { ...one, kind: 'study' as const, from: day(14), until: day(15) },
    { ...one, personId: id(2), from: day(15), until: day(16) },
    { ...one, from: '2027-01-04', until: '2027-01-05' },
  ];
  expect(leaveEffect(document, asked, waiting)).toMatchObject({ daysWaiting: 4, daysLeft: 2 - 3 - 4 });
  expect(leaveEffect(document, { ...asked, kind: 'study' }, waiting)).toMatchObject({ daysWaiting: 0, daysLeft: null });
});

test('without any cover asked no day is called covered', () => {
  expect(leaveEffect({ ...document, cover: [] }, asked)).toMatchObject({ daysWithoutCover: 5, shortDays: [] });
  expect(leaveEffect(document, asked).daysWithoutCover).toBe(0);
});

test('looks only at days of the rota', () => {
  const effect = leaveEffect(document, { ...asked, from: '2026-09-01', until: day(1) });
  expect(effect.othersOff).toEqual([{ date: day(0), count: 0 }]);
});
