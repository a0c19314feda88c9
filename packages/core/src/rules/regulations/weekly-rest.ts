import { continuousDuties, isEndlessDuty } from '../new-deal/continuous-duties.ts';
import { type Rest, restList } from '../new-deal/rest-list.ts';
import { type Case, definePrimitive } from '../primitive.ts';
import { isJudged, type View, weekdayIn } from '../view.ts';

/**
 * Demands a weekly rest from each Monday: one in seven days, or a longer one or two of the shorter in fourteen. One
 * breach for each Monday from which neither is found.
 *
 * A rest that begins inside the days counts to its end, one that began before them from the Monday on. Non-resident
 * on-call periods are rest. The days lie inside a roster: of
 * its last Mondays, whose fortnight it does not hold, a week that has the rest meets, and one that lacks it cannot be told.
 */
export const weeklyRest = definePrimitive({
  name: 'weekly-rest',
  title: 'Weekly rest, in a week or in a fortnight from each Monday',
  terms: { limit: { unit: 'minutes' }, fortnight: { unit: 'minutes' } },
  bound: 'at-least',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  judge(view, ask, sink) {
    const duties = continuousDuties(view, 'at-work');
    if (duties.length === 0 && !isEndlessDuty(view, 'at-work')) return sink.worst(NOTHING);
    const rests = restList(view, duties, 15);
    const limits = { week: ask.terms.limit, fortnight: ask.terms.fortnight, equalIsAllowed: ask.equalIsAllowed };
    let worst: Found | null = null;
    let untold: Case | null = null;
    for (const monday of mondays(view)) {
      const found = restFrom(view, rests, monday, limits);
      if (!found.isMet && found.isOpen) {
        untold ??= found;
        continue;
      }
      if (worst === null || found.margin < worst.margin) worst = found;
      if (!found.isMet) sink.breach(found);
    }
    sink.worst(worst ?? NOTHING);
    if (untold !== null) sink.cannotTell(untold, ['duties of a whole fortnight from a Monday']);
  },
});

const NOTHING: Case = { measured: null, start: null, end: null, duties: [] };

interface Limits {
  readonly week: number;
  readonly fortnight: number;
  readonly equalIsAllowed: boolean;
}

interface Found extends Case {
  readonly measured: number;
  readonly limit: number;
  readonly margin: number;
  readonly isMet: boolean;
  readonly isOpen: boolean;
}

/** Mondays whose seven days lie inside the rota and end on a judged day. */
function mondays(view: View): number[] {
  const list: number[] = [];
  for (let day = view.firstDay; day + 7 <= view.endDay; day += 1) {
    if (weekdayIn(view, day) === 0 && isJudged(view, day + 6)) list.push(day);
  }
  return list;
}

function restFrom(view: View, rests: readonly Rest[], monday: number, limits: Limits): Found {
  const isEnough = (length: number, least: number): boolean =>
    length > least || (length === least && limits.equalIsAllowed);
  const week = longestInside(view, rests, { from: monday, until: monday + 7, least: limits.week });
  const fortnight = longestInside(view, rests, { from: monday, until: monday + 14, least: limits.week });
  const isOpen = fortnight.isOpen || (!view.isEndless && monday + 14 > view.endDay);
  const byWeek = { ...week.found, limit: limits.week, margin: week.found.measured - limits.week, isOpen };
  if (isEnough(week.found.measured, limits.week)) return { ...byWeek, isMet: true };
  const isMet = isEnough(fortnight.found.measured, limits.fortnight) || fortnight.enough > 1;
  if (!isMet) return { ...byWeek, isMet };
  // Two rests of the shorter kind leave no single one to measure a margin by.
  const margin = Math.max(0, fortnight.found.measured - limits.fortnight);
  return { ...fortnight.found, limit: fortnight.found.measured - margin, margin, isMet, isOpen };
}

/** The longest rest of some days, how many there are of at least `least` minutes, and whether one runs past a roster's end. */
function longestInside(view: View, rests: readonly Rest[], days: { from: number; until: number; least: number }) {
  const start = view.clock.instantOf(days.from, 0);
  const end = view.clock.instantOf(days.until, 0);
  let found = { measured: 0, start, end, duties: [] as number[] };
  let enough = 0;
  let isOpen = false;
  for (const rest of rests) {
    if (rest.end <= start || rest.start >= end) continue;
    const from = Math.max(rest.start, start);
    const measured = rest.end - from;
    isOpen ||= rest.after < 0;
    if (measured >= days.least) enough += 1;
    if (measured <= found.measured) continue;
    const duties = [rest.before, rest.after].filter((i) => i >= 0);
    found = { measured, start: from, end: from + measured, duties };
  }
  return { found, enough, isOpen };
}
