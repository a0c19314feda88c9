import type { PersonOnRota, RosterDocument, ShiftType } from '@rotawright/server/wire';

const NAMES = [
  'Okafor A',
  'Lindqvist M',
  'Rahman S',
  'Fairbrother J',
  'Castellano P',
  'Nwosi I',
  'Whitcombe R',
  'Deshmukh K',
  'Adeyemi T',
  'Harker L',
  'Banerjee R',
  'Sørensen E',
  'Mbeki N',
  'Tolland C',
  'Petrov D',
  'Iqbal H',
  'Osei A',
  'Marchetti G',
  'Thornbury E',
  'Kaur J',
  'Abiola F',
  'Brennan S',
  'Cho M',
  'Dalgleish R',
  'Eriksen V',
  'Farouk L',
  'Gallagher N',
  'Haddad Y',
  'Imrie B',
  'Jankowski O',
  'Kettering W',
  'Lomax P',
  'Mukherjee D',
  'Novak T',
  'Onyango C',
  'Pemberton H',
  'Qureshi Z',
  'Rosales I',
  'Stavrou K',
];

/** Weeks of a registrar, one after another; two people in each of the eight keep two long days and two nights on every day. */
const REGISTRAR = ['LLLL...', 'DDDOD..', '....NNN', '..DDD..', 'NNNN...', 'DDDDD..', '....LLL', '..DDD..'];
const SENIOR_HOUSE = [
  'TTTT...',
  'DDDDD..',
  'LLLL...',
  '..DDD..',
  'NNNN...',
  '...DD..',
  '....LLL',
  '..DDD..',
  'DDDDD..',
  '....NNN',
  '..DDD..',
  'DDDDD..',
];
const CODES: Readonly<Record<string, string>> = { D: 'D', L: 'LD', N: 'N', T: 'LT', O: 'OC' };

const SHIFTS: readonly ShiftType[] = [
  { code: 'D', name: 'Day', start: '08:00', end: '17:00', kind: 'shift', breaks: [30], look: 'day' },
  { code: 'LD', name: 'Long day', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30], look: 'long' },
  { code: 'LT', name: 'Late', start: '13:00', end: '22:00', kind: 'shift', breaks: [30], look: 'late' },
  { code: 'N', name: 'Night', start: '20:30', end: '09:00', kind: 'shift', breaks: [30, 30, 30], look: 'night' },
  {
    code: 'OC',
    name: 'On call',
    start: '17:00',
    end: '08:00',
    kind: 'non-resident-on-call',
    work: { minutes: 120, enhancedMinutes: 60 },
    look: 'on-call',
  },
];

/** `…-0000000000xx` of a kind of thing. */
export function fixtureId(kind: number, number: number): string {
  return `0190b5a0-0000-7000-80${String(kind).padStart(2, '0')}-${String(number).padStart(12, '0')}`;
}

export const VERSION: string = fixtureId(1, 1);
export const LIVE_VERSION: string = fixtureId(1, 2);
export const DEPARTMENT: string = fixtureId(2, 1);
const GROUPS = [
  { id: fixtureId(3, 1), name: 'Registrars' },
  { id: fixtureId(3, 2), name: 'SHO tier' },
] as const;

