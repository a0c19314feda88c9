import { Worker } from 'node:worker_threads';
import { BugError } from '@rotawright/core/problems';
import type {
  AnswerOf,
  KeptAnswer,
  KeptTemplates,
  SolveOutcome,
  SolvePoint,
  SolveTask,
  TemplateTask,
} from './solve-task.ts';
import type { ThreadTask, ThreadWord } from './solve-thread.ts';

/** A search in a thread of its own, so that the server goes on answering. */
export interface RunningSolve<A = KeptAnswer | KeptTemplates> {
  readonly outcome: Promise<SolveOutcome<A>>;
  /** Ends it within about 0.2 seconds; the best roster so far is kept. */
  stop(): void;
  /** Ends it at once, without an outcome: `outcome` is rejected. */
  kill(): Promise<void>;
}

/** Megabytes of heap that one search may have. */
const MOST_HEAP = 2048;

/** Starts a search. Whoever waits for the outcome hears of points before it. */
export function solveInThread<T extends SolveTask | TemplateTask>(
  task: T,
  heard: (point: SolvePoint) => void,
): RunningSolve<AnswerOf<T>> {
  const stop = new SharedArrayBuffer(4);
  // From source the thread is TypeScript too, and a condition does for it what a hook may have done for this file.
  const isSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(isSource ? './solve-thread.ts' : './solve-thread.js', import.meta.url), {
    workerData: { task, stop } satisfies ThreadTask,
    execArgv: isSource ? ['--conditions=rota-source'] : [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP },
  });
  const outcome = new Promise<SolveOutcome<AnswerOf<T>>>((resolve, reject) => {
    worker.on('message', (word: ThreadWord) => {
      if ('point' in word) heard(word.point);
      // The thread answers the task that it was given.
      else if ('done' in word) resolve(word.done as SolveOutcome<AnswerOf<T>>);
      else reject(new BugError(word.bug));
    });
    worker.once('error', (cause) => reject(new BugError('a search ended in an error', { cause })));
    worker.once('exit', () => reject(new SolveKilled()));
  });
  // Whoever kills a search need not wait for its outcome.
  outcome.catch(() => undefined);
  return {
    outcome,
    stop: () => {
      Atomics.store(new Int32Array(stop), 0, 1);
    },
    kill: async () => {
      await worker.terminate();
    },
  };
}

/** The search was ended from outside before it had an outcome. */
export class SolveKilled extends Error {
  constructor() {
    super('the search was ended before it had an outcome');
    this.name = 'SolveKilled';
  }
}
