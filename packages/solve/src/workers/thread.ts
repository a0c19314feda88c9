import { parentPort, workerData } from 'node:worker_threads';
import { LineSearches } from '../lines/line-searches.ts';
import { costGrain } from '../model/cost-grain.ts';
import { Budget } from '../search/budget.ts';
import { type Incumbent, isProved, LocalIncumbent } from '../search/incumbent.ts';
import { searchColumns, searchNeighbourhoods } from '../search/search-alone.ts';
import type { SolvePhase } from '../solve-options.ts';
import { SharedIncumbent } from './shared-incumbent.ts';
import { SharedLines } from './shared-lines.ts';
import { PHASES, type ThreadResult, type ThreadTask } from './task.ts';

/** Cells of its dynamic programme at most: less than where a first roster is built, for there are several threads. */
const MOST_CELLS = 4_000_000;

/** A thread of the search: every other one generates columns, the rest search neighbourhoods. */
async function main(task: ThreadTask): Promise<void> {
  const { problem, thread, seed, limit, state, isAlone } = task;
  const shared = new SharedIncumbent(state);
  const grain = costGrain(problem);
  const budget: Budget = new Budget(limit, () => {
    shared.setSteps(thread, budget.steps);
    return shared.isStopped() || (!isAlone && isProved(shared, grain));
  });
  const incumbent: Incumbent = isAlone ? copyOf(shared) : shared;
  const options = {
    seed: seed + thread * 7919,
    budget,
    incumbent,
    grain,
    searches: new LineSearches(problem, MOST_CELLS),
    common: isAlone ? null : new SharedLines(task.lines),
    phase: (now: SolvePhase) => {
      if (thread === 0) shared.setPhase(PHASES.indexOf(now));
    },
  };
  if (thread % 2 === 0) await searchColumns(problem, options);
  else await searchNeighbourhoods(problem, options);
  shared.setSteps(thread, budget.steps);
  const roster = incumbent.roster();
  if (!isAlone || roster === null) return;
  const result: ThreadResult = { thread, roster, cost: incumbent.cost(), bound: incumbent.bound() };
  parentPort?.postMessage(result);
}

function copyOf(shared: SharedIncumbent): LocalIncumbent {
  const own = new LocalIncumbent();
  const best = shared.best();
  if (best !== null) own.offer(best.cost, best.roster);
  return own;
}

// Given by run-threads, which starts this file with nothing else.
await main(workerData as ThreadTask);
