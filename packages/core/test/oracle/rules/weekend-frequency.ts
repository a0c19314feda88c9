import { type Case, type Expected, judge } from '../judge.ts';
import type { WeekendLimit } from '../limits.ts';
import type { Asking } from '../runs.ts';
import { weekendsOf } from '../weekends.ts';

/** `weekend.frequency` by one of its limits: worked × k may not be more than the weekends there are. */
export function weekendFrequency(weekend: WeekendLimit, { line }: Asking): Expected {
  const isWaived = (line.facts.waivers ?? []).includes('weekend.frequency');
  const limit = isWaived ? weekend.oneInWaived : weekend.oneIn;
  const { worked, all } = weekendsOf(line);
  const one: Case = {
    measured: worked,
    of: all,
    limit,
    // Weekends that could still be worked; a part of one where the limit does not divide them.
    margin: (all - worked * limit) / limit,
    isOpen: false,
    from: null,
    until: null,
  };
  return judge({ rule: 'weekend.frequency', severity: weekend.severity, cases: [one], nothing: 0, limit });
}
