import type { SolvePerson } from '../model/problem.ts';
import { OFF } from '../model/problem.ts';

/**
 * Symbols that one person's line need not tell apart: equal units, equal steps in every state and on every kind of day,
 * equal amounts in every tally. On each day only the cheapest of a group matters, unless duties of a symbol are
 * counted, which sets it apart.
 */
export interface ShiftGroups {
  /** Groups; group 0 is off alone. */
  readonly count: number;
  readonly members: readonly (readonly number[])[];
  readonly units: Int32Array;
}

/** Groups of the symbols that a person may ever have; `apart` names symbols that stand alone because they are counted. */
export function shiftGroups(person: SolvePerson, apart: ReadonlySet<number>): ShiftGroups {
  const byKey = new Map<string, number[]>();
  for (let symbol = 0; symbol < person.automaton.symbols; symbol += 1) {
    if (symbol !== OFF && person.most[symbol] === 0) continue;
    const key = symbol === OFF || apart.has(symbol) ? `#${symbol}` : keyOf(person, symbol);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [symbol]);
    else group.push(symbol);
  }
  const members = [...byKey.values()];
  return {
    count: members.length,
    members,
    units: Int32Array.from(members, ([symbol]) => person.units[symbol ?? OFF] ?? 0),
  };
}

function keyOf({ automaton, units, tallies }: SolvePerson, symbol: number): string {
  const { symbols } = automaton;
  const column = (table: ArrayLike<number> | null | undefined): string => {
    if (table === null || table === undefined) return '';
    let text = '';
    for (let at = symbol; at < table.length; at += symbols) text += `${table[at]},`;
    return text;
  };
  const tables = [...automaton.next, ...automaton.cost, ...tallies.flatMap((tally) => tally.amounts)];
  return `${units[symbol]};${tables.map(column).join(';')}`;
}
