import { atLeast, type Case, type Expected, judge, unknownCase, withoutLimit } from '../judge.ts';
import type { Limits } from '../limits.ts';
import { type Asking, limitsOn } from '../runs.ts';
import { judgedDuties } from '../timeline.ts';

/** `on-call.rest`, part by part: the rest that is expected inside each on-call period. */
export function onCallRest(part: 'total' | 'longestNight', asking: Asking): Expected {
  const limitOf = ({ onCall }: Limits) => (part === 'total' ? onCall.restTotal : onCall.restNight);
  const periods = judgedDuties(asking.line).filter((duty) => !duty.isShift);
  const cases = periods.map((duty): Case => {
    const limit = limitOf(limitsOn(duty.day, asking));
    if (duty.rest === null) return unknownCase(limit);
    if (limit === null) return withoutLimit(duty.rest[part]);
    return atLeast(duty.rest[part], limit, [duty.start, duty.end]);
  });
  return judge({ rule: 'on-call.rest', part, cases, nothing: null, limit: limitOf(asking.limits) });
}
