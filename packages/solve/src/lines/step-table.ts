import { NEVER, OFF, type SolvePerson } from '../model/problem.ts';
import { type Counters, grown } from './counters.ts';
import type { Stretch } from './frame.ts';
import { type ShiftGroups, shiftGroups } from './shift-groups.ts';

/** A person's steps over groups instead of symbols: what the search reads in its inner loops. */
export interface GroupTable {
  readonly groups: ShiftGroups;
  /** State after group `g` in state `q` on a day of kind `k`, at `next[k][q * groups + g]`; -1 where forbidden. */
  readonly next: readonly Int16Array[];
  readonly cost: readonly (Float64Array | null)[];
  /** Number of the step's move, in the same place: steps of one move add the same to every tally. */
  readonly move: readonly Uint16Array[];
  /** For each move its amounts by tally, and the symbol counted apart (0 for none). */
  readonly moves: readonly { readonly amounts: readonly number[]; readonly symbol: number }[];
}

/** Builds the table for a person, with some symbols counted apart. */
export function groupTable(person: SolvePerson, apart: ReadonlySet<number>): GroupTable {
  const { automaton, tallies } = person;
  const groups = shiftGroups(person, apart);
  const moves: { amounts: number[]; symbol: number }[] = [];
  const moveAt = new Map<string, number>();
  const first = groups.members.map((members) => members[0] ?? OFF);
  const cells = <T>(kind: number, cell: (at: number, kind: number, symbol: number) => T): T[] =>
    Array.from({ length: automaton.states * groups.count }, (_, i) => {
      const symbol = first[i % groups.count] ?? OFF;
      return cell(Math.floor(i / groups.count) * automaton.symbols + symbol, kind, symbol);
    });
  const moveOf = (at: number, kind: number, symbol: number): number => {
    const amounts = tallies.map((tally) => tally.amounts[kind]?.[at] ?? 0);
    const counted = apart.has(symbol) ? symbol : 0;
    const key = `${amounts.join()};${counted}`;
    const known = moveAt.get(key) ?? moves.length;
    if (known === moves.length) moves.push({ amounts, symbol: counted });
    moveAt.set(key, known);
    return known;
  };
  return {
    groups,
    next: automaton.next.map((table, kind) => Int16Array.from(cells(kind, (at) => table[at] ?? -1))),
    cost: automaton.cost.map((table, kind) =>
      table === null ? null : Float64Array.from(cells(kind, (at) => table[at] ?? 0)),
    ),
    move: automaton.next.map((_, kind) => Uint16Array.from(cells(kind, moveOf))),
    moves,
  };
}

/** Combination of counters after move `m`, at `m * combos + combo`; -1 where a maximum would be broken. */
export function comboSteps(counters: Counters, table: GroupTable): Int32Array {
  const { combos } = counters;
  const steps = new Int32Array(table.moves.length * combos);
  table.moves.forEach(({ amounts, symbol }, move) => {
    for (let combo = 0; combo < combos; combo += 1) {
      steps[move * combos + combo] = grown(counters, combo, (counter) =>
        counter.tally === null ? Number(counter.symbol === symbol) : (amounts[counter.tally] ?? 0),
      );
    }
  });
  return steps;
}

/** The cheapest member of each group on each day of the stretch. */
export interface CheapestMembers {
  /** At `(day - from) * groups + g`. */
  readonly cost: Float64Array;
  readonly symbol: Uint8Array;
}

/** Picks them; `blocked` symbols are left out. */
export function cheapestMembers(
  { from, until, cost }: Stretch,
  { count, members }: ShiftGroups,
  blocked: { readonly left: Int32Array; readonly symbols: number },
): CheapestMembers {
  const best = new Float64Array((until - from) * count).fill(NEVER);
  const symbol = new Uint8Array((until - from) * count);
  for (let day = from; day < until; day += 1) {
    for (let g = 0; g < count; g += 1) {
      const at = (day - from) * count + g;
      for (const member of members[g] ?? []) {
        const value = cost[day * blocked.symbols + member] ?? NEVER;
        if (value >= (best[at] ?? NEVER) || (member !== OFF && (blocked.left[member] ?? 0) <= 0)) continue;
        best[at] = value;
        symbol[at] = member;
      }
    }
  }
  return { cost: best, symbol };
}
