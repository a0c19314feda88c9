import type { DutyDigest } from '../roster/duty-digest.ts';
import type { DutyList } from './class-lists.ts';

/** Duties of one person that stand for all where only a duty's form counts. */
export interface Samples extends DutyList {
  /**
   * Parallel to `at`: index into the view's columns of a duty of the same form, maybe somebody else's. What the form decides
   * is read there, which is nearer at hand.
   */
  readonly alike: Int32Array;
}

/** The samples of one person after another. */
export class SampleList implements Samples {
  count = 0;
  at = new Int32Array(64);
  alike = new Int32Array(64);

  /** Those of person `p`, read where the forms' examples are. */
  read(digest: DutyDigest, p: number): void {
    const { samples, forms } = digest;
    const from = this.#place(digest, p);
    for (let k = 0; k < this.count; k += 1) this.alike[k] = forms.examples[samples.form[from + k] ?? 0] ?? 0;
  }

  /** The same, each read where it is: for columns that are the person's own. */
  readOwn(digest: DutyDigest, p: number): void {
    this.#place(digest, p);
    this.alike.set(this.at.subarray(0, this.count));
  }

  /** All duties from `first` to `end` (excluded), each read where it is. */
  readAll(first: number, end: number): void {
    const count = end - first;
    this.#makeRoom(count);
    for (let k = 0; k < count; k += 1) {
      this.at[k] = k;
      this.alike[k] = first + k;
    }
    this.count = count;
  }

  /** Writes where the samples of person `p` are; returns where they begin among everybody's. */
  #place({ samples }: DutyDigest, p: number): number {
    const from = samples.from[p] ?? 0;
    const count = (samples.from[p + 1] ?? from) - from;
    this.#makeRoom(count);
    for (let k = 0; k < count; k += 1) this.at[k] = samples.at[from + k] ?? 0;
    this.count = count;
    return from;
  }

  #makeRoom(count: number): void {
    if (this.at.length >= count) return;
    this.at = new Int32Array(count * 2);
    this.alike = new Int32Array(count * 2);
  }
}
