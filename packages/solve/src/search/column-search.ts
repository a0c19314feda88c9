import type { LineSearches } from '../lines/line-searches.ts';
import { ColumnGeneration, type NodeResult } from '../master/column-generation.ts';
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
const ROOT_SHARE = 0.7;
const ROOT_ROUNDS = 1000;
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
  const random = seededRandom(options.seed ^ 0x5bd1e995);
  const pool = new ColumnPool(problem);
  const pricer = new Pricer(problem, searches);
  const first = incumbent.roster();
  if (first === null) return;
  const ids = new Set(pool.addRoster(first));
  options.phase('price');
  const part = (share: number) => budget.share() + (1 - budget.share()) * share;
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
  const master = await MasterLp.open(problem);
  try {
    const generation = new ColumnGeneration(problem, { pool, master, pricer, budget });
    generation.begin(prices);
    generation.use([...ids]);
    const root = await generation.solve({ ...rootNode(problem), until: part(ROOT_SHARE) }, (bound) =>
      incumbent.prove(bound),
    );
    await diveAgain(problem, { generation, root, random, pool }, options);
  } finally {
    master.dispose();
  }
}

function rootNode(problem: SolveProblem) {
  return {
    blocked: problem.people.map(() => null),
    tolerance: CLOSE,
    maxRounds: ROOT_ROUNDS,
    goal: Number.NEGATIVE_INFINITY,
  };
}

interface Parts {
  readonly generation: ColumnGeneration;
  readonly root: NodeResult;
  readonly random: Random;
  readonly pool: ColumnPool;
}

/** One dive from the root, then dives around the best roster until the budget is spent or the best is proved. */
async function diveAgain(problem: SolveProblem, parts: Parts, options: ColumnSearchOptions): Promise<void> {
  const { generation, root, random, pool } = parts;
  const { budget, incumbent, isWhole } = options;
  const step = isWhole ? 1 : 1e-6;
  const common = { budget, incumbent, random, until: 1, step };
  options.phase('dive');
  await dive(problem, { generation, root, blocked: rootNode(problem).blocked }, { ...common, shake: 0 });
  let people = FIRST_PEOPLE;
  while (budget.share() < 1 && !isProved(incumbent, isWhole)) {
    const best = incumbent.roster();
    if (best === null) return;
    const before = incumbent.cost();
    generation.use(pool.addRoster(best));
    const blocked = neighbourhood(problem, best, { random, people });
    const node = await generation.solve({
      blocked,
      tolerance: CLOSE,
      maxRounds: 60,
      goal: Number.NEGATIVE_INFINITY,
      until: 1,
    });
    if (node.bound > before - step + 1e-6) {
      people *= GROWTH;
      continue;
    }
    await dive(problem, { generation, root: node, blocked }, { ...common, shake: SHAKE });
    if (incumbent.cost() >= before) people *= SHRINK;
    people = Math.max(2, Math.min(problem.people.length, people));
  }
}
