/**
 * A finite machine over days: what may be worked in each state on each kind of day, and what each step counts. The form
 * in which rules are put together before they become a line automaton.
 */
export interface Machine {
  readonly states: number;
  readonly symbols: number;
  /** States before the first day, one for each history asked about. */
  readonly starts: Int32Array;
  /** State after symbol `a` in state `q` on a day of kind `k`, at `next[k][q * symbols + a]`; -1 where forbidden or never met. */
  readonly next: readonly Int32Array[];
  /** What the step adds to each count, in the same place: `amounts[count][k]`. */
  readonly amounts: readonly (readonly Uint8Array[])[];
}

/** How a machine is explored: its states may be any values, told apart by their key. */
export interface MachinePlan<S> {
  readonly symbols: number;
  readonly kinds: number;
  readonly counts: number;
  /** Kind of each day. */
  readonly kindOf: Uint8Array;
  /** Days after which the days come round again without end; absent where they end. */
  readonly ring?: number;
  readonly starts: readonly S[];
  key(state: S): string;
  step(state: S, kind: number, symbol: number): S | null;
  amount(state: S, kind: number, symbol: number, count: number): number;
}

/** A machine and the values that its states stand for. */
export interface Explored<S> {
  readonly machine: Machine;
  readonly values: readonly S[];
}

/**
 * Follows the days from every start and writes down every state that they can lead to, and no other: a kind of day that
 * comes once is explored once. Days of a ring are followed until they lead to nothing new. `null` beyond `most` states.
 */
export function exploreMachine<S>(plan: MachinePlan<S>, most: number): Explored<S> | null {
  const { symbols, kinds, counts, kindOf, ring } = plan;
  const values: S[] = [];
  const numberOf = new Map<string, number>();
  const number = (state: S): number => {
    const key = plan.key(state);
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    numberOf.set(key, values.length);
    values.push(state);
    return values.length - 1;
  };
  const steps: (readonly number[])[][] = Array.from({ length: kinds }, () => []);
  const starts = Int32Array.from(plan.starts, number);
  let layer = new Set<number>(starts);
  const met = Array.from({ length: ring ?? 0 }, (_, day) => new Set(day === 0 ? layer : []));
  const lasts = (day: number) => (ring === undefined ? day < kindOf.length : layer.size > 0);
  for (let day = 0; lasts(day); day += 1) {
    const kind = kindOf[ring === undefined ? day : day % ring] ?? 0;
    const following = new Set<number>();
    for (const at of layer) {
      const known = steps[kind]?.[at];
      const row = known ?? stepsFrom(plan, values[at] as S, { kind, number });
      if (known === undefined && steps[kind] !== undefined) steps[kind][at] = row;
      for (const to of row) if (to >= 0) following.add(to);
      if (values.length > most) return null;
    }
    layer = ring === undefined ? following : newIn(met[(day + 1) % ring], following);
  }
  const next = steps.map((rows) =>
    tableOf(values.length * symbols, (at) => rows[Math.floor(at / symbols)]?.[at % symbols]),
  );
  const amounts = Array.from({ length: counts }, (_, count) =>
    next.map((table, kind) =>
      Uint8Array.from(table, (to, at) =>
        to < 0 ? 0 : plan.amount(values[Math.floor(at / symbols)] as S, kind, at % symbols, count),
      ),
    ),
  );
  return { machine: { states: values.length, symbols, starts, next, amounts }, values };
}

/** What is not yet in a set, and is from now on. */
function newIn(met: Set<number> | undefined, found: ReadonlySet<number>): Set<number> {
  const added = new Set<number>();
  for (const at of found) {
    if (met?.has(at) !== false) continue;
    met.add(at);
    added.add(at);
  }
  return added;
}

function stepsFrom<S>(
  plan: MachinePlan<S>,
  state: S,
  { kind, number }: { readonly kind: number; readonly number: (state: S) => number },
): readonly number[] {
  return Array.from({ length: plan.symbols }, (_, symbol) => {
    const to = plan.step(state, kind, symbol);
    return to === null ? -1 : number(to);
  });
}

function tableOf(length: number, cell: (at: number) => number | undefined): Int32Array {
  return Int32Array.from({ length }, (_, at) => cell(at) ?? -1);
}
