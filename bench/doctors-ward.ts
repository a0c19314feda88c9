import { contractById, contractInForce } from '@rotawright/core/contracts';
import { problemSentence } from '@rotawright/core/problems';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import {
  type CoverDemand,
  type Demand,
  type DemandPerson,
  type RequestDemand,
  type RosterModel,
  readDemand,
  rosterModel,
} from '@rotawright/solve/rota';

/** What a generated ward is like. */
export interface WardSize {
  readonly people: number;
  readonly weeks: number;
  readonly seed: number;
  /** Hours of work asked for, as a part of what everybody's 48 hours a week less leave would give: 0.6 is easy, 0.85 tight. */
  readonly tightness: number;
}

/** Part of the hours that may be long days, nights and twilights; the others are ordinary days, as on any ward. */
const MOST_OUT_OF_HOURS = 0.6;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
const FIRST_DAY = '2026-02-02';
/** Hours of the shifts below. */
const HOURS = { LD: 12.5, N: 12, TW: 9.5, SD: 8.5 };
const NAMES =
  'Adeyemi Barlow Chowdhury Drummond Eriksen Farrow Gallagher Haddad Imrie Jankowski Kettering Lindqvist Marchetti Nkemelu Osei Pemberton Quayle Ramaswamy Stavrou Thornbury Underhill Vasquez Whitcombe Yilmaz Zielinska Ashdown Beaumont Carrick Dalgleish Everard'.split(
    ' ',
  );

/**
 * A doctors' ward made from a seed: a tier with two grades, a fifth of it less than full time with fixed days off, a week
 * of leave every eight weeks, study leave, requests and opening balances; cover by shift, the same every week: as many on long days, nights
 * and twilights as 60 % of the hours give (at least one of each), half of those at night registrars where more than one works, and
 * ordinary days by what is left, from half to twice a target.
 */
export function doctorsWard({ people: count, weeks, seed, tightness }: WardSize): Demand {
  const random = stream(seed);
  const from = parseCivilDate(FIRST_DAY) ?? 0;
  const people = Array.from({ length: count }, (_, i) => person(i, random));
  const leave = people.flatMap(({ id }, i) => leaveOf({ id, turn: i, from, weeks }, random));
  const cover = coverOf(people, { weeks, leaveDays: leave.length, tightness });
  return {
    format: 'rotawright-demand/1',
    title: `A ward of ${count} doctors, ${weeks} weeks`,
    contract: { id: 'england-2016', edition: '2019-08' },
    from: FIRST_DAY,
    until: formatCivilDate(from + weeks * 7),
    shiftTypes: [
      { code: 'SD', start: '08:30', end: '17:00', kind: 'shift', breaks: [30] },
      { code: 'LD', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30] },
      { code: 'TW', start: '13:00', end: '22:30', kind: 'shift', breaks: [30, 30] },
      { code: 'N', start: '21:00', end: '09:00', kind: 'shift', breaks: [30, 30, 30] },
    ],
    people,
    leave,
    bankHolidays: ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'].filter(
      (date) => (parseCivilDate(date) ?? 0) < from + weeks * 7,
    ),
    cover,
    requests: requestsOf(people, { from, days: weeks * 7 }, random),
  };
}

/** The ward as the optimiser takes it. */
export function wardModel(ward: WardSize): RosterModel {
  const contract = contractById('england-2016');
  const inForce = contract.ok ? contractInForce(contract.value, { edition: '2019-08' }) : contract;
  const read = readDemand(doctorsWard(ward));
  if (inForce.ok && read.ok) return rosterModel(read.value, inForce.value);
  const problems = !read.ok ? read.problems : inForce.ok ? [] : inForce.problems;
  throw new Error(problems.map(problemSentence).join('\n'));
}

function person(i: number, random: () => number): DemandPerson {
  const isRegistrar = i % 3 === 0;
  const isPart = i % 5 === 4;
  const round = Math.floor(i / NAMES.length);
  return {
    id: `d${String(i + 1).padStart(2, '0')}`,
    name: `${NAMES[i % NAMES.length]}${round === 0 ? '' : ` ${round + 1}`}`,
    grade: isRegistrar ? 'ST4' : 'CT1',
    wte: isPart ? 0.6 : 1,
    skills: isRegistrar ? ['registrar'] : [],
    ...(isPart ? { fixedDaysOff: [{ day: WEEKDAYS[Math.floor(random() * 5)] ?? 'Wed', canEndNight: true }] } : {}),
    opening: { nights: Math.round(random() * 4) - 2, weekends: Math.round(random() * 2) - 1 },
  };
}

function leaveOf(
  {
    id,
    turn,
    from,
    weeks,
  }: { readonly id: string; readonly turn: number; readonly from: number; readonly weeks: number },
  random: () => number,
) {
  const days: { person: string; date: string; kind: 'annual' | 'study' }[] = [];
  for (let week = turn % 8; week < weeks; week += 8) {
    for (let day = 0; day < 5; day += 1)
      days.push({ person: id, date: formatCivilDate(from + week * 7 + day), kind: 'annual' });
  }
  const study = from + Math.floor(random() * weeks) * 7 + Math.floor(random() * 5);
  const date = formatCivilDate(study);
  if (days.every((one) => one.date !== date)) days.push({ person: id, date, kind: 'study' });
  return days;
}

function coverOf(
  people: readonly DemandPerson[],
  { weeks, leaveDays, tightness }: { readonly weeks: number; readonly leaveDays: number; readonly tightness: number },
): CoverDemand[] {
  const whole = people.reduce((sum, { wte = 1 }) => sum + wte, 0);
  const week = (whole - leaveDays / (5 * weeks)) * 48 * tightness;
  const one = 7 * (HOURS.LD + HOURS.N) + 5 * HOURS.TW;
  const pairs = Math.max(1, Math.floor((week * MOST_OUT_OF_HOURS) / one));
  const short = Math.max(1, Math.floor((week - pairs * one) / (5 * HOURS.SD)));
  const least = Math.floor(short / 2);
  const registrars = Math.floor(pairs / 2);
  return [
    { code: 'LD', minimum: pairs },
    { code: 'N', minimum: pairs },
    ...(registrars > 0 ? [{ code: 'N', minimum: registrars, skill: 'registrar' }] : []),
    { code: 'TW', days: WEEKDAYS, minimum: pairs },
    { code: 'SD', days: WEEKDAYS, minimum: least, target: short, maximum: short * 2 },
  ];
}

function requestsOf(
  people: readonly DemandPerson[],
  { from, days }: { readonly from: number; readonly days: number },
  random: () => number,
): RequestDemand[] {
  return people.flatMap(({ id }) =>
    Array.from({ length: Math.ceil(days / 40) }, (): RequestDemand => {
      const date = formatCivilDate(from + Math.floor(random() * days));
      return { person: id, date, want: random() < 0.8 ? 'off' : 'work', weight: random() < 0.3 ? 'high' : 'medium' };
    }),
  );
}

/** Numbers from 0 to 1, the same for equal seeds (method: mulberry32). */
function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
