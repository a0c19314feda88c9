import type { OnCallWork, ShiftType } from '../../../src/roster/interchange.ts';

/** Shifts that stand at an edge of some rule, and ordinary ones beside them. Start and end. */
const SHIFTS: Readonly<Record<string, readonly [string, string]>> = {
  D: ['09:00', '17:00'],
  D5: ['09:00', '14:00'],
  D5m: ['09:00', '14:01'],
  D9: ['08:00', '17:00'],
  D9m: ['08:00', '17:01'],
  D10: ['08:00', '18:00'],
  D10m: ['08:00', '18:01'],
  LD: ['08:30', '21:00'],
  L13: ['08:00', '21:00'],
  L13m: ['08:00', '21:01'],
  E13: ['13:00', '02:00'],
  E16: ['16:00', '02:30'],
  E1559: ['15:59', '02:30'],
  E23: ['12:00', '23:00'],
  E23m: ['12:00', '23:01'],
  E24: ['13:30', '24:00'],
  PM: ['14:00', '22:00'],
  PM0: ['14:00', '00:00'],
  N: ['20:30', '08:30'],
  N13: ['20:00', '09:00'],
  N12: ['21:00', '09:00'],
  N12l: ['21:01', '09:00'],
  N3: ['22:00', '02:00'],
  N3l: ['22:00', '01:59'],
  V3: ['03:00', '09:00'],
  V3l: ['03:01', '09:00'],
  W1: ['20:00', '00:01'],
  W2: ['20:00', '00:02'],
  X: ['23:59', '07:00'],
  Y: ['00:00', '10:00'],
  R11: ['19:00', '22:00'],
};

/** On-call periods: few lengths, so that fractions of a minute keep a small common denominator. */
const ON_CALL: Readonly<Record<string, readonly [string, string]>> = {
  OC: ['17:00', '09:00'],
  OC24: ['09:00', '09:00'],
  OC12: ['20:00', '08:00'],
  OCs: ['17:00', '22:00'],
  OC8: ['09:00', '17:00'],
};

const BREAKS: readonly (readonly number[] | undefined)[] = [
  [30, 30],
  [30],
  undefined,
  [60],
  [],
  [15, 15],
  [29],
  [30, 30, 30],
  [60, 30],
  [45],
];

const WORK: readonly (OnCallWork | undefined)[] = [
  { minutes: 180, enhancedMinutes: 60, expectedRest: { total: 600, longestNight: 330 } },
  undefined,
  { minutes: 0, expectedRest: { total: 480, longestNight: 300 } },
  { minutes: 240, expectedRest: { total: 479, longestNight: 300 } },
  { minutes: 241 },
  { minutes: 299, enhancedMinutes: 299, expectedRest: { total: 480, longestNight: 299 } },
  { minutes: 100, enhancedMinutes: 0, expectedRest: { total: 600, longestNight: 300 } },
];

/** Codes of duties worked on one day; two of them start on the same day, the second often when the first ends. */
export const CODE_SETS: readonly (readonly string[])[] = [
  ...Object.keys(SHIFTS).map((code) => [code]),
  ...Object.keys(ON_CALL).map((code) => [code]),
  ['D', 'OC'],
  ['D5', 'PM'],
  ['D5m', 'PM0'],
  ['D5', 'R11'],
  ['OC8', 'OCs'],
  ['D', 'OCs', 'X'],
  ['Y', 'PM'],
  ['RES'],
];

/** Shifts that are worked in long runs, so that the limits on runs and hours are reached often. */
export const COMMON_SETS: readonly (readonly string[])[] = [
  ...['D', 'D9', 'LD', 'L13', 'D10m', 'E13', 'E23m', 'N', 'N13', 'N12', 'N3', 'OC', 'OC24'].map((code) => [code]),
  ['D', 'OC'],
];

/** The shift types of one document. `mix` decides their breaks, estimates and rests. */
export function shiftTypes(mix: number): readonly ShiftType[] {
  const shifts = Object.entries(SHIFTS).map(([code, [start, end]], i): ShiftType => {
    const breaks = pick(BREAKS, mix, i);
    return { code, start, end, kind: 'shift', ...(breaks === undefined ? {} : { breaks }) };
  });
  const periods = Object.entries(ON_CALL).map(([code, [start, end]], i): ShiftType => {
    const work = pick(WORK, mix, i);
    return { code, start, end, kind: 'non-resident-on-call', ...(work === undefined ? {} : { work }) };
  });
  return [...shifts, ...periods, { code: 'RES', start: '17:00', end: '09:00', kind: 'resident-on-call' }];
}

/** Small mixes give everybody the first choice, which is the most ordinary one. */
function pick<T>(choices: readonly T[], mix: number, i: number): T | undefined {
  const spread = mix === 0 ? 0 : (Math.imul(mix, 2_654_435_761) ^ Math.imul(i + 1, 40_503 * mix)) >>> 7;
  return choices[mix < choices.length ? mix % choices.length : spread % choices.length];
}
