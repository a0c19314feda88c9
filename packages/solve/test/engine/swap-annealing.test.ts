import { expect, test } from 'vitest';
import { LineSearches } from '../../src/lines/line-searches.ts';
import { costOf } from '../../src/model/cost.ts';
import type { Assignment } from '../../src/model/problem.ts';
import { Budget } from '../../src/search/budget.ts';
import { buildRoster } from '../../src/search/build-roster.ts';
import { LocalIncumbent } from '../../src/search/incumbent.ts';
import { swapAnnealing } from '../../src/search/swap-annealing.ts';
import { ward } from './ward.ts';

const problem = ward({ staff: 12, weeks: 3, seed: 4 });

/** Anneals with some moves, and checks the cost of each roster that is offered against its cost from nothing. */
async function annealed(moves: { trades: number; changed: number }) {
  const searches = new LineSearches(problem);
  const { roster } = await buildRoster(problem, { searches, budget: new Budget({ steps: 1000 }) }, 1);
  const incumbent = new LocalIncumbent();
  const start = roster ?? new Uint8Array();
  incumbent.offer(costOf(problem, start), start);
  const seen: Assignment[] = [];
  const budget = new Budget({ steps: 4000 });
  const cooling = { hot: 20, cold: 0.5, until: 1 };
  const tell = (now: Assignment) => seen.push(now.slice());
  await swapAnnealing(problem, { ...cooling, searches, seed: 7, budget, incumbent, moves, seen: tell });
  return { first: costOf(problem, start), incumbent, seen };
}

test.each([
  ['trades with changes of single days', { trades: 0.85, changed: 1 }],
  ['changes of several days', { trades: 0, changed: 5 }],
])('%s make lawful rosters that cost less', async (_, moves) => {
  const { first, incumbent, seen } = await annealed(moves);
  expect(incumbent.cost()).toBeLessThan(first / 2);
  expect(seen.length).toBeGreaterThan(20);
  expect(new Set(seen.map((roster) => roster.join())).size).toBeGreaterThan(5);
  for (const roster of seen) expect(costOf(problem, roster)).toBeLessThan(Number.POSITIVE_INFINITY);
});
