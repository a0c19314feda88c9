import { followingWork, type LeaveReading, leaveDaysIn, neutralAverage, neutralDays } from './leave-in-average.ts';
import { averageLine } from './line/average-line.ts';
import { WORK_OF_A_PERIOD } from './missing-facts.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { type AveragedView, withResidentsWhole } from './resident-whole.ts';
import { toSixDecimals } from './round.ts';
import { weekdayIn } from './view.ts';
import { DAYS_A_WEEK } from './week.ts';

/**
 * Limits the average worked hours a week. A duty counts whole on the day on which it starts.
 *
 * Template: worked minutes of the cycle over its weeks. Roster: over the reference period of `period` weeks; a shorter
 * roster is one period, a longer one is judged by each period that starts on a Monday and lies inside, the worst of
 * them, or as a whole where there is none. Reading `leave-neutral`: weekdays of annual, sick or parental leave shorten
 * the period by a fifth of a week each. Reading `regulation-4`: the work of as many days with a duty after the period
 * as there are days of such leave in it is added to it. One breach at most.
 *
 * A resident on-call period counts by its estimate, or under `resident-whole` for its whole elapsed length. Contracts that
 * know no such duty judge it as a shift.
 *
 * A period that is all leave, an estimate that is missing and days beyond the roster's end make it *cannot tell*, unless
 * the known work alone is over the limit.
 */
export const averageHours = definePrimitive({
  name: 'average-hours',
  title: 'Average worked hours a week',
  terms: { limit: { unit: 'minutes/week' }, period: { unit: 'weeks' } },
  bound: 'at-most',
  with: {},
  readings: { leave: ['leave-neutral', 'regulation-4'], resident: ['resident-by-estimate', 'resident-whole'] },
  classes: () => [],
  scope: 'whole',
  only: null,
  // By the work that follows a period, more of it may be less: a short day counts for a long one.
  isLasting: ({ leave }) => leave === 'leave-neutral',
  line({ terms, equalIsAllowed, readings }, ground) {
    if (readings.leave !== 'leave-neutral' && ground.rota.kind === 'roster') return null;
    const isOver = (average: number) => (equalIsAllowed ? average > terms.limit : average >= terms.limit);
    const isResidentWhole = readings.resident === 'resident-whole';
    return averageLine(ground, { isOver, periodDays: terms.period * DAYS_A_WEEK, isResidentWhole });
  },
  judge(person, ask, sink) {
    const most = ask.terms.limit;
    const view = ask.readings.resident === 'resident-whole' ? withResidentsWhole(person) : person;
    const shift = person.first - view.first;
    const period =
      view.kind === 'template'
        ? wholeCycle(view)
        : worstPeriod(view, ask.terms.period * DAYS_A_WEEK, ask.readings.leave);
    const isOver = ask.equalIsAllowed ? (period.measured ?? 0) > most : (period.measured ?? 0) >= most;
    if (isOver && period.measured !== null) sink.breach(periodCase(view, period, workedDuties(view, period, shift)));
    const worst = periodCase(view, period, []);
    sink.worst(worst);
    if (period.missing.length > 0) sink.cannotTell(worst, period.missing);
  },
});

const ALL_LEAVE = 'days without leave: the whole period is leave';
const NOTHING_MISSING: readonly string[] = [];
const BEYOND = 'the days worked after the period: the roster ends before them';

interface Period {
  /** Average of the work that is known; `null` when the period is all leave. */
  readonly measured: number | null;
  readonly from: number;
  readonly until: number;
  readonly missing: readonly string[];
}

/** A template's average is over its whole cycle. */
function wholeCycle(view: AveragedView): Period {
  const measured = toSixDecimals(view.workedMinutes / view.cycleWeeks);
  const missing = view.hasUnknownWork ? [WORK_OF_A_PERIOD] : NOTHING_MISSING;
  return { measured, from: view.firstDay, until: view.endDay, missing };
}

