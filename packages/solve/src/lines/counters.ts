import { NEVER, type SolvePerson, type Tally } from '../model/problem.ts';
import type { Frame, Stretch } from './frame.ts';
import type { Later } from './later.ts';

/** A thing that the search counts exactly: one of the person's tallies, or the duties of one symbol. */
export interface Counter {
  /** Index into the person's tallies, or `null` for a symbol's count. */
  readonly tally: number | null;
  readonly symbol: number | null;
  /** Counts 0 to `cap` are told apart. More is forbidden, or for a soft tally kept at `cap`. */
  readonly cap: number;
  readonly isSoft: boolean;
  /** Largest count that the whole line can come to. */
  readonly most: number;
  /** Distance of neighbouring counts in the combined index. */
  readonly stride: number;
}

/** All counters of a stretch; a combination of their counts is one number below `combos`. */
export interface Counters {
  readonly list: readonly Counter[];
  readonly combos: number;
  /** Equal for counters that step alike. */
  readonly key: string;
}

/**
 * The counters that matter: tallies whose end cost differs between the counts that this stretch can reach, and the
 * symbols named in `counted`. `ends` are the states in which the stretch may end.
 */
export function countersOf(
  { person, frame, stretch }: { readonly person: SolvePerson; readonly frame: Frame; readonly stretch: Stretch },
  { later, ends }: { readonly later: Later; readonly ends: Int32Array },
  counted: ReadonlySet<number>,
): Counters {
  const list: Counter[] = [];
  let stride = 1;
  const add = (counter: Omit<Counter, 'stride'>) => {
    list.push({ ...counter, stride });
    stride *= counter.cap + 1;
  };
  person.tallies.forEach((tally, t) => {
    const least = frame.counted[t] ?? 0;
    const reach = mostInside(tally, stretch, person.automaton.kindOf);
    const most = least + reach + mostLater(later, ends, t * person.automaton.states);
    const last = tally.endCost.length - 1;
    const costAt = (count: number) => tally.endCost[Math.min(count, last)] ?? NEVER;
    if (allEqual(least, most, costAt)) return;
    const firstForbidden = forbiddenFrom(costAt, least, most);
    const cap =
      firstForbidden > most ? Math.min(reach, Math.max(0, last - least)) : Math.min(reach, firstForbidden - 1 - least);
    add({ tally: t, symbol: null, cap: Math.max(0, cap), isSoft: firstForbidden > most, most });
  });
  for (const symbol of counted) {
    add({ tally: null, symbol, cap: frame.left[symbol] ?? 0, isSoft: false, most: frame.left[symbol] ?? 0 });
  }
  return {
    list,
    combos: stride,
    key: list.map(({ tally, symbol, cap, isSoft }) => `${tally},${symbol},${cap},${isSoft}`).join(';'),
  };
}

function mostInside(tally: Tally, { from, until }: Stretch, kindOf: Uint8Array): number {
  let reach = 0;
  for (const amount of tally.amounts[kindOf[from] ?? 0] ?? []) if (amount > reach) reach = amount;
  for (let day = from + 1; day < until; day += 1) reach += tally.growth[kindOf[day] ?? 0] ?? 0;
  return reach;
}

function mostLater({ cost, counts }: Later, ends: Int32Array, begin: number): number {
  let most = 0;
  for (const state of ends) {
    if ((cost[state] ?? NEVER) < NEVER) most = Math.max(most, counts[begin + state] ?? 0);
  }
  return most;
}

function allEqual(least: number, most: number, costAt: (count: number) => number): boolean {
  for (let count = least + 1; count <= most; count += 1) if (costAt(count) !== costAt(least)) return false;
  return true;
}

/** The count from which on all are forbidden; `most + 1` when the largest is allowed. */
function forbiddenFrom(costAt: (count: number) => number, least: number, most: number): number {
  let from = most + 1;
  while (from > least && costAt(from - 1) === NEVER) from -= 1;
  return from;
}

/**
 * The combination reached when every counter grows by its amount; -1 where a hard maximum would be broken.
 */
export function grown(counters: Counters, combo: number, amountOf: (counter: Counter) => number): number {
  let result = combo;
  for (const counter of counters.list) {
    const amount = amountOf(counter);
    if (amount === 0) continue;
    const count = Math.floor(combo / counter.stride) % (counter.cap + 1);
    const wanted = count + amount;
    if (wanted > counter.cap && !counter.isSoft) return -1;
    result += (Math.min(wanted, counter.cap) - count) * counter.stride;
  }
  return result;
}
