import type { RunClass } from './duty-class.ts';
import { runLine } from './line/run-line.ts';
import { definePrimitive } from './primitive.ts';
import { isOfClass, type RunList } from './run-list.ts';
import { isJudged, type View } from './view.ts';

/**
 * Limits the days in a run of one class of duties. One breach for each run that is longer, proved by the whole run.
 *
 * Two duties on one day count once. For class `any`, shifts and on-call periods both count. A run belongs to the day
 * on which its last duty starts. A template whose every day belongs to the class has a run without end: one breach,
 * proved by the duties of the class in one cycle.
 */
export const longestRun = definePrimitive({
  name: 'longest-run',
  title: 'Longest run of duties on consecutive days',
  terms: { limit: { unit: 'days' } },
  bound: 'at-most',
  with: { class: ['long', 'late', 'night', 'any'] },
  readings: { days: ['start-day', 'days-touched'] },
  classes: (chosen) => (chosen.class === 'any' ? [] : [chosen.class]),
  scope: 'anchored',
  only: null,
  line(ask) {
    if (ask.readings.days !== 'start-day') return null;
    return runLine(ask.with.class, ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1);
  },
  judge(view, ask, sink) {
    const wanted = ask.with.class;
    const runs = view.runs(wanted, ask.readings.days);
    if (runs.isUnbounded) return sink.breach(endlessRun(view, wanted));
    const { day } = view.duties;
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    let longest = 0;
    let longestAt = -1;
    // Runs up to this many days are neither a breach nor the longest.
    let bar = Math.min(most, longest);
    for (let run = nextLonger(runs, 0, bar); run < runs.count; run = nextLonger(runs, run + 1, bar)) {
      const days = runs.days[run] ?? 0;
      const last = runs.last[run] ?? 0;
      if (!isJudged(view, day[last] ?? 0)) continue;
      if (days > most) sink.breach(runCase(view, wanted, { first: runs.first[run] ?? 0, last, days }));
      if (days > longest) {
        longest = days;
        longestAt = run;
        bar = Math.min(most, longest);
      }
    }
    if (longestAt < 0) return sink.worst({ measured: 0, start: null, end: null, duties: [] });
    const at = { first: runs.first[longestAt] ?? 0, last: runs.last[longestAt] ?? 0, days: longest };
    sink.worst(runCase(view, wanted, at));
  },
});

/** First run from `run` on with more days than `bar`, or than a limit that is not known; the count if none has. */
function nextLonger({ days, count }: RunList, run: number, bar: number): number {
  let at = run;
  while (at < count && (days[at] ?? 0) <= bar) at += 1;
  return at;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly days: number;
}

function runCase(view: View, wanted: RunClass, run: Run) {
  const duties: number[] = [];
  for (let i = run.first; i <= run.last; i += 1) if (isOfClass(view, i, wanted)) duties.push(i);
  const start = view.duties.start[run.first] ?? 0;
  return { measured: run.days, start, end: view.duties.end[run.last] ?? 0, duties };
}

function endlessRun(view: View, wanted: RunClass) {
  const duties: number[] = [];
  for (let i = view.first; i < view.end; i += 1) {
    if (isOfClass(view, i, wanted) && isJudged(view, view.duties.day[i] ?? 0)) duties.push(i);
  }
  return { measured: null, unbounded: true as const, start: null, end: null, duties };
}
