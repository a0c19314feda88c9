import type { DutyDraft } from './duty-draft.ts';

/** Duties grouped by person and, within one, in order of start. */
export interface SortedDuties {
  /** Index into the draft of each duty, in the new order. */
  readonly order: Int32Array;
  /** Duties of person `p` stand at `offsets[p]` (included) to `offsets[p + 1]` (excluded) of the order. */
  readonly offsets: Int32Array;
}

/** Groups and sorts a draft. Linear where each person's duties come in order already, as they nearly always do. */
export function sortDuties(draft: DutyDraft, people: number): SortedDuties {
  const { count, person, start } = draft;
  const offsets = new Int32Array(people + 1);
  for (let i = 0; i < count; i += 1) {
    const after = (person[i] ?? 0) + 1;
    offsets[after] = (offsets[after] ?? 0) + 1;
  }
  for (let p = 0; p < people; p += 1) offsets[p + 1] = (offsets[p + 1] ?? 0) + (offsets[p] ?? 0);
  const next = offsets.slice(0, people);
  const order = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const p = person[i] ?? 0;
    const place = next[p] ?? 0;
    order[place] = i;
    next[p] = place + 1;
  }
  const startOf = (i: number): number => start[i] ?? 0;
  const inOrder = (a: number, b: number): number => startOf(a) - startOf(b) || a - b;
  for (let p = 0; p < people; p += 1) {
    const own = order.subarray(offsets[p], offsets[p + 1]);
    if (!isSorted(own, start)) own.sort(inOrder);
  }
  return { order, offsets };
}

function isSorted(own: Int32Array, start: Int32Array): boolean {
  for (let i = 1; i < own.length; i += 1) {
    if ((start[own[i - 1] ?? 0] ?? 0) > (start[own[i] ?? 0] ?? 0)) return false;
  }
  return true;
}
