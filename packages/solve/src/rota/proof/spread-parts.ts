import { NEVER, OFF, type SolvePerson } from '../../model/problem.ts';
import { type FairTables, SHARED, WEEKENDS } from '../fair-shares.ts';
import { bankHolidayDays, type RosterModel } from '../roster-model.ts';
import { leastSpread, type Spread } from './even-spread.ts';

const HOLIDAYS = 2;

/** A part of fair shares whose total follows from cover, through some of its places. */
export interface SpreadPart {
  /** Least cost while none of those places is left empty or holds too many. */
  readonly cost: number;
  /** Places, at `day * slots + slot`, of which one left empty lets the total fall by one. */
  readonly rows: readonly number[];
  /** Places on which one too many lets the total rise by one where it may not. */
  readonly over: readonly number[];
}

/** Bank holidays: every duty on one counts, so that there are as many as places, or as places beyond the target allow. */
export function holidayPart(model: RosterModel, fair: FairTables): SpreadPart {
  const { problem, cover } = model;
  const slots = cover.slots.length;
  const symbols = slots + 1;
  const isHoliday = bankHolidayDays(model);
  const over = [...problem.cover.keys()].filter((row) => isHoliday[Math.floor(row / slots)] === 1);
  const rows = over.filter((row) => (problem.cover[row]?.need ?? 0) > 0 && !cover.slots[row % slots]?.isSpare);
  const most = Int32Array.from(problem.people, ({ cost }) => {
    const isOpen = (day: number) => cost.subarray(day * symbols + 1, (day + 1) * symbols).some((one) => one !== NEVER);
    return isHoliday.reduce((sum, is, day) => sum + (is && isOpen(day) ? 1 : 0), 0);
  });
  const shares = Float64Array.from(most, (_, p) => fair.shares[p * SHARED.length + HOLIDAYS] ?? 0);
  const spread = { shares, most, weight: fair.weights[HOLIDAYS] ?? 0 };
  return { cost: leastBetween(spread, wanted(model, rows), wanted(model, over)), rows, over };
}

/**
 * Weekends, shared as the roster holds them: of each weekend the day that needs most people, no bank holiday, asks for so
 * many. The least over all totals from there on.
 */
export function weekendPart(model: RosterModel, fair: FairTables): SpreadPart {
  const rows = weekendRows(model);
  const asked = wanted(model, rows);
  const most = Int32Array.from(model.problem.people, mostWeekends);
  const opening = Float64Array.from(most, (_, p) => fair.opening[p * SHARED.length + WEEKENDS] ?? 0);
  const before = opening.reduce((a, b) => a + b, 0);
  const weight = fair.weights[WEEKENDS] ?? 0;
  const all = most.reduce((a, b) => a + b, 0);
  let cost = NEVER;
  for (let total = asked; total <= all && cost > 0; total += 1) {
    const whole = total + before;
    const shares = opening.map((own, p) => whole * (fair.parts[WEEKENDS]?.[p] ?? 0) - own);
    cost = Math.min(cost, leastSpread({ shares, most, weight }, total));
  }
  return { cost, rows, over: [] };
}

/** Least cost of holding from so many to so many together. */
function leastBetween(spread: Spread, fewest: number, largest: number): number {
  let least = NEVER;
  for (let total = fewest; total <= largest; total += 1) least = Math.min(least, leastSpread(spread, total));
  return least;
}

function wanted({ problem }: RosterModel, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (problem.cover[row]?.need ?? 0), 0);
}

/** The places of each weekend's fullest day. Days on end whose duties count for one weekend are one weekend. */
function weekendRows(model: RosterModel): readonly number[] {
  const { problem, cover } = model;
  const slots = cover.slots.length;
  const isHoliday = bankHolidayDays(model);
  const person = problem.people[0];
  const fullest: number[][] = [];
  let isInside = false;
  for (let day = 0; day < problem.days; day += 1) {
    const rows = [...cover.slots.keys()]
      .filter((slot) => (problem.cover[day * slots + slot]?.need ?? 0) > 0 && counts(person, day, slot + 1))
      .map((slot) => day * slots + slot);
    if (rows.length === 0) {
      isInside = false;
      continue;
    }
    const now = isHoliday[day] ? [] : rows;
    if (!isInside) fullest.push(now);
    else if (wanted(model, now) > wanted(model, fullest.at(-1) ?? [])) fullest[fullest.length - 1] = now;
    isInside = true;
  }
  return fullest.flat();
}

/** Whether a duty there makes a weekend worked, for somebody who did not work on it before. */
function counts(person: SolvePerson | undefined, day: number, symbol: number): boolean {
  if (person === undefined || symbol === OFF) return false;
  const { kindOf, states, symbols } = person.automaton;
  const amounts = person.tallies[0]?.amounts[kindOf[day] ?? 0];
  for (let state = 0; state < states; state += 1) if ((amounts?.[state * symbols + symbol] ?? 0) > 0) return true;
  return false;
}

function mostWeekends({ tallies }: SolvePerson): number {
  const costs = tallies[0]?.endCost;
  if (costs === undefined) return 0;
  const forbidden = costs.indexOf(NEVER);
  return forbidden < 0 ? costs.length - 1 : forbidden - 1;
}
