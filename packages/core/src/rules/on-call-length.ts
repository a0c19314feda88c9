import { NON_RESIDENT_ON_CALL } from '../roster/rota.ts';
import { definePrimitive } from './primitive.ts';
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
  hasNothing: (view) => !view.hasOnCall,
  judge(view, ask, sink) {
    const { start, end, kind, day, rosteredMinutes } = view.duties;
    const isElapsed = ask.readings.length === 'elapsed-length';
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    let longest = 0;
    let longestAt = -1;
    for (let i = view.hasOnCall ? view.first : view.end; i < view.end; i += 1) {
      if (kind[i] !== NON_RESIDENT_ON_CALL || !isJudged(view, day[i] ?? 0)) continue;
      const length = isElapsed ? (end[i] ?? 0) - (start[i] ?? 0) : (rosteredMinutes[i] ?? 0);
      if (length > most) sink.breach(lengthOf(view, i, length));
      if (length > longest) {
        longest = length;
        longestAt = i;
      }
    }
    if (longestAt < 0) sink.worst({ measured: null, start: null, end: null, duties: [] });
    else sink.worst(lengthOf(view, longestAt, longest));
  },
});

function lengthOf(view: View, i: number, measured: number) {
  return { measured, start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i] };
}
