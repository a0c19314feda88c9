import { GatheredDuties } from '../roster/gathered-duties.ts';
import type { RunClass } from './duty-class.ts';
import { runLine } from './line/run-line.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { isOfClass, type LongestRun, type RunList } from './run-list.ts';
import { isJudged, isWhollyJudged, type View } from './view.ts';

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
  isLasting: () => true,
  line(ask) {
    if (ask.readings.days !== 'start-day') return null;
    return runLine(ask.with.class, ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1);
  },
  judge(view, ask, sink) {
    const wanted = ask.with.class;
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    if (isWhollyJudged(view)) {
      const run = view.longestRun(wanted, ask.readings.days);
      if (run.days === 0) return sink.worst(NOTHING);
      if (!(run.days > most)) return sink.worst(runCase(view, wanted, run));
    }
    const runs = view.runs(wanted, ask.readings.days);
    if (runs.isUnbounded) return sink.breach(endlessRun(view, wanted));
    const longest = longestJudged(view, runs);
    if (longest < 0) return sink.worst(NOTHING);
    for (let run = (runs.days[longest] ?? 0) > most ? 0 : runs.count; run < runs.count; run += 1) {
      if ((runs.days[run] ?? 0) > most && isRunJudged(view, runs, run))
        sink.breach(runCase(view, wanted, runAt(runs, run)));
    }
    sink.worst(runCase(view, wanted, runAt(runs, longest)));
  },
});

/** Used again for each run. */
const gathered = new GatheredDuties();

const NOTHING: Case = { measured: 0, start: null, end: null, duties: [] };

/** The first of the longest runs that are judged; -1 where none is. */
function longestJudged(view: View, runs: RunList): number {
  let longest = -1;
  let most = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const days = runs.days[run] ?? 0;
    if (days <= most || !isRunJudged(view, runs, run)) continue;
    most = days;
    longest = run;
  }
  return longest;
}

function isRunJudged(view: View, { last }: RunList, run: number): boolean {
  return isJudged(view, view.duties.day[last[run] ?? 0] ?? 0);
}

function runAt({ first, last, days }: RunList, run: number): LongestRun {
  return { first: first[run] ?? 0, last: last[run] ?? 0, days: days[run] ?? 0 };
}

function runCase(view: View, wanted: RunClass, { first, last, days }: LongestRun): Case {
  const { start, end } = view.duties;
  gathered.empty();
  for (let i = first; i <= last; i += 1) if (isOfClass(view, i, wanted)) gathered.add(i);
  return { measured: days, start: start[first] ?? 0, end: end[last] ?? 0, duties: gathered.list() };
}

function endlessRun(view: View, wanted: RunClass) {
  const duties: number[] = [];
  for (let i = view.first; i < view.end; i += 1) {
    if (isOfClass(view, i, wanted) && isJudged(view, view.duties.day[i] ?? 0)) duties.push(i);
  }
  return { measured: null, unbounded: true as const, start: null, end: null, duties };
}
