import { Worker } from 'node:worker_threads';

/** Memory for what a thread makes and soon drops: left alone it grows to a hundred megabytes of which few are in use. */
const YOUNG_MEGABYTES = 12;

/** Starts a file as a thread: `file` has no ending, because it is TypeScript from source and JavaScript once built. */
export function startThread(file: URL, task: object): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  return new Worker(new URL(`${file.href}${isSource ? '.ts' : '.js'}`), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    ...(isSource ? { execArgv: ['--conditions=rota-source'] } : {}),
  });
}
