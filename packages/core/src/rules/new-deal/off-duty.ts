import { definePrimitive } from '../primitive.ts';
import { isJudged } from '../view.ts';
import { limitOf, MISSING_PATTERN } from './by-pattern.ts';
import { continuousDuties } from './continuous-duties.ts';
import { restList } from './rest-list.ts';

/**
 * Demands time off between two continuous duties, by working pattern. One breach for each rest that is shorter.
 *
 * Duties that touch are one duty, so a gap of 0 is no rest. The rest is judged on the day on which the later duty starts.
 * Before the first and after the last duty of a roster nothing is judged.
 */
export const offDuty = definePrimitive({
  name: 'off-duty',
  title: 'Time off between duties, by working pattern',
  terms: {
    limit: { unit: 'minutes' },
    partialShift: { unit: 'minutes' },
    partialShift24h: { unit: 'minutes' },
    onCall: { unit: 'minutes' },
  },
  bound: 'at-least',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  judge(view, ask, sink) {
    const { terms } = ask;
    const { pattern } = view.person.facts;
    const limit = limitOf(pattern ?? 'full-shift', terms);
    // While the pattern is not known, only what breaks the widest limit is proven.
    const widest = Math.min(terms.limit, terms.partialShift, terms.partialShift24h, terms.onCall);
    const proven = pattern === undefined ? widest : limit;
    let shortest: { measured: number; limit: number; start: number; end: number; duties: number[] } | null = null;
    for (const rest of restList(view, continuousDuties(view, 'all'), 0)) {
      const ends = Math.floor(view.clock.civilOf(rest.end) / 1440);
      if (rest.before < 0 || rest.after < 0 || !isJudged(view, ends)) continue;
      const measured = rest.end - rest.start;
      const found = { measured, limit, start: rest.start, end: rest.end, duties: [rest.before, rest.after] };
      if (measured < proven || (measured === proven && !ask.equalIsAllowed)) sink.breach(found);
      if (shortest === null || measured < shortest.measured) shortest = found;
    }
    sink.worst(shortest ?? { measured: null, start: null, end: null, duties: [] });
    if (pattern === undefined && shortest !== null) sink.cannotTell(shortest, MISSING_PATTERN);
  },
});
