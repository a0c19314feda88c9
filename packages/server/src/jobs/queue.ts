import { BugError } from '@rotawright/core/problems';
import { fromKysely, fromPglite, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Database, Db } from '../store/index.ts';

/** A job that the queue hands to a worker. */
export interface QueuedRun {
  readonly runId: string;
  /** Aborted when the queue gave the job to somebody else, or this worker stops. */
  readonly signal: AbortSignal;
}

/** Searches take minutes, so that what takes seconds has a lane of its own and never waits behind them. */
export type Lane = 'long' | 'short';

/** What a process does with runs. */
export interface RunHandlers {
  /** Runs of each lane that it works on at a time; 0 only hands in. */
  readonly atATime: Readonly<Record<Lane, number>>;
  work(run: QueuedRun): Promise<void>;
  /** A run that every try ended without an outcome. */
  giveUp(runId: string): Promise<void>;
  fault(error: unknown): void;
}

const QUEUES: Readonly<Record<Lane, string>> = { long: 'run', short: 'run-short' };
const LOST = 'run-lost';
/** A worker that says nothing for so long is taken for dead. The queue allows no less. */
const HEARTBEAT_SECONDS = 10;
/** Tries before a run is given up: its worker may die under it, but not for ever. */
const MOST_TRIES = 10;
/** Longest that a run may take, with its explanation. */
const MOST_SECONDS = 3 * 3600;

/** The queue of runs, on the store's own PostgreSQL (pg-boss). Several processes may open it. */
export class RunQueue {
  readonly #boss: PgBoss;
  private constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  static async open(database: Database, handlers: RunHandlers): Promise<RunQueue> {
    const boss = new PgBoss({
      ...connection(database),
      useListenNotify: true,
      schedule: false,
      queueCacheIntervalSeconds: 1,
      monitorIntervalSeconds: 2,
      superviseIntervalSeconds: 2,
      reindex: false,
      monitorVacuum: false,
    });
    boss.on('error', (error) => handlers.fault(error));
    await boss.start();
    await boss.createQueue(LOST, { retryLimit: 20, retryDelay: 5 });
    for (const name of Object.values(QUEUES)) {
      await boss.createQueue(name, {
        notify: true,
        retryLimit: MOST_TRIES,
        retryDelay: 1,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        expireInSeconds: MOST_SECONDS,
        deadLetter: LOST,
      });
    }
    const queue = new RunQueue(boss);
    await queue.#work(handlers);
    return queue;
  }

  /** Hands a run in as part of a transaction: it is worked on if the transaction goes through, and only then. */
  async hand(trx: Db, { runId, lane }: { readonly runId: string; readonly lane: Lane }): Promise<void> {
    const id = await this.#boss.send(QUEUES[lane], { runId }, { db: fromKysely(trx) });
    if (id === null) throw new BugError('the queue did not take a run');
  }

  /** Takes no more runs. Those in hand go back to the queue once their heartbeat fails, and another worker takes them up. */
  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: true });
  }

  async #work({ atATime, work, giveUp }: RunHandlers): Promise<void> {
    const polling = {
      burstWhenReadyExceeds: 1,
      notifyPollingIntervalSeconds: 2,
      pollingIntervalSeconds: 2,
      batchSize: 1,
    };
    for (const lane of ['long', 'short'] as const) {
      if (atATime[lane] === 0) continue;
      const options = { ...polling, localConcurrency: atATime[lane], includeMetadata: true as const };
      await this.#boss.work(QUEUES[lane], options, async ([job]: JobWithMetadata<{ runId: string }>[]) => {
        if (job !== undefined) await work({ runId: job.data.runId, signal: job.signal });
      });
    }
    if (atATime.long + atATime.short === 0) return;
    await this.#boss.work(LOST, polling, async ([job]: { data: { runId: string } }[]) => {
      if (job !== undefined) await giveUp(job.data.runId);
    });
  }
}

/** The embedded database has one session, which the queue shares; a PostgreSQL gives the queue a pool of its own. */
function connection({ raw }: Database) {
  if (raw.kind === 'postgresql') return { connectionString: raw.address, max: 4 };
  return { db: fromPglite(raw), backend: 'pglite' as const };
}
