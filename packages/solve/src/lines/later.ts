import { NEVER, OFF, type SolvePerson } from '../model/problem.ts';
import type { Stretch } from './frame.ts';

/** What the fixed days after a stretch cost and count, by the state in which they begin. */
export interface Later {
  /** Their steps and their end; `NEVER` where they are unlawful, and in states not asked for. */
  readonly cost: Float64Array;
  /** What they add to tally `t`, at `t * states + state`. */
  readonly counts: Int32Array;
}

/**
 * Works that out for the states in `begins`. One lawful walk to the end is kept as a trail; the others go on only until
 * they meet it, which rules that forget after a few days make soon.
 */
export function laterOf(person: SolvePerson, { until, line }: Stretch, begins: Int32Array): Later {
  const { automaton, tallies } = person;
  const { states, kindOf, endCost } = automaton;
  const length = kindOf.length - until;
  const laterCost = new Float64Array(states).fill(NEVER);
  const laterCounts = new Int32Array(states * tallies.length);
  const walk = new Walk(person, until, line);
  let trail: Trail | null = null;
  for (const begin of begins) {
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
  return { cost: laterCost, counts: laterCounts };
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
