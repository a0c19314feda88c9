import type { CoverLine, ShiftType } from '../wire/index.ts';

/** Shift types of the sample. Twelve hours of long day and night stay lawful when the clocks change. */
export const SAMPLE_TYPES: readonly ShiftType[] = [
  { code: 'SD', name: 'Standard day', start: '08:30', end: '16:30', kind: 'shift', breaks: [30], look: 'day' },
  { code: 'LD', name: 'Long day', start: '08:30', end: '20:30', kind: 'shift', breaks: [30, 30], look: 'long' },
  { code: 'T', name: 'Twilight', start: '12:00', end: '22:00', kind: 'shift', breaks: [30, 30], look: 'late' },
  { code: 'N', name: 'Night', start: '20:30', end: '08:30', kind: 'shift', breaks: [30, 30, 30], look: 'night' },
];

const WEEK = 'SD SD SD SD SD - -';
/** Weeks that every line has: long days, nights, a long weekend and nights over a weekend, each with its rest. */
const CORE: readonly string[] = [
  'LD LD LD LD - - -',
  WEEK,
  'N N N N - - -',
  '- SD SD SD SD - -',
  WEEK,
  'SD SD SD SD LD LD LD',
  '- - SD SD SD - -',
  WEEK,
  'SD SD SD - N N N',
  '- - SD SD SD - -',
  'SD SD T T T - -',
  WEEK,
];

const cells = (weeks: readonly string[]): readonly string[] =>
  weeks.flatMap((week) => week.split(' ').map((code) => (code === '-' ? '' : code)));

/** Sixteen weeks for sixteen registrars: one of them in each week of the line. */
export const REGISTRAR_LINE: readonly string[] = cells([...CORE, WEEK, 'SD SD T T T - -', WEEK, WEEK]);
/** Twelve weeks for twenty-four SHOs: two of them in each week of the line. */
export const SHO_LINE: readonly string[] = cells(CORE);

const every = (weekdays: number, weekend: number): number[] => [...Array(5).fill(weekdays), ...Array(2).fill(weekend)];

/** What cover asks for, before ids. `group` is 0 for registrars and 1 for SHOs. */
export const SAMPLE_COVER: readonly (Omit<CoverLine, 'id' | 'groupId' | 'skill'> & { readonly group: 0 | 1 })[] = [
  { title: 'Registrar by day', group: 0, codes: ['LD'], minimum: every(1, 1), target: null },
  { title: 'Registrar at night', group: 0, codes: ['N'], minimum: every(1, 1), target: null },
  { title: 'SHOs on long days', group: 1, codes: ['LD'], minimum: every(2, 2), target: null },
  { title: 'SHOs at night', group: 1, codes: ['N'], minimum: every(2, 2), target: null },
  { title: 'SHOs on the wards', group: 1, codes: ['SD', 'T'], minimum: every(5, 0), target: every(8, 0) },
];
