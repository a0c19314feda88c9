import { NEVER, OFF, type SolvePerson } from '../model/problem.ts';
import { type Counters, countersOf } from './counters.ts';
import { type Frame, frameOf, type Stretch } from './frame.ts';
import { type CheapestMembers, cheapestMembers, comboSteps, type GroupTable, groupTable } from './step-table.ts';
import { mostUnits, type UnitBand, unitBand } from './unit-band.ts';

export type { Stretch } from './frame.ts';

export interface FoundLine {
  /** Cost of the stretch by its prices, with the steps, tallies and units of the whole line; `NEVER` when no lawful line exists. */
  readonly cost: number;
  /** False when duties of a symbol had to be limited by forbidding days: then a cheaper line may exist. */
  readonly isExact: boolean;
}

/** Combinations of counters that are worth keeping exactly; beyond it surplus days are forbidden instead. */
const MOST_COMBOS = 96;
const MOST_ROUNDS = 40;
const NOBODY = 1 << 30;

/** One run's fixed parts. */
interface Run {
  readonly stretch: Stretch;
  readonly frame: Frame;
  readonly table: GroupTable;
  readonly counters: Counters;
  readonly steps: Int32Array;
  readonly cheapest: CheapestMembers;
  readonly band: UnitBand;
}

/**
 * Exact search for one person's cheapest lawful line, by dynamic programming over (day, automaton state, counters, units).
 *
 * Units form the innermost, contiguous dimension. Tallies are counted only where the stretch can change what they cost;
 * duties of a symbol once a line without counting breaks their maximum (state-space relaxation). Deterministic.
 * Cost: days × states × groups × combinations of counters × units.
 */
export class LineSearch {
  private readonly person: SolvePerson;
  private readonly most: Int32Array;
  private readonly tables = new Map<string, GroupTable>();
  private current = new Float64Array(0);
  private following = new Float64Array(0);
  private back = new Uint32Array(0);
  /** Reachable units of each (state, combination), empty where low is above high. */
  private low = new Int32Array(0);
  private high = new Int32Array(0);
  private nextLow = new Int32Array(0);
  private nextHigh = new Int32Array(0);

  constructor(person: SolvePerson) {
    this.person = person;
    this.most = mostUnits(person.automaton, person.units);
  }

