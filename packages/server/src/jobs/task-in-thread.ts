import { Worker } from 'node:worker_threads';
import { BugError } from '@rotawright/core/problems';
import type { AnswerOf, KeptAnswer, KeptEffect, KeptTemplates, Task, TaskOutcome, TaskPoint } from './task.ts';
import type { ThreadTask, ThreadWord } from './task-thread.ts';

/** A task in a thread of its own, so that the server goes on answering. */
export interface RunningTask<A = KeptAnswer | KeptTemplates | KeptEffect> {
  readonly outcome: Promise<TaskOutcome<A>>;
  /**
   * Ends a search for a roster within about 0.2 seconds, and keeps the best so far. A search for templates ends after the number of weeks it
   * is at, and a comparison goes on to its end.
   */
  stop(): void;
  /** Ends it at once, without an outcome: `outcome` is rejected. */
  kill(): Promise<void>;
}

/** Megabytes of heap that one task may have. */
const MOST_HEAP = 2048;

/** Starts a task. Whoever waits for the outcome hears of points before it. */
export function taskInThread<T extends Task>(task: T, heard: (point: TaskPoint) => void): RunningTask<AnswerOf<T>> {
  const stop = new SharedArrayBuffer(4);
  // From source the thread is TypeScript too, and a condition does for it what a hook may have done for this file.
  const isSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(isSource ? './task-thread.ts' : './task-thread.js', import.meta.url), {
    workerData: { task, stop } satisfies ThreadTask,
    execArgv: isSource ? ['--conditions=rota-source'] : [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP },
  });
  const outcome = new Promise<TaskOutcome<AnswerOf<T>>>((resolve, reject) => {
    worker.on('message', (word: ThreadWord) => {
      if ('point' in word) heard(word.point);
      // The thread answers the task that it was given.
      else if ('done' in word) resolve(word.done as TaskOutcome<AnswerOf<T>>);
      else reject(new BugError(word.bug));
    });
    worker.once('error', (cause) => reject(new BugError('a task ended in an error', { cause })));
    worker.once('exit', () => reject(new TaskKilled()));
  });
  // Whoever kills a task need not wait for its outcome.
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

/** The task was ended from outside before it had an outcome. */
export class TaskKilled extends Error {
  constructor() {
    super('the task was ended before it had an outcome');
    this.name = 'TaskKilled';
  }
}
