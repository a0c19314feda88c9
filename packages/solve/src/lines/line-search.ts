import { NEVER, OFF, type SolvePerson } from '../model/problem.ts';
import { type Counters, countersOf } from './counters.ts';
import { type Frame, frameOf, type Stretch } from './frame.ts';
import { laterOf } from './later.ts';
import { lineCostNow } from './line-cost-now.ts';
import type { Reach } from './reach.ts';
import { type LineTask, Relaxation } from './relaxation.ts';
import { SearchMemory } from './search-memory.ts';
import { comboSteps, type GroupTable, groupTable } from './step-table.ts';
import { mostUnits, straightened, type UnitBand, unitBand } from './unit-band.ts';

export type { Stretch } from './frame.ts';

/** What one search for a line came to, in penalty points. */
export interface FoundLine {
  /**
   * Cost of the stretch by its prices, with the steps from its first day on and all sums of the whole line; `NEVER`
   * when there is no lawful line, or none that costs as little as was asked.
   */
  readonly cost: number;
  /** Proved: no lawful line costs less. Equals `cost` unless surplus duties had to be forbidden (see LineSearch). */
  readonly atLeast: number;
}

/** How hard to look. */
export interface LineLimits {
  /** Only lines that cost at most this much are wanted: the tighter, the faster. */
  readonly atMost?: number;
  /** The line's days inside the stretch are lawful now: nothing dearer than they is wanted. */
  readonly isLawfulNow?: boolean;
  /**
   * Most (state, counts) pairs to follow a day, and the fewer, the nearer sums keep to the straight line: faster, but a
   * cheaper line, or the only one, may be missed.
   */
  readonly beam?: number;
  /**
   * Cells of a short stretch at which to give up: few searches need many, and those take most of the time. A cheaper line
   * may then be missed.
   */
  readonly mostCells?: number;
}

/** Combinations of counters that are worth keeping exactly; beyond it surplus days are forbidden instead. */
const MOST_COMBOS = 3000;
const MOST_ROUNDS = 40;
/** Places in the tables of counters' steps that each person's search keeps: a quarter of a megabyte. */
const MOST_HELD = 1 << 16;
/** Passes of the relaxation: over windows, where the last window's prices nearly fit, over long stretches, and over whole lines. */
const SHORT_PASSES = 3;
const LONG_PASSES = 20;
const WHOLE_PASSES = 10;
const BEAM_PASSES = 4;
const LONG_DAYS = 43;
/** Whole lines of fewer days are short, too; in longer ones most sums of units can be reached. */
const MONTH = 30;
/** First room above the relaxed bound, in points, for short stretches with a limit and for others, and its growth when nothing is found. */
const TIGHT_ROOM = 4;
const FIRST_ROOM = 12;
const ROOM_GROWTH = 5;
const MOST_ROOM = 20_000;
/** How much more room a beam has. */
const BEAM_ROOM = 8;
/** Days of most work that the sums may be off the straight line in a beam so wide, and more in wider ones. */
const BEAM_DAYS = 14;
const BEAM = 8;

interface Fixed {
  readonly band: UnitBand;
  readonly atMost: number;
  readonly beam: number;
  readonly mostCells: number;
  /** The stretch is the whole horizon. */
  readonly isWhole: boolean;
}

/**
 * Exact search for one person's cheapest lawful line, by dynamic programming over (day, automaton state, counters, units),
 * guided by a Lagrangian relaxation: cells that cannot lead to a line within the limit are dropped, and where no limit
 * is known it is widened until a line is found.
 *
 * Tallies are counted only where the stretch can change what they cost; duties of a symbol once a line without counting
 * breaks their maximum (state-space relaxation), or, beyond a number of combinations, by forbidding surplus days; only
 * then may a cheaper line be missed. Deterministic for equal sequences of calls.
 */
