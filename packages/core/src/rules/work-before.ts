import type { View } from './view.ts';

/**
 * The known work before each of one person's duties, counted from the view's `first`, so that the work of duties in a row
 * is one subtraction. Reused for each person.
 */
export class WorkBefore {
  /** Known worked minutes of the duties before each, and of all after the last. */
  before = new Int32Array(0);
  /** Is the work of any duty not known? */
  hasUnknown = false;

  /** Adds up one person's duties. Where all are shifts the work of each is its length. */
  open({ duties: { start, end, work }, first, end: until, hasOnCall }: Omit<View, 'work'>): void {
    const count = until - first;
    if (this.before.length <= count) this.before = new Int32Array((count + 1) * 2);
    const { before } = this;
    let worked = 0;
    let least = 0;
    for (let i = 0; i < count; i += 1) {
      before[i] = worked;
      if (hasOnCall) {
        const minutes = work[first + i] ?? 0;
        least = Math.min(least, minutes);
        worked += Math.max(0, minutes);
      } else worked += (end[first + i] ?? 0) - (start[first + i] ?? 0);
    }
    before[count] = worked;
    this.hasUnknown = least < 0;
  }
}
