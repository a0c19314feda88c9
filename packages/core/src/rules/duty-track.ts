import type { View } from './view.ts';

/** Stands for a time after every instant, yet so small that a difference from it is still a 32-bit number. */
export const AFTER_ALL = 2 ** 30;

/**
 * One person's duties laid out for windows of time, counted from the view's `first`: with the known work before each, the
 * work of duties in a row is one subtraction. A duty after all time closes every search. Reused for each person.
 */
export class DutyTrack {
  count = 0;
  start = new Int32Array(0);
  end = new Int32Array(0);
  /** Known worked minutes of the duties before each, and of all at `count`. */
  before = new Int32Array(0);
  /** Is the work of any duty not known? */
  hasUnknown = false;

  /** Shows one person's duties. Where all are shifts the work of each is its length. */
  open({ duties, first, end: until, hasOnCall }: Omit<View, 'track'>): void {
    const count = until - first;
    if (this.start.length <= count) this.#makeRoom((count + 1) * 2);
    const { start, end, before } = this;
    let worked = 0;
    let least = 0;
    for (let i = 0; i < count; i += 1) {
      const from = duties.start[first + i] ?? 0;
      const to = duties.end[first + i] ?? 0;
      start[i] = from;
      end[i] = to;
      before[i] = worked;
      if (hasOnCall) {
        const minutes = duties.work[first + i] ?? 0;
        least = Math.min(least, minutes);
        worked += Math.max(0, minutes);
      } else worked += to - from;
    }
    before[count] = worked;
    start[count] = AFTER_ALL;
    end[count] = AFTER_ALL;
    this.count = count;
    this.hasUnknown = least < 0;
  }

  #makeRoom(room: number): void {
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.before = new Int32Array(room);
  }
}
