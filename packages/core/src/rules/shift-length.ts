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
  isLasting: () => true,
  judge(view, ask, sink) {
    const isElapsed = ask.readings.length === 'elapsed-length';
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    const { at, alike, count } = view.samples();
    let longest = 0;
    let longestAt = -1;
    for (let k = 0; k < count; k += 1) {
      const i = view.first + (at[k] ?? 0);
      const length = shiftMinutes(view, i, alike[k] ?? i, isElapsed);
      if (length > longest) {
        longest = length;
        longestAt = i;
      }
    }
    if (longestAt < 0) return sink.worst({ measured: null, start: null, end: null, duties: [] });
    for (let i = longest > most ? view.first : view.end; i < view.end; i += 1) {
      const length = shiftMinutes(view, i, i, isElapsed);
      if (length > most) sink.breach(lengthOf(view, i, length));
    }
    sink.worst(lengthOf(view, longestAt, longest));
  },
});

/** Length of a shift that is judged, read where a duty `alike` is; 0 of any other duty. */
function shiftMinutes(view: View, i: number, alike: number, isElapsed: boolean): number {
  const { start, end, kind, day, rosteredMinutes } = view.duties;
  if (kind[alike] !== SHIFT || !isJudged(view, day[i] ?? 0)) return 0;
  return isElapsed ? (end[alike] ?? 0) - (start[alike] ?? 0) : (rosteredMinutes[alike] ?? 0);
}

function lengthOf(view: View, i: number, measured: number) {
  return { measured, start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i] };
}
