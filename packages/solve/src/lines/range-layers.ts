import { NEVER } from '../model/problem.ts';
import { comboPrices } from './combo-prices.ts';
import type { FillOptions, LineEnd, WayBack } from './fill.ts';
import type { LineTask, Relaxation } from './relaxation.ts';
import { tallyCost } from './tally-cost.ts';

/**
 * The cells of the dynamic programme, day by day, for stretches of which most sums of units can be reached: sums are passed on
 * by ranges (see `CellLayers` for others). A row is a pair (state, combination of counts) with a contiguous
 * range of units; only rows in use have a place ("slot"), and only cells that can still lead to a line within the limit
 * are kept. No way back is stored: it is found again from the costs. Buffers are kept from one search to the next.
 */
export class RangeLayers {
  /** Place of every row of the day being filled; -1 for none. */
  private slotOf = new Int32Array(0);
  private rowOf = new Int32Array(1024);
  private low = new Int32Array(1024);
  private high = new Int32Array(1024);
  /** Place of unit 0 of a slot in `cells` (before its range begins). */
  private base = new Int32Array(1024);
  private cells: Float64Array<ArrayBuffer> = new Float64Array(1 << 14);
  private dayStart = new Int32Array(0);
  private edges = new Int32Array(1 << 12);
  private edgeCost = new Float64Array(1 << 10);
  /** The last filling was given up because it needed too much memory. */
  isFull = false;
  private slots = 0;
  private used = 0;
  /** Where the cells of the day being filled begin. */
  private dayCells = 0;
  private edgeCount = 0;
  private comboPrice = new Float64Array(0);
  /** Cheapest cell of each slot with its units and counts priced. */
  private least = new Float64Array(1024);
  private readonly mostCells: number;
  /** The same, and rows, for a window that is a part of a longer line. */
  private readonly partCells: number;
  private readonly partRows: number;

  /**
   * `mostCells`: cells kept at most, eight bytes each, for stretches longer than a window; where it is given, windows that are
   * parts of a longer line have fewer, too.
   */
  constructor(mostCells?: number) {
    this.mostCells = mostCells ?? MOST_CELLS;
    this.partCells = mostCells === undefined ? WINDOW_CELLS : mostCells * PART_CELLS;
    this.partRows = mostCells === undefined ? NEVER : mostCells * PART_ROWS;
  }

  /** Gives the memory of cells back at once, instead of whenever it is next cleared up; the next search takes new memory. */
  release(): void {
    this.cells.buffer.transfer(0);
    this.cells = new Float64Array(1 << 14);
  }

  /**
   * Fills every day of the task, dropping cells that cannot cost the limit or less; false when nothing is left. `beam`: most slots
   * to keep a day, the most promising: below infinity the search is no longer exact.
   */
  fill(task: LineTask, { beam, ...options }: FillOptions & { readonly beam: number }): boolean {
    const { relaxation, limit } = options;
    const { frame, stretch, counters } = task;
    const rows = task.person.automaton.states * counters.combos;
    if (this.slotOf.length < rows) this.slotOf = new Int32Array(rows).fill(-1);
    const days = stretch.until - stretch.from;
    // Parts of sixty days are the longest drawn, and took more memory than all others.
    const isPart = days <= WINDOW_DAYS && days < task.person.automaton.kindOf.length;
    const mostRows = isPart ? this.partRows : NEVER;
    const mostCells = isPart ? this.partCells : days < WINDOW_DAYS ? WINDOW_CELLS : this.mostCells;
    if (this.dayStart.length < days + 2) this.dayStart = new Int32Array(days + 2);
    this.comboPrice = comboPrices(task.counters, relaxation, this.comboPrice);
    this.slots = 0;
    this.used = 0;
    this.dayStart[0] = 0;
    const first = this.slotFor(frame.state * counters.combos, 0, 0);
    this.slotOf[frame.state * counters.combos] = -1;
    this.base[first] = 0;
    this.cells[0] = 0;
    this.least[first] = 0;
    this.used = 1;
    this.dayStart[1] = 1;
    for (let d = 0; d < days; d += 1) {
      this.edgeCount = 0;
      this.findEdges(task, { ...options, d, mostRows });
      if (!this.place(d, mostCells, mostRows)) return false;
      this.relax();
      this.trim(task, { relaxation, limit, d });
      if (this.slots - (this.dayStart[d + 1] ?? 0) > beam) this.thin(task, relaxation, { d, beam });
      if (this.slots === this.dayStart[d + 1]) return false;
      this.dayStart[d + 2] = this.slots;
    }
    return true;
  }