  /** Writes the cheapest lawful line of the stretch into `out` (days of the stretch only) and says what it costs. */
  best(stretch: Stretch, out: Uint8Array): FoundLine {
    const { person } = this;
    const frame = frameOf(person, stretch);
    const band = frame === null ? null : unitBand(person, stretch, { frame, most: this.most });
    if (frame === null || band === null || (band.low[0] ?? 0) > 0) return { cost: NEVER, isExact: true };
    const counted = new Set<number>();
    let priced = stretch.cost;
    let isExact = true;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const cost = this.run({ ...stretch, cost: priced }, { frame, band }, { counted, out });
      if (cost === NEVER) return { cost, isExact };
      const over = overused(stretch, frame, out);
      if (over === null) return { cost, isExact };
      if (combosWith(frame, counted, over) <= MOST_COMBOS) counted.add(over);
      else {
        if (priced === stretch.cost) priced = priced.slice();
        isExact = false;
        forbidSurplus(
          stretch,
          { symbol: over, left: frame.left[over] ?? 0, symbols: person.automaton.symbols },
          { priced, out },
        );
      }
    }
    return { cost: NEVER, isExact: false };
  }

  /** One pass of the dynamic programme; writes the line and returns its cost, or `NEVER`. */
  private run(
    stretch: Stretch,
    { frame, band }: { readonly frame: Frame; readonly band: UnitBand },
    { counted, out }: { readonly counted: ReadonlySet<number>; readonly out: Uint8Array },
  ): number {
    const { person } = this;
    const { symbols, states } = person.automaton;
    const table = this.tableFor(counted);
    const counters = countersOf({ person, frame, stretch }, counted);
    const run: Run = {
      stretch,
      frame,
      band,
      table,
      counters,
      steps: comboSteps(counters, table),
      cheapest: cheapestMembers(stretch, table.groups, { left: frame.left, symbols }),
    };
    const rows = states * counters.combos;
    this.reserve(rows, band.width, stretch.until - stretch.from);
    const first = frame.state * counters.combos;
    this.current[first * band.width] = 0;
    this.low.fill(NOBODY, 0, rows);
    this.high.fill(-1, 0, rows);
    this.low[first] = 0;
    this.high[first] = 0;
    for (let day = stretch.from; day < stretch.until; day += 1) {
      this.nextLow.fill(NOBODY, 0, rows);
      this.nextHigh.fill(-1, 0, rows);
      this.advance(run, day);
      this.turn();
    }
    return this.finish(run, out);
  }

  private tableFor(counted: ReadonlySet<number>): GroupTable {
    const key = [...counted].join();
    const table = this.tables.get(key) ?? groupTable(this.person, counted);
    this.tables.set(key, table);
    return table;
  }

  private reserve(rows: number, width: number, days: number): void {
    if (this.low.length < rows) {
      this.low = new Int32Array(rows);
      this.high = new Int32Array(rows);
      this.nextLow = new Int32Array(rows);
      this.nextHigh = new Int32Array(rows);
    }
    if (this.current.length < rows * width) {
      this.current = new Float64Array(rows * width);
      this.following = new Float64Array(rows * width);
    }
    if (this.back.length < rows * width * days) this.back = new Uint32Array(rows * width * days);
  }

  /** What was the next day becomes the day at hand. */
  private turn(): void {
    [this.current, this.following] = [this.following, this.current];
    [this.low, this.nextLow] = [this.nextLow, this.low];
    [this.high, this.nextHigh] = [this.nextHigh, this.high];
  }

  /** Carries every reachable cell of a day over to the next. The inner loop runs over units and allocates nothing. */
  private advance({ stretch, table, counters, steps, cheapest, band }: Run, day: number): void {
    const { automaton } = this.person;
    const { current, following, back, low, high } = this;
    const { combos } = counters;
    const { width } = band;
    const groupCount = table.groups.count;
    const units = table.groups.units;
    const d = day - stretch.from;
    const here = band.low[d] ?? 0;
    const there = band.low[d + 1] ?? 0;
    const ceiling = band.high[d + 1] ?? 0;
    const kind = automaton.kindOf[day] ?? 0;
    const next = table.next[kind];
    const stepCost = table.cost[kind] ?? null;
    const moves = table.move[kind];
    if (next === undefined || moves === undefined) return;
    const backBase = d * automaton.states * combos * width;
    for (let state = 0; state < automaton.states; state += 1) {
      for (let combo = 0; combo < combos; combo += 1) {
        const row = state * combos + combo;
        const rowLow = low[row] ?? 0;
        const rowHigh = high[row] ?? -1;
        if (rowHigh < rowLow) continue;
        const fromBase = row * width - here;
        for (let g = 0; g < groupCount; g += 1) {
          const at = state * groupCount + g;
          const target = next[at] ?? -1;
          if (target < 0) continue;
          const price = cheapest.cost[d * groupCount + g] ?? NEVER;
          if (price === NEVER) continue;
          const reached = steps[(moves[at] ?? 0) * combos + combo] ?? -1;
          if (reached < 0) continue;
          const grows = units[g] ?? 0;
          const begin = Math.max(rowLow, there - grows);
          const finish = Math.min(rowHigh, ceiling - grows);
          if (finish < begin) continue;
          const nextRow = target * combos + reached;
          this.open(nextRow, { base: nextRow * width - there, least: begin + grows, most: finish + grows });
          const toBase = nextRow * width + grows - there;
          const cost = stepCost === null ? price : price + (stepCost[at] ?? 0);
          const code = row * groupCount + g;
          for (let unit = begin; unit <= finish; unit += 1) {
            const value = (current[fromBase + unit] ?? NEVER) + cost;
            if (value < (following[toBase + unit] ?? NEVER)) {
              following[toBase + unit] = value;
              back[backBase + toBase + unit] = code;
            }
          }
        }
      }
    }
  }

  /** Makes room in a row of the next day: cells that come into its range begin as unreachable. */
  private open(
    row: number,
    { base, least, most }: { readonly base: number; readonly least: number; readonly most: number },
  ): void {
    const low = this.nextLow[row] ?? NOBODY;
    const high = this.nextHigh[row] ?? -1;
    if (high < low) {
      this.following.fill(NEVER, base + least, base + most + 1);
      this.nextLow[row] = least;
      this.nextHigh[row] = most;
      return;
    }
    if (least < low) {
      this.following.fill(NEVER, base + least, base + low);
      this.nextLow[row] = least;
    }
    if (most > high) {
      this.following.fill(NEVER, base + high + 1, base + most + 1);
      this.nextHigh[row] = most;
    }
  }

  /** Picks the cheapest end, the days after the stretch and all sums included, and walks back from it. */
  private finish(run: Run, out: Uint8Array): number {
    const { person } = this;
    const { stretch, frame, counters, band } = run;
    const lastLow = band.low[stretch.until - stretch.from] ?? 0;
    let bestCost = NEVER;
    let bestRow = -1;
    let bestUnit = 0;
    for (let state = 0; state < person.automaton.states; state += 1) {
      const later = frame.laterCost[state] ?? NEVER;
      if (later === NEVER) continue;
      for (let combo = 0; combo < counters.combos; combo += 1) {
        const row = state * counters.combos + combo;
        const finish = this.high[row] ?? -1;
        const sums = finish < 0 ? NEVER : later + tallyCost(person, run, { state, combo });
        if (sums === NEVER) continue;
        for (let unit = this.low[row] ?? 0; unit <= finish; unit += 1) {
          const value =
            (this.current[row * band.width + unit - lastLow] ?? NEVER) +
            sums +
            (person.unitCost[unit + frame.units] ?? NEVER);
          if (value < bestCost) {
            bestCost = value;
            bestRow = row;
            bestUnit = unit;
          }
        }
      }
    }
    if (bestRow >= 0) this.walkBack(run, { row: bestRow, unit: bestUnit }, out);
    return bestCost;
  }

  private walkBack(
    { stretch, table, counters, band, cheapest }: Run,
    end: { row: number; unit: number },
    out: Uint8Array,
  ): void {
    const groupCount = table.groups.count;
    const rows = this.person.automaton.states * counters.combos;
    let { row, unit } = end;
    for (let d = stretch.until - stretch.from - 1; d >= 0; d -= 1) {
      const code = this.back[d * rows * band.width + row * band.width + unit - (band.low[d + 1] ?? 0)] ?? 0;
      const g = code % groupCount;
      out[stretch.from + d] = cheapest.symbol[d * groupCount + g] ?? OFF;
      row = Math.floor(code / groupCount);
      unit -= table.groups.units[g] ?? 0;
    }
  }
}

