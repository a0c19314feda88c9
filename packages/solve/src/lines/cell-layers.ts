import { NEVER } from '../model/problem.ts';
import { comboPrices } from './combo-prices.ts';
import type { FillOptions, LineEnd, WayBack } from './fill.ts';
import type { LineTask } from './relaxation.ts';
import { tallyCost } from './tally-cost.ts';

/**
 * The cells of the dynamic programme one by one, for short stretches with a known limit, where few sums of units remain of
 * each row (see `RangeLayers` for others). A cell is a row (automaton state and combination of counts) with a sum
 * of units; it holds the least cost at which it is reached and the way that it came. Only cells that can still lead to a
 * line within the limit are made. Buffers are kept from one search to the next.
 */
export class CellLayers {
  /** The last filling was given up because it needed too much memory. */
  isFull = false;
  private rowOf = new Int32Array(FIRST_CELLS);
  private unitOf = new Int32Array(FIRST_CELLS);
  private costs = new Float64Array(FIRST_CELLS);
  /** The cell before, and the group of the step from it. */
  private cameFrom = new Int32Array(FIRST_CELLS);
  private groupOf = new Uint8Array(FIRST_CELLS);
  private used = 0;
  private dayStart = new Int32Array(0);
  /** Cells of the day being filled by row and units: a hash table of their places in the day, counted from `origin`; less is empty. */
  private table = new Int32Array(FIRST_TABLE);
  private origin = 1;
  /** First cell of the day being filled. */
  private first = 0;
  private comboPrice = new Float64Array(0);

  /** Gives the memory of cells back at once, instead of whenever it is next cleared up; the next search takes new memory. */
  release(): void {
    for (const { buffer } of [this.rowOf, this.unitOf, this.costs, this.cameFrom, this.groupOf]) buffer.transfer(0);
    this.rowOf = new Int32Array(FIRST_CELLS);
    this.unitOf = new Int32Array(FIRST_CELLS);
    this.costs = new Float64Array(FIRST_CELLS);
    this.cameFrom = new Int32Array(FIRST_CELLS);
    this.groupOf = new Uint8Array(FIRST_CELLS);
  }

  /** Fills every day of the task, dropping cells that cannot cost `limit` or less; false when nothing is left. */
  fill(task: LineTask, options: CellOptions): boolean {
    const { frame, stretch, counters } = task;
    const days = stretch.until - stretch.from;
    const isPart = days < task.person.automaton.kindOf.length;
    const mostCells = Math.min(isPart ? PART_CELLS : MOST_CELLS, options.mostCells);
    if (this.dayStart.length < days + 2) this.dayStart = new Int32Array(days + 2);
    this.comboPrice = comboPrices(task.counters, options.relaxation, this.comboPrice);
    this.isFull = false;
    this.openDay();
    this.first = 0;
    this.rowOf[0] = frame.state * counters.combos;
    this.unitOf[0] = 0;
    this.costs[0] = 0;
    this.used = 1;
    this.dayStart[0] = 0;
    this.dayStart[1] = 1;
    for (let d = 0; d < days; d += 1) {
      this.openDay();
      this.expand(task, { ...options, mostCells }, d);
      if (this.isFull || this.used === this.first) return false;
      this.dayStart[d + 2] = this.used;
    }
    return true;
  }

  /** The cheapest lawful end. */
  end(task: LineTask): LineEnd {
    const { person, frame, stretch, counters, later } = task;
    let best: LineEnd = { cost: NEVER, place: -1, unit: 0 };
    for (let cell = this.dayStart[stretch.until - stretch.from] ?? 0; cell < this.used; cell += 1) {
      const row = this.rowOf[cell] ?? 0;
      const state = Math.floor(row / counters.combos);
      const sums = (later.cost[state] ?? NEVER) + (person.unitCost[(this.unitOf[cell] ?? 0) + frame.units] ?? NEVER);
      if (sums === NEVER) continue;
      const cost = (this.costs[cell] ?? NEVER) + sums + tallyCost(task, state, row - state * counters.combos);
      if (cost < best.cost) best = { cost, place: cell, unit: this.unitOf[cell] ?? 0 };
    }
    return best;
  }

  /** Walks back from an end, giving the group chosen on each day of the stretch, last first. */
  walkBack({ stretch }: LineTask, { end, chosen }: Omit<WayBack, 'moves'>): void {
    let cell = end.place;
    for (let d = stretch.until - stretch.from - 1; d >= 0; d -= 1) {
      chosen(d, this.groupOf[cell] ?? 0);
      cell = this.cameFrom[cell] ?? 0;
    }
  }

  private openDay(): void {
    this.origin += this.used - this.first;
    this.first = this.used;
    if (this.origin < LAST_ORIGIN) return;
    this.table.fill(0);
    this.origin = 1;
  }

