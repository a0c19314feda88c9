import { SHIFT } from '../roster/rota.ts';
import { definePrimitive } from './primitive.ts';
import { isJudged, type View } from './view.ts';

/**
 * Limits the length of a shift. One breach for each shift that is longer.
 *
 * Length is elapsed time, so a night across the autumn clock change is an hour longer than it is written; under the
 * reading `rostered-length` it is the length as written.
 */
export const shiftLength = definePrimitive({
  name: 'shift-length',
  title: 'Length of a shift',
  terms: { limit: { unit: 'minutes' } },
  bound: 'at-most',
  with: {},
  readings: { length: ['elapsed-length', 'rostered-length'] },
  classes: () => [],
  scope: 'anchored',
  only: null,
  judge(view, ask, sink) {
    const { start, end, kind, day, rosteredMinutes } = view.duties;
    const isElapsed = ask.readings.length === 'elapsed-length';
    const nextLonger = isElapsed ? nextElapsedLonger : nextRosteredLonger;
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    let longest = 0;
    let longestAt = -1;
    // Lengths up to this are neither a breach nor the longest.
    let bar = Math.min(most, longest);
    for (let i = nextLonger(view, view.first, bar); i < view.end; i = nextLonger(view, i + 1, bar)) {
      const length = isElapsed ? (end[i] ?? 0) - (start[i] ?? 0) : (rosteredMinutes[i] ?? 0);
      if (kind[i] !== SHIFT || !isJudged(view, day[i] ?? 0)) continue;
      if (length > most) sink.breach(lengthOf(view, i, length));
      if (length > longest) {
        longest = length;
        longestAt = i;
        bar = Math.min(most, longest);
      }
    }
    if (longestAt < 0) sink.worst({ measured: null, start: null, end: null, duties: [] });
    else sink.worst(lengthOf(view, longestAt, longest));
  },
});

/** First duty from `i` on that is longer than `bar`, or than a limit that is not known; the view's end if none is. */
function nextElapsedLonger({ duties: { start, end }, end: until }: View, i: number, bar: number): number {
  let at = i;
  while (at < until && (end[at] ?? 0) - (start[at] ?? 0) <= bar) at += 1;
  return at;
}

/** The same of lengths as written. */
function nextRosteredLonger({ duties: { rosteredMinutes }, end: until }: View, i: number, bar: number): number {
  let at = i;
  while (at < until && (rosteredMinutes[at] ?? 0) <= bar) at += 1;
  return at;
}

function lengthOf(view: View, i: number, measured: number) {
  return { measured, start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i] };
}
