import { expect, test } from 'vitest';
import { day, id, person, wardDocument } from '../../test/fixtures/ward-document.ts';
import { leaveBalances } from './leave-balance.ts';

/** Mon 5 Oct 2026 and on: Wednesdays are Ann's day off, Thu 15 Oct is a bank holiday that Ben works. */
const document = wardDocument(
  [
    {
      person: person(1, 'Ann', { fixedDaysOff: [{ day: 'Wed', canStartNight: false, canEndNight: false }] }),
      days: 'A A A A A A A A',
    },
    { person: person(2, 'Ben', { annualLeaveDays: null }), days: '. . . . . . . . . . LD A' },
    { person: person(3, 'Vacancy', { isVacant: true }), days: 'A' },
  ],
  { bankHolidays: [day(10)] },
);
const ask = (person: number, from: number, until: number, kind: 'annual' | 'study' = 'annual') => ({
  personId: id(person),
  kind,
  from: day(from),
  until: day(until),
});

test('a year’s leave is shared to the rota’s span, and only days that would be worked cost any', () => {
  const [ann, ben, ...others] = leaveBalances(document, { today: day(3), waiting: [] });
  // 27 × 28 / 365 = 2.07, to the half day 2. Mon, Tue, Thu, Fri and Mon cost a day each: two of them lie behind.
  expect(ann).toMatchObject({ name: 'Ann', entitled: 2, taken: 2, booked: 3, left: -3, bankHolidaysWorked: 0 });
  expect(ben).toMatchObject({ name: 'Ben', entitled: null, taken: 0, booked: 1, left: null, bankHolidaysWorked: 1 });
  expect(others).toEqual([]);
});

test('what waits for an answer is counted apart, each day once and none that stands already', () => {
  const waiting = [ask(1, 7, 16), ask(1, 15, 17), ask(2, 12, 13, 'study'), ask(2, 27, 40)];
  const [ann, ben] = leaveBalances(document, { today: day(0), waiting });
  // Tue 13 (Mon 12 stands), Fri 16, Mon 19 to Tue 20 and, of both, Wed 21 off; Thu 15 is the bank holiday.
  expect(ann?.waiting).toBe(4);
  expect(ann?.left).toBe(-3);
  // The last day of the rota is a Sunday.
  expect(ben?.waiting).toBe(0);
});
