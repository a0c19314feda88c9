import { parentPort, workerData } from 'node:worker_threads';
import { BugError } from '@rotawright/core/problems';
import { clockOf } from '../../search/clock.ts';
import { exchange } from '../exchange.ts';
import { readDemand } from '../read-demand.ts';
import { rosterModel } from '../roster-model.ts';
import type { ShareTask } from './share-task.ts';

/** Evens out a roster and says what came of it. */
async function main(task: ShareTask): Promise<void> {
  const { seed, start, maxMoves, clock, seconds } = task;
  const now = clockOf(clock);
  const before = clock === 'wall' ? now() - (Date.now() - task.begun) : 0;
  const stop = new Int32Array(task.stop);
  const read = readDemand(task.demand);
  if (!read.ok) throw new BugError(`a demand that was read cannot be read: ${read.problems[0]?.found}`);
  const roster = await exchange(rosterModel(read.value, task.contract), start, {
    seed,
    maxMoves,
    progress: (moves) => {
      if (Atomics.load(stop, 0) !== 0) return 1;
      return Math.max(moves / maxMoves, (now() - before) / (1000 * seconds));
    },
  });
  parentPort?.postMessage(roster);
}

// Given by share-threads, which starts this file with nothing else.
await main(workerData as ShareTask);
