import { Worker } from 'node:worker_threads';
import { BugError } from '@rotawright/core/problems';
import { fileProblem, LIMITS } from '../guard/index.ts';
import type { ReadResult } from '../layouts/reading.ts';
import type { PassedFile } from './read-here.ts';

/** What the worker sends back. `bug` is a fault of ours, with its stack. */
export type WorkerAnswer = { readonly result: ReadResult } | { readonly bug: string };

/** Reads a large file in a thread that may use so much memory and so much time, and is ended when it asks for more. */
export function readInWorker(passed: PassedFile): Promise<ReadResult> {
  // From source the worker is TypeScript too; the build turns the ending of a literal URL, so it is made from this file's own.
  const here = import.meta.url;
  const isSource = here.endsWith('.ts');
  const url = new URL(isSource ? './read-worker.ts' : './read-worker.js', here);
  // The source may have been found by a hook, which a thread doesn't inherit; the condition does the same for it.
  const execArgv = isSource ? ['--conditions=rota-source'] : [];
  const resourceLimits = {
    maxOldGenerationSizeMb: LIMITS.workerHeapMegabytes,
    maxYoungGenerationSizeMb: 32,
    stackSizeMb: 4,
  };
  const worker = new Worker(url, { workerData: passed, resourceLimits, execArgv, stdout: true, stderr: true });
  return new Promise((resolve, reject) => {
    const { patience = LIMITS.workerSeconds } = passed.options;
    const timer = setTimeout(() => end(tooCostly(passed.file, `${patience} seconds of work`)), patience * 1000);
    const end = (result: ReadResult): void => {
      clearTimeout(timer);
      resolve(result);
      worker.terminate().catch(() => undefined);
    };
    worker.once('message', (answer: WorkerAnswer) => {
      if ('result' in answer) end(answer.result);
      else reject(new BugError(answer.bug));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        end(tooCostly(passed.file, `${LIMITS.workerHeapMegabytes} MB of memory`));
      else reject(new BugError(`reading ${passed.file} failed`, { cause: error }));
    });
    worker.once('exit', () => end(tooCostly(passed.file, 'what its reader is allowed')));
  });
}

function tooCostly(file: string, limit: string): ReadResult {
  const found = `a file that takes more than ${limit} to read`;
  const problem = fileProblem('formats.too-costly', {
    file,
    found,
    expected: 'a file of one rota',
    tryThis: 'save the sheet with the rota alone',
  });
  return { ok: false, problems: [problem], questions: [], understood: [] };
}
