import { NON_RESIDENT_ON_CALL, UNKNOWN } from '../roster/rota.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { isJudged, type View } from './view.ts';

/**
 * Demands the rest that is expected inside an on-call period: in 24 hours (`total`), or unbroken in the night
 * (`longestNight`). One breach for each period; a period without the figure cannot be told.
 */
export const onCallRest = definePrimitive({
  name: 'on-call-rest',
  title: 'Rest expected during an on-call period',
  terms: { limit: { unit: 'minutes' } },
  bound: 'at-least',
  with: { part: ['total', 'longestNight'] },
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  hasNothing: (view) => !view.hasOnCall,
  judge(view, ask, sink) {
    const { kind, day, restTotal, restNight } = view.duties;
    const rests = ask.with.part === 'total' ? restTotal : restNight;
    const least = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit + 1;
    let shortestAt = -1;
    let unknownAt = -1;
    for (let i = view.hasOnCall ? view.first : view.end; i < view.end; i += 1) {
      if (kind[i] !== NON_RESIDENT_ON_CALL || !isJudged(view, day[i] ?? 0)) continue;
      const rest = rests[i] ?? UNKNOWN;
      if (rest === UNKNOWN) {
        if (unknownAt < 0) unknownAt = i;
        continue;
      }
      if (rest < least) sink.breach(periodCase(view, i, rest));
      if (shortestAt < 0 || rest < (rests[shortestAt] ?? 0)) shortestAt = i;
    }
    const worst = shortestAt < 0 ? NOTHING : periodCase(view, shortestAt, rests[shortestAt] ?? 0);
    sink.worst(worst);
    if (unknownAt >= 0) sink.cannotTell(shortestAt < 0 ? periodCase(view, unknownAt, null) : worst, MISSING);
  },
});

const NOTHING: Case = { measured: null, start: null, end: null, duties: [] };

const MISSING: readonly string[] = ['work.expectedRest of an on-call period'];

function periodCase(view: View, i: number, measured: number | null): Case {
  return { measured, start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i] };
}
