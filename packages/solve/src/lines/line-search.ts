import { dayKind, type LineAutomaton, lineAutomaton, startsWeekend, WEEKDAY } from '../model/line-automaton.ts';
import { NEVER, OFF, type SolvePerson, type SolveProblem } from '../model/problem.ts';
import { minuteUnit, type ShiftGroups, shiftGroups } from './shift-groups.ts';

/** A stretch of one person's line to be chosen anew, the rest staying as it is. */
export interface Stretch {
  /** First day, and the first after the stretch. */
  readonly from: number;
  readonly until: number;
  /** The person's line, one symbol a day; only days outside of the stretch are read. */
  readonly line: Uint8Array;
  /** Cost of symbol `a` on day `d` at `d * symbols + a`; `NEVER` forbids. Only days of the stretch are read. */
  readonly cost: Float64Array;
}

export interface FoundLine {
  /** Cost over the stretch; `NEVER` when no lawful line exists. */
  readonly cost: number;
  /** False when duties of a shift had to be limited by forbidding days: then a cheaper line may exist. */
  readonly isExact: boolean;
}

/** Combinations of counters that are worth keeping exactly; beyond it surplus days are forbidden instead. */
const MOST_COUNTER_STATES = 96;
const MOST_ROUNDS = 40;

interface GroupTable {
  readonly groups: ShiftGroups;
  /** State after group `g` in state `q`, at `q * groups + g`; -1 where forbidden. */
  readonly next: Int16Array;
  readonly units: Int32Array;
}

/** A counted thing of the stretch: weekends, or duties of one symbol. */
interface Counter {
  readonly symbol: number | null;
  readonly cap: number;
  readonly stride: number;
}

/**
 * Exact search for one person's cheapest lawful line, by dynamic programming over
 * (day, automaton state, counters, minutes).
 *
 * Minutes are counted in the largest unit that divides every shift and form the innermost, contiguous dimension.
 * Weekends are counted only where their maximum can bind in the stretch. Duties of a shift are counted once a line without
 * counting breaks their maximum (state-space relaxation). Cost: days × states × groups × counters × minutes.
 */
export class LineSearch {
  readonly automaton: LineAutomaton;
  private readonly problem: SolveProblem;
  private readonly person: SolvePerson;
  private readonly unit: number;
  private readonly tables = new Map<string, GroupTable>();
  private current = new Float64Array(0);
  private following = new Float64Array(0);
  private back = new Uint16Array(0);

  constructor(problem: SolveProblem, person: SolvePerson) {
    this.problem = problem;
    this.person = person;
    this.automaton = lineAutomaton(problem, person.limits);
    this.unit = minuteUnit(problem);
  }

