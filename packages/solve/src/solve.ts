import { BugError } from '@rotawright/core/problems';
import { costOf } from './model/cost.ts';
import type { SolveProblem } from './model/problem.ts';
import { buildRoster, largeNeighbourhood } from './search/large-neighbourhood.ts';
import type { SolveOptions, SolveResult } from './solve-options.ts';

const HOT = 25;
const COLD = 0.5;

/** Finds a roster of least cost within the limits given. The answer's cost is worked out again from nothing before it is given. */
export async function solve(problem: SolveProblem, options: SolveOptions): Promise<SolveResult> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const share = (steps: number) =>
    options.signal?.aborted
      ? 1
      : Math.max(
          options.steps === undefined ? 0 : steps / options.steps,
          options.seconds === undefined ? 0 : seconds() / options.seconds,
        );
  const start = options.start ?? buildRoster(problem, options.seed);
  if (start === null) return { status: 'stopped', assignment: null, cost: null, bound: null, steps: 0 };
  let steps = 0;
  let best = costOf(problem, start);
  options.progress?.({ phase: 'build', cost: best, bound: null, steps, seconds: seconds() });
  const assignment = largeNeighbourhood(problem, start, {
    seed: options.seed,
    maxMoves: options.steps ?? Number.POSITIVE_INFINITY,
    hot: HOT,
    cold: COLD,
    progress: (moves) => {
      steps = moves;
      return share(moves);
    },
    improved: (cost) => {
      best = cost;
      options.progress?.({ phase: 'improve', cost, bound: null, steps, seconds: seconds() });
    },
  });
  const cost = costOf(problem, assignment);
  if (Math.abs(cost - best) > 1e-6) throw new BugError(`the search says ${best}, the roster costs ${cost}`);
  return { status: 'feasible', assignment, cost, bound: null, steps };
}