/** An invented department of doctors on patterns, with leave, a vacant post and a few duties that break rules. */
export function boardFixture(posts = 40, days = 182): RosterDocument {
  const registrars = Math.round(posts * 0.4);
  const people = Array.from({ length: posts }, (_, p) => personOf(p, { posts, registrars }));
  const cells: RosterDocument['cells'] = [];
  for (const [p, person] of people.entries()) {
    const isRegistrar = p < registrars;
    const pattern = isRegistrar ? REGISTRAR : SENIOR_HOUSE;
    for (let day = 0; day < days; day += 1) {
      const week =
        pattern[(Math.floor(day / 7) + Math.floor((isRegistrar ? p : p - registrars) / 2)) % pattern.length] ?? '';
      const code = CODES[week[day % 7] ?? ''] ?? '';
      const isLeave = code === 'D' && !person.isVacant && (Math.floor(day / 7) * 5 + p * 3) % 13 === 0;
      if (isLeave) cells.push([p, day, '', 'annual', false, 1]);
      else if (code !== '') cells.push([p, day, code, null, false, 1]);
    }
  }
  return spoiled({
    versionId: VERSION,
    rotaId: fixtureId(4, 1),
    departmentId: DEPARTMENT,
    department: 'General medicine',
    number: 14,
    state: 'draft',
    seq: 100,
    title: 'General medicine, Aug 2026 to Feb 2027',
    zone: 'Europe/London',
    from: '2026-08-03',
    until: new Date(Date.UTC(2026, 7, 3 + days)).toISOString().slice(0, 10),
    contract: { id: 'england-2016', edition: '2019-08' },
    readings: [],
    shiftTypes: [...SHIFTS],
    groups: [...GROUPS],
    people,
    cover: coverLines(posts),
    bankHolidays: ['2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01'],
    cells,
    publishedVersionId: LIVE_VERSION,
  });
}

function personOf(
  p: number,
  { posts, registrars }: { readonly posts: number; readonly registrars: number },
): PersonOnRota {
  const isRegistrar = p < registrars;
  const isVacant = p === posts - 1;
  const round = Math.floor(p / NAMES.length);
  const name = `${NAMES[p % NAMES.length] ?? ''}${round === 0 ? '' : ` ${'BCDE'[round - 1] ?? ''}`}`;
  return {
    id: fixtureId(5, p + 1),
    name: isVacant ? 'Vacant post' : name,
    groupId: (isRegistrar ? GROUPS[0] : GROUPS[1]).id,
    grade: isRegistrar
      ? (['ST3', 'ST4', 'ST5', 'ST6', 'ST7'][p % 5] ?? null)
      : (['IMT1', 'F2', 'IMT2', 'GP1'][p % 4] ?? null),
    wte: p % 16 === 2 ? 0.8 : 1,
    isVacant,
    waivers: [],
    annualLeaveDays: 27,
    normalDayMinutes: null,
    skills: isRegistrar ? ['registrar'] : [],
    works: null,
    fixedDaysOff: [],
  };
}

function coverLines(posts: number): RosterDocument['cover'] {
  const times = Math.max(1, Math.floor(posts / 40));
  const line = (n: number, title: string, group: 0 | 1, codes: string[], week: number, weekend = week) => ({
    id: fixtureId(6, n),
    title,
    groupId: GROUPS[group].id,
    skill: null,
    codes,
    minimum: [week, week, week, week, week, weekend, weekend].map((need) => need * times),
    target: null,
  });
  return [
    line(1, 'Registrar long', 0, ['LD'], 2),
    line(2, 'Registrar night', 0, ['N'], 2),
    line(3, 'SHO long', 1, ['LD'], 2),
    line(4, 'SHO night', 1, ['N'], 2),
    line(5, 'SHO wards', 1, ['D', 'LD', 'LT'], 6, 2),
  ];
}

/** A long day soon after nights, a fifth long day, and a day that leaves too little rest after a late one. */
function spoiled(document: RosterDocument): RosterDocument {
  const set = (person: number, day: number, codes: string): void => {
    const at = document.cells.findIndex(([p, d]) => p === person && d === day);
    if (at >= 0) document.cells.splice(at, 1);
    document.cells.push([person, day, codes, null, false, 1]);
  };
  const runEnd = (person: number, code: string, length: number): number => {
    const days = document.cells.filter(([p, , codes]) => p === person && codes === code).map(([, day]) => day);
    return (
      days.find((day) => day > 14 && Array.from({ length }, (_, i) => day - i).every((d) => days.includes(d))) ?? 0
    );
  };
  set(9, runEnd(9, 'N', 4) + 2, 'LD');
  set(6, runEnd(6, 'LD', 4) + 1, 'LD');
  set(17, runEnd(17, 'LT', 4) + 1, 'D');
  return document;
}
