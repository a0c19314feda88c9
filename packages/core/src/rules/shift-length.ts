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
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    let longest = 0;
    let longestAt = -1;
    // Lengths up to this are neither a breach nor the longest.
    let bar = Math.min(most, longest);
    for (let i = view.first; i < view.end; i += 1) {
      const length = isElapsed ? (end[i] ?? 0) - (start[i] ?? 0) : (rosteredMinutes[i] ?? 0);
      if (length <= bar) continue;
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

function lengthOf(view: View, i: number, measured: number) {
  return { measured, start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i] };
}
