import type { RotaInput } from '../../src/roster/interchange.ts';
import type { Expected } from './judge.ts';
import type { Limits, RunClass } from './limits.ts';
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
import type { Asking } from './runs.ts';
import { defaultReading, type Reading, type Timeline } from './timeline.ts';

const CLASSES: readonly RunClass[] = ['long', 'late', 'night', 'any'];

/** What a report must say about one person. */
export interface ExpectedPerson {
  readonly id: string;
  readonly line: Timeline;
  readonly findings: readonly Expected[];
}

/** What a report must say about a valid document under the limits of one edition. */
export function expectedReport(rota: RotaInput, limits: Limits, reading = defaultReading): readonly ExpectedPerson[] {
  return readTimelines(rota).map((line) => ({ id: line.id, line, findings: expectedFindings(line, limits, reading) }));
}

/** Every rule of the family, asked of one timeline. */
export function expectedFindings(
  line: Timeline,
  limits: Limits,
  reading: Reading = defaultReading,
): readonly Expected[] {
  const asking: Asking = { line, limits, reading };
  const findings = [
    hoursAverage(asking),
    hoursAverageWithLeave(asking),
    hoursWindow(asking),
    shiftLength(asking),
    ...CLASSES.map((name) => maxRun(name, asking)),
    ...CLASSES.map((name) => restAfterRun(name, asking)),
    restBetweenShifts(asking),
    ...limits.weekends.map((weekend) => weekendFrequency(weekend, asking)),
    breaksEntitlement(asking),
    onCallLength(asking),
    onCallConsecutive(asking),
    onCallDayAfter(asking),
    onCallFrequency(asking),
    onCallRest('total', asking),
    onCallRest('longestNight', asking),
  ];
  return findings.filter((finding) => finding !== null);
}
