import type { BuiltAutomaton, LineAutomaton } from '../../model/automaton.ts';

/** Where a step of a rule leads and what it costs; `FORBIDDEN` as the place makes it unlawful. */
export interface RuleStep {
  readonly to: number;
  readonly cost: number;
}

/** Place of a step that may not be taken. */
export const FORBIDDEN = -1;

/** One rule of a line as a small machine over whole numbers: what it remembers, what a day costs, what the end costs. */
export interface LineRule {
  readonly start: number;
  step(state: number, symbol: number, kind: number): RuleStep;
  endCost(state: number): number;
}

const MOST_STATES = 32_000;

/**
 * All rules at once, as one automaton whose states are the rules' states side by side. Only what some line can reach on
 * some day is built: a state has no steps on kinds of day on which no line is in it. Throws a RangeError beyond
 * 32,000 states.
 */
export function rulesAutomaton(
  rules: readonly LineRule[],
  { symbols, kindOf }: { readonly symbols: number; readonly kindOf: Uint8Array },
): BuiltAutomaton<readonly number[]> {
  const kinds = Math.max(0, ...kindOf) + 1;
  const states: (readonly number[])[] = [];
  const numberOf = new Map<string, number>();
  const number = (state: readonly number[]) => {
    const key = state.join();
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    if (states.length === MOST_STATES) throw new RangeError(`rules of more than ${MOST_STATES} states`);
    numberOf.set(key, states.length);
    states.push(state);
    return states.length - 1;
  };
  const start = number(rules.map((rule) => rule.start));
  const steps: Map<number, readonly RuleStep[]>[] = Array.from({ length: kinds }, () => new Map());
  let here = new Set([start]);
  for (const kind of kindOf) {
    const there = new Set<number>();
    for (const state of here) {
      const known = steps[kind]?.get(state) ?? stepsOf(rules, states[state] ?? [], { symbols, kind, number });
      steps[kind]?.set(state, known);
      for (const { to } of known) if (to !== FORBIDDEN) there.add(to);
    }
    here = there;
  }
  return { automaton: tablesOf(rules, { states, steps, start, symbols, kindOf }), states };
}

function stepsOf(
  rules: readonly LineRule[],
  state: readonly number[],
  { symbols, kind, number }: { symbols: number; kind: number; number: (state: readonly number[]) => number },
): readonly RuleStep[] {
  return Array.from({ length: symbols }, (_, symbol) => {
    let cost = 0;
    const next: number[] = [];
    for (let r = 0; r < rules.length; r += 1) {
      const step = rules[r]?.step(state[r] ?? 0, symbol, kind);
      if (step === undefined || step.to === FORBIDDEN) return { to: FORBIDDEN, cost: 0 };
      next.push(step.to);
      cost += step.cost;
    }
    return { to: number(next), cost };
  });
}

interface Explored {
  readonly states: readonly (readonly number[])[];
  readonly steps: readonly ReadonlyMap<number, readonly RuleStep[]>[];
  readonly start: number;
  readonly symbols: number;
  readonly kindOf: Uint8Array;
}

function tablesOf(rules: readonly LineRule[], { states, steps, start, symbols, kindOf }: Explored): LineAutomaton {
  const size = states.length * symbols;
  const next = steps.map(() => new Int16Array(size).fill(FORBIDDEN));
  const cost = steps.map(() => new Float64Array(size));
  steps.forEach((known, kind) => {
    for (const [state, row] of known) {
      row.forEach((step, symbol) => {
        const at = state * symbols + symbol;
        if (next[kind] !== undefined) next[kind][at] = step.to;
        if (cost[kind] !== undefined) cost[kind][at] = step.cost;
      });
    }
  });
  return {
    states: states.length,
    symbols,
    start,
    kindOf,
    next,
    cost: cost.map((table) => (table.some((value) => value !== 0) ? table : null)),
    endCost: Float64Array.from(states, (state) => rules.reduce((sum, rule, r) => sum + rule.endCost(state[r] ?? 0), 0)),
  };
}

/** An automaton over more symbols: symbol `a` does what `typeOf[a]` does in the one given. */
export function widened(automaton: LineAutomaton, typeOf: readonly number[]): LineAutomaton {
  const { states, symbols: types, next, cost } = automaton;
  const symbols = typeOf.length;
  const source = Array.from(
    { length: states * symbols },
    (_, at) => Math.floor(at / symbols) * types + (typeOf[at % symbols] ?? 0),
  );
  return {
    ...automaton,
    symbols,
    next: next.map((table) => Int16Array.from(source, (from) => table[from] ?? FORBIDDEN)),
    cost: cost.map((table) => (table === null ? null : Float64Array.from(source, (from) => table[from] ?? 0))),
  };
}
