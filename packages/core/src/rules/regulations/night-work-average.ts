import { UNKNOWN } from '../../roster/rota.ts';
import { WORK_OF_A_PERIOD } from '../missing-facts.ts';
import { type Case, definePrimitive } from '../primitive.ts';
import { toSixDecimals } from '../round.ts';
import { type View, weekdayIn } from '../view.ts';
import { isNightWork } from './night-shifts.ts';

/**
 * Limits the average working time of a night worker in each 24 hours: worked minutes of the reference period over its
 * days, less the days of weekly rest.
 *
 * Whoever has a shift of night work in the rota is taken for a night worker; others meet, with nothing measured. A duty
 * counts whole on its start day. Periods as for the average week: a template's cycle, a roster up to the period as one,
 * a longer one by each period from a Monday, the worst of them. One breach at most.
 */
export const nightWorkAverage = definePrimitive({
  name: 'night-work-average',
  title: 'Average working time of a night worker in each 24 hours',
  terms: {
    limit: { unit: 'minutes' },
    period: { unit: 'weeks' },
    restDays: { unit: 'days' },
    nightStart: { unit: 'minute-of-day' },
    nightEnd: { unit: 'minute-of-day' },
    nightLeast: { unit: 'minutes' },
  },
  bound: 'at-most',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'whole',
  only: null,
  isLasting: () => true,
  judge(view, ask, sink) {
    const nights: number[] = [];
    for (let i = view.first; i < view.end; i += 1)
      if (isOwn(view, i) && isNightWork(view, i, ask.terms)) nights.push(i);
    if (nights.length === 0) return sink.worst({ measured: null, start: null, end: null, duties: [] });
    let worst: (Case & { readonly measured: number }) | null = null;
    for (const { from, until } of periods(view, ask.terms.period * 7)) {
      const measured = toSixDecimals((workedIn(view, from, until) * 7) / ((until - from) * (7 - ask.terms.restDays)));
      if (worst !== null && measured <= worst.measured) continue;
      worst = { measured, start: view.clock.instantOf(from, 0), end: view.clock.instantOf(until, 0), duties: nights };
    }
    if (worst === null) return;
    const { limit } = ask.terms;
    const isOver = worst.measured > limit || (worst.measured === limit && !ask.equalIsAllowed);
    if (isOver) sink.breach(worst);
    sink.worst({ ...worst, duties: [] });
    if (view.hasUnknownWork) sink.cannotTell({ ...worst, duties: [] }, [WORK_OF_A_PERIOD]);
  },
});

function isOwn(view: View, i: number): boolean {
  const day = view.duties.day[i] ?? 0;
  return day >= view.firstDay && day < view.endDay;
}

function periods(view: View, days: number): { readonly from: number; readonly until: number }[] {
  const whole = [{ from: view.firstDay, until: view.endDay }];
  if (view.isEndless || view.endDay - view.firstDay <= days) return whole;
  const list: { from: number; until: number }[] = [];
  for (let from = view.firstDay; from + days <= view.endDay; from += 1) {
    if (weekdayIn(view, from) === 0) list.push({ from, until: from + days });
  }
  return list.length > 0 ? list : whole;
}

function workedIn(view: View, from: number, until: number): number {
  const { day, work } = view.duties;
  let minutes = 0;
  for (let i = view.first; i < view.end; i += 1) {
    const today = day[i] ?? 0;
    if (today >= from && today < until && work[i] !== UNKNOWN) minutes += work[i] ?? 0;
  }
  return minutes;
}
