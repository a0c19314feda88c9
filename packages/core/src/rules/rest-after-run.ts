import { GatheredDuties } from '../roster/gathered-duties.ts';
import { NON_RESIDENT_ON_CALL } from '../roster/rota.ts';
import type { RunClass } from './duty-class.ts';
import { restAfterRunLine } from './line/rest-after-run-line.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { type DayReading, isOfClass, type RunList } from './run-list.ts';
import { isJudged, type View } from './view.ts';

/**
 * Demands a rest after a run of one class of duties: from the end of the run's last duty to the start of the next duty.
 *
 * With `runsFrom`, it is asked after runs of `runsFrom` to `longest` days; without, after runs of exactly `longest` days.
 * A longer run is a breach of its own kind and is not reported here again, so with `runsFrom` the term `longest` does not
 * weigh in how sure a finding is. A run without end has no rest. After
 * nights an on-call period is not the next duty. The rest belongs to the day on which the next duty starts.
 *
 * Where nothing follows inside the roster, the rest is long enough if at least the minimum is left before the roster's
 * end (then nothing is measured), and cannot be told otherwise.
 */
export const restAfterRun = definePrimitive({
  name: 'rest-after-run',
  title: 'Rest after a run of duties on consecutive days',
  terms: {
    limit: { unit: 'minutes' },
    longest: { unit: 'days', weighsUnless: 'runsFrom' },
    runsFrom: { unit: 'days', optional: true },
  },
  bound: 'at-least',
  with: { class: ['long', 'late', 'night', 'any'] },
  readings: { days: ['start-day', 'days-touched'] },
  classes: (chosen) => (chosen.class === 'any' ? [] : [chosen.class]),
  scope: 'anchored',
  only: null,
  line({ terms, equalIsAllowed, readings, with: { class: wanted } }) {
    if (readings.days !== 'start-day') return null;
    const { limit, longest } = terms;
    const least = equalIsAllowed ? limit : limit + 1;
    return restAfterRunLine({ class: wanted, least, fewest: terms.runsFrom ?? longest, longest });
  },
  judge(view, ask, sink) {
    const wanted = ask.with.class;
    const { start, end, day } = view.duties;
    const least = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit + 1;
    const longest = ask.terms.longest;
    const fewest = ask.terms.runsFrom ?? longest;
    // Most people have no run that asks.
    if (view.longestRun(wanted, ask.readings.days).days < fewest) return sink.worst(NOTHING);
    const runs = view.runs(wanted, ask.readings.days);
    const asked: Asked = { view, runs, wanted, fewest, longest, days: ask.readings.days };
    let shortest = Number.POSITIVE_INFINITY;
    let shortestAt = -1;
    let openEnded = -1;
    for (let run = nextAsking(asked, 0); run < runs.count; run = nextAsking(asked, run + 1)) {
      const last = runs.last[run] ?? 0;
      const next = nextDuty(view, last, wanted);
      if (next < 0) {
        if (view.endInstant - (end[last] ?? 0) < least && isJudged(view, day[last] ?? 0)) openEnded = run;
        continue;
      }
      const rest = (start[next] ?? 0) - (end[last] ?? 0);
      if ((rest >= least && rest >= shortest) || !isJudged(view, day[next] ?? 0)) continue;
      if (rest < least) sink.breach(restCase(asked, run));
      if (rest < shortest) {
        shortest = rest;
        shortestAt = run;
      }
    }
    const worst = shortestAt < 0 ? NOTHING : restCase(asked, shortestAt);
    sink.worst(worst);
    if (openEnded >= 0) sink.cannotTell(worst.measured === null ? openCase(asked, openEnded) : worst, MISSING);
  },
});

const NOTHING: Case = { measured: null, start: null, end: null, duties: [] };

/** Used again for each run. */
const gathered = new GatheredDuties();

const MISSING: readonly string[] = ['the first duty after the run: the roster ends before the rest is over'];

/** First run from `run` on that asks for a rest; the count if none does. */
function nextAsking({ runs, fewest, longest }: Asked, run: number): number {
  const { days, count } = runs;
  let at = run;
  while (at < count && ((days[at] ?? 0) < fewest || (days[at] ?? 0) > longest)) at += 1;
  return at;
}

/** The duty that ends the rest after duty `last`; -1 when the view holds none. */
function nextDuty(view: View, last: number, wanted: RunClass): number {
  let next = last + 1;
  if (wanted === 'night') while (next < view.end && view.duties.kind[next] === NON_RESIDENT_ON_CALL) next += 1;
  return next < view.end ? next : -1;
}

interface Asked {
  readonly view: View;
  readonly runs: RunList;
  readonly wanted: RunClass;
  /** Days from which, and up to which, a run asks for rest, and how they are counted. */
  readonly fewest: number;
  readonly longest: number;
  readonly days: DayReading;
}

/** The last days of the run, as many as make the rest due, and the duty that follows. */
function restCase(asked: Asked, run: number): Case {
  const { view, runs, wanted } = asked;
  const last = runs.last[run] ?? 0;
  const next = nextDuty(view, last, wanted);
  const start = view.duties.end[last] ?? 0;
  const end = view.duties.start[next] ?? 0;
  gathered.empty();
  gathered.add(next);
  gatherLastDays(asked, run);
  return { measured: end - start, start, end, duties: gathered.backwards() };
}

function openCase({ view, runs }: Asked, run: number): Case {
  const last = runs.last[run] ?? 0;
  return { measured: null, start: view.duties.end[last] ?? 0, end: null, duties: [last] };
}

/**
 * Gathers, backwards, one duty of each of the run's last days, as many days as a run must have to ask for rest: the run's last duty, and on each
 * day before it the first. That may be, a template's cycle later, the very duty that follows the run. Where days touched are
 * counted it is the latest on each day, because that one may reach into the next.
 */
function gatherLastDays({ view, runs, wanted, fewest, days }: Asked, run: number): void {
  const first = runs.first[run] ?? 0;
  const last = runs.last[run] ?? 0;
  const { day } = view.duties;
  gathered.add(last);
  let gatheredDays = 1;
  let earliest = last;
  for (let i = last - 1; i >= first; i -= 1) {
    if (!isOfClass(view, i, wanted) || day[i] === day[last]) continue;
    const isSameDay = day[i] === day[earliest];
    if (isSameDay && days === 'days-touched') continue;
    if (isSameDay) gathered.replaceLast(i);
    else if (gatheredDays === fewest) break;
    else {
      gathered.add(i);
      gatheredDays += 1;
    }
    earliest = i;
  }
}
