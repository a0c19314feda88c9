/**
 * Gathers places of duties and hands them on as a list of exactly their number: a list that grows by itself takes several
 * times as much memory, and a check makes a few for each of thousands of people. Used again and again.
 */
export class GatheredDuties {
  count = 0;
  #at = new Int32Array(64);

  /** Forgets what was gathered before. */
  empty(): void {
    this.count = 0;
  }

  add(i: number): void {
    if (this.count === this.#at.length) this.#grow();
    this.#at[this.count] = i;
    this.count += 1;
  }

  /** Puts another in the place of the last. */
  replaceLast(i: number): void {
    this.#at[this.count - 1] = i;
  }

  /** What was gathered, in that order. */
  list(): number[] {
    const { count } = this;
    const at = this.#at;
    const list = new Array<number>(count);
    for (let k = 0; k < count; k += 1) list[k] = at[k] ?? 0;
    return list;
  }

  /** The last first. */
  backwards(): number[] {
    const { count } = this;
    const at = this.#at;
    const list = new Array<number>(count);
    for (let k = 0; k < count; k += 1) list[k] = at[count - 1 - k] ?? 0;
    return list;
  }

  #grow(): void {
    const larger = new Int32Array(this.#at.length * 2);
    larger.set(this.#at);
    this.#at = larger;
  }
}
