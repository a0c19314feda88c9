import { type Assignment, NEVER } from '../../model/problem.ts';
import { type FairTables, HOURS } from '../fair-shares.ts';
import type { RosterModel } from '../roster-model.ts';

/** Duties that no count tells apart: one shift type, one length, one class. */
export interface DutyKind {
  readonly type: number;
  readonly minutes: number;
  /** What it adds to nights and to long days. */
  readonly nights: number;
  readonly longs: number;
}

/** The kinds that the duties of a roster fall into, and who may work how many of each. */
export interface DutyKinds {
  readonly kinds: readonly DutyKind[];
  /** Kind of symbol `a` on day `d` at `d * symbols + a`; -1 where nobody is needed, and off. */
  readonly of: Int16Array;
  /** Days on which person `p` may work kind `k`, at `p * kinds + k`. */
  readonly most: Int32Array;
}

/** Sorts the duties of a roster into kinds; a night that is an hour short is one of its own. */
export function dutyKinds({ problem, cover }: RosterModel, { amounts }: FairTables): DutyKinds {
  const symbols = cover.slots.length + 1;
  const kinds: DutyKind[] = [];
  const known = new Map<string, number>();
  const of = Int16Array.from({ length: problem.days * symbols }, (_, at) => {
    const symbol = at % symbols;
    const day = Math.floor(at / symbols);
    if (symbol === 0 || (cover.needed[day * cover.slots.length + symbol - 1] ?? null) === null) return -1;
    const kind = {
      type: cover.slots[symbol - 1]?.type ?? 0,
      minutes: amounts[HOURS]?.[at] ?? 0,
      nights: amounts[0]?.[at] ?? 0,
      longs: amounts[1]?.[at] ?? 0,
    };
    const key = Object.values(kind).join();
    const number = known.get(key) ?? kinds.length;
    if (number === kinds.length) kinds.push(kind);
    known.set(key, number);
    return number;
  });
  const most = new Int32Array(problem.people.length * kinds.length);
  problem.people.forEach(({ cost }, p) => {
    for (let day = 0; day < problem.days; day += 1) {
      const open = new Set<number>();
      for (let at = day * symbols + 1; at < (day + 1) * symbols; at += 1)
        if (cost[at] !== NEVER) open.add(of[at] ?? -1);
      for (const kind of open) if (kind >= 0) most[p * kinds.length + kind] = (most[p * kinds.length + kind] ?? 0) + 1;
    }
  });
  return { kinds, of, most };
}

/** Duties of kind `k` that person `p` works in a roster, at `p * kinds + k`. */
export function countsOfKinds({ kinds, of }: DutyKinds, cells: Assignment, days: number): Int32Array {
  const symbols = of.length / days;
  const counts = new Int32Array((cells.length / days) * kinds.length);
  cells.forEach((symbol, cell) => {
    const kind = of[(cell % days) * symbols + symbol] ?? -1;
    const at = Math.floor(cell / days) * kinds.length + kind;
    if (kind >= 0) counts[at] = (counts[at] ?? 0) + 1;
  });
  return counts;
}
