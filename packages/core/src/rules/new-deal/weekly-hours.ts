import type { Pattern2002 } from '../../roster/interchange.ts';
import { WORK_OF_A_PERIOD } from '../missing-facts.ts';
import { definePrimitive, type Sink } from '../primitive.ts';
import { toSixDecimals } from '../round.ts';
import type { View } from '../view.ts';
import { workTotals } from './actual-work.ts';
import { limitOf, MISSING_PATTERN } from './by-pattern.ts';
import { compareWithWhole, type Fraction, shownFraction } from './decimal-fraction.ts';
import { isOwnDuty } from './person-duties.ts';
import { type WeeklyAverage, weeklyAverage } from './weekly-average.ts';

/**
 * Limits the average hours a week, of rostered duty or of actual work, by the person's working pattern.
 *
 * The average runs over the whole cycle of a template or the whole roster and includes prospective cover where the
 * person has it. A duty counts whole on the day on which it starts. Rest inside duties, whose terms a clause on rostered
 * duty leaves out, is taken off actual work only.
 */
export const weeklyHours = definePrimitive({
  name: 'weekly-hours-by-pattern',
  title: 'Average hours a week by working pattern, with prospective cover',
  terms: {
    limit: { unit: 'minutes/week' },
    partialShift: { unit: 'minutes/week' },
    partialShift24h: { unit: 'minutes/week' },
    onCall: { unit: 'minutes/week' },
    coverYear: { unit: 'weeks' },
    normalDayStart: { unit: 'minute-of-day', optional: true },
    normalDayEnd: { unit: 'minute-of-day', optional: true },
    partialRest: { unit: 'basis-points', optional: true },
    dayLongRest: { unit: 'minutes', optional: true },
    dayLongOver: { unit: 'minutes', optional: true },
  },
  bound: 'at-most',
  with: { of: ['duty', 'actual-work'] },
  readings: { bankHolidays: ['ordinary-days', 'bank-holidays-out-of-hours'] },
  classes: () => [],
  scope: 'whole',
  only: null,
  isLasting: () => true,
  judge(view, ask, sink) {
    const days = view.endDay - view.firstDay;
    if (days <= 0) return sink.worst({ measured: 0, start: null, end: null, duties: [] });
    const { terms } = ask;
    const { pattern } = view.person.facts;
    const totals = workTotals(view, pattern ?? 'full-shift', {
      normalDay: { from: terms.normalDayStart ?? 0, until: terms.normalDayEnd ?? 0 },
      partialShare: terms.partialRest ?? 0,
      dayLongRest: terms.dayLongRest ?? 0,
      dayLongOver: terms.dayLongOver ?? 0,
      bankHolidays: ask.readings.bankHolidays,
    });
    const isDuty = ask.with.of === 'duty';
    const minutes: Fraction = isDuty ? [totals.duty, 1n] : totals.actual;
    const average = weeklyAverage(minutes, days, view.person.facts, terms.coverYear);
    const missing = [
      ...(pattern === undefined ? MISSING_PATTERN : []),
      ...average.missing,
      ...(isDuty || totals.unknown.length === 0 ? [] : [WORK_OF_A_PERIOD]),
    ];
    const limit = limitOf(pattern ?? 'full-shift', terms);
    conclude(
      {
        view,
        average,
        missing,
        limit,
        // A pattern that is not known might leave less actual work than is counted here.
        widest: pattern === undefined && !isDuty ? Number.MAX_SAFE_INTEGER : widestOf(pattern, terms),
        equalIsAllowed: ask.equalIsAllowed,
      },
      sink,
    );
  },
});

interface Conclusion {
  readonly view: View;
  readonly average: WeeklyAverage;
  readonly missing: readonly string[];
  readonly limit: number;
  /** The widest limit that could hold: while the pattern is not known, a breach is one of every pattern. */
  readonly widest: number;
  readonly equalIsAllowed: boolean;
}

function conclude({ view, average, missing, limit, widest, equalIsAllowed }: Conclusion, sink: Sink): void {
  const shown = average.judged ?? average.plain;
  const found = {
    measured: toSixDecimals(shownFraction(shown)),
    limit,
    // A template's average is about the whole cycle, so it names no span.
    start: view.isEndless ? null : view.startInstant,
    end: view.isEndless ? null : view.endInstant,
    duties: [],
  };
  const isOver = (value: Fraction): boolean => compareWithWhole(value, widest) >= (equalIsAllowed ? 1 : 0);
  const isProven = !average.isOpen && average.possible.length > 0 && average.possible.every(isOver);
  if (isProven) sink.breach({ ...found, duties: ownDuties(view) });
  if (missing.length > 0 && !isProven) sink.cannotTell(found, missing);
  sink.worst(found);
}

function ownDuties(view: View): readonly number[] {
  const duties: number[] = [];
  for (let i = view.first; i < view.end; i += 1) if (isOwnDuty(view, i)) duties.push(i);
  return duties;
}

function widestOf(pattern: Pattern2002 | undefined, terms: Parameters<typeof limitOf>[1]): number {
  if (pattern !== undefined) return limitOf(pattern, terms);
  return Math.max(terms.limit, terms.partialShift, terms.partialShift24h, terms.onCall);
}
