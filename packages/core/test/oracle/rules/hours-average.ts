import { weekdayOf } from '../calendar.ts';
import { type Case, type Expected, judge } from '../judge.ts';
import { type Asking, limitsAtTheEnd } from '../runs.ts';
import { type Duty, judgedDuties, type Timeline } from '../timeline.ts';

/** Days of the reference period: 26 weeks. */
const PERIOD = 182;
const ABSENCE = new Set(['annual', 'sick', 'parental']);

/** The limit of both averages. */
export function averageLimit(asking: Asking): number {
  const limits = limitsAtTheEnd(asking);
  return (asking.line.facts.waivers ?? []).includes('hours.average') ? limits.averageWaived : limits.average;
}

/** `hours.average`: every period by definition; the worst is reported, and one breach at most. */
export function hoursAverage(asking: Asking): Expected {
  const limit = averageLimit(asking);
  const cases = periodsOf(asking.line).map((period) => spanned(averageOf(period, asking), period, asking.line));
  const judged = judge({ rule: 'hours.average', cases, nothing: 0, limit });
  const least = Math.min(...judged.cases.map((one) => one.margin ?? Number.POSITIVE_INFINITY));
  const worst = judged.cases.filter((one) => (one.margin ?? Number.POSITIVE_INFINITY) === least);
  if (worst.length === 1) return { ...judged, cases: worst };
  // Of several periods that are equally bad any may be shown.
  const unplaced = worst.map((one) => ({ ...one, from: null, until: null }));
  return { ...judged, cases: judged.verdict === 'breaks' ? unplaced.slice(0, 1) : unplaced };
}

/** A roster's average is about its period; a template's about no span. */
function spanned(one: Case, [firstDay, endDay]: Period, { calendar, isTemplate }: Timeline): Case {
  if (isTemplate || one.measured === null) return one;
  return { ...one, from: calendar.instantOf(firstDay, 0), until: calendar.instantOf(endDay, 0) };
}

type Period = readonly [firstDay: number, endDay: number];

function periodsOf(line: Timeline): readonly Period[] {
  const whole: Period = [line.firstDay, line.endDay];
  if (line.isTemplate || line.endDay - line.firstDay <= PERIOD) return [whole];
  const periods: Period[] = [];
  for (let day = line.firstDay; day + PERIOD <= line.endDay; day += 1) {
    if (weekdayOf(day, line.weekdayOrigin) === 0) periods.push([day, day + PERIOD]);
  }
  return periods.length > 0 ? periods : [whole];
}

function averageOf(period: Period, asking: Asking): Case {
  const { line } = asking;
  const duties = judgedDuties(line).filter((duty) => duty.day >= period[0] && duty.day < period[1]);
  return asking.reading.regulation4 && !line.isTemplate
    ? byRegulation4(period, duties, asking)
    : leaveNeutral(period, duties, asking);
}

/** Worked minutes / (weeks − weekdays of leave / 5), with both sides times 35 so that they are whole. */
function leaveNeutral(period: Period, duties: readonly Duty[], asking: Asking): Case {
  const { line } = asking;
  const absent = absentDays(line, period).filter((day) => weekdayOf(day, line.weekdayOrigin) < 5).length;
  const bottom = 5 * (period[1] - period[0]) - 7 * absent;
  return average({ top: 35 * sumOf(duties), bottom, isOpen: isUnsure(duties) }, asking);
}

/** (A + B) / C, where B is the work of the first days with a duty after the period, as many as were excluded. */
function byRegulation4(period: Period, duties: readonly Duty[], asking: Asking): Case {
  const { line } = asking;
  const excluded = absentDays(line, period).length;
  const later = line.duties.filter((duty) => duty.day >= period[1]);
  const days = [...new Set(later.map((duty) => duty.day))].slice(0, excluded);
  const made = [...duties, ...later.filter((duty) => days.includes(duty.day))];
  const isOpen = days.length < excluded || isUnsure(made);
  return average({ top: 7 * sumOf(made), bottom: period[1] - period[0], isOpen }, asking);
}

function absentDays(line: Timeline, [firstDay, endDay]: Period): readonly number[] {
  const days = line.leave.filter((one) => ABSENCE.has(one.kind)).map((one) => one.day);
  return [...new Set(days)].filter((day) => day >= firstDay && day < endDay);
}

function sumOf(duties: readonly Duty[]): number {
  return duties.reduce((sum, duty) => sum + (duty.work ?? 0), 0);
}

function isUnsure(duties: readonly Duty[]): boolean {
  return duties.some((duty) => duty.work === null);
}

/** A fraction as a case; a period that is all leave says nothing. */
function average(fraction: { top: number; bottom: number; isOpen: boolean }, asking: Asking): Case {
  const limit = averageLimit(asking);
  const { top, bottom, isOpen } = fraction;
  if (bottom <= 0) return { measured: null, limit, margin: null, isOpen: true, from: null, until: null };
  return { measured: top / bottom, limit, margin: (limit * bottom - top) / bottom, isOpen, from: null, until: null };
}
