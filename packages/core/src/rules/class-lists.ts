import { LATE, LONG, NIGHT } from '../roster/classes.ts';
import { NON_RESIDENT_ON_CALL } from '../roster/rota.ts';
import type { RunClass } from './duty-class.ts';
import type { View } from './view.ts';

/** Places of some of a person's duties, counted from the view's `first`, in order; only `count` of them are filled. */
export interface DutyList {
  readonly count: number;
  readonly at: Int32Array;
}

class GrowingList implements DutyList {
  count = 0;
  at = new Int32Array(0);
}

/** The duties of each class, of one person after another. */
export class ClassLists {
  readonly #any = new GrowingList();
  readonly #onCall = new GrowingList();
  readonly #long = new GrowingList();
  readonly #late = new GrowingList();
  readonly #night = new GrowingList();
  readonly #classed = new GrowingList();
  #room = 0;
  #areShiftsListed = false;
  #isOnCallListed = false;

  /** Forgets the person before; the lists of this one are made when they are asked for. */
  open(duties: number): void {
    this.#areShiftsListed = false;
    this.#isOnCallListed = false;
    this.#any.count = duties;
    if (this.#room >= duties) return;
    this.#room = duties * 2;
    for (const list of [this.#any, this.#onCall, this.#long, this.#late, this.#night, this.#classed]) {
      list.at = new Int32Array(this.#room);
    }
    for (let k = 0; k < this.#room; k += 1) this.#any.at[k] = k;
  }

  of(wanted: RunClass, view: View): DutyList {
    if (wanted === 'any') return this.#any;
    if (wanted === 'on-call') {
      if (!this.#isOnCallListed) this.#listOnCall(view);
      return this.#onCall;
    }
    if (!this.#areShiftsListed) this.#listShifts(view);
    return wanted === 'long' ? this.#long : wanted === 'late' ? this.#late : this.#night;
  }

  #listOnCall({ duties: { kind }, first, end }: View): void {
    const { at } = this.#onCall;
    let count = 0;
    for (let i = first; i < end; i += 1) {
      at[count] = i - first;
      if (kind[i] === NON_RESIDENT_ON_CALL) count += 1;
    }
    this.#onCall.count = count;
    this.#isOnCallListed = true;
  }

  /**
   * Every list gets every duty that is in some class, but goes on past it only where it belongs: that leaves no branch to be
   * guessed.
   */
  #listShifts(view: View): void {
    const { classKeys: keys, classBits, first } = view;
    const classed = this.#listClassed(view);
    const { at } = this.#classed;
    const longAt = this.#long.at;
    const lateAt = this.#late.at;
    const nightAt = this.#night.at;
    let longs = 0;
    let lates = 0;
    let nights = 0;
    for (let k = 0; k < classed; k += 1) {
      const place = at[k] ?? 0;
      const bits = classBits[keys[first + place] ?? 0] ?? 0;
      longAt[longs] = place;
      lateAt[lates] = place;
      nightAt[nights] = place;
      longs += (bits >> LONG_PLACE) & 1;
      lates += (bits >> LATE_PLACE) & 1;
      nights += (bits >> NIGHT_PLACE) & 1;
    }
    this.#long.count = longs;
    this.#late.count = lates;
    this.#night.count = nights;
    this.#areShiftsListed = true;
  }

  /** Lists the duties that are in any class, in the same way; returns how many there are. */
  #listClassed({ classKeys: keys, classBits: bits, first, end }: View): number {
    const { at } = this.#classed;
    let count = 0;
    for (let i = first; i < end; i += 1) {
      at[count] = i - first;
      // The sign alone, 0 or 1: no branch has to be guessed.
      count += -(bits[keys[i] ?? 0] ?? 0) >>> 31;
    }
    return count;
  }
}

const LONG_PLACE = Math.log2(LONG);
const LATE_PLACE = Math.log2(LATE);
const NIGHT_PLACE = Math.log2(NIGHT);
