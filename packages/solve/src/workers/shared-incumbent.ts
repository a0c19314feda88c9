import type { Assignment } from '../model/problem.ts';
import type { Incumbent } from '../search/incumbent.ts';

/** Places in the control words. */
const STOP = 0;
const LOCK = 1;
/** Rises by one with every change of the roster; its parity says which of the two places holds it, 0 for none yet. */
const VERSION = 2;
const PHASE = 3;
const FIRST_STEPS = 4;
const MOST_THREADS = 60;
/** Places in the numbers. */
const COST = 0;
const BOUND = 2;

/** Memory that threads share: plain, so that it can be sent to them. */
export interface SharedState {
  readonly control: SharedArrayBuffer;
  readonly numbers: SharedArrayBuffer;
  readonly rosters: SharedArrayBuffer;
}

/** Makes the memory for rosters of `cells` cells. */
export function sharedState(cells: number): SharedState {
  const state = {
    control: new SharedArrayBuffer(4 * (FIRST_STEPS + MOST_THREADS)),
    numbers: new SharedArrayBuffer(8 * 3),
    rosters: new SharedArrayBuffer(Math.max(1, 2 * cells)),
  };
  new Float64Array(state.numbers).set([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  return state;
}

/**
 * The incumbent that all threads see. A roster is written to the place not in use and then declared valid, so that a
 * thread that is ended at any moment leaves the last one whole.
 */
export class SharedIncumbent implements Incumbent {
  private readonly control: Int32Array;
  private readonly numbers: Float64Array;
  private readonly rosters: Uint8Array;

  constructor(state: SharedState) {
    this.control = new Int32Array(state.control);
    this.numbers = new Float64Array(state.numbers);
    this.rosters = new Uint8Array(state.rosters);
  }

  cost(): number {
    return this.numbers[COST + (this.version() % 2)] ?? Number.POSITIVE_INFINITY;
  }

  roster(): Assignment | null {
    return this.best()?.roster ?? null;
  }

  /** Roster and cost that belong together. */
  best(): { readonly roster: Assignment; readonly cost: number } | null {
    for (;;) {
      const version = this.version();
      if (version === 0) return null;
      const half = this.rosters.length / 2;
      const place = version % 2;
      const roster = this.rosters.slice(place * half, (place + 1) * half);
      const cost = this.numbers[COST + place] ?? 0;
      if (this.version() === version) return { roster, cost };
    }
  }

  offer(cost: number, roster: Assignment): boolean {
    if (!(cost < this.cost() - 1e-9)) return false;
    this.lock();
    const isBetter = cost < this.cost() - 1e-9;
    if (isBetter) {
      const place = (this.version() + 1) % 2;
      this.rosters.set(roster, (place * this.rosters.length) / 2);
      this.numbers[COST + place] = cost;
      Atomics.add(this.control, VERSION, 1);
    }
    this.unlock();
    return isBetter;
  }

  bound(): number {
    return this.numbers[BOUND] ?? Number.NEGATIVE_INFINITY;
  }

  prove(bound: number): void {
    if (!(bound > this.bound())) return;
    this.lock();
    if (bound > this.bound()) this.numbers[BOUND] = bound;
    this.unlock();
  }

  version(): number {
    return Atomics.load(this.control, VERSION);
  }

  /** Tells every thread to stop. */
  stop(): void {
    Atomics.store(this.control, STOP, 1);
  }

  isStopped(): boolean {
    return Atomics.load(this.control, STOP) === 1;
  }

  setPhase(phase: number): void {
    Atomics.store(this.control, PHASE, phase);
  }

  phase(): number {
    return Atomics.load(this.control, PHASE);
  }

  /** Says how many steps a thread has made. */
  setSteps(thread: number, steps: number): void {
    Atomics.store(this.control, FIRST_STEPS + (thread % MOST_THREADS), steps);
  }

  /** Steps of all threads. */
  steps(): number {
    return this.control.subarray(FIRST_STEPS).reduce((sum, steps) => sum + steps, 0);
  }

  private lock(): void {
    while (Atomics.compareExchange(this.control, LOCK, 0, 1) !== 0) Atomics.wait(this.control, LOCK, 1, 1);
  }

  private unlock(): void {
    Atomics.store(this.control, LOCK, 0);
    Atomics.notify(this.control, LOCK);
  }
}
