import { type Db, endRun, isStopAsked, type RunEnd, type TakenRun, takeRun, tellUsers } from '../store/index.ts';
import type { FinishedRun } from './finished-run.ts';
import { Points } from './points.ts';
import type { QueuedRun } from './queue.ts';
import { runImport } from './run-import.ts';
import { sayJob } from './say-job.ts';
import { type RunningTask, TaskKilled, taskInThread } from './task-in-thread.ts';
import { taskOf } from './task-of.ts';
import type { WorkerTools } from './worker-tools.ts';

/** Channel on which workers hear that a run is to stop. */
export const STOP_CHANNEL = 'rotawright_stop';

/**
 * Works on runs: what computes long in a thread, its curve in the store, its end exactly once. Whatever happens to this process, the run is in the store
 * as waiting, as running (then the queue hands it to another worker when the heartbeat fails), or as over.
 */
export class RunWorker {
  readonly #tools: WorkerTools;
  readonly #running = new Map<string, RunningTask>();
  #unlisten: (() => Promise<void>) | null = null;
  #isClosed = false;

  constructor(tools: WorkerTools) {
    this.#tools = tools;
  }

  /** Listens for runs that are to stop. */
  async open(): Promise<void> {
    this.#unlisten = await this.#tools.database.listen(STOP_CHANNEL, (runId) => {
      // An empty word says that something may have been missed; then the next look at the store finds it.
      this.#running.get(runId)?.stop();
    });
  }

  /** Ends what is running, without an outcome: another worker takes it up. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#unlisten?.();
    await Promise.all([...this.#running.values()].map((running) => running.kill()));
  }

  /** Works on one run to its end. Throws when the process is closing, so that the queue tries it again. */
  async work({ runId, signal }: QueuedRun): Promise<void> {
    const { database, now, log } = this.#tools;
    const run = await database.db.transaction().execute((trx) => takeRun(trx, runId, now()));
    if (run === null) return;
    await sayJob(database.db, run);
    log.info({ run: runId, kind: run.kind }, 'run taken');
    const finished = run.kind === 'import' ? await runImport(database.db, run) : await this.#finish(run, signal);
    if (this.#isClosed) throw new TaskKilled();
    await database.db.transaction().execute(async (trx) => {
      const state = (await isStopAsked(trx, runId)) ? 'stopped' : 'done';
      // Whoever comes second, after this process was taken for dead, changes nothing and tells nobody.
      if (await endRun(trx, runId, endOf(finished, state, now())))
        await settle(trx, { run, finished, state, at: now() });
    });
    await sayJob(database.db, run);
    log.info({ run: runId }, 'run ended');
  }

  /** Ends a run that no worker brought to an end. */
  async giveUp(runId: string): Promise<void> {
    const outcome = [
      'It ended several times before it had an answer. Try a shorter span or a smaller file, or ask whoever runs the server.',
    ];
    await endRun(this.#tools.database.db, runId, { state: 'failed', outcome, answer: null, at: this.#tools.now() });
  }

  /** Brings a search or a comparison to its end, in a thread. */
  async #finish(run: TakenRun, signal: AbortSignal): Promise<FinishedRun> {
    const points = new Points(this.#tools, run, () => this.#running.get(run.id)?.stop());
    const running = taskInThread(await taskOf(this.#tools.database.db, run), (point) => points.hear(point));
    const end = (): void => void running.kill();
    signal.addEventListener('abort', end, { once: true });
    this.#running.set(run.id, running);
    if (this.#isClosed) await running.kill();
    try {
      const done = await running.outcome;
      return { ...done, notice: run.kind === 'compare' ? null : noticeOf(run, done.outcome) };
    } catch (error) {
      if (!(error instanceof TaskKilled)) this.#tools.log.error({ run: run.id, err: error }, 'run failed');
      throw error;
    } finally {
      this.#running.delete(run.id);
      signal.removeEventListener('abort', end);
      await points.end();
    }
  }
}

type EndState = 'done' | 'stopped';

/** How a run ends. One with an effect that was stopped has had none. */
function endOf({ outcome, answer, effect }: FinishedRun, state: EndState, at: Date): RunEnd {
  const isUndone = state === 'stopped' && effect !== undefined;
  return isUndone ? { state, outcome: ['It was stopped.'], answer: null, at } : { state, outcome, answer, at };
}

/** What else happens in the transaction that ends a run. */
async function settle(
  trx: Db,
  end: { readonly run: TakenRun; readonly finished: FinishedRun; readonly state: EndState; readonly at: Date },
): Promise<void> {
  const { run, finished, state, at } = end;
  if (state === 'done') await finished.effect?.(trx, at);
  const { notice } = finished;
  if (notice === null || run.userId === null || (state === 'stopped' && finished.effect !== undefined)) return;
  const about = { kind: 'run.ended', about: run.id, at, subject: null, mailFrom: null };
  await tellUsers(trx, [run.userId], { ...about, ...notice });
}

function noticeOf({ kind, versionId }: TakenRun, outcome: readonly string[]): FinishedRun['notice'] {
  const text = `A search that you started has ended. ${outcome[0] ?? ''}`.trim();
  return { text, link: `/versions/${versionId}${kind === 'template' ? '/template' : ''}` };
}
