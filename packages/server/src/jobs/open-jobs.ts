import { sql } from 'kysely';
import { askStop, type Db, type NewRun } from '../store/index.ts';
import { type Lane, RunQueue } from './queue.ts';
import { RunWorker, STOP_CHANNEL } from './run-worker.ts';
import type { WorkerTools } from './worker-tools.ts';

/** Long work: what routes hand in and stop, and what this process works on. */
export interface Jobs {
  /** Hands a run in as part of a transaction. */
  hand(trx: Db, run: Pick<NewRun, 'id' | 'kind'>): Promise<void>;
  /** Asks for a run to stop; those that work on it hear when the transaction is through. */
  stop(trx: Db, runId: string, at: Date): Promise<'stopped' | 'asked' | null>;
  close(): Promise<void>;
}

const LANES: Readonly<Record<NewRun['kind'], Lane>> = {
  solve: 'long',
  'why-not': 'long',
  template: 'long',
  compare: 'short',
  import: 'short',
};

/** Opens the queue and works on so many searches at a time and on one import or comparison; 0 leaves all to other processes. */
export async function openJobs(tools: WorkerTools, searches: number): Promise<Jobs> {
  const worker = new RunWorker(tools);
  await worker.open();
  const queue = await RunQueue.open(tools.database, {
    atATime: { long: searches, short: Math.min(1, searches) },
    work: (run) => worker.work(run),
    giveUp: (runId) => worker.giveUp(runId),
    fault: (err) => tools.log.error({ err }, 'queue'),
  });
  return {
    hand: (trx, { id, kind }) => queue.hand(trx, { runId: id, lane: LANES[kind] }),
    stop: async (trx, runId, at) => {
      const what = await askStop(trx, runId, at);
      if (what !== null) await sql`select pg_notify(${STOP_CHANNEL}, ${runId})`.execute(trx);
      return what;
    },
    close: async () => {
      await worker.close();
      await queue.close();
    },
  };
}
