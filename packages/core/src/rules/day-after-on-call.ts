import { SHIFT, UNKNOWN } from '../roster/rota.ts';
import { dayAfterLine } from './line/on-call-line.ts';
import { REST_BEFORE_THE_DAY } from './missing-facts.ts';
import { type Ask, type Case, definePrimitive } from './primitive.ts';
import { isJudged, type View } from './view.ts';

const TERMS = {
  limit: { unit: 'minutes' },
  tiredLimit: { unit: 'minutes', mayBeUnknown: true },
  restTotal: { unit: 'minutes', mayBeUnknown: true },
  restNight: { unit: 'minutes', mayBeUnknown: true },
} as const;

/**
 * Limits the shifts on the day after a run of on-call periods: all that start on the calendar day after the day on
 * which the run's last period starts, added up.
 *
 * The limit is `tiredLimit` where that period's expected rest is under `restTotal`, or under `restNight` at night, and
 * `limit` otherwise. Where the rest is not known, a sum within the smaller limit meets both and one over the larger
 * breaks both; anything between cannot be told, nor can a day beyond the roster. So with a contract whose own figures for
 * tired doctors are not known.
 */
export const dayAfterOnCall = definePrimitive({
  name: 'day-after-on-call',
  title: 'Shifts on the day after an on-call period',
  terms: TERMS,
  bound: 'at-most',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  line(ask) {
    const step = ask.equalIsAllowed ? 0 : 1;
    return dayAfterLine((period) => {
      const isShort = restExpected(period.restTotal, period.restNight, ask) === 'short';
      return (isShort ? (ask.terms.tiredLimit ?? ask.terms.limit) : ask.terms.limit) - step;
    });
  },
  nothing: (view) => (view.hasOnCall ? null : NOTHING),
  judge(view, ask, sink) {
    const runs = view.runs('on-call', 'start-day');
    const step = ask.equalIsAllowed ? 0 : 1;
    const tired = ask.terms.tiredLimit;
    let least = Number.POSITIVE_INFINITY;
    let worst = NOTHING;
    let open: Open | null = null;
    for (let run = 0; run < runs.count; run += 1) {
      const last = runs.last[run] ?? 0;
      const dayAfter = (view.duties.day[last] ?? 0) + 1;
      if (!view.isEndless && dayAfter >= view.endDay) {
        if (isJudged(view, dayAfter - 1)) open = joined(open, { found: emptyDay(view, last), missing: BEYOND });
        continue;
      }
      if (!isJudged(view, dayAfter)) continue;
      const rest = restOf(view, ask, last);
      const limit = rest === 'short' && tired !== null ? tired : ask.terms.limit;
      const measured = minutesAfter(view, last);
      const margin = limit - step - measured;
      const isOpen = rest === 'unknown' ? isOver(measured, tired, step) : rest === 'short' && tired === null;
      if (margin >= least && margin >= 0 && !isOpen) continue;
      const found = dayCase(view, last, { measured, limit });
      if (margin < 0) sink.breach(found);
      else if (isOpen) open = joined(open, { found, missing: rest === 'short' ? [] : REST });
      if (margin < least) {
        least = margin;
        worst = found;
      }
    }
    sink.worst(worst);
    // What is known is the day nearest to its limit, which may be another than the day that cannot be told.
    if (open !== null) sink.cannotTell(worst === NOTHING ? open.found : worst, open.missing);
  },
});

/** Is the sum over the smaller limit? Any sum but 0 may be while that is not known. */
function isOver(measured: number, tired: number | null, step: number): boolean {
  return measured > (tired ?? 0) - step;
}

const NOTHING: Case = { measured: 0, start: null, end: null, duties: [] };

/** A day that cannot be told, and why. */
interface Open {
  readonly found: Case;
  readonly missing: readonly string[];
}

/** The one with more work known, with everything that is missing in either. */
function joined(one: Open | null, other: Open): Open {
  if (one === null) return other;
  const more = (other.found.measured ?? -1) > (one.found.measured ?? -1) ? other : one;
  return { found: more.found, missing: [...new Set([...one.missing, ...other.missing])] };
}

const BEYOND: readonly string[] = ['the day after the on-call period: the roster ends before it'];

const REST: readonly string[] = [REST_BEFORE_THE_DAY];

/** Is the rest expected in the period enough, short, or not known well enough to say? */
function restOf({ duties }: View, ask: Ask<typeof TERMS>, i: number): 'enough' | 'short' | 'unknown' {
  return restExpected(duties.restTotal[i] ?? UNKNOWN, duties.restNight[i] ?? UNKNOWN, ask);
}

function restExpected(total: number, night: number, ask: Ask<typeof TERMS>): 'enough' | 'short' | 'unknown' {
  const { restTotal, restNight } = ask.terms;
  if (total !== UNKNOWN && restTotal !== null && total < restTotal) return 'short';
  if (night !== UNKNOWN && restNight !== null && night < restNight) return 'short';
  const isKnown = total !== UNKNOWN && night !== UNKNOWN && restTotal !== null && restNight !== null;
  return isKnown ? 'enough' : 'unknown';
}

/** Minutes of the shifts that start on the day after that of duty `last`. */
function minutesAfter({ duties: { day, kind, start, end }, end: until }: View, last: number): number {
  const dayAfter = (day[last] ?? 0) + 1;
  let minutes = 0;
  for (let i = last + 1; i < until && (day[i] ?? 0) <= dayAfter; i += 1) {
    if (kind[i] === SHIFT && day[i] === dayAfter) minutes += (end[i] ?? 0) - (start[i] ?? 0);
  }
  return minutes;
}

function dayCase(view: View, last: number, { measured, limit }: { measured: number; limit: number }): Case {
  const { day, kind } = view.duties;
  const dayAfter = (day[last] ?? 0) + 1;
  const duties = [last];
  for (let i = last + 1; i < view.end && (day[i] ?? 0) <= dayAfter; i += 1) {
    if (kind[i] === SHIFT && day[i] === dayAfter) duties.push(i);
  }
  const { clock } = view;
  return { measured, limit, start: clock.instantOf(dayAfter, 0), end: clock.instantOf(dayAfter + 1, 0), duties };
}

function emptyDay(view: View, last: number): Case {
  const dayAfter = (view.duties.day[last] ?? 0) + 1;
  const { clock } = view;
  return {
    measured: null,
    start: clock.instantOf(dayAfter, 0),
    end: clock.instantOf(dayAfter + 1, 0),
    duties: [last],
  };
}