  /** Carries costs along every step out of a day that may lead to a line within the limit: the innermost loop of the optimiser. */
  private expand(
    { person, stretch, table, counters, price }: LineTask,
    { moves, band, relaxation, limit, mostCells }: CellOptions,
    d: number,
  ): void {
    const { states, kindOf } = person.automaton;
    const { combos } = counters;
    const { count: groups, units } = table.groups;
    const steps = table.steps[kindOf[stretch.from + d] ?? 0];
    if (steps === undefined) return;
    const { starts, group, to, move, cost: stepCost } = steps;
    const low = band.low[d + 1] ?? 0;
    const high = band.high[d + 1] ?? 0;
    const { toCome, unitPrice, rest } = relaxation;
    const { comboPrice, first } = this;
    const ahead = (d + 1) * states;
    const most = limit - rest;
    for (let cell = this.dayStart[d] ?? 0; cell < first; cell += 1) {
      const row = this.rowOf[cell] ?? 0;
      const state = combos === 1 ? row : Math.floor(row / combos);
      const combo = row - state * combos;
      const cost = this.costs[cell] ?? NEVER;
      const unit = this.unitOf[cell] ?? 0;
      const last = starts[state + 1] ?? 0;
      for (let i = starts[state] ?? 0; i < last; i += 1) {
        const g = group[i] ?? 0;
        const grown = unit + (units[g] ?? 0);
        if (grown < low || grown > high) continue;
        const target = to[i] ?? 0;
        const reached = moves[(move[i] ?? 0) * combos + combo] ?? -1;
        if (reached < 0) continue;
        const value = cost + (price[d * groups + g] ?? NEVER) + (stepCost === null ? 0 : (stepCost[i] ?? 0));
        const bound = value + grown * unitPrice + (toCome[ahead + target] ?? NEVER) + (comboPrice[reached] ?? 0);
        // What is unreachable is over any limit.
        if (!(bound < NEVER) || bound > most) continue;
        const into = this.cellFor(target * combos + reached, grown);
        if (value >= (this.costs[into] ?? NEVER)) continue;
        this.costs[into] = value;
        this.cameFrom[into] = cell;
        this.groupOf[into] = g;
      }
      if (this.used <= mostCells) continue;
      this.isFull = true;
      return;
    }
  }

  /** The cell of the day being filled with this row and units, made where it is new. */
  private cellFor(row: number, unit: number): number {
    const { table, rowOf, unitOf, first, origin } = this;
    const mask = table.length - 1;
    let at = hash(row, unit) & mask;
    for (; (table[at] ?? 0) >= origin; at = (at + 1) & mask) {
      const cell = first + (table[at] ?? 0) - origin;
      if (rowOf[cell] === row && unitOf[cell] === unit) return cell;
    }
    const made = this.used;
    this.used += 1;
    rowOf[made] = row;
    unitOf[made] = unit;
    this.costs[made] = NEVER;
    table[at] = made - first + origin;
    if (this.used === rowOf.length) this.grow();
    if ((this.used - first) * 2 > mask) this.rehash();
    return made;
  }

  /** Doubles the hash table. */
  private rehash(): void {
    const { rowOf, unitOf, first } = this;
    const table = new Int32Array(this.table.length * 2);
    const mask = table.length - 1;
    this.table = table;
    this.origin = 1;
    for (let cell = first; cell < this.used; cell += 1) {
      let at = hash(rowOf[cell] ?? 0, unitOf[cell] ?? 0) & mask;
      while ((table[at] ?? 0) > 0) at = (at + 1) & mask;
      table[at] = cell - first + 1;
    }
  }

  private grow(): void {
    this.rowOf = longer(this.rowOf);
    this.unitOf = longer(this.unitOf);
    this.costs = longer(this.costs);
    this.cameFrom = longer(this.cameFrom);
    this.groupOf = longer(this.groupOf);
  }
}

interface CellOptions extends FillOptions {
  /** Cells from which on the filling is given up. */
  readonly mostCells: number;
}

/** Cells kept at most, 21 bytes each: of whole lines, and of parts of a line, of which one search of thousands needs more. */
const MOST_CELLS = 3_000_000;
const PART_CELLS = 1_000_000;
/** Room for cells at first, and its growth: large steps leave few copies behind, and memory that is never written takes no room. */
const FIRST_CELLS = 1 << 12;
const GROWTH = 16;
/** Places of the hash table at first, and where to begin anew. */
const FIRST_TABLE = 1 << 10;
const LAST_ORIGIN = 1 << 30;
const HASH_ROW = 0x9e3779b1;
const HASH_UNIT = 0x85ebca6b;

function hash(row: number, unit: number): number {
  const mixed = Math.imul(row, HASH_ROW) + Math.imul(unit, HASH_UNIT);
  return mixed ^ (mixed >>> 15);
}

function longer<T extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(values: T): T {
  const copy = new (values.constructor as new (length: number) => T)(values.length * GROWTH);
  copy.set(values);
  return copy;
}
