import { sql } from 'kysely';
import { askStop, type Db } from '../store/index.ts';
import { RunQueue } from './queue.ts';
import { RunWorker, STOP_CHANNEL, type WorkerTools } from './run-worker.ts';

/** Long work: what routes hand in and stop, and what this process works on. */
export interface Jobs {
  /** Hands a run in as part of a transaction. */
  hand(trx: Db, runId: string): Promise<void>;
  /** Asks for a run to stop; those that work on it hear when the transaction is through. */
  stop(trx: Db, runId: string, at: Date): Promise<'stopped' | 'asked' | null>;
  close(): Promise<void>;
}

/** Opens the queue and works on so many runs at a time; 0 leaves them to other processes. */
export async function openJobs(tools: WorkerTools, atATime: number): Promise<Jobs> {
  const worker = new RunWorker(tools);
  await worker.open();
  const queue = await RunQueue.open(tools.database, {
    atATime,
    work: (run) => worker.work(run),
    giveUp: (runId) => worker.giveUp(runId),
    fault: (err) => tools.log.error({ err }, 'queue'),
  });
  return {
    hand: (trx, runId) => queue.hand(trx, runId),
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
