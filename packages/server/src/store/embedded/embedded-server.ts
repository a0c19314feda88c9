import { Worker } from 'node:worker_threads';
import { OutsideError } from '@rotawright/core/problems';
import type {
  Outcome,
  Rows,
  ThreadAnswer,
  ThreadError,
  ThreadRequest,
  ThreadStart,
  ThreadStatement,
} from './thread-messages.ts';

type Question = ThreadRequest extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never;
interface Waiting {
  readonly resolve: (answer: ThreadAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A statement that waits, in no transaction. */
interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly resolve: (rows: Rows) => void;
  readonly reject: (error: Error) => void;
}

/** Somebody who waits to have the session alone. */
interface Turn {
  readonly grant: () => void;
}

/** Statements that are sent at once at most: a crossing between the threads costs as much as a small statement. */
const MOST_AT_ONCE = 32;

/** An error of the database, with PostgreSQL's code (`23505` …) and the constraint, as the other driver gives them. */
export class EmbeddedError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly detail: string | undefined;
  constructor(error: ThreadError) {
    super(error.message);
    this.name = 'EmbeddedError';
    this.code = error.code;
    this.constraint = error.constraint;
    this.detail = error.detail;
  }
}

/**
 * The embedded PostgreSQL, seen from the thread that uses it. It has one session: who needs it for more than a statement takes a turn. What
 * waits is served in the order in which it came.
 */
export class EmbeddedServer {
  #tellLoss: (loss: OutsideError) => void = () => undefined;
  /** Settles once the database is lost: its thread has died, or {@link lose} was called. Whatever is asked from then on is refused at once. */
  readonly lost = new Promise<OutsideError>((resolve) => {
    this.#tellLoss = resolve;
  });
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<(payload: string) => void>>();
  readonly #queue: (Statement | Turn)[] = [];
  #next = 1;
  #isBusy = false;
  #closed = false;
  #loss: OutsideError | null = null;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: ThreadAnswer) => this.#hear(answer));
    worker.on('error', (cause) =>
      this.lose(new OutsideError(`The embedded database has stopped: ${cause.message}`, { cause })),
    );
    worker.on('exit', () => this.lose(new OutsideError('The embedded database has stopped.')));
  }

  /** Opens the database; a new folder is filled first. */
  static async open(start: ThreadStart): Promise<EmbeddedServer> {
    const isSource = import.meta.url.endsWith('.ts');
    const worker = new Worker(new URL(isSource ? './thread.ts' : './thread.js', import.meta.url), {
      workerData: start,
      execArgv: [],
    });
    await new Promise<void>((resolve, reject) => {
      worker.once('message', (answer: ThreadAnswer) => {
        if ('ready' in answer) resolve();
        else reject(notOpened(start, 'failed' in answer ? answer.failed : 'no reason given'));
      });
      worker.once('error', (error: unknown) => reject(notOpened(start, String(error))));
    });
    return new EmbeddedServer(worker);
  }

  /** Waits for the session; call what it gives back when done. */
  takeTurn(): Promise<() => void> {
    return new Promise((resolve) => {
      const grant = (): void => resolve(() => this.#serveNext());
      this.#queue.push({ grant });
      this.#serve();
    });
  }

  /** One statement in no transaction and no turn. */
  alone(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ sql, parameters, resolve, reject });
      this.#serve();
    });
  }

  /** One statement, by whoever has the turn. */
  async query(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    const [first] = await this.#results({ do: 'query', sql, parameters });
    return first ?? { rows: [] };
  }

  /** Begins a transaction with its first statement, by whoever has the turn. */
  async begin(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    const [, first = { rows: [] }] = await this.#outcomes([
      { sql: 'begin', parameters: [] },
      { sql, parameters },
    ]);
    if ('error' in first) throw new EmbeddedError(first.error);
    return first;
  }

  /** Several statements without parameters, by whoever has the turn. */
  exec(sql: string): Promise<readonly Rows[]> {
    return this.#results({ do: 'exec', sql });
  }

  async listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>> {
    const there = this.#listeners.get(channel);
    if (there === undefined) {
      this.#listeners.set(channel, new Set([hear]));
      const done = await this.takeTurn();
      await this.#results({ do: 'listen', channel }).finally(done);
    } else there.add(hear);
    return async () => {
      this.#listeners.get(channel)?.delete(hear);
    };
  }

  /** The whole data folder as one compressed image. */
  async dump(): Promise<Uint8Array> {
    const done = await this.takeTurn();
    try {
      const answer = await this.#ask({ do: 'dump' });
      if (!('dump' in answer)) throw new OutsideError('The embedded database gave no image.');
      return answer.dump;
    } finally {
      done();
    }
  }

  async close(): Promise<void> {
    if (this.#closed || this.#loss !== null) return;
    const done = await this.takeTurn();
    this.#closed = true;
    await this.#ask({ do: 'close' }).finally(done);
    await this.#worker.terminate();
  }

  /** Gives the database up, whatever its thread is doing: all who wait are refused. Only the first reason counts, and none after `close`. */
  lose(loss: OutsideError): void {
    if (this.#closed || this.#loss !== null) return;
    this.#loss = loss;
    for (const { reject } of this.#waiting.values()) reject(loss);
    this.#waiting.clear();
    void this.#worker.terminate();
    this.#tellLoss(loss);
  }

  #serve(): void {
    if (!this.#isBusy) this.#serveNext();
  }

  /** Whoever waits longest: a turn, or statements up to the next turn. */
  #serveNext(): void {
    const [first] = this.#queue;
    this.#isBusy = first !== undefined;
    if (first === undefined) return;
    if ('grant' in first) {
      this.#queue.shift();
      first.grant();
      return;
    }
    const turn = this.#queue.findIndex((one) => 'grant' in one);
    const end = Math.min(turn < 0 ? this.#queue.length : turn, MOST_AT_ONCE);
    void this.#sendAll(this.#queue.splice(0, end) as Statement[]);
  }

  async #sendAll(statements: readonly Statement[]): Promise<void> {
    try {
      const outcomes = await this.#outcomes(statements.map(({ sql, parameters }) => ({ sql, parameters })));
      for (const [at, { resolve, reject }] of statements.entries()) {
        const outcome = outcomes[at];
        if (outcome !== undefined && 'error' in outcome) reject(new EmbeddedError(outcome.error));
        else resolve(outcome ?? { rows: [] });
      }
    } catch (error) {
      for (const { reject } of statements) reject(error as Error);
    }
    this.#serveNext();
  }

  async #outcomes(statements: readonly ThreadStatement[]): Promise<readonly Outcome[]> {
    const answer = await this.#ask({ do: 'all', statements });
    return 'outcomes' in answer ? answer.outcomes : [];
  }

  async #results(question: Question): Promise<readonly Rows[]> {
    const answer = await this.#ask(question);
    return 'results' in answer ? answer.results : [];
  }

  #ask(question: Question): Promise<ThreadAnswer> {
    if (this.#loss !== null) return Promise.reject(this.#loss);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...question, id });
    });
  }

  #hear(answer: ThreadAnswer): void {
    if ('notify' in answer) {
      for (const hear of this.#listeners.get(answer.notify) ?? []) hear(answer.payload);
      return;
    }
    if (!('id' in answer)) return;
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new EmbeddedError(answer.error));
    else waiting?.resolve(answer);
  }
}

function notOpened(start: ThreadStart, why: string): OutsideError {
  const where = start.folder === null ? 'in memory' : `in ${start.folder}`;
  return new OutsideError(`The embedded database ${where} could not be opened: ${why}`);
}
