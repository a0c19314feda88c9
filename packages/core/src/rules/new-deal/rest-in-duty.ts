import type { Pattern2002 } from '../../roster/interchange.ts';
import { SHIFT, UNKNOWN } from '../../roster/rota.ts';
import { type Case, definePrimitive } from '../primitive.ts';
import { isJudged, type View } from '../view.ts';
import { MISSING_PATTERN } from './by-pattern.ts';
import { type BankHolidayReading, type WeekdayHours, weekdayMinutes } from './weekday-minutes.ts';

interface Needs {
  readonly onCallShare: number;
  readonly onCallContinuous: number;
  readonly partialShare: number;
  readonly dayLongRest: number;
  readonly dayLongContinuous: number;
  readonly dayLongOver: number;
  readonly normalDay: WeekdayHours;
  readonly bankHolidays: BankHolidayReading;
  readonly part: 'total' | 'longestNight';
}

/**
 * Demands rest inside a duty: its total, or the longest unbroken part of it at night. One breach for each duty.
 *
 * On call the total is a share of what lies outside the normal day; in a partial shift likewise, with no unbroken part; a
 * long duty of the 24-hour pattern has a fixed rest; a full shift has none. Only figures of what is expected can show
 * it; a rota without them cannot tell, because monitoring decides.
 */
export const restInDuty = definePrimitive({
  name: 'rest-in-duty',
  title: 'Rest inside a duty, by working pattern',
  terms: {
    limit: { unit: 'minutes' },
    dayLongContinuous: { unit: 'minutes' },
    dayLongRest: { unit: 'minutes' },
    dayLongOver: { unit: 'minutes' },
    onCallShare: { unit: 'basis-points' },
    partialShare: { unit: 'basis-points' },
    normalDayStart: { unit: 'minute-of-day' },
    normalDayEnd: { unit: 'minute-of-day' },
  },
  bound: 'at-least',
  with: { part: ['total', 'longestNight'], shownBy: ['monitoring'] },
  readings: { bankHolidays: ['ordinary-days', 'bank-holidays-out-of-hours'] },
  classes: () => [],
  scope: 'anchored',
  only: null,
  isLasting: () => true,
  judge(view, ask, sink) {
    const { terms } = ask;
    const { pattern } = view.person.facts;
    const needs: Needs = {
      ...terms,
      onCallContinuous: terms.limit,
      normalDay: { from: terms.normalDayStart, until: terms.normalDayEnd },
      bankHolidays: ask.readings.bankHolidays,
      part: ask.with.part,
    };
    const expected = ask.with.part === 'total' ? view.duties.restTotal : view.duties.restNight;
    let worst: (Case & { readonly measured: number; readonly limit: number }) | null = null;
    let untold: Case | null = null;
    for (let i = view.first; i < view.end; i += 1) {
      if (!isJudged(view, view.duties.day[i] ?? 0)) continue;
      const limit = restNeeded(view, i, pattern, needs);
      if (limit === 0) continue;
      const measured = expected[i] ?? UNKNOWN;
      const at = { start: view.duties.start[i] ?? 0, end: view.duties.end[i] ?? 0, duties: [i], limit };
      if (measured === UNKNOWN) {
        untold ??= { ...at, measured: null };
        continue;
      }
      const found = { ...at, measured };
      if (measured < limit || (measured === limit && !ask.equalIsAllowed)) sink.breach(found);
      if (worst === null || measured - limit < worst.measured - worst.limit) worst = found;
    }
    sink.worst(worst ?? { measured: null, start: null, end: null, duties: [] });
    if (untold !== null) sink.cannotTell(worst ?? untold, ['work.expectedRest']);
    else if (pattern === undefined && view.first < view.end) {
      sink.cannotTell(worst ?? { measured: null, start: null, end: null, duties: [] }, MISSING_PATTERN);
    }
  },
});

/** Minutes of rest that a duty needs, up to the next whole minute; 0 when it needs none. */
function restNeeded(view: View, i: number, pattern: Pattern2002 | undefined, needs: Needs): number {
  const length = (view.duties.end[i] ?? 0) - (view.duties.start[i] ?? 0);
  const outside = (): number => length - weekdayMinutes(view, i, needs.normalDay, needs.bankHolidays);
  const isTotal = needs.part === 'total';
  if (view.duties.kind[i] !== SHIFT) return isTotal ? shareOf(outside(), needs.onCallShare) : needs.onCallContinuous;
  if (pattern === 'partial-shift') return isTotal ? shareOf(outside(), needs.partialShare) : 0;
  if (pattern !== 'partial-shift-24h' || length <= needs.dayLongOver) return 0;
  return isTotal ? needs.dayLongRest : needs.dayLongContinuous;
}

const BASIS_POINTS = 10_000;

function shareOf(minutes: number, basisPoints: number): number {
  return Math.ceil((minutes * basisPoints) / BASIS_POINTS);
}
