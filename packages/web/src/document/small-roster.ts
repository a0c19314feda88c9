import type { PersonOnRota, RosterDocument } from '@rotawright/server/wire';

const person = (name: string, id: number): PersonOnRota => ({
  id: `00000000-0000-7000-8000-00000000000${id}`,
  name,
  groupId: null,
  grade: 'ST3',
  wte: 1,
  isVacant: false,
  waivers: [],
  annualLeaveDays: 27,
  normalDayMinutes: null,
  skills: [],
  works: null,
  fixedDaysOff: [],
});

/** Two doctors, a fortnight, a day duty on every day: for tests. */
export function smallRoster(): RosterDocument {
  const people = [person('Ann', 1), person('Ben', 2)];
  return {
    versionId: '00000000-0000-7000-8000-0000000000a1',
    rotaId: '00000000-0000-7000-8000-0000000000a2',
    departmentId: '00000000-0000-7000-8000-0000000000a3',
    department: 'Medicine',
    number: 1,
    state: 'draft',
    seq: 1,
    title: 'A fortnight',
    zone: 'Europe/London',
    from: '2026-08-03',
    until: '2026-08-17',
    contract: { id: 'england-2016', edition: '2019-08' },
    readings: [],
    shiftTypes: [
      { code: 'D', name: 'Day', start: '08:00', end: '17:00', kind: 'shift', breaks: [30], look: 'day' },
      { code: 'LD', name: 'Long day', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30], look: 'long' },
      { code: 'N', name: 'Night', start: '20:30', end: '09:00', kind: 'shift', breaks: [30, 30, 30], look: 'night' },
    ],
    groups: [],
    people,
    cover: [],
    bankHolidays: [],
    cells: people.flatMap((_, p) =>
      Array.from({ length: 14 }, (_, day): RosterDocument['cells'][number] => [p, day, 'D', null, false, 1]),
    ),
    publishedVersionId: null,
  };
}
