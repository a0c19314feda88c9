import { parentPort, workerData } from 'node:worker_threads';
import { type PassedFile, readHere } from './read-here.ts';
import type { WorkerAnswer } from './read-in-worker.ts';

// The data is what read-in-worker passed, in the same version of this package.
const passed = workerData as PassedFile;

const answer = (value: WorkerAnswer): void => parentPort?.postMessage(value);

readHere(passed).then(
  (result) => answer({ result }),
  (error: unknown) => answer({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
);