  /** The cheapest lawful end. */
  end(task: LineTask): LineEnd {
    const { person, frame, stretch, counters, later } = task;
    const days = stretch.until - stretch.from;
    let best: LineEnd = { cost: NEVER, place: -1, unit: 0 };
    for (let slot = this.dayStart[days] ?? 0; slot < this.slots; slot += 1) {
      const row = this.rowOf[slot] ?? 0;
      const state = Math.floor(row / counters.combos);
      const after = later.cost[state] ?? NEVER;
      const sums = after === NEVER ? NEVER : after + tallyCost(task, state, row - state * counters.combos);
      if (sums === NEVER) continue;
      const base = this.base[slot] ?? 0;
      for (let unit = this.low[slot] ?? 0; unit <= (this.high[slot] ?? -1); unit += 1) {
        const value = (this.cells[base + unit] ?? NEVER) + sums + (person.unitCost[unit + frame.units] ?? NEVER);
        if (value < best.cost) best = { cost: value, place: slot, unit };
      }
    }
    return best;
  }

  /** Walks back from an end, giving the group chosen on each day of the stretch, last first. */
  walkBack(task: LineTask, { moves, end, chosen }: WayBack): void {
    let { place: slot, unit } = end;
    for (let d = task.stretch.until - task.stretch.from - 1; d >= 0; d -= 1) {
      const { from, group } = this.before(task, moves, { d, slot, unit });
      chosen(d, group);
      slot = from;
      unit -= task.table.groups.units[group] ?? 0;
    }
  }

  /** The first slot and group from which a cell got its cost. */
  private before(
    { person, stretch, table, counters, price }: LineTask,
    moves: Int32Array,
    { d, slot, unit }: { readonly d: number; readonly slot: number; readonly unit: number },
  ): { readonly from: number; readonly group: number } {
    const { combos } = counters;
    const { count: groups, units } = table.groups;
    const steps = table.steps[person.automaton.kindOf[stretch.from + d] ?? 0];
    const row = this.rowOf[slot] ?? 0;
    const target = Math.floor(row / combos);
    const cost = this.cells[(this.base[slot] ?? 0) + unit] ?? NEVER;
    for (let from = this.dayStart[d] ?? 0; steps !== undefined && from < (this.dayStart[d + 1] ?? 0); from += 1) {
      const earlier = this.rowOf[from] ?? 0;
      const state = Math.floor(earlier / combos);
      for (let i = steps.starts[state] ?? 0; i < (steps.starts[state + 1] ?? 0); i += 1) {
        if (steps.to[i] !== target) continue;
        const group = steps.group[i] ?? 0;
        const unitBefore = unit - (units[group] ?? 0);
        if (unitBefore < (this.low[from] ?? 0) || unitBefore > (this.high[from] ?? -1)) continue;
        const reached = moves[(steps.move[i] ?? 0) * combos + earlier - state * combos] ?? -1;
        if (reached < 0 || target * combos + reached !== row) continue;
        const step = (price[d * groups + group] ?? NEVER) + (steps.cost?.[i] ?? 0);
        if ((this.cells[(this.base[from] ?? 0) + unitBefore] ?? NEVER) + step === cost) return { from, group };
      }
    }
    throw new RangeError('a cell of the line search came from nowhere');
  }

