import { type DutyColumns, SHIFT } from './rota.ts';

/**
 * By person: the place among the person's own duties, counted from 0, of the shift before which the elapsed rest since the
 * neighbouring shift is shortest, the first of equals; -1 where no two shifts are neighbours among all duties. Linear.
 */
export function shortestRestsOf(duties: DutyColumns, offsets: Int32Array): Int32Array {
  const { start, end, kind } = duties;
  const people = offsets.length - 1;
  const shortest = new Int32Array(people).fill(-1);
  for (let p = 0; p < people; p += 1) {
    const first = offsets[p] ?? 0;
    const until = offsets[p + 1] ?? first;
    let least = Number.POSITIVE_INFINITY;
    for (let i = first + 1; i < until; i += 1) {
      const rest = (start[i] ?? 0) - (end[i - 1] ?? 0);
      if (rest >= least || kind[i] !== SHIFT || kind[i - 1] !== SHIFT) continue;
      least = rest;
      shortest[p] = i - first;
    }
  }
  return shortest;
}
