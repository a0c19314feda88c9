import type { LineAutomaton } from '../model/automaton.ts';
import { NEVER, type SolvePerson } from '../model/problem.ts';
import type { Frame, Stretch } from './frame.ts';

/** Sums of units worth keeping after each day of a stretch: what can be reached, and what can still come to enough. */
export interface UnitBand {
  /** By day of the stretch, the day before it first: `until - from + 1` entries, both bounds included. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly width: number;
}

/** The band; `null` when the days outside already hold too many units. */
export function unitBand(
  person: SolvePerson,
  { from, until }: Stretch,
  { frame, most }: { readonly frame: Frame; readonly most: Int32Array },
): UnitBand | null {
  const { unitCost } = person;
  let least = 0;
  while (least < unitCost.length && unitCost[least] === NEVER) least += 1;
  let largest = unitCost.length - 1;
  while (largest >= 0 && unitCost[largest] === NEVER) largest -= 1;
  least -= frame.units;
  largest -= frame.units;
  if (largest < 0) return null;
  const length = until - from;
  const low = new Int32Array(length + 1);
  const high = new Int32Array(length + 1);
  let width = 1;
  for (let d = 0; d <= length; d += 1) {
    low[d] = Math.max(0, least - (most[length - d] ?? 0));
    high[d] = Math.min(largest, most[d] ?? 0);
    width = Math.max(width, (high[d] ?? 0) - (low[d] ?? 0) + 1);
  }
  return { low, high, width };
}

/** The band near the straight line from nothing to the sums at the end, `margin` units to either side: quicker, and mostly enough. */
export function straightened({ low, high, width }: UnitBand, margin: number): UnitBand {
  const length = low.length - 1;
  const [least, largest] = [low[length] ?? 0, high[length] ?? 0];
  return {
    low: low.map((units, d) => Math.max(units, Math.floor((least * d) / length) - margin)),
    high: high.map((units, d) => Math.min(units, Math.ceil((largest * d) / length) + margin)),
    width,
  };
}

/** Most units that any lawful `k` days on end can hold, whatever came before, for `k` from 0 to the horizon. */
export function mostUnits(automaton: LineAutomaton, units: Int32Array): Int32Array {
  const known = mostOf.get(automaton) ?? new Map<string, Int32Array>();
  mostOf.set(automaton, known);
  const most = known.get(units.join()) ?? reckonMost(automaton, units);
  known.set(units.join(), most);
  return most;
}

/** People with the same rules share their answer. */
const mostOf = new WeakMap<LineAutomaton, Map<string, Int32Array>>();

function reckonMost(automaton: LineAutomaton, units: Int32Array): Int32Array {
  const { states, symbols, kindOf } = automaton;
  const days = kindOf.length;
  const most = new Int32Array(days + 1);
  let here = new Int32Array(states);
  let there = new Int32Array(states);
  for (let length = 1; length <= days; length += 1) {
    there.fill(-1);
    for (const table of automaton.next) {
      for (let state = 0; state < states; state += 1) {
        if ((here[state] ?? -1) < 0) continue;
        for (let symbol = 0; symbol < symbols; symbol += 1) {
          const to = table[state * symbols + symbol] ?? -1;
          if (to >= 0) there[to] = Math.max(there[to] ?? -1, (here[state] ?? 0) + (units[symbol] ?? 0));
        }
      }
    }
    most[length] = there.reduce((a, b) => Math.max(a, b), 0);
    const swap = here;
    here = there;
    there = swap;
  }
  return most;
}
