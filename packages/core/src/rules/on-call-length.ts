import { NON_RESIDENT_ON_CALL } from '../roster/rota.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { isJudged, type View } from './view.ts';

/**
 * Limits the length of a non-resident on-call period. One breach for each period that is longer.
 *
 * Length is elapsed time, so a period of 24 hours over the autumn clock change is 25 hours long; under the reading
 * `rostered-length` it is the length as written.
 */
export const onCallLength = definePrimitive({
  name: 'on-call-length',
  title: 'Length of an on-call period',
  terms: { limit: { unit: 'minutes' } },
  bound: 'at-most',
  with: {},
  readings: { length: ['elapsed-length', 'rostered-length'] },
  classes: () => [],
  scope: 'anchored',
  only: null,
  isLasting: () => true,
  nothing: (view) => (view.hasOnCall ? null : NOTHING),
  judge(view, ask, sink) {
    const isElapsed = ask.readings.length === 'elapsed-length';
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    const { at, alike, count } = view.samples();
    let longest = 0;
    let longestAt = -1;
    for (let k = 0; k < count; k += 1) {
      const i = view.first + (at[k] ?? 0);
      const length = periodMinutes(view, i, alike[k] ?? i, isElapsed);
      if (length > longest) {
        longest = length;
        longestAt = i;
      }
    }
    if (longestAt < 0) return sink.worst(NOTHING);
    for (let i = longest > most ? view.first : view.end; i < view.end; i += 1) {
      const length = periodMinutes(view, i, i, isElapsed);
      if (length > most) sink.breach(lengthOf(view, i, length));
    }
    sink.worst(lengthOf(view, longestAt, longest));
  },
});

const NOTHING: Case = { measured: null, start: null, end: null, duties: [] };

/** Length of a period that is judged, read where a duty `alike` is; 0 of any other duty. */
function periodMinutes(view: View, i: number, alike: number, isElapsed: boolean): number {
  const { start, end, kind, day, rosteredMinutes } = view.duties;
  if (kind[alike] !== NON_RESIDENT_ON_CALL || !isJudged(view, day[i] ?? 0)) return 0;
  return isElapsed ? (end[alike] ?? 0) - (start[alike] ?? 0) : (rosteredMinutes[alike] ?? 0);
}

function lengthOf(view: View, i: number, measured: number) {
  return { measured, start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i] };
}
