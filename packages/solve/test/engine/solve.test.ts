import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/model/cost.ts';
import { NEVER } from '../../src/model/problem.ts';
import { solve } from '../../src/solve.ts';
import { ward } from './ward.ts';

const small = ward({ staff: 8, weeks: 2, seed: 1 });
const large = ward({ staff: 10, weeks: 3, seed: 2 });

describe('equal seeds and steps give equal answers', () => {
  // Frozen: a change of these numbers is a change of the search, and has to be meant.
  test.each([
    [1, 1],
    [2, 1],
    [1, 2],
  ])('seed %i on %i threads', async (seed, threads) => {
    const once = await solve(large, { seed, threads, steps: 1500 });
    const again = await solve(large, { seed, threads, steps: 1500 });
    expect(again.assignment).toEqual(once.assignment);
    expect([again.cost, again.bound]).toEqual([once.cost, once.bound]);
    expect([seed, threads, once.cost]).toMatchSnapshot();
  });
});

test('a small ward is solved with proof', async () => {
  const result = await solve(small, { seed: 1, threads: 1, steps: 20_000 });
  expect(result.status).toBe('optimal');
  expect(result.cost).toBe(Math.ceil((result.bound ?? NEVER) - 1e-4));
});

test.each([1, 2])('stopping at any moment leaves a lawful roster at its true cost, on %i threads', async (threads) => {
  for (const wait of [0, 3, 40, 170, 400]) {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), wait);
    const costs: number[] = [];
    const progress = ({ cost }: { readonly cost: number | null }) => {
      if (cost !== null) costs.push(cost);
    };
    const result = await solve(large, { seed: wait, threads, seconds: 30, signal: stop.signal, progress });
    if (result.assignment === null) {
      expect(result.status).toBe('stopped');
      continue;
    }
    const cost = costOf(large, result.assignment);
    expect(cost).toBeLessThan(NEVER);
    expect(result.cost).toBe(cost);
    expect(result.bound ?? 0).toBeLessThanOrEqual(cost);
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  }
});

test('a person without any lawful line makes the problem infeasible', async () => {
  const people = large.people.map((person, p) => (p === 3 ? { ...person, unitCost: Float64Array.of(NEVER) } : person));
  const result = await solve({ ...large, people }, { seed: 1, threads: 1, seconds: 5 });
  expect(result).toMatchObject({ status: 'infeasible', assignment: null, cost: null });
});

test('a roster given to start from is never made worse', async () => {
  const first = await solve(small, { seed: 5, threads: 1, steps: 50 });
  const start = first.assignment ?? new Uint8Array();
  const result = await solve(small, { seed: 6, threads: 1, steps: 60, start });
  expect(result.cost).toBeLessThanOrEqual(first.cost ?? 0);
});
