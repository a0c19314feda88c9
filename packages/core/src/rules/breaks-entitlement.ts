import type { Bound } from '../contracts/contract.ts';
import { NIGHT } from '../roster/classes.ts';
import { SHIFT, UNKNOWN } from '../roster/rota.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { isJudged, type View } from './view.ts';

/**
 * Demands planned breaks by the length of the shift. One breach for each shift with fewer than are due.
 *
 * A break of `limit` minutes is due for a shift longer than `one`, a second for one longer than `two`, and a third for
 * a night shift rostered as long as `three`. The terms' own bounds say whether the exact length counts. The first two
 * go by elapsed length, the third by the length as written. Measured and limit are minutes: planned and due. A shift
 * whose breaks the input does not give cannot be told, and the entitlement is shown.
 */
export const breaksEntitlement = definePrimitive({
  name: 'breaks-entitlement',
  title: 'Breaks planned in a shift',
  terms: {
    limit: { unit: 'minutes' },
    one: { unit: 'minutes' },
    two: { unit: 'minutes' },
    three: { unit: 'minutes', optional: true },
  },
  bound: 'at-least',
  with: {},
  readings: {},
  classes: () => ['night'],
  scope: 'anchored',
  only: null,
  judge(view, ask, sink) {
    const { start, end, kind, day, rosteredMinutes, plannedBreaks } = view.duties;
    const { classes } = view;
    const { terms, bounds } = ask;
    const oneFrom = firstLength(terms.one, bounds.one ?? 'more-than');
    const twoFrom = firstLength(terms.two, bounds.two ?? 'more-than');
    const threeFrom = terms.three === null ? Infinity : firstLength(terms.three, bounds.three ?? 'at-least');
    let least = Infinity;
    // A shift with this much to spare is neither a breach nor nearer to one than those before it.
    let bar = Infinity;
    let leastAt = -1;
    let leastDue = 0;
    let mostUnknown = 0;
    let unknownAt = -1;
    for (let i = view.first; i < view.end; i += 1) {
      const length = (end[i] ?? 0) - (start[i] ?? 0);
      if (length < oneFrom) continue;
      let due = length < twoFrom ? 1 : 2;
      if (((classes[i] ?? 0) & NIGHT) !== 0 && (rosteredMinutes[i] ?? 0) >= threeFrom) due = 3;
      const planned = plannedBreaks[i] ?? UNKNOWN;
      const margin = planned - due;
      if (margin >= bar) continue;
      if (kind[i] !== SHIFT || !isJudged(view, day[i] ?? 0)) continue;
      if (planned === UNKNOWN) {
        if (due <= mostUnknown) continue;
        mostUnknown = due;
        unknownAt = i;
        continue;
      }
      if (margin < 0) sink.breach(shiftCase(view, i, due * terms.limit, planned * terms.limit));
      if (margin < least) {
        least = margin;
        bar = Math.max(0, margin);
        leastAt = i;
        leastDue = due;
      }
    }
    if (leastAt < 0) sink.worst(NOTHING);
    else sink.worst(shiftCase(view, leastAt, leastDue * terms.limit, (leastDue + least) * terms.limit));
    if (unknownAt >= 0) sink.cannotTell(shiftCase(view, unknownAt, mostUnknown * terms.limit, null), MISSING);
  },
});

const NOTHING: Case = { measured: null, limit: null, start: null, end: null, duties: [] };

const MISSING: readonly string[] = ['breaks of the shift'];

/** The shortest length that the threshold catches. */
function firstLength(threshold: number, bound: Bound): number {
  return bound === 'at-least' ? threshold : threshold + 1;
}

function shiftCase(view: View, i: number, limit: number, measured: number | null): Case {
  return { measured, limit, start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i] };
}
