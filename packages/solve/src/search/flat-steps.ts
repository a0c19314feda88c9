import type { LineAutomaton } from '../model/automaton.ts';

/** Steps of an automaton in one flat table, the kinds of day one after another, by state and symbol. */
export interface FlatSteps {
  readonly next: Int16Array;
  /** Where the steps of each day begin in `next`, and in whatever else is laid out as it is. */
  readonly dayAt: Int32Array;
}

/** The steps of an automaton laid out flat. */
export function flatSteps({ next, kindOf, states, symbols }: LineAutomaton): FlatSteps {
  return { next: joined(Int16Array, next), dayAt: Int32Array.from(kindOf, (kind) => kind * states * symbols) };
}

/** Tables one after another in one. */
export function joined<T extends Int16Array | Uint8Array | Float64Array>(
  Kind: new (length: number) => T,
  tables: readonly T[],
): T {
  const all = new Kind(tables.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const table of tables) {
    all.set(table, at);
    at += table.length;
  }
  return all;
}

/** Does work once for each object: people with equal rules share their tables. */
export function once<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}
