import type { Assignment } from '../../model/problem.ts';
import { startThread } from '../../workers/start-thread.ts';
import type { RosterModel } from '../roster-model.ts';
import type { ShareTask } from './share-task.ts';

/** Rosters that other threads even out, each by itself. */
export interface SharedOut {
  /**
   * What they came to, in the order of their seeds, without those that did not end in time. `isOver` says that nobody waits any longer
   * than for a thread to notice. Throws what a thread failed of.
   */
  rosters(isOver: () => boolean): Promise<readonly Assignment[]>;
  /** Ends all threads, whatever they are at. */
  end(): Promise<void>;
}

/** Between the seeds of two threads: a prime, so that no two runs of a series share one. */
const SEED_STEP = 7919;
/** Milliseconds between looks, and that a thread has to end by itself. */
const LOOK = 50;
const GRACE = 200;

/** Lets so many threads even out the same roster from other seeds. Threads need Node. */
export function shareOut(
  { demand, contract }: RosterModel,
  count: number,
  task: Pick<ShareTask, 'start' | 'seed' | 'maxMoves' | 'seconds' | 'clock'>,
): SharedOut {
  const stop = new SharedArrayBuffer(4);
  const found: (Assignment | null)[] = Array.from({ length: count }, () => null);
  const workers = found.map((_, i) => {
    const seed = task.seed + (i + 1) * SEED_STEP;
    const own: ShareTask = { ...task, demand, contract, seed, begun: Date.now(), stop };
    const worker = startThread(new URL('./share-thread', import.meta.url), own);
    worker.on('message', (roster: Assignment) => {
      found[i] = roster;
    });
    return worker;
  });
  const failed: unknown[] = [];
  const exits = Promise.all(
    workers.map((worker) => {
      worker.on('error', (error) => failed.push(error));
      return new Promise((done) => worker.once('exit', done));
    }),
  );
  return {
    rosters: async (isOver) => {
      const isDone = { value: false };
      exits.then(() => {
        isDone.value = true;
      });
      for (let late = 0; !isDone.value && late < GRACE; late += isOver() ? LOOK : 0) {
        if (isOver()) new Int32Array(stop)[0] = 1;
        await Promise.race([exits, new Promise((done) => setTimeout(done, LOOK))]);
      }
      if (failed.length > 0) throw failed[0];
      return found.filter((roster) => roster !== null);
    },
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
