import { type Case, definePrimitive, type Sink } from './primitive.ts';
import { isJudged, type View } from './view.ts';
import { WindowSum } from './window-sum.ts';

/**
 * Limits the worked minutes in any window of the length given, wherever it starts.
 *
 * Windows may reach beyond a roster, where nothing is worked. Windows over the limit that overlap one another form a
 * stretch, and each stretch is one breach: its worst window, starting with a duty or ending with one, the earliest of
 * equals. The evidence is the duties that contribute work. The window belongs to the day of the last of them; in a
 * template it belongs to the cycle in which it starts.
 *
 * Cost: linear for a person without on-call periods and without a breach; otherwise the duties times those of a window.
 */
export const hoursInWindow = definePrimitive({
  name: 'hours-in-window',
  title: 'Worked hours in any stretch of consecutive hours',
  terms: { limit: { unit: 'minutes' }, window: { unit: 'minutes' } },
  bound: 'at-most',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  judge(view, ask, sink) {
    const length = ask.terms.window;
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    if (!view.hasOnCall) {
      const quick = worstOfShifts(view, length);
      if (quick === null) return sink.worst(NOTHING);
      if (quick.sum <= most) return sink.worst(quickCase(view, quick, length));
    }
    judgeSlowly({ view, sink, length, most, sums: new WindowSum(view, length) });
  },
});

const NOTHING: Case = { measured: 0, start: null, end: null, duties: [] };

const MISSING: readonly string[] = ['work.minutes of an on-call period'];

interface QuickWorst {
  readonly sum: number;
  readonly start: number;
  readonly first: number;
  /** Last duty that contributes. */
  readonly last: number;
}

/**
 * The worst window of a person whose duties are all shifts. Then no window beats the best of those that start with a
 * duty; and the earliest of its equals either does so too, or ends with that window's last duty and starts in the gap
 * before its first.
 */
function worstOfShifts(view: View, length: number): QuickWorst | null {
  const { start, end, day } = view.duties;
  const { first, end: until, isEndless, startInstant, endInstant } = view;
  let sum = 0;
  let j = first;
  let best = 0;
  let bestAt = -1;
  let bestLast = -1;
  for (let i = first; i < until; i += 1) {
    const from = start[i] ?? 0;
    const to = from + length;
    while (j < until && (end[j] ?? 0) <= to) {
      sum += (end[j] ?? 0) - (start[j] ?? 0);
      j += 1;
    }
    const part = j < until ? to - (start[j] ?? 0) : 0;
    const value = part > 0 ? sum + part : sum;
    if (value > best) {
      const last = part > 0 ? j : j - 1;
      if (isEndless ? from >= startInstant && from < endInstant : isJudged(view, day[last] ?? 0)) {
        best = value;
        bestAt = i;
        bestLast = last;
      }
    }
    if (j > i) sum -= (end[i] ?? 0) - from;
    else j = i + 1;
  }
  if (bestAt < 0) return null;
  const earliest = Math.max((end[bestLast] ?? 0) - length, bestAt > first ? (end[bestAt - 1] ?? 0) : -Infinity);
  const isEarlier = earliest === (end[bestLast] ?? 0) - length && earliest < (start[bestAt] ?? 0);
  const isInCycle = !isEndless || earliest >= startInstant;
  return { sum: best, start: isEarlier && isInCycle ? earliest : (start[bestAt] ?? 0), first: bestAt, last: bestLast };
}

function quickCase(view: View, found: QuickWorst, length: number): Case {
  const duties: number[] = [];
  for (let i = found.first; i <= found.last; i += 1) if ((view.duties.work[i] ?? 0) > 0) duties.push(i);
  return { measured: found.sum, start: found.start, end: found.start + length, duties };
}

interface Search {
  readonly view: View;
  readonly sink: Sink;
  readonly length: number;
  readonly most: number;
  readonly sums: WindowSum;
}

/** Starts of windows over the limit that overlap one another, with the worst of them. */
interface Stretch {
  readonly from: number;
  until: number;
  worst: number;
  sum: number;
}

function judgeSlowly(search: Search): void {
  const { view, sink, most, sums } = search;
  let worst = -1;
  let worstSum = 0;
  const stretches: Stretch[] = [];
  for (const t of candidates(view, search.length)) {
    const sum = sums.at(t);
    if (sum > most) addToStretch(search, stretches, t, sum);
    if (sum > worstSum && isWindowJudged(search, t)) {
      worst = t;
      worstSum = sum;
    }
  }
  for (const stretch of stretches) reportStretch(search, stretch);
  const found = worstSum === 0 ? NOTHING : windowCase(search, worst, worstSum);
  sink.worst(found);
  if (view.hasUnknownWork) sink.cannotTell(found, MISSING);
}

/** Windows that start with a duty or end with one, by rising start. */
function candidates(view: View, length: number): number[] {
  const { start, end } = view.duties;
  const merged: number[] = [];
  let i = view.first;
  let j = view.first;
  while (i < view.end || j < view.end) {
    const withStart = i < view.end ? (start[i] ?? 0) : Number.POSITIVE_INFINITY;
    const withEnd = j < view.end ? (end[j] ?? 0) - length : Number.POSITIVE_INFINITY;
    merged.push(Math.min(withStart, withEnd));
    if (withStart <= withEnd) i += 1;
    if (withEnd <= withStart) j += 1;
  }
  return merged;
}

/** Candidates come by rising start, so a stretch only ever grows to the right. */
function addToStretch(search: Search, stretches: Stretch[], t: number, sum: number): void {
  const { sums, most, length } = search;
  let stretch = stretches.at(-1);
  if (stretch === undefined || t > stretch.until) {
    const from = sums.firstOver(t, most);
    const until = sums.lastOver(t, most);
    if (stretch === undefined || from - stretch.until >= length) {
      stretch = { from, until, worst: t, sum: 0 };
      stretches.push(stretch);
    } else {
      stretch.until = until;
    }
  }
  if (sum > stretch.sum) {
    stretch.sum = sum;
    stretch.worst = t;
  }
}

function reportStretch(search: Search, stretch: Stretch): void {
  const { view, sink, sums, length } = search;
  const cycle = view.endInstant - view.startInstant;
  if (view.isEndless && stretch.until - stretch.from >= cycle) {
    // Without end: it is reported once, by the worst window that starts in the cycle.
    let worst = -1;
    let worstSum = -1;
    for (const t of candidates(view, length)) {
      const sum = t >= view.startInstant && t < view.endInstant ? sums.at(t) : -1;
      if (sum > worstSum) {
        worst = t;
        worstSum = sum;
      }
    }
    sink.breach(windowCase(search, worst, worstSum));
  } else if (isWindowJudged(search, stretch.worst)) {
    sink.breach(windowCase(search, stretch.worst, stretch.sum));
  }
}

function isWindowJudged({ view, sums }: Search, t: number): boolean {
  if (view.isEndless) return t >= view.startInstant && t < view.endInstant;
  const last = sums.dutiesIn(t).at(-1);
  return last !== undefined && isJudged(view, view.duties.day[last] ?? 0);
}

function windowCase({ sums, length }: Search, start: number, measured: number): Case {
  return { measured, start, end: start + length, duties: sums.dutiesIn(start) };
}