/** The period with the highest known average, the first of equals, with what is missing in any period. */
function worstPeriod(view: AveragedView, periodDays: number, reading: LeaveReading): Period {
  const isWhole = view.endDay - view.firstDay <= periodDays;
  const monday = view.firstDay + ((DAYS_A_WEEK - weekdayIn(view, view.firstDay)) % DAYS_A_WEEK);
  if (isWhole || monday + periodDays > view.endDay) {
    return averageOf(view, reading, { from: view.firstDay, until: view.endDay, worked: view.workedMinutes });
  }
  if (view.person.leave.length === 0 && !view.hasUnknownWork) {
    return averageOf(view, reading, busiestPeriod(view, monday, periodDays));
  }
  const { day, work } = view.duties;
  let worst: Period | null = null;
  const missing = new Set<string>();
  let low = view.first;
  let high = view.first;
  let worked = 0;
  for (let from = monday; from + periodDays <= view.endDay; from += DAYS_A_WEEK) {
    for (; high < view.end && (day[high] ?? 0) < from + periodDays; high += 1) worked += Math.max(0, work[high] ?? 0);
    for (; low < high && (day[low] ?? 0) < from; low += 1) worked -= Math.max(0, work[low] ?? 0);
    const period = averageOf(view, reading, { from, until: from + periodDays, worked });
    for (const fact of period.missing) missing.add(fact);
    if (worst === null || (period.measured ?? -1) > (worst.measured ?? -1)) worst = period;
  }
  return { ...(worst ?? averageOf(view, reading, { from: monday, until: monday, worked: 0 })), missing: [...missing] };
}

/** Without leave and doubt the highest average is that of the period with most work: the first of equals. */
function busiestPeriod({ workByDay, endDay }: AveragedView, monday: number, periodDays: number): Worked {
  const from = workByDay.busiestSpan({ from: monday, until: endDay }, periodDays);
  const until = from + periodDays;
  return { from, until, worked: workByDay.between(from, until) };
}

interface Worked {
  readonly from: number;
  readonly until: number;
  readonly worked: number;
}

function averageOf(view: AveragedView, reading: LeaveReading, { from, until, worked }: Worked): Period {
  const isUnknown = view.hasUnknownWork && hasUnknownIn(view, from, until);
  const days = until - from;
  const leave = leaveDaysIn(view, { from, until, onlyWeekdays: reading === 'leave-neutral' });
  if (reading === 'regulation-4') {
    const after = followingWork(view, until, leave);
    const missing = isUnknown ? [WORK_OF_A_PERIOD] : [];
    if (!after.isComplete) missing.push(BEYOND);
    if (after.hasUnknown && !isUnknown) missing.push(WORK_OF_A_PERIOD);
    return { measured: toSixDecimals(((worked + after.minutes) * DAYS_A_WEEK) / days), from, until, missing };
  }
  // Weeks less leave weekdays over five, as one fraction so that it is rounded once.
  const neutral = neutralDays(days, leave);
  const missing = isUnknown ? [WORK_OF_A_PERIOD] : NOTHING_MISSING;
  if (neutral <= 0) return { measured: null, from, until, missing: [...missing, ALL_LEAVE] };
  return { measured: neutralAverage(worked, neutral), from, until, missing };
}

function hasUnknownIn(view: AveragedView, from: number, until: number): boolean {
  const { day, work } = view.duties;
  for (let i = view.first; i < view.end; i += 1) {
    if ((work[i] ?? 0) < 0 && (day[i] ?? 0) >= from && (day[i] ?? 0) < until) return true;
  }
  return false;
}

/** A template's average is about the whole cycle, so it names no span. */
function periodCase(view: AveragedView, period: Period, duties: readonly number[]): Case {
  const start = view.isEndless ? null : view.clock.instantOf(period.from, 0);
  const end = view.isEndless ? null : view.clock.instantOf(period.until, 0);
  return { measured: period.measured, start, end, duties };
}

/** Places of the worked duties in the person's own columns, `shift` further than in the view's. */
function workedDuties(view: AveragedView, { from, until }: Period, shift: number): readonly number[] {
  const { day, work } = view.duties;
  const duties: number[] = [];
  for (let i = view.first; i < view.end; i += 1) {
    if ((work[i] ?? 0) > 0 && (day[i] ?? 0) >= from && (day[i] ?? 0) < until) duties.push(i + shift);
  }
  return duties;
}