/** Cost of the final counts of all tallies: those counted by the search, and those that the stretch cannot change. */
function tallyCost(
  person: SolvePerson,
  { frame, counters }: Run,
  { state, combo }: { readonly state: number; readonly combo: number },
): number {
  const { states } = person.automaton;
  let cost = 0;
  for (let t = 0; t < person.tallies.length; t += 1) {
    const counter = counters.list.find((one) => one.tally === t);
    const inside = counter === undefined ? 0 : Math.floor(combo / counter.stride) % (counter.cap + 1);
    const count = (frame.counted[t] ?? 0) + inside + (frame.laterCounts[t * states + state] ?? 0);
    const costs = person.tallies[t]?.endCost;
    if (costs !== undefined) cost += costs[Math.min(count, costs.length - 1)] ?? NEVER;
  }
  return cost;
}

/** The first symbol that the line in `out` uses more often than it may, or `null`. */
function overused({ from, until }: Stretch, { left }: Frame, out: Uint8Array): number | null {
  const used = new Int32Array(left.length);
  for (let day = from; day < until; day += 1) {
    const symbol = out[day] ?? OFF;
    used[symbol] = (used[symbol] ?? 0) + 1;
    if (symbol !== OFF && (used[symbol] ?? 0) > (left[symbol] ?? 0)) return symbol;
  }
  return null;
}

function combosWith({ left }: Frame, counted: ReadonlySet<number>, extra: number): number {
  let combos = (left[extra] ?? 0) + 1;
  for (const symbol of counted) combos *= (left[symbol] ?? 0) + 1;
  return combos;
}

/** Keeps the days on which the symbol is worth most, as many as may be, and forbids it on all others. */
function forbidSurplus(
  { from, until }: Stretch,
  { symbol, left, symbols }: { readonly symbol: number; readonly left: number; readonly symbols: number },
  { priced, out }: { readonly priced: Float64Array; readonly out: Uint8Array },
): void {
  const used: number[] = [];
  for (let day = from; day < until; day += 1) if (out[day] === symbol) used.push(day);
  used.sort((a, b) => (priced[a * symbols + symbol] ?? 0) - (priced[b * symbols + symbol] ?? 0));
  const kept = new Set(used.slice(0, left));
  for (let day = from; day < until; day += 1) if (!kept.has(day)) priced[day * symbols + symbol] = NEVER;
}
