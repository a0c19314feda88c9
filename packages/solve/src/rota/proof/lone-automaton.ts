import type { LineAutomaton } from '../../model/automaton.ts';
import { OFF } from '../../model/problem.ts';
import { exploreMachine, type Machine } from '../explore-machine.ts';
import { minimiseMachine } from '../minimise-machine.ts';

/** A line's rules with single days on or off counted. Symbols that are alike in everything share a group. */
export interface LoneAutomaton {
  readonly states: number;
  readonly groups: number;
  readonly groupOf: readonly number[];
  /** State after group `g` in state `q` on a day of kind `k`, at `next[k][q * groups + g]`; -1 where forbidden. */
  readonly next: readonly Int32Array[];
  /** 1 where the step makes the day before a single one. */
  readonly lones: readonly Uint8Array[];
  /** The state before day 0 for each of the starts asked for. */
  readonly starts: Int32Array;
}

/** What a line remembers of whether it worked: 0 before it, else 1 + (worked yesterday) + 2 · (not the same the day before). */
interface LoneState {
  readonly at: number;
  readonly worked: number;
}

/** Lays the count of single days on the rules. The last day counts as none, like the first: what follows is not known. */
export function loneAutomaton({ next, kindOf, symbols }: LineAutomaton, starts: readonly number[]): LoneAutomaton {
  const explored = exploreMachine<LoneState>(
    {
      symbols,
      kinds: next.length,
      counts: 1,
      kindOf,
      starts: starts.map((at) => ({ at, worked: 0 })),
      key: ({ at, worked }) => `${at},${worked}`,
      step: ({ at, worked }, kind, symbol) => {
        const to = next[kind]?.[at * symbols + symbol] ?? -1;
        const now = symbol === OFF ? 0 : 1;
        return to < 0 ? null : { at: to, worked: 1 + now + (worked > 0 && now !== (worked - 1) % 2 ? 2 : 0) };
      },
      amount: ({ worked }, _kind, symbol) => (worked > 2 && (symbol === OFF ? 0 : 1) !== (worked - 1) % 2 ? 1 : 0),
    },
    Number.POSITIVE_INFINITY,
  );
  if (explored === null) throw new RangeError('an automaton without end');
  return grouped(minimiseMachine(explored.machine).machine);
}

function grouped({ states, symbols, next, amounts, starts }: Machine): LoneAutomaton {
  const tables = [...next, ...amounts.flat()];
  const known = new Map<string, number>();
  const members: number[] = [];
  const groupOf = Array.from({ length: symbols }, (_, symbol) => {
    const key = tables
      .map((table) => Array.from({ length: states }, (_unused, q) => table[q * symbols + symbol]).join())
      .join(';');
    const group = known.get(key) ?? members.length;
    if (group === members.length) members.push(symbol);
    known.set(key, group);
    return group;
  });
  const groups = members.length;
  const from = (at: number) => Math.floor(at / groups) * symbols + (members[at % groups] ?? 0);
  const length = states * groups;
  return {
    states,
    groups,
    groupOf,
    next: next.map((table) => Int32Array.from({ length }, (_, at) => table[from(at)] ?? -1)),
    lones: (amounts[0] ?? []).map((table) => Uint8Array.from({ length }, (_, at) => table[from(at)] ?? 0)),
    starts,
  };
}
