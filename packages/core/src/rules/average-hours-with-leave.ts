import { minutesLine } from './line/average-line.ts';
import { ANNUAL_LEAVE, NORMAL_DAY, WORK_OF_A_PERIOD } from './missing-facts.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';
import { DAYS_A_WEEK, WEEKDAYS_A_WEEK, WEEKS_A_YEAR } from './week.ts';

/**
 * Limits a template's average hours a week once a year's leave is taken out of it.
 *
 * The employers' method: `(D − G)/(B − F)`, where B is the weeks of the cycle, D its worked minutes, E the leave days
 * that fall in it (days a year × B/52), F = E/5 weeks, and G = E × the minutes of a normal day. Cannot tell without the
 * days of leave a year or the normal day, or where leave would fill the whole cycle.
 */
export const averageHoursWithLeave = definePrimitive({
  name: 'average-hours-with-leave',
  title: 'Average worked hours a week, leave taken out',
  terms: { limit: { unit: 'minutes/week' } },
  bound: 'at-most',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'whole',
  only: 'template',
  line({ terms, equalIsAllowed }, { rota, view }) {
    if (missingFacts(view).length > 0) return null;
    const days = rota.endDay - rota.firstDay;
    const of = { person: view.person, cycleWeeks: days / DAYS_A_WEEK };
    return minutesLine(
      (worked) => {
        const average = averageOf({ ...of, workedMinutes: worked });
        return average !== null && (equalIsAllowed ? average > terms.limit : average >= terms.limit);
      },
      days,
      { isResidentWhole: false },
    );
  },
  judge(view, ask, sink) {
    const missing = missingFacts(view);
    const measured = missing.length === 0 ? averageOf(view) : null;
    if (missing.length === 0 && measured === null) missing.push('work outside leave: leave fills the whole cycle');
    const isOver = measured !== null && (ask.equalIsAllowed ? measured > ask.terms.limit : measured >= ask.terms.limit);
    const found: Case = { measured, start: null, end: null, duties: isOver ? workedDuties(view) : [] };
    if (isOver) sink.breach(found);
    sink.worst(found);
    if (view.hasUnknownWork) missing.push(WORK_OF_A_PERIOD);
    if (missing.length > 0) sink.cannotTell(found, missing);
  },
});

function missingFacts({ person }: Pick<View, 'person'>): string[] {
  const missing: string[] = [];
  if (person.facts.annualLeaveDays === undefined) missing.push(ANNUAL_LEAVE);
  if (person.facts.normalDayMinutes === undefined) missing.push(NORMAL_DAY);
  return missing;
}

/** Both parts of the fraction times 52 × 5, so that whole numbers go in and one rounding comes out. */
function averageOf(view: Pick<View, 'person' | 'cycleWeeks' | 'workedMinutes'>): number | null {
  const leaveDays = view.person.facts.annualLeaveDays ?? 0;
  const normalDay = view.person.facts.normalDayMinutes ?? 0;
  const parts = WEEKS_A_YEAR * WEEKDAYS_A_WEEK;
  const minutes = parts * view.workedMinutes - WEEKDAYS_A_WEEK * leaveDays * view.cycleWeeks * normalDay;
  const weeks = parts * view.cycleWeeks - leaveDays * view.cycleWeeks;
  return weeks > 0 ? toSixDecimals(minutes / weeks) : null;
}

function workedDuties(view: View): readonly number[] {
  const { day, work } = view.duties;
  const duties: number[] = [];
  for (let i = view.first; i < view.end; i += 1) {
    if ((work[i] ?? 0) > 0 && (day[i] ?? 0) >= view.firstDay && (day[i] ?? 0) < view.endDay) duties.push(i);
  }
  return duties;
}
