import { NON_RESIDENT_ON_CALL, UNKNOWN } from '../roster/rota.ts';
import { REST_OF_A_PERIOD } from './missing-facts.ts';
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
  isLasting: () => true,
  nothing: (view) => (view.hasOnCall ? null : NOTHING),
  judge(view, ask, sink) {
    const { restTotal, restNight } = view.duties;
    const rests = ask.with.part === 'total' ? restTotal : restNight;
    const least = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit + 1;
    const { at, alike, count } = view.samples();
    let shortestAt = -1;
    let unknownAt = -1;
    for (let k = 0; k < count; k += 1) {
      const i = view.first + (at[k] ?? 0);
      const like = alike[k] ?? i;
      if (!isPeriod(view, i, like)) continue;
      const rest = rests[like] ?? UNKNOWN;
      if (rest === UNKNOWN) unknownAt = unknownAt < 0 ? i : unknownAt;
      else if (shortestAt < 0 || rest < (rests[shortestAt] ?? 0)) shortestAt = i;
    }
    const isBroken = shortestAt >= 0 && (rests[shortestAt] ?? 0) < least;
    for (let i = isBroken ? view.first : view.end; i < view.end; i += 1) {
      const rest = isPeriod(view, i, i) ? (rests[i] ?? UNKNOWN) : UNKNOWN;
      if (rest !== UNKNOWN && rest < least) sink.breach(periodCase(view, i, rest));
    }
    const worst = shortestAt < 0 ? NOTHING : periodCase(view, shortestAt, rests[shortestAt] ?? 0);
    sink.worst(worst);
    if (unknownAt >= 0) sink.cannotTell(shortestAt < 0 ? periodCase(view, unknownAt, null) : worst, MISSING);
  },
});

const NOTHING: Case = { measured: null, start: null, end: null, duties: [] };

const MISSING: readonly string[] = [REST_OF_A_PERIOD];

/** Is it an on-call period that is judged, as a duty `alike` is one? */
function isPeriod(view: View, i: number, alike: number): boolean {
  return view.duties.kind[alike] === NON_RESIDENT_ON_CALL && isJudged(view, view.duties.day[i] ?? 0);
}

function periodCase(view: View, i: number, measured: number | null): Case {
  return { measured, start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i] };
}
