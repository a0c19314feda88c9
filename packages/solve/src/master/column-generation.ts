import { coverBound, withinRange } from '../bound/cover-bound.ts';
import { NEVER, OFF, type SolveProblem, symbolsOf } from '../model/problem.ts';
import type { Scope } from '../model/scope.ts';
import type { Pricer } from '../pricing/pricer.ts';
import type { Budget } from '../search/budget.ts';
import type { Column, ColumnPool } from './column-pool.ts';
import type { MasterLp, MasterSolution } from './master-lp.ts';

/** Cells that a search has ruled out: for each person `null`, or 1 at `day * symbols + symbol`. */
export type Blocked = readonly (Uint8Array | null)[];

/** One linear programme of a search, and when to stop working on it. */
export interface Node {
  readonly blocked: Blocked;
  /** Stops when the linear value has come down to this. */
  readonly goal: number;
  /** Stops when the proved bound is above this: nothing of use can come. */
  readonly cutoff: number;
  /** Stops when the linear value is within this of the proved bound of the node. */
  readonly tolerance: number;
  readonly maxRounds: number;
  /** Share of the budget at which to stop. */
  readonly until: number;
}

/** What the linear programme came to. */
export interface NodeResult {
  readonly master: MasterSolution;
  /** Proved bound on every roster that keeps clear of the blocked cells. */
  readonly bound: number;
}

/** How much of the best prices so far goes into the prices that lines are searched with. */
const SMOOTHING = 0.5;
const MOST_COLUMNS_A_ROW = 5;
const SPARE_COLUMNS = 800;
const GAIN = 1e-4;

interface GenerationParts {
  readonly scope: Scope;
  readonly pool: ColumnPool;
  readonly master: MasterLp;
  readonly pricer: Pricer;
  readonly budget: Budget;
}

/** Column generation: master and pricing in turn, with prices drawn towards those of the best bound. */
export class ColumnGeneration {
  readonly pool: ColumnPool;
  readonly scope: Scope;
  private readonly problem: SolveProblem;
  private readonly master: MasterLp;
  private readonly pricer: Pricer;
  private readonly budget: Budget;
  /** Prices of the best bound so far, and that bound. */
  private center: Float64Array | null = null;
  private readonly idle = new Map<number, number>();
  private readonly inMaster = new Set<number>();

  constructor(problem: SolveProblem, parts: GenerationParts) {
    this.problem = problem;
    this.scope = parts.scope;
    this.pool = parts.pool;
    this.master = parts.master;
    this.pricer = parts.pricer;
    this.budget = parts.budget;
  }

  /** Columns of the master, in the order of its weights. */
  get columnsInMaster(): readonly Column[] {
    return this.master.ids.flatMap((id) => this.pool.columns[id] ?? []);
  }

  /** Prices of the best bound so far. */
  get prices(): Float64Array | null {
    return this.center;
  }

  /** Prices to begin with. */
  begin(prices: Float64Array): void {
    this.center = prices.slice();
  }

  /** Brings columns of the pool into the master. */
  use(ids: readonly number[]): void {
    const fresh = ids.filter((id) => !this.inMaster.has(id));
    for (const id of fresh) this.inMaster.add(id);
    this.master.add(
      fresh.flatMap((id) => {
        const column = this.pool.columns[id];
        return column === undefined ? [] : [{ id, column }];
      }),
    );
  }

