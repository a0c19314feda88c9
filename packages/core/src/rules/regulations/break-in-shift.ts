import { SHIFT, UNKNOWN } from '../../roster/rota.ts';
import { type Case, definePrimitive } from '../primitive.ts';
import { isJudged } from '../view.ts';

/**
 * Demands a break of some minutes in every shift longer than a length. One breach for each shift planned without.
 *
 * Elapsed length. A plan that says nothing about breaks cannot tell. `shownBy` says who finds out: what only `monitoring`
 * shows is taken as kept when a band is worked out on paper.
 */
export const breakInShift = definePrimitive({
  name: 'break-in-shift',
  title: 'Break in a shift longer than a length',
  terms: { limit: { unit: 'minutes' }, over: { unit: 'minutes' } },
  bound: 'at-least',
  with: { shownBy: ['rota', 'monitoring'] },
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  isLasting: () => true,
  judge(view, ask, sink) {
    const { start, end, day, kind, longestBreak } = view.duties;
    const least = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit + 1;
    let worst: (Case & { readonly measured: number }) | null = null;
    let untold: Case | null = null;
    for (let i = view.first; i < view.end; i += 1) {
      const length = (end[i] ?? 0) - (start[i] ?? 0);
      if (length <= ask.terms.over || kind[i] !== SHIFT || !isJudged(view, day[i] ?? 0)) continue;
      const at = { start: start[i] ?? 0, end: end[i] ?? 0, duties: [i] };
      const measured = longestBreak[i] ?? UNKNOWN;
      if (measured === UNKNOWN) {
        untold ??= { ...at, measured: null };
        continue;
      }
      const found = { ...at, measured };
      if (measured < least) sink.breach(found);
      if (worst === null || measured < worst.measured) worst = found;
    }
    sink.worst(worst ?? { measured: null, start: null, end: null, duties: [] });
    if (untold !== null) sink.cannotTell(worst ?? untold, ['breaks']);
  },
});
