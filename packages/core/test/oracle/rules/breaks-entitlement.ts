import { isInClass } from '../duty-classes.ts';
import { atLeast, type Case, type Expected, judge, unknownCase } from '../judge.ts';
import { type Asking, limitsOn } from '../runs.ts';
import { type Duty, judgedDuties } from '../timeline.ts';

/** `breaks.entitlement`: for each shift the breaks that are due and the whole half hours that are planned. */
export function breaksEntitlement(asking: Asking): Expected {
  const cases: Case[] = [];
  for (const duty of judgedDuties(asking.line)) {
    const due = duty.isShift ? breaksDue(duty, asking) * asking.limits.breakMinutes : 0;
    if (due > 0) cases.push(breaksOf(duty, due, asking.limits.breakMinutes));
  }
  return judge({ rule: 'breaks.entitlement', cases, nothing: null, limit: 0 });
}

function breaksOf(duty: Duty, due: number, whole: number): Case {
  if (duty.breaks === null) return unknownCase(due);
  let planned = 0;
  for (const minutes of duty.breaks) planned += Math.floor(minutes / whole) * whole;
  return atLeast(planned, due, [duty.start, duty.end]);
}

function breaksDue(duty: Duty, asking: Asking): number {
  const limits = limitsOn(duty.day, asking);
  const length = duty.end - duty.start;
  // The third break goes by the length that is rostered, as written.
  const hasThird = limits.thirdBreakFrom !== null && duty.rostered >= limits.thirdBreakFrom;
  if (hasThird && isInClass(duty, 'night', asking)) return 3;
  if (length > limits.secondBreakOver) return 2;
  return length > limits.firstBreakOver ? 1 : 0;
}
