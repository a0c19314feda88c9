import type { ShiftType } from '@rotawright/core/roster';

/** Shift types of an invented medical SHO tier. */
export const SHO_SHIFT_TYPES: readonly ShiftType[] = [
  { code: 'SD', start: '08:30', end: '16:30', kind: 'shift', breaks: [30] },
  { code: 'LD', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30] },
  { code: 'N', start: '20:30', end: '09:00', kind: 'shift', breaks: [30, 30, 30] },
  {
    code: 'OC',
    start: '17:00',
    end: '08:30',
    kind: 'non-resident-on-call',
    work: { minutes: 180, enhancedMinutes: 60, expectedRest: { total: 600, longestNight: 330 } },
  },
];

/** Twelve weeks that twelve doctors enter one week apart: each day has one long day and one night, each Thursday one on call. */
export const SHO_WEEKS: readonly (readonly string[])[] = [
  ['SD', 'SD', 'LD', 'SD', 'SD', '', ''],
  ['N', 'N', 'N', 'N', '', '', ''],
  ['SD', 'SD', 'SD', 'SD', 'SD', '', ''],
  ['SD', 'LD', 'SD', 'SD+OC', 'SD', '', ''],
  ['SD', 'SD', 'SD', '', 'LD', 'LD', 'LD'],
  ['', '', 'SD', 'SD', 'SD', '', ''],
  ['LD', 'SD', 'SD', 'SD', 'SD', '', ''],
  ['SD', 'SD', '', '', 'N', 'N', 'N'],
  ['', '', '', 'SD', 'SD', '', ''],
  ['SD', 'SD', 'SD', 'LD', 'SD', '', ''],
  ['SD', 'SD', 'SD', 'SD', 'SD', '', ''],
  ['SD', 'SD', 'SD', 'SD', 'SD', '', ''],
];

/** Eight weeks that meet every rule that can be told, some of them narrowly. */
export const EIGHT_WEEKS: readonly (readonly string[])[] = [
  ['', '', 'LD', 'SD', 'SD', '', ''],
  ['N', 'N', 'N', 'N', '', '', ''],
  ['SD', 'SD', 'SD', 'SD', 'SD', '', ''],
  ['SD', 'LD', 'SD', 'SD', 'SD', '', ''],
  ['SD', 'SD', 'SD', '', 'LD', 'LD', 'LD'],
  ['', '', 'SD', 'LD', 'SD', '', ''],
  ['LD', 'SD', 'SD', 'SD', 'SD', '', ''],
  ['SD', 'SD', '', '', 'N', 'N', 'N'],
];
