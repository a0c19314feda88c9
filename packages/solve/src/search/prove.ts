import type { LineSearches } from '../lines/line-searches.ts';
import { ColumnGeneration } from '../master/column-generation.ts';
import type { ColumnPool } from '../master/column-pool.ts';
import { MasterLp } from '../master/master-lp.ts';
import { OFF, type SolveProblem, symbolsOf } from '../model/problem.ts';
import { wholeScope } from '../model/scope.ts';
import { Pricer } from '../pricing/pricer.ts';
import type { Budget } from './budget.ts';
import { cellsOf, heaviestRoster } from './fractions.ts';
import { type Incumbent, roundedUp } from './incumbent.ts';
import { offerScope } from './offer-scope.ts';

/** What a proof works with, and where it begins. */
export interface ProveOptions {
  readonly searches: LineSearches;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  /** Lines known already. Grows. */
  readonly pool: ColumnPool;
  /** Prices to begin with, by demand. */
  readonly prices: Float64Array;
  /** Lines to begin with, besides the cheapest by these prices. */
  readonly lines: readonly number[];
  /** Costs are whole multiples of it; `null` where they are any numbers. */
  readonly grain: number | null;
  /** Share of the budget at which to stop. */
  readonly until: number;
}

/** Rosters in which some cells are ruled out, none of them cheaper than `bound`. */
interface Branch {
  readonly blocked: readonly (Uint8Array | null)[];
  readonly bound: number;
}

const NODE_ROUNDS = 200;
/** Known lines of each person to begin with. */
const LINES_EACH = 60;
const TOLERANCE = 1e-4;
/** Branches that end before the search begins anew near the root: the first choices may have been the wrong ones. */
const MOST_ENDS = 5;
/** Open branches at most: beyond it the proof is given up. */
const MOST_BRANCHES = 20_000;

/**
 * Branch and price: a branch with the least bound is solved and split in two, on whether a person works on a day, or
 * else on which shift, until no open branch can hold a better roster. The least bound of all open branches is proved
 * at any moment. Best where the root's bound is close; the tree grows fast where it is not.
 *
 * Where costs are whole, bounds that round up to the same cost count as equal, the latest branch of those goes first, or
 * the earliest after some ends, so that the search dives to rosters of that cost; and a branch is not priced out once its linear value is down to it.
 */
export async function proveBest(problem: SolveProblem, options: ProveOptions): Promise<void> {
  const { budget, incumbent, pool, until, grain } = options;
  const scope = wholeScope(problem);
  const master = await MasterLp.open(problem, scope);
  try {
    const pricer = new Pricer(problem, options.searches);
    const generation = new ColumnGeneration(problem, { scope, pool, master, pricer, budget });
    generation.begin(options.prices);
    generation.use([...new Set([...options.lines, ...pool.promising(options.prices, LINES_EACH)])]);
    const step = grain === null ? TOLERANCE : grain - TOLERANCE;
    const levelOf = ({ bound }: Branch) => roundedUp(bound, grain);
    const open: Branch[] = [{ blocked: problem.people.map(() => null), bound: incumbent.bound() }];
    for (let node = 0, ends = 0; open.length > 0 && open.length < MOST_BRANCHES && budget.share() < until; node += 1) {
      const branch = takeLeast(open, { levelOf, isFirst: ends >= MOST_ENDS });
      if (ends >= MOST_ENDS) ends = 0;
      const cutoff = incumbent.cost() - step;
      if (branch.bound > cutoff) break;
      const goal = grain !== null && node > 0 ? levelOf(branch) : Number.NEGATIVE_INFINITY;
      const limits = { tolerance: TOLERANCE, maxRounds: NODE_ROUNDS, goal, cutoff, until };
      const { master: solution, bound } = await generation.solve({ blocked: branch.blocked, ...limits });
      const roster = heaviestRoster(problem, generation, solution.weights);
      if (roster !== null) offerScope(problem, scope, roster, incumbent);
      const least = Math.max(bound, branch.bound);
      if (least <= incumbent.cost() - step) {
        const children = split(problem, branch.blocked, cellsOf(problem, generation, solution.weights));
        // Nothing left to split on, yet not proved: the rest of the tree cannot prove more than this.
        if (children === null) return;
        for (const blocked of children) open.push({ blocked, bound: least });
      } else ends += 1;
      proveOpen(open, incumbent);
    }
    proveOpen(open, incumbent);
  } finally {
    master.dispose();
  }
}

/** Proves what the open branches leave: the least of their bounds, or the best roster where none is better. */
function proveOpen(open: readonly Branch[], incumbent: Incumbent): void {
  let least = incumbent.cost();
  for (const { bound } of open) least = Math.min(least, bound);
  incumbent.prove(least);
}

/** Takes a branch of the least level: the latest, or the first of all, which is nearest to the root. */
function takeLeast(
  open: Branch[],
  { levelOf, isFirst }: { readonly levelOf: (branch: Branch) => number; readonly isFirst: boolean },
): Branch {
  let at = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, branch] of open.entries()) {
    const level = levelOf(branch);
    if (level > least || (isFirst && level === least)) continue;
    at = i;
    least = level;
  }
  const [branch] = open.splice(at, 1);
  if (branch === undefined) throw new RangeError('no open branch');
  return branch;
}

/** Two sets of blocked cells that between them leave every roster in one of the two. */
function split(
  problem: SolveProblem,
  blocked: Branch['blocked'],
  cells: ReturnType<typeof cellsOf>,
): readonly Branch['blocked'][] | null {
  const symbols = symbolsOf(problem);
  // Whether off or not is the stronger question; cells lists the largest share of each person and day.
  const closeness = (cell: (typeof cells)[number]) =>
    Math.abs(cell.fraction - 0.5) + (cell.symbol === OFF || cell.fraction <= 0.5 ? 0 : 0.1);
  const cell = cells.toSorted((a, b) => closeness(a) - closeness(b))[0];
  if (cell === undefined) return null;
  return [true, false].map((isOut) => {
    const own = blocked[cell.person]?.slice() ?? new Uint8Array(problem.days * symbols);
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      if ((symbol === cell.symbol) === isOut) own[cell.day * symbols + symbol] = 1;
    }
    const copy = blocked.slice();
    copy[cell.person] = own;
    return copy;
  });
}
