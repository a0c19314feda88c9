import type { SolveOptions } from '../solve-options.ts';
import { clockOf } from './clock.ts';
import { turn } from './turn.ts';

/** What limits a search. */
export type Limit = Pick<SolveOptions, 'steps' | 'seconds' | 'signal' | 'clock'>;

/**
 * What a search may spend: steps, seconds, or both. A step is one line searched for, whatever it serves. Searches ask
 * for the share spent, so that equal seeds and step limits run alike on every machine.
 */
export class Budget {
  steps = 0;
  private readonly limit: Limit;
  private readonly othersSay: () => boolean;
  private readonly now: () => number;
  private readonly started: number;
  private rested = performance.now();

  /** `othersSay` (stop) is asked besides the signal: another thread may have proved the best. */
  constructor(limit: Limit, othersSay: () => boolean = () => false) {
    this.limit = limit;
    this.othersSay = othersSay;
    this.now = clockOf(limit.clock ?? 'wall');
    this.started = this.now();
  }

  /** Seconds that the whole search may take; infinite where only steps are limited. */
  get limitSeconds(): number {
    return this.limit.seconds ?? Number.POSITIVE_INFINITY;
  }

  seconds(): number {
    return (this.now() - this.started) / 1000;
  }

  /** Share spent, 0 to 1; 1 when there is nothing left or somebody said stop. */
  share(): number {
    const { steps, seconds, signal } = this.limit;
    if (signal?.aborted === true || this.othersSay()) return 1;
    return Math.min(
      1,
      Math.max(steps === undefined ? 0 : this.steps / steps, seconds === undefined ? 0 : this.seconds() / seconds),
    );
  }

  /** The share that so many seconds are; all of it where only steps are limited. */
  shareOf(seconds: number): number {
    return this.limit.seconds === undefined ? 1 : Math.min(1, seconds / this.limit.seconds);
  }

  /** Told to stop, or out of seconds, whatever steps are left. */
  isStopped(): boolean {
    const { seconds, signal } = this.limit;
    return signal?.aborted === true || this.othersSay() || (seconds !== undefined && this.seconds() >= seconds);
  }

  /** Lets timers, signals and messages in, at most every few milliseconds. */
  async breathe(): Promise<void> {
    const now = performance.now();
    if (now - this.rested < BREATH) return;
    await turn();
    this.rested = performance.now();
  }
}

/** Milliseconds of work between breaths. */
const BREATH = 40;
