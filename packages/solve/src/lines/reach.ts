import { NEVER } from '../model/problem.ts';
import type { Stretch } from './frame.ts';
import type { GroupTable } from './step-table.ts';

/**
 * States that a stretch can be in before each of its days and after the last, in the order found. What one finding leaves is
 * of use until the next one only, so that the searches of several people share it.
 */
export class Reach {
  /** States of day `d` (counted from the stretch's first) at `starts[d]` to `starts[d + 1]`. */
  states: Int32Array<ArrayBuffer> = new Int32Array(1 << 10);
  starts: Int32Array<ArrayBuffer> = new Int32Array(1 << 6);
  /** Number of the day on which a state was last found; days are numbered on from one finding to the next. */
  private seen = new Int32Array(0);
  private day = 0;

  /** Explores them; groups without a price on a day are not used. `price` is by `(day - from) * groups + group`. */
  find(
    { table, kindOf, states }: { readonly table: GroupTable; readonly kindOf: Uint8Array; readonly states: number },
    { from, until }: Stretch,
    { begin, price }: { readonly begin: number; readonly price: Float64Array },
  ): void {
    const days = until - from;
    const groups = table.groups.count;
    this.reserve(days, states);
    const { seen, starts } = this;
    this.states[0] = begin;
    let end = 1;
    starts[0] = 0;
    starts[1] = 1;
    for (let d = 0; d < days; d += 1) {
      this.day += 1;
      const steps = table.steps[kindOf[from + d] ?? 0];
      if (steps === undefined) return;
      const { starts: begins, group, to: targets } = steps;
      const last = end;
      if (end + states > this.states.length) this.states = longer(this.states, end + states);
      const found = this.states;
      for (let i = starts[d] ?? 0; i < last; i += 1) {
        const state = found[i] ?? 0;
        const stop = begins[state + 1] ?? 0;
        for (let step = begins[state] ?? 0; step < stop; step += 1) {
          const to = targets[step] ?? 0;
          if (seen[to] === this.day || price[d * groups + (group[step] ?? 0)] === NEVER) continue;
          seen[to] = this.day;
          found[end] = to;
          end += 1;
        }
      }
      starts[d + 2] = end;
    }
  }

  private reserve(days: number, states: number): void {
    if (this.starts.length < days + 2) this.starts = new Int32Array(days + 2);
    if (this.seen.length >= states && this.day < LAST_DAY) return;
    this.seen = new Int32Array(Math.max(states, this.seen.length));
    this.day = 0;
  }
}

/** Number of a day at which to begin anew. */
const LAST_DAY = 1 << 30;

function longer(values: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(least, values.length * 2));
  copy.set(values);
  return copy;
}
