import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverBound } from '../../src/bound/cover-bound.ts';
import { relaxedBound } from '../../src/bound/relaxed-bound.ts';
import { costOf, lineCost } from '../../src/model/cost.ts';
import { NEVER, type SolveProblem } from '../../src/model/problem.ts';
import { scopeOf } from '../../src/model/scope.ts';
import { Budget } from '../../src/search/budget.ts';
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

test('where cover must be met exactly, trades find lawful rosters at their true cost', async () => {
  await fc.assert(
    fc.asyncProperty(tinyProblem, fc.nat(1000), async (drawn, seed) => {
      const cover = drawn.cover.map((row) => ({ ...row, overWeight: row.underWeight }));
      const problem = { ...drawn, cover };
      const least = leastCost(problem);
      const result = await solve(problem, { seed, threads: 1, steps: 100 });
      expect(result.status === 'infeasible').toBe(least === NEVER);
      if (result.cost === null || result.assignment === null) return;
      expect(costOf(problem, result.assignment)).toBe(result.cost);
      expect(result.cost).toBeGreaterThanOrEqual(least);
      if (result.status === 'optimal') expect(result.cost).toBe(least);
    }),
    { numRuns },
  );
});

test('the bound that prices sums instead of counting them is below every roster', async () => {
  await fc.assert(
    fc.asyncProperty(tinyProblem, async (problem) => {
      const least = leastCost(problem);
      const bounds: number[] = [];
      const budget = new Budget({ steps: 60 * problem.people.length });
      await relaxedBound(problem, { budget, target: 20, until: 1, proved: (bound) => bounds.push(bound) });
      expect(bounds.length).toBeGreaterThan(0);
      expect(Math.max(...bounds)).toBeLessThanOrEqual(least + 1e-6);
    }),
    { numRuns },
  );
});

test('a part chosen anew is counted like the whole: what stays, and what the part adds', () => {
  fc.assert(
    fc.property(tinyProblem, fc.nat(4), fc.nat(4), fc.nat(1000), (problem, a, b, drawn) => {
      const { days, people, shifts } = problem;
      const from = Math.min(a, days - 1);
      const until = Math.max(from + 1, Math.min(days, b));
      const roster = Uint8Array.from(
        { length: people.length * days },
        (_, i) => (drawn >> (i % 8)) % (shifts.length + 1),
      );
      const scope = scopeOf(problem, roster, { people: [0], from, until });
      expect(scope.cost).toBe(costOf(problem, roster));
      const free = Float64Array.from(problem.cover, () => 0);
      const line = people[0] === undefined ? 0 : lineCost(people[0], roster.subarray(0, days));
      const least = scope.offset + line + coverBound(problem, scope, free);
      expect(least === NEVER ? scope.cost : least).toBeLessThanOrEqual(scope.cost);
    }),
    { numRuns },
  );
});

test('nearly all tiny problems are solved to the best roster with proof', async () => {
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
  expect(proved / solved).toBeGreaterThan(0.97);
});
