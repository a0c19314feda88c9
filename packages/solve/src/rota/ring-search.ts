import { seededRandom } from '../search/random.ts';
import { type TemplateDemand, templateNeeds } from './template-demand.ts';
import { RingFatigue } from './template-fatigue.ts';
import type { TemplateMachine } from './template-machine.ts';

/** How long a ring is searched for, and what to make small; equal seeds give equal rings. */
export interface RingSearchOptions {
  readonly seed: number;
  readonly maxMoves: number;
  readonly signal?: AbortSignal;
  /** Points of a weekend worked and of a single day on or off: what to make small once everything is lawful. */
  readonly weekendPoints: number;
  readonly lonePoints: number;
  /** Points of fatigue; 0 where it does not matter. */
  readonly fatigueWeight: number;
}

/** A template as symbols, week after week: off is 0, shift type `s` is `s + 1`. */
export interface FoundRing {
  readonly cells: Uint8Array;
  readonly cost: number;
}

/** A broken rule: far more than any wish. */
const BROKEN = 100;
const HOT = 40;
const COLD = 0.4;

/**
 * Looks for a lawful ring of weeks that covers exactly what is asked: every weekday holds its shifts in some order of the
 * weeks, and only that order is searched, by exchanging pieces of two weeks under simulated annealing. `null` when none
 * was found: that proves nothing.
 */
export function searchRing(
  demand: TemplateDemand,
  machine: TemplateMachine,
  options: RingSearchOptions,
): FoundRing | null {
  const { weeks } = machine;
  const random = seededRandom(options.seed);
  const cells = firstRing(demand, weeks);
  const ring = new Ring(machine, demand, options);
  let cost = ring.cost(cells);
  let best: FoundRing | null = ring.isLawful ? { cells: cells.slice(), cost } : null;
  for (let move = 0; move < options.maxMoves && weeks > 1; move += 1) {
    if (move % 4096 === 0 && options.signal?.aborted) break;
    const temperature = HOT * (COLD / HOT) ** (move / options.maxMoves);
    const one = random.below(weeks);
    const other = (one + 1 + random.below(weeks - 1)) % weeks;
    const from = random.below(7);
    const length = 1 + (random.next() < 0.5 ? 0 : random.below(7 - from));
    swap(cells, { one, other, from, length });
    const now = ring.cost(cells);
    if (now > cost && random.next() >= Math.exp((cost - now) / temperature)) {
      swap(cells, { one, other, from, length });
      continue;
    }
    cost = now;
    if (ring.isLawful && (best === null || cost < best.cost)) best = { cells: cells.slice(), cost };
    if (cost === 0) break;
  }
  return best;
}

/** Every weekday's shifts in the order of the weeks, each weekday begun where the last one ended. */
function firstRing(demand: TemplateDemand, weeks: number): Uint8Array {
  const needs = templateNeeds(demand);
  const types = demand.shiftTypes.length;
  const cells = new Uint8Array(weeks * 7);
  for (let day = 0; day < 7; day += 1) {
    let week = 0;
    for (let type = 0; type < types; type += 1) {
      for (let i = 0; i < (needs[day * types + type] ?? 0) && week < weeks; i += 1) {
        cells[week * 7 + day] = type + 1;
        week += 1;
      }
    }
  }
  return cells;
}

function swap(
  cells: Uint8Array,
  {
    one,
    other,
    from,
    length,
  }: { readonly one: number; readonly other: number; readonly from: number; readonly length: number },
): void {
  for (let day = from; day < Math.min(7, from + length); day += 1) {
    const kept = cells[one * 7 + day] ?? 0;
    cells[one * 7 + day] = cells[other * 7 + day] ?? 0;
    cells[other * 7 + day] = kept;
  }
}

/** Judges a ring: walks it once to know the state at the seam, and once more to count. */
class Ring {
  /** Was the ring that was judged last lawful? */
  isLawful = false;
  readonly #machine: TemplateMachine;
  readonly #options: RingSearchOptions;
  readonly #fatigue: RingFatigue;

  constructor(machine: TemplateMachine, demand: TemplateDemand, options: RingSearchOptions) {
    this.#machine = machine;
    this.#options = options;
    this.#fatigue = new RingFatigue(machine, demand, options.fatigueWeight);
  }

  cost(cells: Uint8Array): number {
    const { machine, kinds, counted } = this.#machine.line;
    const { symbols } = machine;
    const { weekendPoints, lonePoints, fatigueWeight } = this.#options;
    const amounts = machine.amounts[0];
    let state = machine.starts[0] ?? 0;
    let broken = 0;
    let weekends = 0;
    let lone = 0;
    for (let round = 0; round < 2; round += 1) {
      broken = 0;
      weekends = 0;
      lone = 0;
      for (let day = 0; day < cells.length; day += 1) {
        const kind = kinds.kindOf[day] ?? 0;
        const next = machine.next[kind];
        const symbol = cells[day] ?? 0;
        const step = state * symbols + symbol;
        const to = next?.[step] ?? -1;
        if (to < 0) {
          // As if nobody worked: the fault is counted once and the rest is judged on.
          broken += 1;
          state = next?.[state * symbols] ?? 0;
          continue;
        }
        weekends += amounts?.[kind]?.[step] ?? 0;
        state = to;
        const before = cells[(day + cells.length - 1) % cells.length] ?? 0;
        const after = cells[(day + 1) % cells.length] ?? 0;
        if (symbol === 0 ? before > 0 && after > 0 : before === 0 && after === 0) lone += 1;
      }
    }
    const over = Math.max(0, weekends - (counted[0]?.most ?? weekends));
    const wishes = weekends * weekendPoints + lone * lonePoints + this.#fatigue.cost(cells);
    this.isLawful = broken + over === 0;
    // No single duty tires by as much as ten units.
    return (broken + over) * (BROKEN + 10 * fatigueWeight) + wishes;
  }
}
