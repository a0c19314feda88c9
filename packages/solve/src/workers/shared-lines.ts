import type { Assignment } from '../model/problem.ts';
import type { CommonRoster } from '../search/common-roster.ts';

/** Places in the numbers. */
const BEST = 0;
const SPENT = 1;

/** Memory that threads share: plain, so that it can be sent to them. */
export interface SharedLinesState {
  readonly numbers: SharedArrayBuffer;
  readonly versions: SharedArrayBuffer;
  readonly claims: SharedArrayBuffer;
  readonly lines: SharedArrayBuffer;
}

/** Makes the memory for a roster of so many people that begins as `first`. */
export function sharedLines(people: number, first: Assignment): SharedLinesState {
  const state = {
    numbers: new SharedArrayBuffer(8 * 2),
    versions: new SharedArrayBuffer(4 * Math.max(1, people)),
    claims: new SharedArrayBuffer(4 * Math.max(1, people)),
    lines: new SharedArrayBuffer(Math.max(1, first.length)),
  };
  new Float64Array(state.numbers)[BEST] = Number.POSITIVE_INFINITY;
  new Uint8Array(state.lines).set(first);
  return state;
}

/** The roster in shared memory. */
export class SharedLines implements CommonRoster {
  private readonly numbers: Float64Array;
  private readonly versions: Int32Array;
  private readonly claims: Int32Array;
  private readonly lines: Uint8Array;
  private readonly days: number;

  constructor(state: SharedLinesState) {
    this.numbers = new Float64Array(state.numbers);
    this.versions = new Int32Array(state.versions);
    this.claims = new Int32Array(state.claims);
    this.lines = new Uint8Array(state.lines);
    this.days = Math.floor(this.lines.length / this.versions.length);
  }

  get best(): number {
    return this.numbers[BEST] ?? Number.POSITIVE_INFINITY;
  }

  set best(cost: number) {
    this.numbers[BEST] = cost;
  }

  get spent(): number {
    return this.numbers[SPENT] ?? 0;
  }

  set spent(share: number) {
    this.numbers[SPENT] = share;
  }

  version(person: number): number {
    return Atomics.load(this.versions, person);
  }

  claim(person: number): boolean {
    return Atomics.compareExchange(this.claims, person, 0, 1) === 0;
  }

  release(person: number): void {
    Atomics.store(this.claims, person, 0);
  }

  lineOf(person: number): Uint8Array {
    return this.lines.subarray(person * this.days, (person + 1) * this.days);
  }

  write(person: number, line: Uint8Array): number {
    this.lines.set(line, person * this.days);
    return Atomics.add(this.versions, person, 1) + 1;
  }
}
