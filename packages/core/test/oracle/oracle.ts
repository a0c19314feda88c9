import type { RotaInput } from '../../src/roster/interchange.ts';
import type { Expected } from './judge.ts';
import type { RunClass } from './limits.ts';
import { readTimelines } from './read-timelines.ts';
import { breaksEntitlement } from './rules/breaks-entitlement.ts';
import { hoursAverage } from './rules/hours-average.ts';
import { hoursAverageWithLeave } from './rules/hours-average-with-leave.ts';
import { hoursWindow } from './rules/hours-window.ts';
import { maxRun } from './rules/max-run.ts';
import { onCallConsecutive } from './rules/on-call-consecutive.ts';
import { onCallDayAfter } from './rules/on-call-day-after.ts';
import { onCallFrequency } from './rules/on-call-frequency.ts';
import { onCallRest } from './rules/on-call-rest.ts';
import { restAfterRun } from './rules/rest-after-run.ts';
import { restBetweenShifts } from './rules/rest-between-shifts.ts';
import { onCallLength, shiftLength } from './rules/shift-length.ts';
import { weekendFrequency } from './rules/weekend-frequency.ts';
import { type Asking, type Law, limitsAtTheEnd } from './runs.ts';
import type { Timeline } from './timeline.ts';

const CLASSES: readonly RunClass[] = ['long', 'late', 'night', 'any'];

/** What a report must say about one person. */
export interface ExpectedPerson {
  readonly id: string;
  readonly line: Timeline;
  readonly findings: readonly Expected[];
}

/** What a report must say about a valid document. */
export function expectedReport(rota: RotaInput, law: Law): readonly ExpectedPerson[] {
  return readTimelines(rota).map((line) => ({ id: line.id, line, findings: expectedFindings({ ...law, line }) }));
}

/** Each rule of the family by its id, with all its parts. */
const RULES: Readonly<Record<string, (asking: Asking) => readonly (Expected | null)[]>> = {
  'hours.average': (asking) => [hoursAverage(asking)],
  'hours.average-with-leave': (asking) => [hoursAverageWithLeave(asking)],
  'hours.window': (asking) => [hoursWindow(asking)],
  'shift.length': (asking) => [shiftLength(asking)],
  ...Object.fromEntries(CLASSES.map((name) => [`run.${name}`, (asking: Asking) => [maxRun(name, asking)]])),
  ...Object.fromEntries(
    CLASSES.map((name) => [`rest.after-${name}`, (asking: Asking) => [restAfterRun(name, asking)]]),
  ),
  'rest.between-shifts': (asking) => [restBetweenShifts(asking)],
  'weekend.frequency': (asking) => limitsAtTheEnd(asking).weekends.map((weekend) => weekendFrequency(weekend, asking)),
  'breaks.entitlement': (asking) => [breaksEntitlement(asking)],
  'on-call.length': (asking) => [onCallLength(asking)],
  'on-call.consecutive': (asking) => [onCallConsecutive(asking)],
  'on-call.day-after': (asking) => [onCallDayAfter(asking)],
  'on-call.frequency': (asking) => [onCallFrequency(asking)],
  'on-call.rest': (asking) => [onCallRest('total', asking), onCallRest('longestNight', asking)],
};

/** One rule, asked of one timeline: a finding for each of its limits. */
export function askRule(rule: string, asking: Asking): readonly Expected[] {
  const told = (RULES[rule]?.(asking) ?? []).filter((finding) => finding !== null);
  const isBroken = told.some((finding) => finding.verdict === 'breaks');
  // A rule that is broken in one part carries no *cannot tell* about another.
  return told.filter((finding) => !isBroken || finding.verdict !== 'cannot tell');
}

/** Every rule of the family, asked of one timeline. */
function expectedFindings(asking: Asking): readonly Expected[] {
  return Object.keys(RULES).flatMap((rule) => askRule(rule, asking));
}