  /** Solves one node of the search. */
  async solve(node: Node, proved: (bound: number) => void = () => undefined): Promise<NodeResult> {
    const { problem, pool, budget } = this;
    this.master.allow((id) => this.isAllowed(id, node.blocked));
    let bound = Number.NEGATIVE_INFINITY;
    let master = this.master.solve();
    let center = this.center ?? master.reward;
    for (let round = 0; round < node.maxRounds && budget.share() < node.until; round += 1) {
      if (master.value <= node.goal || master.value - bound <= node.tolerance || bound > node.cutoff) break;
      const reward = master.reward.map((price, at) =>
        withinRange(problem, at, SMOOTHING * (center[at] ?? 0) + (1 - SMOOTHING) * price),
      );
      let priced = this.priceAll(reward, master, node.blocked);
      const isBetter = priced.bound > bound;
      if (isBetter) center = reward;
      bound = Math.max(bound, priced.bound);
      proved(bound);
      await budget.breathe();
      if (priced.ids.length === 0 && !isBetter) {
        // The smoothed prices found nothing: ask once more with the master's own, which end the search or carry on.
        const own = master.reward.map((price, at) => withinRange(problem, at, price));
        priced = this.priceAll(own, master, node.blocked);
        if (priced.bound > bound) center = own;
        bound = Math.max(bound, priced.bound);
        proved(bound);
        if (priced.ids.length === 0) break;
      }
      this.use(priced.ids);
      this.prune(master);
      master = this.master.solve();
      await budget.breathe();
      if (pool.columns.length > MOST_POOL) break;
    }
    this.center = center;
    return { master, bound };
  }

  /** One line for each person by these prices: the bound they prove, and the lines that the master would gain from. */
  private priceAll(
    reward: Float64Array,
    master: MasterSolution | null,
    blocked: Blocked,
  ): { readonly bound: number; readonly ids: number[] } {
    const { problem, scope, pool, pricer, budget } = this;
    const best = this.bestKnown(reward, blocked);
    let bound = scope.offset + coverBound(problem, scope, reward);
    const ids: number[] = [];
    for (const p of scope.people) {
      const { found, atLeast } = pricer.price(p, scope, {
        reward,
        atMost: best[p] ?? NEVER,
        blocked: blocked[p] ?? null,
      });
      budget.steps += 1;
      // Where nothing is found a search that was cut short may have missed a line cheaper than the best known.
      bound += atLeast;
      if (found === null) continue;
      const { id } = pool.add(p, found.line);
      if (this.inMaster.has(id)) continue;
      if (master === null || this.worth(id, master.reward) < (master.person[p] ?? 0) - GAIN) ids.push(id);
    }
    return { bound, ids };
  }

  /** Each person's cheapest line of the master by these prices: no dearer one is wanted. */
  private bestKnown(reward: Float64Array, blocked: Blocked): Float64Array {
    const best = new Float64Array(this.problem.people.length).fill(NEVER);
    for (const id of this.master.ids) {
      const person = this.pool.columns[id]?.person ?? 0;
      const worth = this.worth(id, reward);
      if (worth < (best[person] ?? NEVER) && this.isAllowed(id, blocked)) best[person] = worth;
    }
    return best;
  }

  /** A column's cost less what its duties in the scope earn. */
  private worth(id: number, reward: Float64Array): number {
    return this.pool.worth(id, reward, this.scope);
  }

  isAllowed(id: number, blocked: Blocked): boolean {
    const column = this.pool.columns[id];
    const cells = column === undefined ? null : (blocked[column.person] ?? null);
    if (column === undefined || cells === null) return true;
    const symbols = symbolsOf(this.problem);
    for (let day = this.scope.from; day < this.scope.until; day += 1) {
      if (cells[day * symbols + (column.line[day] ?? OFF)] === 1) return false;
    }
    return true;
  }

  /** Takes columns out of the master that have long been idle, once there are too many. */
  private prune(master: MasterSolution): void {
    const { ids } = this.master;
    ids.forEach((id, i) => {
      this.idle.set(id, (master.weights[i] ?? 1) > 1e-9 ? 0 : (this.idle.get(id) ?? 0) + 1);
    });
    if (ids.length < mostColumns(this.problem, this.scope)) return;
    this.master.remove((id, i) => {
      const isUseless =
        i < master.weights.length &&
        (this.idle.get(id) ?? 0) > 12 &&
        this.worth(id, master.reward) > (master.person[this.pool.columns[id]?.person ?? 0] ?? 0) + 1;
      if (isUseless) this.inMaster.delete(id);
      return isUseless;
    });
  }
}

const MOST_POOL = 200_000;

/** Columns of a scope's master beyond which idle ones are taken out. */
export function mostColumns({ shifts }: SolveProblem, { people, from, until }: Scope): number {
  return MOST_COLUMNS_A_ROW * (people.length + (until - from) * shifts.length) + SPARE_COLUMNS;
}
