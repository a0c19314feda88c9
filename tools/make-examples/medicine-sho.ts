import type { DutyInput, LeaveInput, LeaveKind, PersonInput, RosterInput } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate, weekdayOf } from '@rotawright/core/time';
import { SHO_SHIFT_TYPES, SHO_WEEKS } from './sho-pattern.ts';

const FROM = '2026-02-04';
const UNTIL = '2026-08-05';

/** Invented people. Each stands one week further on in the pattern than the one before. */
const PEOPLE: readonly PersonInput[] = [
  { id: 'amara-okafor', name: 'Amara Okafor', grade: 'CT1', wte: 1 },
  { id: 'ben-whitlock', name: 'Ben Whitlock', grade: 'CT2', wte: 1 },
  { id: 'chloe-maddox', name: 'Chloe Maddox', grade: 'FY2', wte: 1 },
  { id: 'dev-raman', name: 'Dev Raman', grade: 'CT1', wte: 1 },
  { id: 'eilidh-strachan', name: 'Eilidh Strachan', grade: 'ST1', wte: 1 },
  { id: 'farid-nasser', name: 'Farid Nasser', grade: 'FY2', wte: 1 },
  { id: 'grace-tembo', name: 'Grace Tembo', grade: 'CT2', wte: 1 },
  { id: 'hugo-lindqvist', name: 'Hugo Lindqvist', grade: 'ST2', wte: 1 },
  { id: 'isla-penrose', name: 'Isla Penrose', grade: 'FY2', wte: 1 },
  { id: 'jun-takeda', name: 'Jun Takeda', grade: 'CT1', wte: 1 },
  { id: 'katya-brandt', name: 'Katya Brandt', grade: 'ST1', wte: 0.8 },
  { id: 'liam-odriscoll', name: 'Liam O’Driscoll', grade: 'CT2', wte: 1 },
];

/** Swaps agreed in the corridor, each day on both sides. Three of these people end up in breach. */
const SWAPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Four nights end on Friday morning; the long day of Saturday came from Isla.
  'farid-nasser': { '2026-06-27': 'LD' },
  'isla-penrose': { '2026-06-27': '' },
  // Chloe's long weekend between two ordinary weeks: twelve days on end.
  'jun-takeda': { '2026-05-16': 'LD', '2026-05-17': 'LD' },
  // Two long days from Chloe and Liam just before a weekend of three.
  'grace-tembo': { '2026-07-08': 'LD', '2026-07-09': 'LD' },
  'chloe-maddox': { '2026-05-16': '', '2026-05-17': '', '2026-07-08': 'SD' },
  'liam-odriscoll': { '2026-07-09': 'SD' },
};

/** Leave as `[person, first day, last day, kind]`; only days with a standard day are taken. */
const LEAVE: readonly (readonly [person: string, first: string, last: string, kind: LeaveKind])[] = [
  ['amara-okafor', '2026-02-16', '2026-02-20', 'annual'],
  ['amara-okafor', '2026-06-22', '2026-07-03', 'annual'],
  ['ben-whitlock', '2026-03-30', '2026-04-10', 'annual'],
  ['ben-whitlock', '2026-05-12', '2026-05-13', 'study'],
  ['chloe-maddox', '2026-04-13', '2026-04-24', 'annual'],
  ['chloe-maddox', '2026-03-11', '2026-03-12', 'sick'],
  ['dev-raman', '2026-05-25', '2026-06-05', 'annual'],
  ['eilidh-strachan', '2026-07-13', '2026-07-24', 'annual'],
  ['eilidh-strachan', '2026-03-17', '2026-03-19', 'study'],
  ['farid-nasser', '2026-06-01', '2026-06-12', 'annual'],
  ['grace-tembo', '2026-02-23', '2026-02-27', 'annual'],
  ['grace-tembo', '2026-07-20', '2026-07-31', 'annual'],
  ['hugo-lindqvist', '2026-04-27', '2026-05-08', 'annual'],
  ['isla-penrose', '2026-06-15', '2026-06-26', 'annual'],
  ['jun-takeda', '2026-03-23', '2026-04-02', 'annual'],
  ['katya-brandt', '2026-05-04', '2026-05-15', 'annual'],
  ['katya-brandt', '2026-07-07', '2026-07-08', 'study'],
  ['liam-odriscoll', '2026-03-02', '2026-03-13', 'annual'],
];

/** Bank holidays of England in these months. */
const BANK_HOLIDAYS: readonly string[] = ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'];

/** Six months of twelve doctors: the pattern, part-time Fridays, leave, bank holidays, and swaps that went wrong. */
export function medicineSho(): RosterInput {
  const duties: DutyInput[] = [];
  const leave: LeaveInput[] = [];
  PEOPLE.forEach((person, place) => {
    for (let day = dayOf(FROM); day < dayOf(UNTIL); day += 1) {
      const date = formatCivilDate(day);
      const cell = SWAPS[person.id]?.[date] ?? patternCell(person, place, day);
      const kind = cell === 'SD' ? leaveKind(person.id, date) : null;
      if (kind !== null) leave.push({ person: person.id, date, kind });
      else for (const code of cell.split('+')) if (code !== '') duties.push({ person: person.id, date, code });
    }
  });
  return {
    format: 'rotawright/1',
    kind: 'roster',
    title: 'Medicine, SHO tier',
    zone: 'Europe/London',
    shiftTypes: SHO_SHIFT_TYPES,
    people: PEOPLE,
    from: FROM,
    until: UNTIL,
    duties,
    leave,
  };
}

/** The pattern's cell; someone under whole time has no ordinary Fridays. */
function patternCell(person: PersonInput, place: number, day: number): string {
  const weekday = weekdayOf(day);
  const week = Math.floor((day - weekday - (dayOf(FROM) - weekdayOf(dayOf(FROM)))) / 7);
  const cell = SHO_WEEKS[(week + place) % SHO_WEEKS.length]?.[weekday] ?? '';
  return (person.wte ?? 1) < 1 && weekday === 4 && cell === 'SD' ? '' : cell;
}

function leaveKind(person: string, date: string): LeaveKind | null {
  if (BANK_HOLIDAYS.includes(date)) return 'bank-holiday';
  const span = LEAVE.find(([who, first, last]) => who === person && first <= date && date <= last);
  return span === undefined ? null : span[3];
}

function dayOf(date: string): number {
  return parseCivilDate(date) ?? 0;
}
