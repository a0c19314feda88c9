import type { LineSearches } from '../lines/line-searches.ts';
import { type Assignment, NEVER, type SolveProblem, symbolsOf } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import { seededRandom, shuffled } from './random.ts';
import { WorkingRoster } from './working-roster.ts';

/** The first roster; `null` where time ran out before it was whole, or somebody had no line left. */
export interface BuiltRoster {
  readonly roster: Assignment | null;
  /** A person who has no lawful line at all, proved: the problem is infeasible. */
  readonly impossible: number | null;
}

/**
 * Widths of the beam until one finds a line. A first roster need not be a good one: annealing begins hot. On 13 it is there after 0.2 s
 * instead of 0.7.
 */
const BEAMS = [8, 40, 200, 600];

/** Builds a first lawful roster: people one after another, each with a cheap line against what is still uncovered. */
export async function buildRoster(
  problem: SolveProblem,
  { searches, budget }: { readonly searches: LineSearches; readonly budget: Budget },
  seed: number,
): Promise<BuiltRoster> {
  const { days, people } = problem;
  const roster = new WorkingRoster(problem, new Uint8Array(people.length * days));
  const price = new Float64Array(days * symbolsOf(problem));
  const span = { from: 0, until: days };
  for (const p of shuffled(people.length, seededRandom(seed))) {
    const line = roster.lineOf(p);
    roster.price(p, span, price);
    const search = searches.of(p);
    const stretch = { ...span, line, cost: price };
    budget.steps += 1;
    const isBuilt = BEAMS.some((beam) => search.best(stretch, line, { beam }).cost < NEVER);
    const found = isBuilt ? null : search.best(stretch, line);
    if (found?.cost === NEVER) return { roster: null, impossible: found.atLeast === NEVER ? p : null };
    roster.put(p, 0, days);
    await budget.breathe();
    if (budget.isStopped()) return { roster: null, impossible: null };
  }
  return { roster: roster.assignment, impossible: null };
}
