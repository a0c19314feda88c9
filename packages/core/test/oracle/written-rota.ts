import type { LeaveInput, PersonFacts, RosterInput, ShiftType, TemplateInput } from '../../src/roster/interchange.ts';
import { dateOfDay, dayOfDate } from './calendar.ts';

/** The types that hand-written rotas use. */
export const TYPES: readonly ShiftType[] = [
  { code: 'D', start: '09:00', end: '17:00', kind: 'shift', breaks: [30] },
  { code: 'D9', start: '08:00', end: '17:00', kind: 'shift', breaks: [30] },
  { code: 'L', start: '08:00', end: '21:00', kind: 'shift', breaks: [30, 30] },
  { code: 'E', start: '13:00', end: '02:00', kind: 'shift', breaks: [60] },
  { code: 'N', start: '20:30', end: '08:30', kind: 'shift', breaks: [30, 30, 30] },
  { code: 'A', start: '00:00', end: '08:00', kind: 'shift' },
  { code: 'B', start: '08:00', end: '16:00', kind: 'shift' },
  {
    code: 'O',
    start: '17:00',
    end: '09:00',
    kind: 'non-resident-on-call',
    work: { minutes: 96, expectedRest: { total: 480, longestNight: 300 } },
  },
  { code: 'U', start: '17:00', end: '09:00', kind: 'non-resident-on-call' },
];

export interface Written {
  readonly days: string;
  /** First day; Monday 4 May 2026 unless given. */
  readonly from?: string;
  /** Days of the roster; one for each word of `days` unless given. */
  readonly length?: number;
  readonly facts?: PersonFacts;
  readonly leave?: readonly LeaveInput[];
  readonly zone?: string;
}

/** A roster of one person from one word a day: a code, codes joined by `+`, or `-` for off. */
export function written({ days, from = '2026-05-04', length, facts = {}, leave = [], zone }: Written): RosterInput {
  const words = days.trim().split(/\s+/);
  const first = dayOfDate(from);
  const duties = words.flatMap((word, i) =>
    word === '-' ? [] : word.split('+').map((code) => ({ person: 'ann', date: dateOfDay(first + i), code })),
  );
  return {
    format: 'rotawright/1',
    kind: 'roster',
    ...(zone === undefined ? {} : { zone }),
    shiftTypes: TYPES,
    people: [{ id: 'ann', ...facts }],
    from,
    until: dateOfDay(first + (length ?? words.length)),
    duties,
    leave,
  };
}

/** A template of as many weeks as the words fill. */
export function writtenTemplate(days: string, facts: PersonFacts = {}): TemplateInput {
  const cells = days
    .trim()
    .split(/\s+/)
    .map((word) => (word === '-' ? '' : word));
  const lines = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { format: 'rotawright/1', kind: 'template', ...facts, cycleWeeks: lines.length, lines, shiftTypes: TYPES };
}
