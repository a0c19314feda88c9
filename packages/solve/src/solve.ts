import { BugError } from '@rotawright/core/problems';
import { LineSearches } from './lines/line-searches.ts';
import { costOf } from './model/cost.ts';
import { costGrain } from './model/cost-grain.ts';
import { NEVER, type SolveProblem } from './model/problem.ts';
import { Budget } from './search/budget.ts';
import { buildRoster } from './search/build-roster.ts';
import { isProved, LocalIncumbent } from './search/incumbent.ts';
import { searchColumns } from './search/search-alone.ts';
import type { SolveOptions, SolvePhase, SolveResult } from './solve-options.ts';

/**
 * Finds a roster of least cost within the limits given. The answer's cost is worked out again from nothing before it is
 * given; a difference is a bug and throws a BugError.
 */
export async function solve(problem: SolveProblem, options: SolveOptions): Promise<SolveResult> {
  const budget = new Budget(options);
  const searches = new LineSearches(problem);
  let phase: SolvePhase = 'build';
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  const tell = () =>
    options.progress?.({
      phase,
      cost: known(incumbent.cost()),
      bound: known(incumbent.bound()),
      steps: budget.steps,
      seconds: budget.seconds(),
    });
  const incumbent = new LocalIncumbent(tell);
  const built =
    options.start === undefined
      ? await buildRoster(problem, { searches, budget }, options.seed)
      : { roster: options.start, impossible: null };
  if (built.roster === null) {
    const status = built.impossible === null ? 'stopped' : 'infeasible';
    return { status, assignment: null, cost: null, bound: null, steps: budget.steps };
  }
  incumbent.offer(costOf(problem, built.roster), built.roster);
  const grain = costGrain(problem);
  const enter = (now: SolvePhase) => {
    if (now === phase) return;
    phase = now;
    tell();
  };
  if (options.threads > 1 && budget.share() < 1) {
    searches.release();
    const { runThreads } = await import('./workers/run-threads.ts');
    const left = options.seconds === undefined ? {} : { seconds: options.seconds - budget.seconds() };
    const begun = budget.steps;
    const tick = (now: SolvePhase, steps: number) => {
      budget.steps = begun + steps;
      enter(now);
    };
    await runThreads(problem, { options, incumbent, watch: { ...left, tick } });
  } else {
    await searchColumns(problem, {
      seed: options.seed,
      budget,
      incumbent,
      searches,
      grain,
      common: null,
      phase: enter,
    });
  }
  return resultOf(problem, { incumbent, grain, steps: budget.steps });
}

interface Ended {
  readonly incumbent: LocalIncumbent;
  readonly grain: number | null;
  readonly steps: number;
}

function resultOf(problem: SolveProblem, { incumbent, grain, steps }: Ended): SolveResult {
  const assignment = incumbent.roster();
  const claimed = incumbent.cost();
  if (assignment === null) return { status: 'stopped', assignment: null, cost: null, bound: null, steps };
  const cost = costOf(problem, assignment);
  if (cost === NEVER || Math.abs(cost - claimed) > 1e-6) {
    throw new BugError(`the search says ${claimed}, the roster costs ${cost}`);
  }
  const bound = Number.isFinite(incumbent.bound()) ? incumbent.bound() : null;
  return {
    status: isProved(incumbent, grain) ? 'optimal' : 'feasible',
    assignment,
    cost,
    bound,
    steps,
  };
}
