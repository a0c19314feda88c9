import { NEVER } from '../model/problem.ts';
import type { Stretch } from './frame.ts';
import type { GroupTable } from './step-table.ts';

/** States that a stretch can be in before each of its days and after the last, in the order found. */
export interface Reach {
  /** States of day `d` (counted from the stretch's first) at `starts[d]` to `starts[d + 1]`. */
  readonly states: Int32Array;
  readonly starts: Int32Array;
}

/** Explores them; groups without a price on a day are not used. `price` is by `(day - from) * groups + group`. */
export function reachOf(
  { table, kindOf, states }: { readonly table: GroupTable; readonly kindOf: Uint8Array; readonly states: number },
  { from, until }: Stretch,
  { begin, price }: { readonly begin: number; readonly price: Float64Array },
): Reach {
  const days = until - from;
  const groups = table.groups.count;
  const starts = new Int32Array(days + 2);
  const seen = new Int32Array(states).fill(-1);
  let found = new Int32Array(Math.min(64, states) * (days + 1));
  found[0] = begin;
  let end = 1;
  starts[1] = 1;
  for (let d = 0; d < days; d += 1) {
    const next = table.next[kindOf[from + d] ?? 0];
    const last = end;
    if (end + states > found.length) found = longer(found, end + states);
    for (let i = starts[d] ?? 0; i < last; i += 1) {
      const state = found[i] ?? 0;
      for (let g = 0; g < groups; g += 1) {
        const to = next?.[state * groups + g] ?? -1;
        if (to < 0 || seen[to] === d || price[d * groups + g] === NEVER) continue;
        seen[to] = d;
        found[end] = to;
        end += 1;
      }
    }
    starts[d + 2] = end;
  }
  return { states: found, starts };
}

function longer(values: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(least, values.length * 2));
  copy.set(values);
  return copy;
}
