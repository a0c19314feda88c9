import { atMost, type Case, type Expected, judge, unknownCase } from '../judge.ts';
import { type Asking, lastOf, limitsOn, type Run } from '../runs.ts';
import type { Duty } from '../timeline.ts';
import { onCallRuns } from './on-call-consecutive.ts';

/** `on-call.day-after`: the shifts that start on the day after the last start day of a run of on-call periods. */
export function onCallDayAfter(asking: Asking): Expected {
  const runs = onCallRuns(asking);
  const cases = runs === 'without end' ? [] : runs.map((run) => dayAfter(run, asking));
  return judge({ rule: 'on-call.day-after', cases, nothing: 0, limit: asking.limits.onCall.dayAfter });
}

function dayAfter(run: Run, asking: Asking): Case {
  const { line } = asking;
  const last = lastOf(run);
  const day = last.day + 1;
  const limits = limitsOn(day, asking);
  const { dayAfter: usual, dayAfterPoorRest: poor } = limits.onCall;
  const isPoor = hasPoorRest(last, limits.onCall);
  if (!line.isTemplate && day >= line.endDay) return unknownCase(isPoor === true ? poor : usual);
  const shifts = line.duties.filter((duty) => duty.isShift && duty.day === day);
  const minutes = shifts.reduce((sum, duty) => sum + duty.end - duty.start, 0);
  const span = [line.calendar.instantOf(day, 0), line.calendar.instantOf(day + 1, 0)] as const;
  if (isPoor !== null) return atMost(minutes, isPoor ? poor : usual, span);
  // Nobody says how much rest there was: only what both limits agree on is known.
  if (minutes > usual) return atMost(minutes, usual, span);
  return { ...atMost(minutes, usual, span), isOpen: minutes > poor };
}

/** `null` where the figures, or the limit that they are held against, are not known. */
function hasPoorRest(period: Duty, limits: Asking['limits']['onCall']): boolean | null {
  if (period.rest === null) return null;
  if (period.rest.total < limits.restTotal) return true;
  return limits.restNight === null ? null : period.rest.longestNight < limits.restNight;
}
