/**
 * The rules of a line that look from day to day, as a finite automaton over symbols (off, or a shift). What may follow
 * what, how long a run may be, what a broken wish costs: all of it is states and steps. Sums over the whole line are
 * not; those are units and tallies.
 */
export interface LineAutomaton {
  readonly states: number;
  readonly symbols: number;
  /** State before day 0. */
  readonly start: number;
  /** Kind of each day: steps may differ from kind to kind (a Saturday is no Tuesday). */
  readonly kindOf: Uint8Array;
  /** State after symbol `a` in state `q` on a day of kind `k`, at `next[k][q * symbols + a]`; -1 where that is forbidden. */
  readonly next: readonly Int16Array[];
  /** Cost of that step, in the same place; `null` for a kind on which no step costs anything. */
  readonly cost: readonly (Float64Array | null)[];
  /** Cost of ending in a state; `NEVER` where the line may not end. */
  readonly endCost: Float64Array;
}

/** An automaton described by states that are any values: `key` tells them apart. */
export interface AutomatonPlan<S> {
  readonly symbols: number;
  readonly kindOf: Uint8Array;
  readonly start: S;
  key(state: S): string;
  /** The step, or `null` where it is forbidden. */
  step(state: S, symbol: number, kind: number): { readonly to: S; readonly cost: number } | null;
  endCost(state: S): number;
}

/** An automaton with the states that its numbers stand for. */
export interface BuiltAutomaton<S> {
  readonly automaton: LineAutomaton;
  readonly states: readonly S[];
}

/** Explores every state that can be reached and writes the tables. Throws a RangeError beyond 30,000 states. */
export function buildAutomaton<S>(plan: AutomatonPlan<S>): BuiltAutomaton<S> {
  const kinds = Math.max(0, ...plan.kindOf) + 1;
  const states: S[] = [];
  const numberOf = new Map<string, number>();
  const number = (state: S) => {
    const key = plan.key(state);
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    if (states.length === MOST_STATES) throw new RangeError(`an automaton of more than ${MOST_STATES} states`);
    numberOf.set(key, states.length);
    states.push(state);
    return states.length - 1;
  };
  const start = number(plan.start);
  const next: number[][] = Array.from({ length: kinds }, () => []);
  const cost: number[][] = Array.from({ length: kinds }, () => []);
  for (let at = 0; at < states.length; at += 1) {
    const state = states[at] as S;
    for (let kind = 0; kind < kinds; kind += 1) {
      for (let symbol = 0; symbol < plan.symbols; symbol += 1) {
        const step = plan.step(state, symbol, kind);
        next[kind]?.push(step === null ? -1 : number(step.to));
        cost[kind]?.push(step === null ? 0 : step.cost);
      }
    }
  }
  const automaton = {
    states: states.length,
    symbols: plan.symbols,
    start,
    kindOf: plan.kindOf,
    next: next.map((table) => Int16Array.from(table)),
    cost: cost.map((table) => (table.some((value) => value !== 0) ? Float64Array.from(table) : null)),
    endCost: Float64Array.from(states, (state) => plan.endCost(state)),
  };
  return { automaton, states };
}

const MOST_STATES = 30_000;
