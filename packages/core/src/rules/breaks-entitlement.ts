import type { Bound } from '../contracts/contract.ts';
import { NIGHT } from '../roster/classes.ts';
import { SHIFT, UNKNOWN } from '../roster/rota.ts';
import { classesAt } from './classes-at.ts';
import { type Ask, type Case, definePrimitive } from './primitive.ts';
import { isJudged, type View } from './view.ts';

const TERMS = {
  limit: { unit: 'minutes' },
  one: { unit: 'minutes' },
  two: { unit: 'minutes' },
  three: { unit: 'minutes', optional: true },
} as const;

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
  terms: TERMS,
  bound: 'at-least',
  with: {},
  readings: {},
  // Only the third break asks for a night.
  classes: (_chosen, stands) => (stands('three') ? ['night'] : []),
  scope: 'anchored',
  only: null,
  isLasting: () => true,
  judge(view, ask, sink) {
    const { plannedBreaks } = view.duties;
    const { limit } = ask.terms;
    const lengths = firstLengths(ask);
    const { at, alike, count } = view.samples();
    let least = Infinity;
    let leastAt = -1;
    let mostUnknown = 0;
    let unknownAt = -1;
    for (let k = 0; k < count; k += 1) {
      const i = view.first + (at[k] ?? 0);
      const like = alike[k] ?? i;
      const due = breaksDue(view, i, like, lengths);
      if (due === 0) continue;
      const planned = plannedBreaks[like] ?? UNKNOWN;
      if (planned === UNKNOWN) {
        if (due <= mostUnknown) continue;
        mostUnknown = due;
        unknownAt = i;
      } else if (planned - due < least) {
        least = planned - due;
        leastAt = i;
      }
    }
    for (let i = least < 0 ? view.first : view.end; i < view.end; i += 1) {
      const due = breaksDue(view, i, i, lengths);
      const planned = plannedBreaks[i] ?? UNKNOWN;
      if (planned !== UNKNOWN && planned < due) sink.breach(shiftCase(view, i, due * limit, planned * limit));
    }
    if (leastAt < 0) sink.worst(NOTHING);
    else {
      const due = breaksDue(view, leastAt, leastAt, lengths);
      sink.worst(shiftCase(view, leastAt, due * limit, (due + least) * limit));
    }
    if (unknownAt >= 0) sink.cannotTell(shiftCase(view, unknownAt, mostUnknown * limit, null), MISSING);
  },
});

/** The shortest lengths for which one, two and three breaks are due. */
interface FirstLengths {
  readonly one: number;
  readonly two: number;
  readonly three: number;
}

function firstLengths({ terms, bounds }: Ask<typeof TERMS>): FirstLengths {
  return {
    one: firstLength(terms.one, bounds.one ?? 'more-than'),
    two: firstLength(terms.two, bounds.two ?? 'more-than'),
    three: terms.three === null ? Infinity : firstLength(terms.three, bounds.three ?? 'at-least'),
  };
}

/** Breaks due in a shift that is judged, read where a duty `alike` is; none in any other duty. */
function breaksDue(view: View, i: number, alike: number, { one, two, three }: FirstLengths): number {
  const { kind, day, start, end, rosteredMinutes } = view.duties;
  if (kind[alike] !== SHIFT || !isJudged(view, day[i] ?? 0)) return 0;
  const length = (end[alike] ?? 0) - (start[alike] ?? 0);
  if (length < one) return 0;
  if ((classesAt(view, alike) & NIGHT) !== 0 && (rosteredMinutes[alike] ?? 0) >= three) return 3;
  return length < two ? 1 : 2;
}

const NOTHING: Case = { measured: null, limit: null, start: null, end: null, duties: [] };

const MISSING: readonly string[] = ['breaks of the shift'];

/** The shortest length that the threshold catches. */
function firstLength(threshold: number, bound: Bound): number {
  return bound === 'at-least' ? threshold : threshold + 1;
}

function shiftCase(view: View, i: number, limit: number, measured: number | null): Case {
  return { measured, limit, start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i] };
}
