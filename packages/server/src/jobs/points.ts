import { addPoint, isStopAsked, type TakenRun } from '../store/index.ts';
import { sayJob } from './say-job.ts';
import type { TaskPoint } from './task.ts';
import type { WorkerTools } from './worker-tools.ts';

/** Milliseconds between points of a curve, and between looks at whether the run is to stop. */
const POINT_EVERY = 1000;

/** Writes a curve down, a point a second at most, and looks by the way whether the run is to stop. */
export class Points {
  readonly #tools: WorkerTools;
  readonly #run: TakenRun;
  readonly #stop: () => void;
  readonly #timer: NodeJS.Timeout;
  #last: TaskPoint | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(tools: WorkerTools, run: TakenRun, stop: () => void) {
    this.#tools = tools;
    this.#run = run;
    this.#stop = stop;
    this.#timer = setInterval(() => this.#write(), POINT_EVERY);
  }

  hear(point: TaskPoint): void {
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

  async #put(point: TaskPoint | null): Promise<void> {
    const { database, now } = this.#tools;
    const { id } = this.#run;
    if (point === null) {
      if (await isStopAsked(database.db, id)) this.#stop();
      return;
    }
    if (await addPoint(database.db, id, { ...point, at: now() })) this.#stop();
    await sayJob(database.db, this.#run);
  }
}
