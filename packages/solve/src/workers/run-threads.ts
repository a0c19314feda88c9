import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { SolveProblem } from '../model/problem.ts';
import type { Incumbent } from '../search/incumbent.ts';
import type { SolveOptions, SolvePhase } from '../solve-options.ts';
import { SharedIncumbent, sharedState } from './shared-incumbent.ts';
import { sharedLines } from './shared-lines.ts';
import { startThread } from './start-thread.ts';
import { PHASES, type ThreadResult, type ThreadTask } from './task.ts';

/** What the caller's thread sees while the others work. */
export interface ThreadWatch {
  /** Seconds left for the threads; absent when only steps count. */
  readonly seconds?: number;
  /** Told of the threads' phase and steps, several times a second. */
  tick(phase: SolvePhase, steps: number): void;
}

/** Milliseconds between looks at the shared memory, and for threads to end by themselves. */
const LOOK = 50;
const GRACE = 150;

/**
 * Runs the search on several threads from the incumbent's roster, and offers it what they find. With a limit of steps
 * alone each thread keeps to itself, and the answer does not depend on the machine; else they share what they find.
 * Threads need Node; the search on one thread does without it.
 */
export async function runThreads(
  problem: SolveProblem,
  { options, incumbent, watch }: { options: SolveOptions; incumbent: Incumbent; watch: ThreadWatch },
): Promise<number> {
  const state = sharedState(problem.people.length * problem.days);
  const shared = new SharedIncumbent(state);
  const first = incumbent.roster();
  if (first !== null) shared.offer(incumbent.cost(), first);
  const lines = sharedLines(problem.people.length, first ?? new Uint8Array());
  const isAlone = watch.seconds === undefined;
  const results: ThreadResult[] = [];
  const workers = Array.from({ length: options.threads }, (_, thread) => {
    const steps = options.steps === undefined ? {} : { steps: Math.ceil(options.steps / options.threads) };
    const limit = {
      ...steps,
      ...(watch.seconds === undefined ? {} : { seconds: watch.seconds }),
      clock: options.clock ?? 'wall',
    };
    const task: ThreadTask = { problem, thread, seed: options.seed, limit, state, lines, isAlone };
    return startThread(new URL('./thread', import.meta.url), task);
  });
  for (const worker of workers) worker.on('message', (result: ThreadResult) => results.push(result));
  const collect = () => {
    const best = shared.cost() < incumbent.cost() ? shared.best() : null;
    if (best !== null) incumbent.offer(best.cost, best.roster);
    incumbent.prove(shared.bound());
    watch.tick(PHASES[shared.phase()] ?? 'improve', shared.steps());
  };
  const timer = setInterval(collect, LOOK);
  try {
    await ended(workers, { shared, options, watch });
  } finally {
    clearInterval(timer);
    shared.stop();
    await Promise.race([Promise.all(workers.map(exited)), new Promise((done) => setTimeout(done, GRACE))]);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  collect();
  results.sort((a, b) => a.thread - b.thread);
  for (const { cost, roster, bound } of results) {
    incumbent.offer(cost, roster);
    incumbent.prove(bound);
  }
  return shared.steps();
}

/** Waits until every thread has ended, one has failed, the time is up or the caller says stop. */
async function ended(
  workers: readonly Worker[],
  { shared, options, watch }: { shared: SharedIncumbent; options: SolveOptions; watch: ThreadWatch },
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stopped = new Promise<void>((stop, fail) => {
    if (watch.seconds !== undefined && options.clock !== 'processor')
      timer = setTimeout(stop, Math.max(0, watch.seconds) * 1000);
    if (options.signal?.aborted) stop();
    options.signal?.addEventListener('abort', () => stop(), { once: true });
    for (const worker of workers) worker.once('error', fail);
  });
  try {
    await Promise.race([Promise.all(workers.map(exited)), stopped]);
  } finally {
    if (timer !== null) clearTimeout(timer);
    shared.stop();
  }
}

const exits = new WeakMap<Worker, Promise<unknown>>();

function exited(worker: Worker): Promise<unknown> {
  const known = exits.get(worker) ?? once(worker, 'exit');
  exits.set(worker, known);
  return known;
}
