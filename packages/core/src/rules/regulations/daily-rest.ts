import { type ContinuousDuty, continuousDuties, isEndlessDuty } from '../new-deal/continuous-duties.ts';
import { type Rest, restList } from '../new-deal/rest-list.ts';
import { definePrimitive } from '../primitive.ts';
import { isJudged, type View } from '../view.ts';

/**
 * Demands unbroken rest in the 24 hours that begin with each period of work. One breach for each period without it.
 *
 * Work is duty at the workplace: a non-resident on-call period is none. Periods that touch are one. A rest counts as far
 * as it lies inside the 24 hours, elapsed. Where a roster ends inside the 24 hours, the period is judged only if what is
 * known already has the rest, or leaves too little for it whatever follows: the most that it can leave is then measured.
 */
export const dailyRest = definePrimitive({
  name: 'daily-rest',
  title: 'Unbroken rest in the 24 hours from the start of work',
  terms: { limit: { unit: 'minutes' } },
  bound: 'at-least',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  isLasting: () => true,
  judge(view, ask, sink) {
    if (isEndlessDuty(view, 'at-work'))
      return sink.breach({ measured: 0, unbounded: true, start: null, end: null, duties: [] });
    const duties = continuousDuties(view, 'at-work');
    const rests = restList(view, duties, 2);
    const least = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit + 1;
    let worst: Found | null = null;
    let from = 0;
    for (const duty of duties) {
      if (!isJudged(view, view.duties.day[duty.first] ?? 0)) continue;
      while (from < rests.length && (rests[from]?.end ?? 0) <= duty.start) from += 1;
      const known = restAfter(view, rests, { from, start: duty.start, first: duty.first });
      const isUntold = known.measured < least && known.isOpen;
      const found = isUntold ? mostAfter(known, duty.start, duties.at(-1) ?? duty) : known;
      if (isUntold && found.measured >= least) continue;
      if (found.measured < least) sink.breach(found);
      if (worst === null || found.measured < worst.measured) worst = found;
    }
    sink.worst(worst ?? { measured: null, start: null, end: null, duties: [] });
  },
});

interface Found {
  readonly measured: number;
  readonly start: number;
  readonly end: number;
  readonly duties: readonly number[];
  readonly isOpen: boolean;
}

/** The longest rest that there can be where a roster ends inside the 24 hours: after its last duty all may be rest. */
function mostAfter(known: Found, start: number, last: ContinuousDuty): Found {
  const until = start + 1440;
  const measured = until - last.end;
  if (measured <= known.measured) return known;
  const [first = last.last] = known.duties;
  return {
    ...known,
    measured,
    start: last.end,
    end: until,
    duties: first === last.last ? [first] : [first, last.last],
  };
}

/** The longest rest inside the 24 hours from `start`, searched from `rests[from]` on. */
function restAfter(view: View, rests: readonly Rest[], at: { from: number; start: number; first: number }): Found {
  const until = at.start + 1440;
  let best: Found = {
    measured: 0,
    start: at.start,
    end: until,
    duties: [at.first],
    isOpen: until > view.endInstant && !view.isEndless,
  };
  for (let k = at.from; k < rests.length; k += 1) {
    const rest = rests[k];
    if (rest === undefined || rest.start >= until) break;
    const start = Math.max(rest.start, at.start);
    const measured = Math.min(rest.end, until) - start;
    if (measured <= best.measured) continue;
    const duties = rest.after < 0 || rest.end >= until ? [at.first] : [at.first, rest.after];
    best = { measured, start, end: start + measured, duties, isOpen: best.isOpen };
  }
  return best;
}
