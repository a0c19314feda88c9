import { expect, test } from 'vitest';
import { costGrain } from '../../src/model/cost-grain.ts';
import type { SolveProblem } from '../../src/model/problem.ts';
import { isProved, LocalIncumbent, roundedUp } from '../../src/search/incumbent.ts';
import { ward } from './ward.ts';

const base = ward({ staff: 3, weeks: 1, seed: 1 });

/** The ward with every cost `times` as much, and one more cost in a place of its own. */
function scaled(times: number, extra: Partial<Record<'ends' | 'units' | 'tally' | 'cover' | 'steps', number>>) {
  const { ends = 0, units = 0, tally = 0, cover = 0, steps = 0 } = extra;
  const people = base.people.map((person, p) => {
    const { automaton, unitCost, tallies } = person;
    if (p > 0) return { ...person, cost: person.cost.map((cost) => cost * times) };
    const costs = automaton.next.map((next, kind) => (kind === 0 ? new Float64Array(next.length).fill(steps) : null));
    return {
      ...person,
      cost: person.cost.map((cost) => cost * times),
      automaton: { ...automaton, cost: costs, endCost: automaton.endCost.map((cost) => cost + ends) },
      unitCost: unitCost.map((cost) => cost + units),
      tallies: tallies.map((one) => ({ ...one, endCost: one.endCost.map((cost) => cost + tally) })),
    };
  });
  const rows = base.cover.map((row) => ({ ...row, underWeight: 100 * times, overWeight: times }));
  const [first, ...others] = rows;
  const covered = first === undefined ? rows : [{ ...first, least: 1, leastWeight: cover }, ...others];
  return { ...base, people, cover: covered } satisfies SolveProblem;
}

test('the grain divides every cost, wherever it stands', () => {
  expect(costGrain(base)).toBe(1);
  expect(costGrain(scaled(6, {}))).toBe(6);
  for (const place of ['ends', 'units', 'tally', 'cover', 'steps'] as const) {
    expect([place, costGrain(scaled(6, { [place]: 9 }))]).toEqual([place, 3]);
    expect([place, costGrain(scaled(6, { [place]: 0.5 }))]).toEqual([place, null]);
  }
});

test('a bound is rounded up to the next cost that a roster can have', () => {
  expect([3292, 3295, 3295.00005, 3295.01].map((bound) => roundedUp(bound, 5))).toEqual([3295, 3295, 3295, 3300]);
  expect(roundedUp(3292.25, null)).toBe(3292.25);
  const incumbent = new LocalIncumbent();
  incumbent.offer(3295, new Uint8Array());
  incumbent.prove(3292);
  expect([1, 5, null].map((grain) => isProved(incumbent, grain))).toEqual([false, true, false]);
  incumbent.prove(3295);
  expect(isProved(incumbent, null)).toBe(true);
});
