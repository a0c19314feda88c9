import { atLeast, type Case, type Expected, judge, unknownCase, withoutLimit } from '../judge.ts';
import type { Asking } from '../runs.ts';
import { judgedDuties } from '../timeline.ts';

/** `on-call.rest`, part by part: the rest that is expected inside each on-call period. */
export function onCallRest(part: 'total' | 'longestNight', { line, limits }: Asking): Expected {
  const limit = part === 'total' ? limits.onCall.restTotal : limits.onCall.restNight;
  const periods = judgedDuties(line).filter((duty) => !duty.isShift);
  const cases = periods.map((duty): Case => {
    if (duty.rest === null) return unknownCase(limit);
    if (limit === null) return withoutLimit(duty.rest[part]);
    return atLeast(duty.rest[part], limit, [duty.start, duty.end]);
  });
  return judge({ rule: 'on-call.rest', part, cases, nothing: null, limit });
}
