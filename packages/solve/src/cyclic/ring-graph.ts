import { type CyclicProblem, WEEK } from './cyclic-problem.ts';

/**
 * The steps of a ring as a graph: a node is a state on a weekday (before that day's symbol), an arc one day. A lawful ring
 * of n weeks is a closed walk of 7n arcs.
 */
export interface RingGraph {
  readonly nodes: number;
  readonly arcs: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weekday: Uint8Array;
  readonly symbol: Uint8Array;
  readonly cost: Float64Array;
  /** `state * symbols + symbol` of the arc: its place in the tables of a weekday. */
  readonly place: Int32Array;
}

/** Builds the graph without the states that no closed walk goes through. */
export function ringGraph({ automaton, demand, shifts }: CyclicProblem): RingGraph {
  const { states, symbols, next, cost } = automaton;
  const from: number[] = [];
  const to: number[] = [];
  const place: number[] = [];
  const weekdays: number[] = [];
  for (let day = 0; day < WEEK; day += 1) {
    const after = ((day + 1) % WEEK) * states;
    for (let at = 0; at < states * symbols; at += 1) {
      const target = next[day]?.[at] ?? -1;
      const symbol = at % symbols;
      const isWanted = symbol === 0 || (demand[day * shifts.length + symbol - 1]?.most ?? 0) > 0;
      if (target < 0 || !isWanted) continue;
      from.push(day * states + Math.floor(at / symbols));
      to.push(after + target);
      place.push(at);
      weekdays.push(day);
    }
  }
  const kept = closedArcs(WEEK * states, from, to);
  const numberOf = new Map<number, number>();
  const number = (node: number) => {
    const known = numberOf.get(node) ?? numberOf.size;
    numberOf.set(node, known);
    return known;
  };
  return {
    arcs: kept.length,
    from: Int32Array.from(kept, (arc) => number(from[arc] ?? 0)),
    to: Int32Array.from(kept, (arc) => number(to[arc] ?? 0)),
    weekday: Uint8Array.from(kept, (arc) => weekdays[arc] ?? 0),
    symbol: Uint8Array.from(kept, (arc) => (place[arc] ?? 0) % symbols),
    cost: Float64Array.from(kept, (arc) => cost[weekdays[arc] ?? 0]?.[place[arc] ?? 0] ?? 0),
    place: Int32Array.from(kept, (arc) => place[arc] ?? 0),
    nodes: numberOf.size,
  };
}

/** Arcs that are left when nodes without a way in or without a way out are taken away again and again. */
function closedArcs(nodes: number, from: readonly number[], to: readonly number[]): number[] {
  let kept = from.map((_, arc) => arc);
  for (;;) {
    const entered = new Uint8Array(nodes);
    const left = new Uint8Array(nodes);
    for (const arc of kept) {
      entered[to[arc] ?? 0] = 1;
      left[from[arc] ?? 0] = 1;
    }
    const still = kept.filter((arc) => entered[from[arc] ?? 0] === 1 && left[to[arc] ?? 0] === 1);
    if (still.length === kept.length) return kept;
    kept = still;
  }
}
