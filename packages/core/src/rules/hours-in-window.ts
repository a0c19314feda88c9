import { GatheredDuties } from '../roster/gathered-duties.ts';
import { BusiestWindow } from './busiest-window.ts';
import { windowLine } from './line/window-line.ts';
import { WORK_OF_A_PERIOD } from './missing-facts.ts';
import { type Case, definePrimitive, type Sink } from './primitive.ts';
import { isJudged, isWhollyJudged, type View } from './view.ts';
import { WindowList } from './window-list.ts';
import { WindowSum } from './window-sum.ts';

/**
 * Limits the worked minutes in any window of the length given, wherever it starts.
 *
 * Windows may reach beyond a roster, where nothing is worked. Windows over the limit that overlap one another form a
 * stretch, and each stretch is one breach: its worst window, starting with a duty or ending with one, the earliest of
 * equals. The evidence is the duties that contribute work. The window belongs to the day of the last of them; in a
 * template it belongs to the cycle in which it starts.
 *
 * Cost: linear in the duties, and more only around windows over the limit.
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
  isLasting: () => true,
  line: ({ terms, equalIsAllowed }) => windowLine(terms.window, equalIsAllowed ? terms.limit : terms.limit - 1),
  judge(view, ask, sink) {
    const length = ask.terms.window;
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    if (isWhollyJudged(view) && busiest.find(view, length) && !(busiest.sum > most)) {
      const found = busiest.sum === 0 ? NOTHING : busiestCase(view, length);
      sink.worst(found);
      if (view.hasUnknownWork) sink.cannotTell(found, MISSING);
      return;
    }
    windows.list(view, length);
    const search: Search = { view, sink, length, sums: new WindowSum(view, length), windows };
    const worst = worstWindow(search);
    if (worst < 0) sink.worst(NOTHING);
    else {
      if ((windows.sum[worst] ?? 0) > most) for (const stretch of stretchesOver(search, most)) report(search, stretch);
      sink.worst(windowCase(search, worst));
    }
    if (view.hasUnknownWork) sink.cannotTell(worst < 0 ? NOTHING : windowCase(search, worst), MISSING);
  },
});

/** Reused for each person. */
const windows = new WindowList();
const busiest = new BusiestWindow();
const gathered = new GatheredDuties();

const NOTHING: Case = { measured: 0, start: null, end: null, duties: [] };

const MISSING: readonly string[] = [WORK_OF_A_PERIOD];

function busiestCase(view: View, length: number): Case {
  const { start: listed, sum, first, isOfStart } = busiest;
  const { start: starts, work } = view.duties;
  gathered.empty();
  for (let i = first; i < view.end && (starts[i] ?? 0) < listed + length; i += 1) {
    if ((work[i] ?? 0) > 0) gathered.add(i);
  }
  const duties = gathered.list();
  const start = isOfStart ? earliestEqual(view, { listed, first, length }, duties) : listed;
  return { measured: sum, start, end: start + length, duties };
}

interface Search {
  readonly view: View;
  readonly sink: Sink;
  readonly length: number;
  readonly sums: WindowSum;
  readonly windows: WindowList;
}

/** Number of the first of the worst windows that are judged; -1 when no work is in any. */
function worstWindow(search: Search): number {
  const { start, sum, count } = search.windows;
  let worst = -1;
  let worstSum = 0;
  for (let k = 0; k < count; k += 1) {
    const value = sum[k] ?? 0;
    if (value > worstSum && isWindowJudged(search, start[k] ?? 0)) {
      worst = k;
      worstSum = value;
    }
  }
  return worst;
}

/** Starts of windows over the limit that overlap one another, with the number of the worst window listed among them. */
interface Stretch {
  readonly from: number;
  until: number;
  worst: number;
}

/** Windows come by rising start, so a stretch only ever grows to the right. */
function stretchesOver({ windows, sums, length }: Search, most: number): readonly Stretch[] {
  const { start, sum, count } = windows;
  const stretches: Stretch[] = [];
  for (let k = 0; k < count; k += 1) {
    const value = sum[k] ?? 0;
    if (value <= most) continue;
    const t = start[k] ?? 0;
    const last = stretches.at(-1);
    if (last === undefined || t > last.until) {
      const from = sums.firstOver(t, most);
      const until = sums.lastOver(t, most);
      if (last === undefined || from - last.until >= length) {
        stretches.push({ from, until, worst: k });
        continue;
      }
      last.until = until;
    }
    if (value > (sum[last.worst] ?? 0)) last.worst = k;
  }
  return stretches;
}

function report(search: Search, stretch: Stretch): void {
  const { view, sink, windows } = search;
  const isUnending = view.isEndless && stretch.until - stretch.from >= view.endInstant - view.startInstant;
  // Without end it is reported once, by the worst window that starts in the cycle.
  const worst = isUnending ? worstWindow(search) : stretch.worst;
  if (worst >= 0 && isWindowJudged(search, windows.start[worst] ?? 0)) sink.breach(windowCase(search, worst));
}

function isWindowJudged({ view, sums }: Search, t: number): boolean {
  if (view.isEndless) return t >= view.startInstant && t < view.endInstant;
  if (isWhollyJudged(view)) return true;
  const last = sums.dutiesIn(t).at(-1);
  return last !== undefined && isJudged(view, view.duties.day[last] ?? 0);
}

function windowCase({ view, sums, length, windows }: Search, worst: number): Case {
  const listed = windows.start[worst] ?? 0;
  const duties = sums.dutiesIn(listed);
  const first = duties[0] ?? view.first;
  const start = windows.isOfStarts ? earliestEqual(view, { listed, first, length }, duties) : listed;
  return { measured: windows.sum[worst] ?? 0, start, end: start + length, duties };
}

/** A window that starts with the duty `first`. */
interface Listed {
  readonly listed: number;
  readonly first: number;
  readonly length: number;
}

/**
 * The earliest window with the same work as one that starts with a duty and has no equal before it that does so too: it
 * ends with the last duty with work in that window, if it then starts in the gap before its first.
 */
function earliestEqual(view: View, { listed, first, length }: Listed, duties: readonly number[]): number {
  const ending = (view.duties.end[duties.at(-1) ?? first] ?? 0) - length;
  const gapFrom = first > view.first ? (view.duties.end[first - 1] ?? 0) : Number.NEGATIVE_INFINITY;
  const isInGap = ending >= gapFrom && ending < listed;
  return isInGap && !(view.isEndless && ending < view.startInstant) ? ending : listed;
}
