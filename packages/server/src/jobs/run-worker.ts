import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { Logger } from 'pino';
import { requestsOf } from '../document/index.ts';
import {
  addPoint,
  type Database,
  type Db,
  endRun,
  isStopAsked,
  publishedDuties,
  readAsked,
  readDocument,
  sayLive,
  type TakenRun,
  takeRun,
  tellUsers,
} from '../store/index.ts';
import { SolveRequest, TemplateSearch } from '../wire/index.ts';
import type { QueuedRun } from './queue.ts';
import { type RunningSolve, SolveKilled, solveInThread } from './solve-in-thread.ts';
import type { SolveOutcome, SolvePoint, SolveTask, TemplateTask } from './solve-task.ts';

/** Channel on which workers hear that a run is to stop. */
export const STOP_CHANNEL = 'rotawright_stop';

/** Days before a rota that still bind its first days. */
const PAST_DAYS = 28;
/** Milliseconds between points of a curve, and between looks at whether the run is to stop. */
const POINT_EVERY = 1000;

/** What a worker needs. */
export interface WorkerTools {
  readonly database: Database;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly now: () => Date;
}

/**
 * Works on runs: each in a thread, its curve in the store, its end exactly once. Whatever happens to this process, the run is in the store
 * as waiting, as running (then the queue hands it to another worker when the heartbeat fails), or as over.
 */
export class RunWorker {
  readonly #tools: WorkerTools;
  readonly #running = new Map<string, RunningSolve>();
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
    await this.#tell(run);
    log.info({ run: runId, kind: run.kind }, 'run taken');
    const outcome = await this.#outcomeOf(run, signal);
    await database.db.transaction().execute(async (trx) => {
      const state = (await isStopAsked(trx, runId)) ? 'stopped' : 'done';
      // Whoever comes second, after this process was taken for dead, changes nothing and tells nobody.
      if (await endRun(trx, runId, { ...outcome, state, at: now() })) await tellEnd(trx, run, outcome, now());
    });
    await this.#tell(run);
    log.info({ run: runId }, 'run ended');
  }

  /** Ends a run that no worker brought to an end. */
  async giveUp(runId: string): Promise<void> {
    const outcome = [
      'The search ended several times before it had an answer. Try a shorter span, or ask whoever runs the server.',
    ];
    await endRun(this.#tools.database.db, runId, { state: 'failed', outcome, answer: null, at: this.#tools.now() });
  }

  async #outcomeOf(run: TakenRun, signal: AbortSignal): Promise<SolveOutcome> {
    const points = new Points(this.#tools, run, () => this.#running.get(run.id)?.stop());
    const running = solveInThread(await taskOf(this.#tools.database, run), (point) => points.hear(point));
    const end = (): void => void running.kill();
    signal.addEventListener('abort', end, { once: true });
    this.#running.set(run.id, running);
    if (this.#isClosed) await running.kill();
    try {
      return await running.outcome;
    } catch (error) {
      if (!(error instanceof SolveKilled)) this.#tools.log.error({ run: run.id, err: error }, 'run failed');
      throw error;
    } finally {
      this.#running.delete(run.id);
      signal.removeEventListener('abort', end);
      await points.end();
    }
  }

  #tell({ id, versionId }: TakenRun): Promise<void> {
    return sayLive(this.#tools.database.db, { kind: 'event', versionId, event: { type: 'job', jobId: id } });
  }
}

/** Tells whoever started it, in the transaction that ends it. */
async function tellEnd(trx: Db, run: TakenRun, { outcome }: SolveOutcome, at: Date): Promise<void> {
  if (run.userId === null) return;
  const text = `A search that you started has ended. ${outcome[0] ?? ''}`.trim();
  const page = run.kind === 'template' ? '/template' : '';
  const about = { kind: 'run.ended', about: run.id, link: `/versions/${run.versionId}${page}`, at };
  await tellUsers(trx, [run.userId], { ...about, text, subject: null, mailFrom: null });
}

/** Reads what a search needs, as it stands when the search begins. */
async function taskOf(database: Database, run: TakenRun): Promise<SolveTask | TemplateTask> {
  const document = await readDocument(database.db, run.versionId);
  const { kind } = run;
  if (kind === 'template') return { kind, document, request: TemplateSearch.parse(run.request) };
  const first = parseCivilDate(document.from) ?? 0;
  const span = { from: formatCivilDate(first - PAST_DAYS), until: document.from };
  const past = await publishedDuties(database.db, { departmentId: run.departmentId, rotaId: document.rotaId }, span);
  const kept = await readAsked(database.db, run.versionId);
  const given = SolveRequest.parse(run.request);
  // What the search was started with stands before what is kept.
  const request = {
    openings: kept.openings,
    requests: kept.requests,
    ...given,
    weights: { ...kept.weights, ...given.weights },
  };
  const people = new Set(document.people.filter(({ isVacant }) => !isVacant).map(({ id }) => id));
  const codes = new Set(document.shiftTypes.map(({ code }) => code));
  return {
    kind,
    document,
    request,
    history: past.filter(({ person, code }) => people.has(person) && codes.has(code)),
    requests: requestsOf(request),
    together: { presence: kept.presence, supervision: kept.supervision },
  };
}

/** Writes a curve down, a point a second at most, and looks by the way whether the run is to stop. */
class Points {
  readonly #tools: WorkerTools;
  readonly #run: TakenRun;
  readonly #stop: () => void;
  readonly #timer: NodeJS.Timeout;
  #last: SolvePoint | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(tools: WorkerTools, run: TakenRun, stop: () => void) {
    this.#tools = tools;
    this.#run = run;
    this.#stop = stop;
    this.#timer = setInterval(() => this.#write(), POINT_EVERY);
  }

  hear(point: SolvePoint): void {
    this.#last = point;
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    this.#write();
    await this.#writing;
  }

  #write(): void {
    const point = this.#last;
    this.#last = null;
    this.#writing = this.#writing
      .then(() => this.#put(point))
      .catch((error: unknown) => {
        this.#tools.log.error({ run: this.#run.id, err: error }, 'progress not written');
      });
  }

  async #put(point: SolvePoint | null): Promise<void> {
    const { database, now } = this.#tools;
    const { id, versionId } = this.#run;
    if (point === null) {
      if (await isStopAsked(database.db, id)) this.#stop();
      return;
    }
    if (await addPoint(database.db, id, { ...point, at: now() })) this.#stop();
    await sayLive(database.db, { kind: 'event', versionId, event: { type: 'job', jobId: id } });
  }
}
