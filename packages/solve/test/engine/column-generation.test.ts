import { expect, test } from 'vitest';
import { coverBound } from '../../src/bound/cover-bound.ts';
import { LineSearches } from '../../src/lines/line-searches.ts';
import { ColumnGeneration } from '../../src/master/column-generation.ts';
import { ColumnPool } from '../../src/master/column-pool.ts';
import { MasterLp } from '../../src/master/master-lp.ts';
import { wholeScope } from '../../src/model/scope.ts';
import { Pricer } from '../../src/pricing/pricer.ts';
import { Budget } from '../../src/search/budget.ts';
import { buildRoster } from '../../src/search/build-roster.ts';
import { ward } from './ward.ts';

/** Searches that run out of room after the relaxation: no line, though one cheaper than the best known may be there. */
class CutShort extends Pricer {
  asked: Float64Array | null = null;
  proved = 0;

  override price(...[person, scope, options]: Parameters<Pricer['price']>): ReturnType<Pricer['price']> {
    if (this.asked !== options.reward) this.proved = 0;
    this.asked = options.reward;
    const atLeast = super.price(person, scope, options).atLeast - 5;
    this.proved += atLeast;
    return { found: null, atLeast };
  }
}

test('a search for a line that was cut short proves no more than its relaxation', async () => {
  const problem = ward({ staff: 4, weeks: 2, seed: 1 });
  const searches = new LineSearches(problem);
  const budget = new Budget({ steps: 1000 });
  const { roster } = await buildRoster(problem, { searches, budget }, 1);
  if (roster === null) throw new Error('no roster');
  const scope = wholeScope(problem);
  const pool = new ColumnPool(problem);
  pool.addRoster(roster);
  const master = await MasterLp.open(problem, scope);
  const pricer = new CutShort(problem, searches);
  const generation = new ColumnGeneration(problem, { scope, pool, master, pricer, budget });
  generation.use([...pool.columns.keys()]);
  const blocked = problem.people.map(() => null);
  const ends = { goal: Number.NEGATIVE_INFINITY, cutoff: Number.POSITIVE_INFINITY, tolerance: 0, until: 1 };
  const bounds: number[] = [];
  await generation.solve({ blocked, maxRounds: 1, ...ends }, (bound) => bounds.push(bound));
  master.dispose();
  expect(bounds.length).toBeGreaterThan(0);
  expect(bounds.at(-1)).toBeCloseTo(coverBound(problem, scope, pricer.asked ?? new Float64Array()) + pricer.proved, 6);
});
