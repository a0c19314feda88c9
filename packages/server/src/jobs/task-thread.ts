import { parentPort, workerData } from 'node:worker_threads';
import { runComparison } from './run-comparison.ts';
import { runSolve } from './run-solve.ts';
import { runTemplates } from './run-templates.ts';
import type { Task, TaskOutcome, TaskPoint } from './task.ts';

/** What a thread is started with. `stop` holds one number that turns from 0 to 1 when the task is to end. */
export interface ThreadTask {
  readonly task: Task;
  readonly stop: SharedArrayBuffer;
}

/** What it says. `bug` is a fault of ours, with its stack. */
export type ThreadWord = { readonly point: TaskPoint } | { readonly done: TaskOutcome } | { readonly bug: string };

/** Milliseconds between looks at the flag. */
const LOOK = 100;

const port = parentPort;
if (port !== null) {
  const { task, stop } = workerData as ThreadTask;
  const flag = new Int32Array(stop);
  const stopping = new AbortController();
  const isStopped = (): boolean => Atomics.load(flag, 0) === 1;
  const looking = setInterval(() => {
    if (isStopped()) stopping.abort();
  }, LOOK);
  const say = (word: ThreadWord): void => port.postMessage(word);
  const hooks = { isStopped, signal: stopping.signal, progress: (point: TaskPoint) => say({ point }) };
  try {
    say({ done: await outcomeOf(task, hooks) });
  } catch (error) {
    say({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  } finally {
    clearInterval(looking);
  }
}

interface Hooks {
  readonly signal: AbortSignal;
  isStopped(): boolean;
  progress(point: TaskPoint): void;
}

function outcomeOf(task: Task, hooks: Hooks): Promise<TaskOutcome> | TaskOutcome {
  switch (task.kind) {
    case 'template':
      return runTemplates(task, hooks);
    case 'compare':
      return runComparison(task, hooks);
    case 'solve':
    case 'why-not':
      return runSolve(task, hooks);
    default:
      return task satisfies never;
  }
}