  /** Lists every step out of a day that may lead to a line within the limit, with the units it can carry, and opens the slots it leads to. */
  private findEdges(
    task: LineTask,
    { moves, band, relaxation, limit, d, mostRows }: DayOptions & { readonly mostRows: number },
  ): void {
    const { person, stretch, table, counters, price } = task;
    const { states, kindOf } = person.automaton;
    const { combos } = counters;
    const { count: groups, units } = table.groups;
    const steps = table.steps[kindOf[stretch.from + d] ?? 0];
    if (steps === undefined) return;
    const { starts, group, to, move, cost: stepCost } = steps;
    const floor = band.low[d + 1] ?? 0;
    const ceiling = band.high[d + 1] ?? 0;
    const end = this.slots;
    const { toCome, unitPrice, rest } = relaxation;
    const ahead = (d + 1) * states;
    for (let slot = this.dayStart[d] ?? 0; slot < end && this.slots <= mostRows; slot += 1) {
      const row = this.rowOf[slot] ?? 0;
      const state = Math.floor(row / combos);
      const combo = row - state * combos;
      const most = limit - rest - (this.least[slot] ?? 0);
      for (let i = starts[state] ?? 0; i < (starts[state + 1] ?? 0); i += 1) {
        const g = group[i] ?? 0;
        const target = to[i] ?? 0;
        const reached = moves[(move[i] ?? 0) * combos + combo] ?? -1;
        if (reached < 0) continue;
        const cost = (price[d * groups + g] ?? NEVER) + (stepCost === null ? 0 : (stepCost[i] ?? 0));
        const grows = units[g] ?? 0;
        const ends = (toCome[ahead + target] ?? NEVER) + (this.comboPrice[reached] ?? 0);
        if (isOver(cost + grows * unitPrice + ends, most)) continue;
        const begin = Math.max(this.low[slot] ?? 0, floor - grows);
        const finish = Math.min(this.high[slot] ?? -1, ceiling - grows);
        if (finish < begin) continue;
        const into = this.slotFor(target * combos + reached, begin + grows, finish + grows);
        const edge = this.edgeFor(cost);
        this.edges[edge] = slot;
        this.edges[edge + 1] = into;
        this.edges[edge + 2] = begin;
        this.edges[edge + 3] = finish;
        this.edges[edge + 4] = grows;
      }
    }
  }

  private slotFor(row: number, low: number, high: number): number {
    const known = this.slotOf[row] ?? -1;
    if (known >= 0) {
      if (low < (this.low[known] ?? 0)) this.low[known] = low;
      if (high > (this.high[known] ?? 0)) this.high[known] = high;
      return known;
    }
    const slot = this.slots;
    if (slot === this.rowOf.length) {
      this.rowOf = longer(this.rowOf, ROW_GROWTH);
      this.low = longer(this.low, ROW_GROWTH);
      this.high = longer(this.high, ROW_GROWTH);
      this.base = longer(this.base, ROW_GROWTH);
      this.least = longer(this.least, ROW_GROWTH);
    }
    this.slots += 1;
    this.slotOf[row] = slot;
    this.rowOf[slot] = row;
    this.low[slot] = low;
    this.high[slot] = high;
    return slot;
  }

  /** Room for another edge of a cost: where its numbers go. */
  private edgeFor(cost: number): number {
    const at = this.edgeCount * EDGE;
    if (at + EDGE > this.edges.length) this.edges = longer(this.edges, 2);
    if (this.edgeCount === this.edgeCost.length) this.edgeCost = longer(this.edgeCost, 2);
    this.edgeCost[this.edgeCount] = cost;
    this.edgeCount += 1;
    return at;
  }

  /** Gives the slots of the next day their cells, all unreachable; false when they are more than memory should hold. */
  private place(d: number, mostCells: number, mostRows: number): boolean {
    let used = this.used;
    this.dayCells = used;
    for (let slot = this.dayStart[d + 1] ?? 0; slot < this.slots; slot += 1) {
      const low = this.low[slot] ?? 0;
      this.base[slot] = used - low;
      used += (this.high[slot] ?? 0) - low + 1;
      this.slotOf[this.rowOf[slot] ?? 0] = -1;
    }
    this.isFull = used > mostCells || this.slots > mostRows;
    if (this.isFull) return false;
    if (used > this.cells.length) {
      // As many as there may ever be: memory that is never written takes no room, and no copies are left behind.
      const cells = new Float64Array(mostCells);
      cells.set(this.cells.subarray(0, this.used));
      this.cells = cells;
    }
    this.cells.fill(NEVER, this.used, used);
    this.used = used;
    return true;
  }

  /** Carries costs along every edge: the innermost loop of the optimiser. */
  private relax(): void {
    const { cells, edges, base, edgeCost } = this;
    for (let edge = 0; edge < this.edgeCount; edge += 1) {
      const at = edge * EDGE;
      const fromBase = base[edges[at] ?? 0] ?? 0;
      const shift = (base[edges[at + 1] ?? 0] ?? 0) + (edges[at + 4] ?? 0) - fromBase;
      const last = fromBase + (edges[at + 3] ?? 0);
      const cost = edgeCost[edge] ?? 0;
      for (let cell = fromBase + (edges[at + 2] ?? 0); cell <= last; cell += 1) {
        const value = (cells[cell] ?? 0) + cost;
        if (value < (cells[cell + shift] ?? 0)) cells[cell + shift] = value;
      }
    }
  }

