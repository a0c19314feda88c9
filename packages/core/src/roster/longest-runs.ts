import type { DutyColumns } from './rota.ts';

/**
 * Of each person the first of the longest runs of duties of any kind that start on consecutive days: places of its first
 * and last duty among the person's own, counted from 0. -1 for a person without duties.
 */
export interface RunColumns {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Finds everybody's longest run. Linear in the duties. */
export function longestRunsOf({ day }: Pick<DutyColumns, 'day'>, offsets: Int32Array): RunColumns {
  const people = offsets.length - 1;
  const first = new Int32Array(people).fill(-1);
  const last = new Int32Array(people).fill(-1);
  for (let p = 0; p < people; p += 1) {
    const base = offsets[p] ?? 0;
    const end = offsets[p + 1] ?? base;
    let most = 0;
    for (let from = base; from < end; ) {
      let until = from + 1;
      while (until < end && (day[until] ?? 0) - (day[until - 1] ?? 0) <= 1) until += 1;
      const days = (day[until - 1] ?? 0) - (day[from] ?? 0) + 1;
      if (days > most) {
        most = days;
        first[p] = from - base;
        last[p] = until - 1 - base;
      }
      from = until;
    }
  }
  return { first, last };
}
