import { OFF, type SolvePerson } from '../model/problem.ts';

/** A stretch of one person's line to be chosen anew, the rest staying as it is. */
export interface Stretch {
  /** First day, and the first after the stretch. */
  readonly from: number;
  readonly until: number;
  /** The person's line, one symbol a day. */
  readonly line: Uint8Array;
  /** Cost of symbol `a` on day `d` at `d * symbols + a`; `NEVER` forbids. Only days of the stretch are read. */
  readonly cost: Float64Array;
}

/** What the days outside of a stretch leave for it. */
export interface Frame {
  /** State in which the stretch begins. */
  readonly state: number;
  /** Units of the days outside. */
  readonly units: number;
  /** Count of each tally before the stretch. */
  readonly counted: Int32Array;
  /** Duties of each symbol that the stretch may still hold, at most its length. */
  readonly left: Int32Array;
}

/** Works out the frame; `null` when the days outside are unlawful by themselves. */
export function frameOf(person: SolvePerson, { from, until, line }: Stretch): Frame | null {
  const { automaton, tallies, most, units } = person;
  const { next, symbols, kindOf } = automaton;
  const counted = new Int32Array(tallies.length);
  const days = kindOf.length;
  const left = most.slice();
  let state = automaton.start;
  let used = 0;
  for (let day = 0; day < from; day += 1) {
    const at = state * symbols + (line[day] ?? OFF);
    const kind = kindOf[day] ?? 0;
    for (let t = 0; t < tallies.length; t += 1) counted[t] = (counted[t] ?? 0) + (tallies[t]?.amounts[kind]?.[at] ?? 0);
    state = next[kind]?.[at] ?? -1;
    if (state < 0) return null;
  }
  for (let day = 0; day < days; day += 1) {
    if (day === from) day = until;
    if (day >= days) break;
    const symbol = line[day] ?? OFF;
    used += units[symbol] ?? 0;
    left[symbol] = (left[symbol] ?? 0) - 1;
  }
  for (let symbol = 1; symbol < symbols; symbol += 1) {
    if ((left[symbol] ?? 0) < 0) return null;
    left[symbol] = Math.min(left[symbol] ?? 0, until - from);
  }
  return { state, units: used, counted, left };
}
