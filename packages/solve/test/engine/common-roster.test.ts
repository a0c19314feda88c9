import { expect, test } from 'vitest';
import { LineSearches } from '../../src/lines/line-searches.ts';
import { costOf, lineCost } from '../../src/model/cost.ts';
import { NEVER } from '../../src/model/problem.ts';
import { Budget } from '../../src/search/budget.ts';
import { buildRoster } from '../../src/search/build-roster.ts';
import { LocalIncumbent } from '../../src/search/incumbent.ts';
import { largeNeighbourhood } from '../../src/search/large-neighbourhood.ts';
import { Mover } from '../../src/search/mover.ts';
import { seededRandom } from '../../src/search/random.ts';
import { SharedLines, sharedLines } from '../../src/workers/shared-lines.ts';
import { ward } from './ward.ts';

const problem = ward({ staff: 10, weeks: 3, seed: 2 });
const everybody = problem.people.map((_, p) => p);

async function begin() {
  const searches = new LineSearches(problem);
  const { roster } = await buildRoster(problem, { searches, budget: new Budget({ steps: 100 }) }, 1);
  if (roster === null) throw new Error('the ward has a roster');
  return { searches, first: roster, state: sharedLines(problem.people.length, roster) };
}

test('each mover of a common roster takes over what the other has changed', async () => {
  const { searches, first, state } = await begin();
  const spans = { fewest: 1, most: 3, anyDays: 0, whole: 0 };
  const [one, other] = [1, 2].map((seed) => {
    const tools = { searches, random: seededRandom(seed), people: everybody, spans, common: new SharedLines(state) };
    return new Mover(problem, first.slice(), tools);
  });
  for (let turn = 0; turn < 200; turn += 1) {
    const mover = turn % 2 === 0 ? one : other;
    mover?.move(10);
    expect(mover?.roster.assignment).toEqual(new Uint8Array(state.lines));
    expect(mover?.roster.cost).toBeCloseTo(costOf(problem, new Uint8Array(state.lines)), 6);
  }
  expect(one?.roster.cost).toBeLessThan(costOf(problem, first));
});

test('whom another has claimed is left alone', async () => {
  const { searches, first, state } = await begin();
  const common = new SharedLines(state);
  const held = [0, 3, 4];
  for (const p of held) expect(common.claim(p)).toBe(true);
  const spans = { fewest: 1, most: 3, anyDays: 0, whole: 0 };
  const tools = { searches, random: seededRandom(3), people: everybody, spans, common: new SharedLines(state) };
  const mover = new Mover(problem, first.slice(), tools);
  for (let turn = 0; turn < 100; turn += 1) mover.move(10);
  const changed = everybody.filter((p) => common.version(p) > 0);
  expect(changed).toEqual(everybody.filter((p) => !held.includes(p)));
});

test('annealing together keeps lines lawful, costs true and nobody claimed', async () => {
  const { searches, first, state } = await begin();
  const incumbent = new LocalIncumbent();
  incumbent.offer(costOf(problem, first), first);
  const common = new SharedLines(state);
  await Promise.all(
    [1, 2].map((seed) => {
      const how = { seed, searches, incumbent, hot: 20, cold: 0.5, until: 1, common };
      return largeNeighbourhood(problem, { ...how, budget: new Budget({ steps: 600 }) });
    }),
  );
  const best = incumbent.roster();
  expect(best === null ? NEVER : costOf(problem, best)).toBeCloseTo(incumbent.cost(), 6);
  expect(common.best).toBe(incumbent.cost());
  problem.people.forEach((person, p) => {
    expect(common.claim(p)).toBe(true);
    expect(lineCost(person, common.lineOf(p))).toBeLessThan(NEVER);
  });
});