export class LineSearch {
  private readonly person: SolvePerson;
  private readonly most: Int32Array;
  private readonly tables = new Map<string, GroupTable>();
  private readonly steps = new Map<string, Int32Array>();
  /** Places of all `steps`. */
  private held = 0;
  /** Symbols of which the last whole line had as many as it may: the next one is likely to have too many unless they are counted. */
  private scarce: readonly number[] = [];
  private readonly memory: SearchMemory;
  private readonly relaxation: Relaxation;

  /** Searches of several people may share their memory. */
  constructor(person: SolvePerson, memory = new SearchMemory()) {
    this.person = person;
    this.memory = memory;
    this.most = mostUnits(person.automaton, person.units);
    this.relaxation = new Relaxation(person, memory.passes);
  }

  /** Writes the cheapest lawful line of the stretch into `out` (days of the stretch only) and says what it costs. */
  best(stretch: Stretch, out: Uint8Array, limits: LineLimits = {}): FoundLine {
    const { person } = this;
    const frame = frameOf(person, stretch);
    const whole = frame === null ? null : unitBand(person, stretch, { frame, most: this.most });
    if (frame === null || whole === null || (whole.low[0] ?? 0) > 0) return { cost: NEVER, atLeast: NEVER };
    const { beam = NEVER, mostCells = NEVER } = limits;
    const band = beam < NEVER ? straightened(whole, (beam / BEAM) * (this.most[BEAM_DAYS] ?? NEVER)) : whole;
    const isWhole = beam === NEVER && stretch.from === 0 && stretch.until === person.automaton.kindOf.length;
    const counted = new Set<number>(isWhole ? this.scarce : []);
    let priced = stretch.cost;
    let atLeast = Number.NEGATIVE_INFINITY;
    let atMost = limits.atMost ?? NEVER;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const isExact = priced === stretch.cost;
      const task = this.taskOf({ ...stretch, cost: priced }, frame, counted);
      if (round === 0 && limits.isLawfulNow) atMost = Math.min(atMost, lineCostNow(task));
      const found = this.run(task, { band, atMost, beam, mostCells, isWhole }, out);
      if (isExact) atLeast = found.atLeast;
      if (found.cost === NEVER) return { cost: NEVER, atLeast };
      const over = overused(stretch, frame, out);
      if (over === null) {
        if (isWhole) this.scarce = [...counted].filter((symbol) => daysOf(symbol, out) === frame.left[symbol]);
        return { cost: found.cost, atLeast };
      }
      const mayCount = beam === NEVER && combosWith(frame, counted, over) <= MOST_COMBOS;
      if (mayCount) counted.add(over);
      else {
        if (isExact) priced = priced.slice();
        forbidSurplus(
          stretch,
          { symbol: over, left: frame.left[over] ?? 0, symbols: person.automaton.symbols },
          { priced, out },
        );
      }
    }
    return { cost: NEVER, atLeast };
  }

  /**
   * A proved lower bound on the cost of a stretch with all sums priced instead of counted, without a dynamic programme over
   * sums: quick on any horizon, and better from call to call. Writes a line that costs so much at those prices, which
   * need not be lawful. `NEVER` when there is no lawful line.
   */
  relaxed(stretch: Stretch, out: Uint8Array): number {
    const frame = frameOf(this.person, stretch);
    if (frame === null) return NEVER;
    const task = this.taskOf(stretch, frame, new Set());
    const { cheapest } = this.memory;
    const groups = task.table.groups.count;
    this.relaxation.climb(task, (d, g) => {
      out[stretch.from + d] = cheapest.symbol[d * groups + g] ?? OFF;
    });
    return this.relaxation.root;
  }

  /** One dynamic programme, or a few with wider and wider limits; writes the line. */
  private run(task: LineTask, { band, atMost, beam, mostCells, isWhole }: Fixed, out: Uint8Array): FoundLine {
    const { stretch } = task;
    const days = stretch.until - stretch.from;
    const isShort = days < LONG_DAYS;
    const isTight = days < (isWhole ? MONTH : LONG_DAYS) && atMost < NEVER;
    const passes = isWhole ? WHOLE_PASSES : isShort ? SHORT_PASSES : beam < NEVER ? BEAM_PASSES : LONG_PASSES;
    const { relaxation } = this;
    const { cells, ranges, cheapest } = this.memory;
    const layers = isTight ? cells : ranges;
    relaxation.fit(task, { passes, target: atMost, isWhole });
    const { root } = relaxation;
    if (root === NEVER) return { cost: NEVER, atLeast: NEVER };
    const tolerance = 1e-9 * (1 + Math.abs(root));
    const groups = task.table.groups.count;
    const choose = (d: number, g: number) => {
      out[stretch.from + d] = cheapest.symbol[d * groups + g] ?? OFF;
    };
    // The relaxed line is often lawful, and then either the cheapest or a limit close to it.
    relaxation.walk(task, choose);
    const relaxed = lineCostNow({ ...task, stretch: { ...stretch, line: out } });
    if (relaxed <= Math.min(atMost, root) + tolerance) return { cost: relaxed, atLeast: relaxed };
    const known = relaxed <= atMost ? relaxed : NEVER;
    const moves = this.stepsFor(task.counters, task.table);
    for (let room = isTight ? TIGHT_ROOM : FIRST_ROOM; ; room *= ROOM_GROWTH) {
      const limit = Math.min(atMost, known, room > MOST_ROOM ? NEVER : root + (beam < NEVER ? BEAM_ROOM : 1) * room);
      if (
        root <= limit + tolerance &&
        layers.fill(task, { moves, band, relaxation, limit: limit + tolerance, beam, mostCells })
      ) {
        const end = layers.end(task);
        // A beam's limit only keeps ranges short: whatever it finds within the caller's limit will do.
        if (end.cost < NEVER && end.cost <= (beam < NEVER ? atMost : limit) + tolerance) {
          layers.walkBack(task, { moves, end, chosen: choose });
          return { cost: end.cost, atLeast: beam === NEVER ? end.cost : root };
        }
      }
      if (layers.isFull || (known < NEVER && limit === known)) return { cost: known, atLeast: root };
      if (limit === atMost || limit === NEVER) return { cost: NEVER, atLeast: beam === NEVER ? limit : root };
    }
  }

  private taskOf(stretch: Stretch, frame: Frame, counted: ReadonlySet<number>): LineTask {
    const { person } = this;
    const { reach, cheapest } = this.memory;
    const { states, kindOf } = person.automaton;
    const table = this.tableFor(counted);
    cheapest.pick(stretch, table.groups, frame.left);
    reach.find({ table, kindOf, states }, stretch, { begin: frame.state, price: cheapest.cost });
    const ends = endsOf(reach, stretch.until - stretch.from);
    const later = laterOf(person, stretch, ends);
    const counters = countersOf({ person, frame, stretch }, { later, ends }, counted);
    return { person, stretch, frame, table, reach, later, counters, price: cheapest.cost };
  }

  private tableFor(counted: ReadonlySet<number>): GroupTable {
    const key = [...counted].join();
    const table = this.tables.get(key) ?? groupTable(this.person, counted);
    this.tables.set(key, table);
    return table;
  }

  private stepsFor(counters: Counters, table: GroupTable): Int32Array {
    const known = this.steps.get(counters.key);
    if (known !== undefined) return known;
    const steps = comboSteps(counters, table);
    this.held += steps.length;
    if (this.held > MOST_HELD) {
      this.steps.clear();
      this.held = steps.length;
    }
    this.steps.set(counters.key, steps);
    return steps;
  }
}

function endsOf({ states, starts }: Reach, days: number): Int32Array {
  return states.subarray(starts[days], starts[days + 1]);
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

function daysOf(symbol: number, line: Uint8Array): number {
  let days = 0;
  for (const one of line) if (one === symbol) days += 1;
  return days;
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
