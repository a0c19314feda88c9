import { NEVER, OFF } from '../model/problem.ts';
import { awayFromShare } from './away-from-share.ts';
import { fairParts, type SharedPlace } from './fair-parts.ts';
import { bankHolidayDays, type RosterModel } from './roster-model.ts';
import { weightOf } from './weights.ts';

/** What is shared out, in the order of the columns that hold it. */
export const SHARED = ['nights', 'longDays', 'bankHolidays', 'weekends', 'hours'] as const;
export const HOURS = 4;
export const WEEKENDS = 3;

/**
 * What each duty adds to what is shared, everybody's fair share, and what a point of unfairness costs. Nights, long days,
 * bank holidays and hours are shared as cover asks for them; weekends as the roster holds them, for cover does not say
 * whether a Saturday and its Sunday are one person's or two people's. What a night and a long day are, `countedDuties` says.
 */
export interface FairTables {
  /** Amount of thing `t` (but weekends) of symbol `a` on day `d`, at `amounts[t][d * symbols + a]`; hours in minutes. */
  readonly amounts: readonly Float64Array[];
  /** Penalty points of a squared deviation of one (hours: of ten hours). */
  readonly weights: readonly number[];
  /** What was worked beyond the fair share before, at `person * 5 + t`. */
  readonly opening: Float64Array;
  /** Whole-time equivalent less leave of those who can work such duties, as a part of all theirs; at `thing` and person. */
  readonly parts: readonly Float64Array[];
  /** Fair share at `person * 5 + t`, hours in minutes; 0 for weekends, whose share moves with the roster. */
  readonly shares: Float64Array;
}

/** Hours deviate by tens, so that ten hours weigh like one night. */
export const HOURS_UNIT = 600;

/** How far a count of thing `t` lies from a share, as it is weighed; hours in minutes. */
export function farFrom(t: number, count: number, share: number): number {
  return t === HOURS ? (count - share) / HOURS_UNIT : awayFromShare(count, share);
}

/** Makes the tables once for a model. */
export function fairTables(model: RosterModel): FairTables {
  const { problem, demand, ward, cover } = model;
  const symbols = cover.slots.length + 1;
  const types = demand.shiftTypes.length;
  const holidays = bankHolidayDays(model);
  const table = (amount: (duty: number, day: number) => number | undefined) =>
    Float64Array.from({ length: problem.days * symbols }, (_, at) => {
      const symbol = at % symbols;
      if (symbol === OFF) return 0;
      const day = Math.floor(at / symbols);
      return amount(day * types + (cover.slots[symbol - 1]?.type ?? 0), day) ?? 0;
    });
  const { counted, duties } = ward;
  const amounts = [
    table((duty) => counted.nights[duty]),
    table((duty) => counted.longDays[duty]),
    table((_, day) => holidays[day]),
    table(() => 0),
    table((duty) => Math.max(0, duties[duty]?.work ?? 0)),
  ];
  const worth = Float64Array.from(
    model.people,
    ({ facts, leave }) => (facts.wte ?? 1) * Math.max(0, 1 - leave.length / problem.days),
  );
  const parts = amounts.map((amount) => fairParts(placesOf(model, amount), worth));
  const opening = new Float64Array(model.people.length * SHARED.length);
  demand.people.forEach((person, p) => {
    SHARED.forEach((thing, t) => {
      opening[p * SHARED.length + t] = thing === 'hours' ? 0 : (person.opening?.[thing] ?? 0);
    });
  });
  // Where nobody says what a long day is, those worked before are no reason to share anything out either.
  const weights = SHARED.map((thing) => (thing === 'longDays' && !counted.isLongTold ? 0 : weightOf(demand, thing)));
  return { amounts, weights, opening, parts, shares: sharesOf(model, { amounts, opening, parts }) };
}

/** What the targets ask for, parted; what somebody worked beyond a share before is taken off, down to nothing. */
function sharesOf(
  { problem, cover }: RosterModel,
  { amounts, opening, parts }: Pick<FairTables, 'amounts' | 'opening' | 'parts'>,
): Float64Array {
  const people = problem.people.length;
  const things = SHARED.length;
  const shares = new Float64Array(people * things);
  const slots = cover.slots.length;
  for (let t = 0; t < things; t += 1) {
    if (t === WEEKENDS) continue;
    let whole = 0;
    for (let p = 0; p < people; p += 1) whole += opening[p * things + t] ?? 0;
    cover.needed.forEach((need, at) => {
      const symbol = Math.floor(at / slots) * (slots + 1) + (at % slots) + 1;
      whole += ((need?.target ?? 0) + (cover.expected[at] ?? 0)) * (amounts[t]?.[symbol] ?? 0);
    });
    for (let p = 0; p < people; p += 1) {
      const at = p * things + t;
      shares[at] = Math.max(0, whole * (parts[t]?.[p] ?? 0) - (opening[at] ?? 0));
    }
  }
  return shares;
}

/** The places that hold a thing, with what the targets ask of it; none for a thing that no single duty holds. */
function placesOf({ problem, cover }: RosterModel, amount: Float64Array): readonly SharedPlace[] {
  const symbols = cover.slots.length + 1;
  return cover.slots.map((_, slot) => {
    let total = 0;
    const people = new Set<number>();
    for (let day = 0; day < problem.days; day += 1) {
      const at = day * symbols + slot + 1;
      if ((amount[at] ?? 0) === 0) continue;
      const place = day * cover.slots.length + slot;
      total += ((cover.needed[place]?.target ?? 0) + (cover.expected[place] ?? 0)) * (amount[at] ?? 0);
      problem.people.forEach(({ cost }, p) => {
        if (cost[at] !== NEVER) people.add(p);
      });
    }
    return { total, people };
  });
}
