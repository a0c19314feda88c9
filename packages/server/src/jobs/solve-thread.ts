import { parentPort, workerData } from 'node:worker_threads';
import { runSolve } from './run-solve.ts';
import { runTemplates } from './run-templates.ts';
import type { SolveOutcome, SolvePoint, SolveTask, TemplateTask } from './solve-task.ts';

/** What a thread is started with. `stop` holds one number that turns from 0 to 1 when the search is to end. */
export interface ThreadTask {
  readonly task: SolveTask | TemplateTask;
  readonly stop: SharedArrayBuffer;
}

/** What it says. `bug` is a fault of ours, with its stack. */
export type ThreadWord = { readonly point: SolvePoint } | { readonly done: SolveOutcome } | { readonly bug: string };

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
  const progress = (point: SolvePoint): void => say({ point });
  try {
    const done =
      task.kind === 'template'
        ? await runTemplates(task, { isStopped, progress })
        : await runSolve(task, { signal: stopping.signal, progress });
    say({ done });
  } catch (error) {
    say({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  } finally {
    clearInterval(looking);
  }
}
