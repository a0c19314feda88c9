import { NEVER, OFF, type SolvePerson } from '../model/problem.ts';
import { type Counters, grown } from './counters.ts';
import type { Stretch } from './frame.ts';
import { type ShiftGroups, shiftGroups } from './shift-groups.ts';

/** A person's steps over groups instead of symbols: what the search reads in its inner loops. */
export interface GroupTable {
  readonly groups: ShiftGroups;
  /** By kind of day. */
  readonly steps: readonly GroupSteps[];
  /** For each move its amounts by tally, and the symbol counted apart (0 for none): steps of one move count alike. */
  readonly moves: readonly { readonly amounts: readonly number[]; readonly symbol: number }[];
}

/** The steps that are allowed on one kind of day, those out of state `q` at `starts[q]` to `starts[q + 1]`. */
export interface GroupSteps {
  readonly starts: Int32Array;
  readonly group: Uint8Array;
  /** State after the step. */
  readonly to: Int16Array;
  /** Number of the step's move. */
  readonly move: Uint16Array;
  /** `null` where no step costs anything. */
  readonly cost: Float64Array | null;
}

/** Builds the table for a person, with some symbols counted apart. */
export function groupTable(person: SolvePerson, apart: ReadonlySet<number>): GroupTable {
  const { automaton, tallies } = person;
  const groups = shiftGroups(person, apart);
  const moves: { amounts: number[]; symbol: number }[] = [];
  const moveAt = new Map<string, number>();
  const moveOf = (at: number, kind: number, symbol: number): number => {
    const amounts = tallies.map((tally) => tally.amounts[kind]?.[at] ?? 0);
    const counted = apart.has(symbol) ? symbol : 0;
    const key = `${amounts.join()};${counted}`;
    const known = moveAt.get(key) ?? moves.length;
    if (known === moves.length) moves.push({ amounts, symbol: counted });
    moveAt.set(key, known);
    return known;
  };
  const first = groups.members.map((members) => members[0] ?? OFF);
  const steps = automaton.next.map((next, kind): GroupSteps => {
    const starts = new Int32Array(automaton.states + 1);
    const [group, to, move, cost]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let state = 0; state < automaton.states; state += 1) {
      first.forEach((symbol, g) => {
        const at = state * automaton.symbols + symbol;
        if ((next[at] ?? -1) < 0) return;
        group.push(g);
        to.push(next[at] ?? 0);
        move.push(moveOf(at, kind, symbol));
        cost.push(automaton.cost[kind]?.[at] ?? 0);
      });
      starts[state + 1] = group.length;
    }
    return {
      starts,
      group: Uint8Array.from(group),
      to: Int16Array.from(to),
      move: Uint16Array.from(move),
      cost: automaton.cost[kind] === null ? null : Float64Array.from(cost),
    };
  });
  return { groups, steps, moves };
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

/**
 * The cheapest member of each group on each day of a stretch, at `(day - from) * groups + g`. What one picking leaves is of use
 * until the next one only, so that the searches of several people share it.
 */
export class CheapestMembers {
  cost: Float64Array<ArrayBuffer> = new Float64Array(1 << 10);
  symbol: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 10);

  /** Picks them; `left` says how many duties of each symbol there may be: those of which there are none are left out. */
  pick({ from, until, cost }: Stretch, { count, members }: ShiftGroups, left: Int32Array): void {
    const size = (until - from) * count;
    if (this.cost.length < size) {
      this.cost = new Float64Array(size);
      this.symbol = new Uint8Array(size);
    }
    const { cost: best, symbol } = this;
    const symbols = left.length;
    for (let g = 0; g < count; g += 1) {
      const group = members[g] ?? [];
      for (let day = from, at = g; day < until; day += 1, at += count) {
        let least = NEVER;
        let picked = OFF;
        for (let i = 0; i < group.length; i += 1) {
          const member = group[i] ?? OFF;
          const value = cost[day * symbols + member] ?? NEVER;
          if (value >= least || (member !== OFF && (left[member] ?? 0) <= 0)) continue;
          least = value;
          picked = member;
        }
        best[at] = least;
        symbol[at] = picked;
      }
    }
  }
}
