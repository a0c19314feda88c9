import { SHIFT } from '../roster/rota.ts';
import { restBetweenLine } from './line/rest-between-line.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { isJudged, isWhollyJudged, type View } from './view.ts';

/**
 * Limits the gap between two neighbouring shifts.
 *
 * Neighbours are neighbours among all duties, so an on-call period between two shifts parts them, and a pair with an
 * on-call period on either side is exempt. The gap is elapsed time from end to start: touching shifts have a gap of 0.
 * Its day is the day on which the later shift starts.
 */
export const restBetweenShifts = definePrimitive({
  name: 'rest-between-shifts',
  title: 'Rest between two neighbouring shifts',
  terms: { limit: { unit: 'minutes' } },
  bound: 'at-least',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  line: ({ terms, equalIsAllowed }) => restBetweenLine(equalIsAllowed ? terms.limit : terms.limit + 1),
  judge(view, ask, sink) {
    const { start, end, kind, day } = view.duties;
    const least = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit + 1;
    const known = isWhollyJudged(view) ? view.shortestRest : null;
    if (known !== null && !(restBefore(view, known) < least)) {
      return sink.worst(known < 0 ? NOTHING : gapBefore(view, known));
    }
    let shortest = Number.POSITIVE_INFINITY;
    let shortestAt = -1;
    // Rests from this on are neither a breach nor the shortest.
    let bar = EVER;
    for (let i = nextShorter(view, view.first + 1, bar); i < view.end; i = nextShorter(view, i + 1, bar)) {
      const rest = (start[i] ?? 0) - (end[i - 1] ?? 0);
      if (kind[i] !== SHIFT || kind[i - 1] !== SHIFT || !isJudged(view, day[i] ?? 0)) continue;
      if (rest < least) sink.breach(gapBefore(view, i));
      if (rest < shortest) {
        shortest = rest;
        shortestAt = i;
        bar = Math.max(least, shortest);
      }
    }
    sink.worst(shortestAt < 0 ? NOTHING : gapBefore(view, shortestAt));
  },
});

const NOTHING: Case = { measured: null, start: null, end: null, duties: [] };

/** Longer than any rest, yet a small number like all others here. */
const EVER = 1 << 30;

/** First duty from `i` on with less rest than `bar` before it, or than a limit that is not known; the end if none has. */
function nextShorter({ duties: { start, end }, end: until }: View, i: number, bar: number): number {
  let at = i;
  while (at < until && (start[at] ?? 0) - (end[at - 1] ?? 0) >= bar) at += 1;
  return at;
}

/** Minutes from the duty before to duty `i`; without end where there is no such duty. */
function restBefore({ duties: { start, end } }: View, i: number): number {
  return i < 0 ? Number.POSITIVE_INFINITY : (start[i] ?? 0) - (end[i - 1] ?? 0);
}

function gapBefore(view: View, later: number): Case {
  const start = view.duties.end[later - 1] ?? 0;
  const end = view.duties.start[later] ?? 0;
  return { measured: end - start, start, end, duties: [later - 1, later] };
}
