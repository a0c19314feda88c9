import { NEVER, OFF, type SolvePerson } from '../model/problem.ts';

/** A stretch of one person's line to be chosen anew, the rest staying as it is. */
export interface Stretch {
  /** First day, and the first after the stretch. */
  readonly from: number;
  readonly until: number;
  /** The person's line, one symbol a day; only days outside of the stretch are read. */
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
  /** Cost of the days after it, end included, by the state in which they begin; `NEVER` where they are unlawful. */
  readonly laterCost: Float64Array;
  /** What they add to tally `t`, at `t * states + state`. */
  readonly laterCounts: Int32Array;
  /** Duties of each symbol that the stretch may still hold, at most its length. */
  readonly left: Int32Array;
}

/** Works out the frame; `null` when the days outside are unlawful by themselves. */
export function frameOf(person: SolvePerson, { from, until, line }: Stretch): Frame | null {
  const { automaton, tallies, most, units } = person;
  const { next, symbols, kindOf } = automaton;
  const counted = new Int32Array(tallies.length);
  const days = kindOf.length;
  const left = most.map((limit) => Math.min(limit, days));
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
  for (let symbol = 1; symbol < symbols; symbol += 1) if ((left[symbol] ?? 0) < 0) return null;
  return { state, units: used, counted, left, ...later(person, until, line) };
}

interface Later {
  readonly laterCost: Float64Array;
  readonly laterCounts: Int32Array;
}

interface Later {
  readonly laterCost: Float64Array;
  readonly laterCounts: Int32Array;
}

/**
 * Costs and counts of the days from `until` on for every state they may begin in. One lawful walk to the end is kept as
 * a trail; the others go on only until they meet it, which rules that forget after a few days make soon.
 */
function later(person: SolvePerson, until: number, line: Uint8Array): Later {
  const { automaton, tallies } = person;
  const { states, kindOf, endCost } = automaton;
  const length = kindOf.length - until;
  const laterCost = new Float64Array(states).fill(NEVER);
  const laterCounts = new Int32Array(states * tallies.length);
  const walk = new Walk(person, until, line);
  let trail: Trail | null = null;
  for (let begin = 0; begin < states; begin += 1) {
    let day = walk.from(begin);
    while (day < length && walk.state >= 0 && trail?.states[day] !== walk.state) {
      walk.step(day);
      day += 1;
    }
    if (walk.state < 0) continue;
    if (trail?.states[day] === walk.state) {
      walk.cost += trail.cost[day] ?? 0;
      for (let t = 0; t < tallies.length; t += 1) {
        walk.counts[t] = (walk.counts[t] ?? 0) + (trail.counts[day * tallies.length + t] ?? 0);
      }
    } else walk.cost += endCost[walk.state] ?? 0;
    laterCost[begin] = walk.cost;
    for (let t = 0; t < tallies.length; t += 1) laterCounts[t * states + begin] = walk.counts[t] ?? 0;
    trail ??= trailOf(walk, begin, length);
  }
  return { laterCost, laterCounts };
}

/** A lawful walk: its state before each day, and the cost and counts still to come from there, its end included. */
interface Trail {
  readonly states: Int32Array;
  readonly cost: Float64Array;
  readonly counts: Int32Array;
}

/** `walk` has just gone from `begin` to the end: walks it again and keeps what was still to come on each day. */
function trailOf(walk: Walk, begin: number, length: number): Trail {
  const tallies = walk.counts.length;
  const total = walk.cost;
  const totals = walk.counts.slice();
  const states = new Int32Array(length + 1);
  const cost = new Float64Array(length + 1);
  const counts = new Int32Array((length + 1) * tallies);
  walk.from(begin);
  for (let day = 0; day <= length; day += 1) {
    states[day] = walk.state;
    cost[day] = total - walk.cost;
    for (let t = 0; t < tallies; t += 1) counts[day * tallies + t] = (totals[t] ?? 0) - (walk.counts[t] ?? 0);
    if (day < length) walk.step(day);
  }
  return { states, cost, counts };
}

/** Walks the fixed days after a stretch, adding up. A state of -1: the walk is unlawful. */
class Walk {
  state = 0;
  cost = 0;
  readonly counts: Int32Array;
  private readonly person: SolvePerson;
  private readonly until: number;
  private readonly line: Uint8Array;

  constructor(person: SolvePerson, until: number, line: Uint8Array) {
    this.person = person;
    this.until = until;
    this.line = line;
    this.counts = new Int32Array(person.tallies.length);
  }

  /** Starts anew; returns day 0. */
  from(state: number): number {
    this.state = state;
    this.cost = 0;
    this.counts.fill(0);
    return 0;
  }

  step(day: number): void {
    const { automaton, tallies } = this.person;
    const kind = automaton.kindOf[this.until + day] ?? 0;
    const at = this.state * automaton.symbols + (this.line[this.until + day] ?? OFF);
    this.cost += automaton.cost[kind]?.[at] ?? 0;
    for (let t = 0; t < tallies.length; t += 1) {
      this.counts[t] = (this.counts[t] ?? 0) + (tallies[t]?.amounts[kind]?.[at] ?? 0);
    }
    this.state = automaton.next[kind]?.[at] ?? -1;
  }
}
