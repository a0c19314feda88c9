import { onCallRunLine } from './line/on-call-line.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { isOfClass, type RunList } from './run-list.ts';
import { isJudged, type View, weekdayIn } from './view.ts';
import { SATURDAY } from './week.ts';

/**
 * Limits on-call periods on consecutive days, counted by the days on which they start. A run of exactly a Saturday and
 * the Sunday after it may be longer: it has the limit `weekendPair` where that is the wider one. One breach for each run.
 */
export const onCallConsecutive = definePrimitive({
  name: 'on-call-consecutive',
  title: 'On-call periods on consecutive days',
  terms: { limit: { unit: 'count' }, weekendPair: { unit: 'count' } },
  bound: 'at-most',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  line({ terms, equalIsAllowed }) {
    const step = equalIsAllowed ? 0 : 1;
    return onCallRunLine(terms.limit - step, Math.max(terms.limit, terms.weekendPair) - step);
  },
  nothing: (view) => (view.hasOnCall ? null : NOTHING),
  judge(view, ask, sink) {
    const runs = view.runs('on-call', 'start-day');
    if (runs.isUnbounded) return sink.breach(endlessRun(view));
    const step = ask.equalIsAllowed ? 0 : 1;
    const pairLimit = Math.max(ask.terms.limit, ask.terms.weekendPair);
    let least = Number.POSITIVE_INFINITY;
    let worst = NOTHING;
    for (let run = 0; run < runs.count; run += 1) {
      if (!isJudged(view, view.duties.day[runs.last[run] ?? 0] ?? 0)) continue;
      const days = runs.days[run] ?? 0;
      const limit = isWeekendPair(view, runs, run) ? pairLimit : ask.terms.limit;
      const margin = limit - step - days;
      if (margin >= 0 && margin >= least) continue;
      const found = runCase(view, runs, run, limit);
      if (margin < 0) sink.breach(found);
      // Without a limit the longest run is the nearest to whatever it is.
      const order = Number.isNaN(margin) ? -days : margin;
      if (order < least) {
        least = order;
        worst = found;
      }
    }
    sink.worst(worst);
  },
});

const NOTHING: Case = { measured: 0, start: null, end: null, duties: [] };

function isWeekendPair(view: View, runs: RunList, run: number): boolean {
  return runs.days[run] === 2 && weekdayIn(view, view.duties.day[runs.first[run] ?? 0] ?? 0) === SATURDAY;
}

function runCase(view: View, runs: RunList, run: number, limit: number): Case {
  const first = runs.first[run] ?? 0;
  const last = runs.last[run] ?? 0;
  const duties: number[] = [];
  for (let i = first; i <= last; i += 1) if (isOfClass(view, i, 'on-call')) duties.push(i);
  const { start, end } = view.duties;
  return { measured: runs.days[run] ?? 0, limit, start: start[first] ?? 0, end: end[last] ?? 0, duties };
}

function endlessRun(view: View): Case {
  const duties: number[] = [];
  for (let i = view.first; i < view.end; i += 1) {
    if (isOfClass(view, i, 'on-call') && isJudged(view, view.duties.day[i] ?? 0)) duties.push(i);
  }
  return { measured: null, unbounded: true, start: null, end: null, duties };
}