  /** Writes the cheapest lawful line of the stretch into `out` (days of the stretch only) and says what it costs. */
  best(stretch: Stretch, out: Uint8Array): FoundLine {
    const frame = this.frameOf(stretch);
    if (frame === null) return { cost: NEVER, isExact: true };
    const cost =
      frame.blocked.length > 0 ? withForbidden(stretch, frame.blocked, this.automaton.symbols) : stretch.cost;
    const counted = new Set<number>();
    let priced = cost;
    let isExact = true;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const value = this.run({ ...stretch, cost: priced }, frame, counted, out);
      if (value === NEVER) return { cost: NEVER, isExact };
      const over = this.overused(stretch, frame, out);
      if (over === null) return { cost: value, isExact };
      if (counterStates(frame, counted, over) <= MOST_COUNTER_STATES) counted.add(over);
      else {
        if (priced === cost) priced = cost.slice();
        isExact = false;
        forbidSurplus(
          { stretch, symbol: over, cap: frame.caps[over] ?? 0, symbols: this.automaton.symbols },
          priced,
          out,
        );
      }
    }
    return { cost: NEVER, isExact: false };
  }

  /** What the days outside of the stretch leave for it; `null` when they are unlawful by themselves. */
  private frameOf({ from, until, line }: Stretch): Frame | null {
    const { automaton, problem, person } = this;
    const { next, symbols } = automaton;
    const used = new Int32Array(symbols);
    let state = automaton.start;
    let weekends = 0;
    let minutes = 0;
    const days = problem.days;
    for (let day = 0; day < from; day += 1) {
      const symbol = line[day] ?? OFF;
      if (startsWeekend(automaton, dayKind(problem, day), state, symbol)) weekends += 1;
      state = next[state * symbols + symbol] ?? -1;
      if (state < 0) return null;
    }
    for (let day = 0; day < days; day += 1) {
      if (day === from) day = until;
      if (day >= days) break;
      const symbol = line[day] ?? OFF;
      used[symbol] = (used[symbol] ?? 0) + 1;
      if (symbol !== OFF) minutes += problem.shifts[symbol - 1]?.minutes ?? 0;
    }
    const suffix = this.suffixWeekends(until, line);
    const { limits } = person;
    const length = until - from;
    const caps = new Int32Array(symbols).fill(length);
    const blocked: number[] = [];
    for (let symbol = 1; symbol < symbols; symbol += 1) {
      const left = (limits.maxOfShift[symbol - 1] ?? days) - (used[symbol] ?? 0);
      if (left < 0) return null;
      caps[symbol] = Math.min(left, length);
      if (left === 0) blocked.push(symbol);
    }
    const leastUnits = Math.ceil((limits.minMinutes - minutes) / this.unit);
    const mostUnits = Math.floor((limits.maxMinutes - minutes) / this.unit);
    if (mostUnits < 0) return null;
    return {
      state,
      weekendsLeft: limits.maxWeekends - weekends,
      suffix,
      caps,
      blocked,
      leastUnits: Math.max(0, leastUnits),
      mostUnits,
    };
  }

  /** Weekends that the days from `until` on add, for each state in which they may begin; -1 where they are unlawful. */
  private suffixWeekends(until: number, line: Uint8Array): Int16Array {
    const { automaton, problem } = this;
    const { next, symbols, states } = automaton;
    const result = new Int16Array(states);
    for (let begin = 0; begin < states; begin += 1) {
      let state = begin;
      let weekends = 0;
      for (let day = until; day < problem.days && state >= 0; day += 1) {
        const symbol = line[day] ?? OFF;
        if (startsWeekend(automaton, dayKind(problem, day), state, symbol)) weekends += 1;
        state = next[state * symbols + symbol] ?? -1;
      }
      result[begin] = state < 0 ? -1 : weekends;
    }
    return result;
  }

  /** The first symbol that the line in `out` uses more often than it may, or `null`. */
  private overused({ from, until }: Stretch, frame: Frame, out: Uint8Array): number | null {
    const used = new Int32Array(this.automaton.symbols);
    for (let day = from; day < until; day += 1) {
      const symbol = out[day] ?? OFF;
      used[symbol] = (used[symbol] ?? 0) + 1;
    }
    for (let symbol = 1; symbol < used.length; symbol += 1) {
      if ((used[symbol] ?? 0) > (frame.caps[symbol] ?? 0)) return symbol;
    }
    return null;
  }

  private tableFor(counted: ReadonlySet<number>): GroupTable {
    const key = [...counted].join();
    const known = this.tables.get(key);
    if (known !== undefined) return known;
    const { automaton } = this;
    const groups = shiftGroups(this.problem, automaton, counted);
    const next = new Int16Array(automaton.states * groups.count);
    for (let state = 0; state < automaton.states; state += 1) {
      for (let g = 0; g < groups.count; g += 1) {
        next[state * groups.count + g] =
          automaton.next[state * automaton.symbols + (groups.members[g]?.[0] ?? OFF)] ?? -1;
      }
    }
    const table = { groups, next, units: groups.minutes.map((minutes) => minutes / this.unit) };
    this.tables.set(key, table);
    return table;
  }

  /** One pass of the dynamic programme; returns the cost and writes the line, or `NEVER`. */
  private run(stretch: Stretch, frame: Frame, counted: ReadonlySet<number>, out: Uint8Array): number {
    const { automaton } = this;
    const { from, until } = stretch;
    const table = this.tableFor(counted);
    const groupCount = table.groups.count;
    const cheapest = cheapestMembers(stretch, table.groups, automaton.symbols);
    const counters = countersOf(frame, counted, weekendsIn(this.problem, from, until));
    const combos = counters.reduce((product, counter) => product * (counter.cap + 1), 1);
    const step = counterSteps(counters, table.groups, combos);
    const band = this.bandOf(from, until, frame, table);
    const width = band.width;
    const rows = automaton.states * combos;
    const cells = rows * width;
    this.reserve(cells, until - from);
    const low = new Int32Array(rows).fill(1 << 30);
    const high = new Int32Array(rows).fill(-1);
    const nextLow = new Int32Array(rows);
    const nextHigh = new Int32Array(rows);
    const first = frame.state * combos;
    if ((band.low[0] ?? 0) > 0) return NEVER;
    this.current[first * width] = 0;
    low[first] = 0;
    high[first] = 0;
    const active = { low, high, nextLow, nextHigh };
    for (let day = from; day < until; day += 1) {
      this.advance({ day, from, table, cheapest, step, combos, band, groupCount, active });
      const swap = this.current;
      this.current = this.following;
      this.following = swap;
      active.low.set(active.nextLow);
      active.high.set(active.nextHigh);
    }
    return this.trace({ stretch, frame, counters, combos, band, table, cheapest, active }, out);
  }

  private reserve(cells: number, days: number): void {
    if (this.current.length < cells) {
      this.current = new Float64Array(cells);
      this.following = new Float64Array(cells);
    }
    if (this.back.length < cells * days) this.back = new Uint16Array(cells * days);
  }

  /** Carries every reachable cell of a day over to the next day. The inner loop runs over minutes and allocates nothing. */
  private advance(at: Advance): void {
    const { day, from, table, cheapest, step, combos, band, groupCount, active } = at;
    const { automaton, problem, current, following, back } = this;
    const { low, high, nextLow, nextHigh } = active;
    const { width } = band;
    const rows = automaton.states * combos;
    const here = band.low[day - from] ?? 0;
    const there = band.low[day - from + 1] ?? 0;
    const ceiling = band.high[day - from + 1] ?? 0;
    const kind = dayKind(problem, day);
    const backBase = (day - from) * rows * width;
    nextLow.fill(1 << 30);
    nextHigh.fill(-1);
    for (let state = 0; state < automaton.states; state += 1) {
      const mayStartWeekend = kind !== WEEKDAY && startsWeekend(automaton, kind, state, 1);
      for (let combo = 0; combo < combos; combo += 1) {
        const row = state * combos + combo;
        const rowLow = low[row] ?? 0;
        const rowHigh = high[row] ?? -1;
        if (rowHigh < rowLow) continue;
        for (let g = 0; g < groupCount; g += 1) {
          const target = table.next[state * groupCount + g] ?? -1;
          if (target < 0) continue;
          const cost = cheapest.cost[(day - from) * groupCount + g] ?? NEVER;
          if (cost === NEVER) continue;
          const combined = step[(mayStartWeekend && g > 0 ? groupCount + g : g) * combos + combo] ?? -1;
          if (combined < 0) continue;
          const units = table.units[g] ?? 0;
          const begin = Math.max(rowLow, there - units);
          const finish = Math.min(rowHigh, ceiling - units);
          if (finish < begin) continue;
          const nextRow = target * combos + combined;
          const toBase = nextRow * width + units - there;
          const fromBase = row * width - here;
          widen(nextRow, begin + units, finish + units);
          const code = state * groupCount + g;
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

    /** Makes room in a row of the next day: cells that come into its range begin as unreachable. */
    function widen(row: number, least: number, most: number): void {
      const oldLow = nextLow[row] ?? 0;
      const oldHigh = nextHigh[row] ?? -1;
      const base = row * width - there;
      if (oldHigh < oldLow) {
        following.fill(NEVER, base + least, base + most + 1);
        nextLow[row] = least;
        nextHigh[row] = most;
        return;
      }
      if (least < oldLow) {
        following.fill(NEVER, base + least, base + oldLow);
        nextLow[row] = least;
      }
      if (most > oldHigh) {
        following.fill(NEVER, base + oldHigh + 1, base + most + 1);
        nextHigh[row] = most;
      }
    }
  }

  /** Minutes worth keeping on each day: what can be reached, and what can still come to enough by the end. */
  private bandOf(from: number, until: number, frame: Frame, table: GroupTable): Band {
    const { maxRun, minOffRun } = this.person.limits;
    const longest = Math.max(0, ...table.units);
    const most = (days: number) => {
      const cycle = maxRun + Math.max(1, minOffRun);
      return longest * (Math.floor(days / cycle) * maxRun + Math.min(maxRun, days % cycle));
    };
    const length = until - from;
    const low = new Int32Array(length + 1);
    const high = new Int32Array(length + 1);
    let width = 1;
    for (let d = 0; d <= length; d += 1) {
      low[d] = Math.max(0, frame.leastUnits - most(length - d));
      // A run that began before the stretch may end inside it, so up to one more block of work than `most` counts.
      high[d] = Math.min(
        frame.mostUnits,
        Math.max(longest * Math.min(d, maxRun), most(d) + longest * Math.min(d, maxRun)),
      );
      width = Math.max(width, (high[d] ?? 0) - (low[d] ?? 0) + 1);
    }
    return { low, high, width };
  }

  /** Picks the cheapest end and walks back. */
  private trace(at: Trace, out: Uint8Array): number {
    const { stretch, frame, counters, combos, band, table, cheapest, active } = at;
    const { from, until } = stretch;
    const { automaton } = this;
    const weekends = counters.find((counter) => counter.symbol === null);
    const lastLow = band.low[until - from] ?? 0;
    let bestCost = NEVER;
    let bestRow = -1;
    let bestUnit = 0;
    for (let state = 0; state < automaton.states; state += 1) {
      const later = frame.suffix[state] ?? -1;
      if (later < 0) continue;
      for (let combo = 0; combo < combos; combo += 1) {
        const row = state * combos + combo;
        const worked = weekends === undefined ? 0 : Math.floor(combo / weekends.stride) % (weekends.cap + 1);
        if (worked + later > frame.weekendsLeft) continue;
        const begin = Math.max(active.low[row] ?? 0, frame.leastUnits);
        const finish = Math.min(active.high[row] ?? -1, frame.mostUnits);
        for (let unit = begin; unit <= finish; unit += 1) {
          const value = this.current[row * band.width + unit - lastLow] ?? NEVER;
          if (value < bestCost) {
            bestCost = value;
            bestRow = row;
            bestUnit = unit;
          }
        }
      }
    }
    if (bestRow >= 0)
      this.walkBack({ row: bestRow, unit: bestUnit, from, until, counters, combos, band, table, cheapest }, out);
    return bestCost;
  }

  private walkBack(at: WalkBack, out: Uint8Array): void {
    const { from, until, counters, combos, band, table, cheapest } = at;
    const { automaton, problem } = this;
    const groupCount = table.groups.count;
    const rows = automaton.states * combos;
    let { row, unit } = at;
    for (let day = until - 1; day >= from; day -= 1) {
      const cell = row * band.width + unit - (band.low[day + 1 - from] ?? 0);
      const code = this.back[(day - from) * rows * band.width + cell] ?? 0;
      const state = Math.floor(code / groupCount);
      const g = code % groupCount;
      out[day] = cheapest.symbol[(day - from) * groupCount + g] ?? OFF;
      const counts = startsWeekend(automaton, dayKind(problem, day), state, g);
      const combo = (row % combos) - strideOf(counters, table.groups, g, counts);
      row = state * combos + combo;
      unit -= table.units[g] ?? 0;
    }
  }
}

interface Frame {
  readonly state: number;
  readonly weekendsLeft: number;
  readonly suffix: Int16Array;
  /** Duties of each symbol that the stretch may still hold. */
  readonly caps: Int32Array;
  /** Symbols that it may not hold at all. */
  readonly blocked: readonly number[];
  readonly leastUnits: number;
  readonly mostUnits: number;
}

interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly width: number;
}

interface Cheapest {
  readonly cost: Float64Array;
  readonly symbol: Uint8Array;
}

interface Active {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly nextLow: Int32Array;
  readonly nextHigh: Int32Array;
}

interface Advance {
  readonly day: number;
  readonly from: number;
  readonly table: GroupTable;
  readonly cheapest: Cheapest;
  readonly step: Int32Array;
  readonly combos: number;
  readonly band: Band;
  readonly groupCount: number;
  readonly active: Active;
}

interface Trace {
  readonly stretch: Stretch;
  readonly frame: Frame;
  readonly counters: readonly Counter[];
  readonly combos: number;
  readonly band: Band;
  readonly table: GroupTable;
  readonly cheapest: Cheapest;
  readonly active: Active;
}

interface WalkBack extends Omit<Trace, 'stretch' | 'frame' | 'active'> {
  readonly row: number;
  readonly unit: number;
  readonly from: number;
  readonly until: number;
}

function cheapestMembers({ from, until, cost }: Stretch, groups: ShiftGroups, symbols: number): Cheapest {
  const count = groups.count;
  const best = new Float64Array((until - from) * count).fill(NEVER);
  const symbol = new Uint8Array((until - from) * count);
  for (let day = from; day < until; day += 1) {
    for (let g = 0; g < count; g += 1) {
      const at = (day - from) * count + g;
      for (const member of groups.members[g] ?? []) {
        const value = cost[day * symbols + member] ?? NEVER;
        if (value < (best[at] ?? NEVER)) {
          best[at] = value;
          symbol[at] = member;
        }
      }
    }
  }
  return { cost: best, symbol };
}

function weekendsIn(problem: SolveProblem, from: number, until: number): number {
  let weekends = 0;
  for (let day = from; day < until; day += 1) {
    const kind = dayKind(problem, day);
    if (kind !== WEEKDAY && (kind === 1 || day === from)) weekends += 1;
  }
  return weekends;
}

function countersOf(frame: Frame, counted: ReadonlySet<number>, weekends: number): Counter[] {
  const counters: Counter[] = [];
  let stride = 1;
  const lawful = frame.suffix.filter((later) => later >= 0);
  const mostLater = lawful.reduce((most, later) => Math.max(most, later), 0);
  if (weekends + mostLater > frame.weekendsLeft) {
    const cap = Math.max(0, Math.min(weekends, frame.weekendsLeft));
    counters.push({ symbol: null, cap, stride });
    stride *= cap + 1;
  }
  for (const symbol of counted) {
    const cap = frame.caps[symbol] ?? 0;
    counters.push({ symbol, cap, stride });
    stride *= cap + 1;
  }
  return counters;
}

function counterStates(frame: Frame, counted: ReadonlySet<number>, extra: number): number {
  let states = (frame.caps[extra] ?? 0) + 1;
  for (const symbol of counted) states *= (frame.caps[symbol] ?? 0) + 1;
  return states;
}

/**
 * Counter combination after a group, at `g * combos + combo`, and after a group that makes a weekend worked, at
 * `(groups + g) * combos + combo`; -1 where a maximum would be broken.
 */
function counterSteps(counters: readonly Counter[], groups: ShiftGroups, combos: number): Int32Array {
  const step = new Int32Array(2 * groups.count * combos).fill(-1);
  for (let weekend = 0; weekend < 2; weekend += 1) {
    for (let g = 0; g < groups.count; g += 1) {
      for (let combo = 0; combo < combos; combo += 1) {
        const moves = counters.filter((counter) => moved(counter, groups, g, weekend === 1));
        const isFree = moves.every((counter) => Math.floor(combo / counter.stride) % (counter.cap + 1) < counter.cap);
        if (isFree) {
          step[(weekend * groups.count + g) * combos + combo] = moves.reduce(
            (sum, counter) => sum + counter.stride,
            combo,
          );
        }
      }
    }
  }
  return step;
}

function moved(counter: Counter, groups: ShiftGroups, g: number, startsAWeekend: boolean): boolean {
  return counter.symbol === null ? startsAWeekend : groups.members[g]?.[0] === counter.symbol;
}

function strideOf(counters: readonly Counter[], groups: ShiftGroups, g: number, startsAWeekend: boolean): number {
  return counters.reduce((sum, counter) => (moved(counter, groups, g, startsAWeekend) ? sum + counter.stride : sum), 0);
}

function withForbidden({ from, until, cost }: Stretch, blocked: readonly number[], symbols: number): Float64Array {
  const result = cost.slice();
  for (let day = from; day < until; day += 1) for (const symbol of blocked) result[day * symbols + symbol] = NEVER;
  return result;
}

/** Keeps the `cap` days on which the symbol is worth most and forbids it on all others. */
function forbidSurplus(
  {
    stretch,
    symbol,
    cap,
    symbols,
  }: { readonly stretch: Stretch; readonly symbol: number; readonly cap: number; readonly symbols: number },
  priced: Float64Array,
  out: Uint8Array,
): void {
  const used: number[] = [];
  for (let day = stretch.from; day < stretch.until; day += 1) if (out[day] === symbol) used.push(day);
  used.sort((a, b) => (priced[a * symbols + symbol] ?? 0) - (priced[b * symbols + symbol] ?? 0));
  const kept = new Set(used.slice(0, cap));
  for (let day = stretch.from; day < stretch.until; day += 1) {
    if (!kept.has(day)) priced[day * symbols + symbol] = NEVER;
  }
}