  /** Keeps the most promising slots of a day, and moves their cells together. */
  private thin({ person, counters }: LineTask, { toCome }: Relaxation, { d, beam }: { d: number; beam: number }): void {
    const { states } = person.automaton;
    const { combos } = counters;
    const first = this.dayStart[d + 1] ?? 0;
    const promise = this.least.slice(first, this.slots);
    for (let slot = first; slot < this.slots; slot += 1) {
      const row = this.rowOf[slot] ?? 0;
      const state = Math.floor(row / combos);
      const after = (toCome[(d + 1) * states + state] ?? NEVER) + (this.comboPrice[row - state * combos] ?? 0);
      promise[slot - first] = (promise[slot - first] ?? 0) + after;
    }
    const worst = promise.slice().sort()[beam - 1] ?? NEVER;
    let kept = first;
    let used = this.dayCells;
    for (let slot = first; slot < this.slots && kept - first < beam; slot += 1) {
      if ((promise[slot - first] ?? NEVER) > worst) continue;
      const low = this.low[slot] ?? 0;
      const high = this.high[slot] ?? 0;
      const base = this.base[slot] ?? 0;
      this.cells.copyWithin(used, base + low, base + high + 1);
      this.rowOf[kept] = this.rowOf[slot] ?? 0;
      this.low[kept] = low;
      this.high[kept] = high;
      this.base[kept] = used - low;
      this.least[kept] = this.least[slot] ?? 0;
      used += high - low + 1;
      kept += 1;
    }
    this.slots = kept;
    this.used = used;
  }

  /**
   * Drops cells at either end of each slot's range that cannot lead to a line within the limit, and slots left empty; moves
   * the others together, so that memory holds little but what is kept.
   */
  private trim(
    { person, counters }: LineTask,
    { relaxation, limit, d }: Pick<DayOptions, 'relaxation' | 'limit' | 'd'>,
  ): void {
    const { states } = person.automaton;
    const { combos } = counters;
    const { unitPrice, rest, toCome } = relaxation;
    const { cells, low, high, base, rowOf, comboPrice, least } = this;
    const first = this.dayStart[d + 1] ?? 0;
    let kept = first;
    let used = this.dayCells;
    for (let slot = first; slot < this.slots; slot += 1) {
      const row = rowOf[slot] ?? 0;
      const state = combos === 1 ? row : Math.floor(row / combos);
      const counts = comboPrice[row - state * combos] ?? 0;
      const most = limit - rest - (toCome[(d + 1) * states + state] ?? NEVER) - counts;
      const at = base[slot] ?? 0;
      let begin = low[slot] ?? 0;
      let finish = high[slot] ?? -1;
      while (begin <= finish && isOver((cells[at + begin] ?? NEVER) + unitPrice * begin, most)) begin += 1;
      while (finish >= begin && isOver((cells[at + finish] ?? NEVER) + unitPrice * finish, most)) finish -= 1;
      if (finish < begin) continue;
      rowOf[kept] = row;
      low[kept] = begin;
      high[kept] = finish;
      base[kept] = used - begin;
      let cheapest = NEVER;
      for (let unit = begin; unit <= finish; unit += 1, used += 1) {
        const cell = cells[at + unit] ?? NEVER;
        cells[used] = cell;
        if (cell + unitPrice * unit < cheapest) cheapest = cell + unitPrice * unit;
      }
      least[kept] = cheapest;
      kept += 1;
    }
    this.slots = kept;
    this.used = used;
  }
}

/** Cells kept at most, eight bytes each: for a window of so many days, and for longer stretches. */
const WINDOW_CELLS = 3_000_000;
const WINDOW_DAYS = 60;
const MOST_CELLS = 10_000_000;
/** Parts of a given number of cells for cells and rows, 24 bytes each, of a window: of 4 million, one search of fifty on 22 needs more, for a quarter of a second. */
const PART_CELLS = 1 / 4;
const PART_ROWS = 1 / 16;
/** Growth of what is kept of rows: large steps leave few copies behind, and memory that is never written takes no room. */
const ROW_GROWTH = 16;
/** Numbers of an edge: slot, next slot, first and last unit that it carries, units that it adds. */
const EDGE = 5;

interface DayOptions extends FillOptions {
  readonly d: number;
}

/** Unreachable, or over the limit. */
function isOver(value: number, most: number): boolean {
  return value === NEVER || value > most;
}

function longer<T extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(values: T, times: number): T {
  const copy = new (values.constructor as new (length: number) => T)(values.length * times);
  copy.set(values);
  return copy;
}
