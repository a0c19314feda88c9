import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOf } from '../../src/model/cost.ts';
import { NEVER, type SolveProblem } from '../../src/model/problem.ts';
import { solve } from '../../src/solve.ts';
import { everyLine, tinyProblem } from './tiny-problem.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] ? 10_000 : 80;

function leastCost(problem: SolveProblem): number {
  let least = NEVER;
  for (const roster of everyLine(problem.days * problem.people.length, problem.shifts.length + 1)) {
    least = Math.min(least, costOf(problem, roster));
  }
  return least;
}

test('a solved tiny problem agrees with looking at every roster: status, bound, and the cost where it is proved', async () => {
  await fc.assert(
    fc.asyncProperty(tinyProblem, fc.nat(1000), async (problem, seed) => {
      const least = leastCost(problem);
      const result = await solve(problem, { seed, threads: 1, steps: 400 });
      expect(result.status === 'infeasible').toBe(least === NEVER);
      if (result.cost === null || result.assignment === null) return;
      expect(costOf(problem, result.assignment)).toBe(result.cost);
      expect(result.cost).toBeGreaterThanOrEqual(least);
      expect(result.bound ?? 0).toBeLessThanOrEqual(least + 1e-6);
      if (result.status === 'optimal') expect(result.cost).toBe(least);
    }),
    { numRuns },
  );
});

test('most tiny problems are solved to the best roster, and many with proof', async () => {
  let solved = 0;
  let best = 0;
  let proved = 0;
  for (const problem of fc.sample(tinyProblem, { seed: 4, numRuns: 40 })) {
    const least = leastCost(problem);
    if (least === NEVER) continue;
    const result = await solve(problem, { seed: 1, threads: 1, steps: 400 });
    solved += 1;
    if (result.cost === least) best += 1;
    if (result.status === 'optimal') proved += 1;
  }
  expect(best / solved).toBeGreaterThan(0.97);
  expect(proved / solved).toBeGreaterThan(0.6);
});
