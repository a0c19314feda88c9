import type { LineSearches } from '../lines/line-searches.ts';
import { ColumnGeneration } from '../master/column-generation.ts';
import { ColumnPool } from '../master/column-pool.ts';
import { MasterLp } from '../master/master-lp.ts';
import type { SolveProblem } from '../model/problem.ts';
import { Pricer } from '../pricing/pricer.ts';
import { subgradient } from '../pricing/subgradient.ts';
import type { Budget } from './budget.ts';
import { dive } from './dive.ts';
import { neighbourhood } from './dive-neighbourhood.ts';
import { type Incumbent, isProved } from './incumbent.ts';
import { type Random, seededRandom } from './random.ts';

export interface ColumnSearchOptions {
  readonly seed: number;
  readonly searches: LineSearches;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  /** All costs are whole points: bounds may be rounded up, and only a whole point less is better. */
  readonly isWhole: boolean;
  phase(now: 'price' | 'dive' | 'prove'): void;
}

const SUBGRADIENT_ROUNDS = 45;
/** Shares of what is left of the budget: rough prices, and the root of the search. */
const ROUGH_SHARE = 0.2;
const ROOT_SHARE = 0.6;
const DIVE_SHARE = 0.35;
const ROOT_ROUNDS = 1000;
const SMALL_ROUNDS = 60;
const CLOSE = 0.005;
/** Linear programmes of the first neighbourhoods: about this many people's lines at once, then as many as prove useful. */
const FIRST_PEOPLE = 6;
const GROWTH = 1.1;
const SHRINK = 0.95;
const SHAKE = 0.12;

/**
 * Column generation from the incumbent: rough prices by subgradient, the root with its proved bound, a dive, and then
 * dives in neighbourhoods of the best roster, each with its own linear bound, so that hopeless ones end at once.
 */
export async function columnSearch(problem: SolveProblem, options: ColumnSearchOptions): Promise<void> {
  const { budget, incumbent, searches } = options;
  const first = incumbent.roster();
  if (first === null) return;
  const pool = new ColumnPool(problem);
  const pricer = new Pricer(problem, searches);
  const ids = new Set(pool.addRoster(first));
  const master = await MasterLp.open(problem);
  try {
    const generation = new ColumnGeneration(problem, { pool, master, pricer, budget });
    const parts = { generation, pool, pricer, random: seededRandom(options.seed ^ 0x5bd1e995), ids };
    await solveRoot(problem, parts, options);
    await diveAround(problem, parts, options);
  } finally {
    master.dispose();
  }
}

interface Parts {
  readonly generation: ColumnGeneration;
  readonly pool: ColumnPool;
  readonly pricer: Pricer;
  readonly random: Random;
  /** Columns to begin with. */
  readonly ids: Set<number>;
}

/** The root with its bound, and one dive from it. */
async function solveRoot(problem: SolveProblem, parts: Parts, options: ColumnSearchOptions): Promise<void> {
  const { generation, pool, pricer, random, ids } = parts;
  const { budget, incumbent } = options;
  const part = (share: number) => budget.share() + (1 - budget.share()) * share;
  options.phase('price');
  const prices = await subgradient(
    problem,
    { pricer, budget },
    {
      target: incumbent.cost(),
      maxRounds: SUBGRADIENT_ROUNDS,
      until: part(ROUGH_SHARE),
      found: (person, line) => ids.add(pool.add(person, line).id),
      proved: (bound) => incumbent.prove(bound),
    },
  );
  generation.begin(prices);
  generation.use([...ids]);
  const node = rootNode(problem);
  const root = await generation.solve({ ...node, until: part(ROOT_SHARE) }, (bound) => incumbent.prove(bound));
  options.phase('dive');
  const step = options.isWhole ? 1 : 1e-6;
  const how = { budget, incumbent, random, until: part(DIVE_SHARE), step, shake: 0 };
  await dive(problem, { generation, root, blocked: node.blocked }, how);
}

function rootNode(problem: SolveProblem) {
  return {
    blocked: problem.people.map(() => null),
    tolerance: CLOSE,
    maxRounds: ROOT_ROUNDS,
    goal: Number.NEGATIVE_INFINITY,
  };
}

/** Dives around the best roster until the budget is spent or the best is proved. */
async function diveAround(problem: SolveProblem, parts: Parts, options: ColumnSearchOptions): Promise<void> {
  const { generation, random, pool } = parts;
  const { budget, incumbent, isWhole } = options;
  const step = isWhole ? 1 : 1e-6;
  const small = { tolerance: CLOSE, maxRounds: SMALL_ROUNDS, goal: Number.NEGATIVE_INFINITY, until: 1 };
  let people = Math.min(problem.people.length, FIRST_PEOPLE);
  options.phase('dive');
  while (budget.share() < 1 && !isProved(incumbent, isWhole)) {
    const best = incumbent.roster();
    if (best === null) return;
    const before = incumbent.cost();
    generation.use(pool.addRoster(best));
    const blocked = neighbourhood(problem, best, { random, people });
    const node = await generation.solve({ blocked, ...small });
    if (node.bound > before - step + 1e-6) {
      people = Math.min(problem.people.length, people * GROWTH);
      continue;
    }
    await dive(
      problem,
      { generation, root: node, blocked },
      { budget, incumbent, random, until: 1, step, shake: SHAKE },
    );
    if (incumbent.cost() >= before) people = Math.max(2, people * SHRINK);
  }
}
