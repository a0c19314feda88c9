import { atMost, type Expected, judge } from '../judge.ts';
import type { Limits } from '../limits.ts';
import { type Asking, limitsOn } from '../runs.ts';
import { type Duty, judgedDuties } from '../timeline.ts';

/** `shift.length`: one breach for each shift that is too long. */
export function shiftLength(asking: Asking): Expected {
  return lengths('shift.length', { asking, isAsked: (duty) => duty.isShift, limitOf: (limits) => limits.shiftLength });
}

/** `on-call.length`: one breach for each on-call period that is too long. */
export function onCallLength(asking: Asking): Expected {
  return lengths('on-call.length', {
    asking,
    isAsked: (duty) => !duty.isShift,
    limitOf: (limits) => limits.onCall.length,
  });
}

interface Lengths {
  readonly asking: Asking;
  readonly isAsked: (duty: Duty) => boolean;
  readonly limitOf: (limits: Limits) => number;
}

function lengths(rule: string, { asking, isAsked, limitOf }: Lengths): Expected {
  const asked = judgedDuties(asking.line).filter(isAsked);
  const lengthOf = (duty: Duty) => (asking.reading.rosteredLength ? duty.rostered : duty.end - duty.start);
  const cases = asked.map((duty) =>
    atMost(lengthOf(duty), limitOf(limitsOn(duty.day, asking)), [duty.start, duty.end]),
  );
  return judge({ rule, cases, nothing: null, limit: limitOf(asking.limits) });
}
