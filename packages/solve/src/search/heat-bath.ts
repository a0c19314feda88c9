import { NEVER, OFF, type SolveProblem, symbolsOf } from '../model/problem.ts';
import type { CoverPrices } from './cover-prices.ts';
import type { LineStates, UnitRoom } from './line-states.ts';
import type { Random } from './random.ts';

/** Draws of noise kept, a power of two: each search for a symbol reads on from a place drawn anew. */
const NOISES = 1 << 13;

/** Where a symbol is drawn: whose line, which day, in which state it begins, and which units fit. */
export interface Place {
  readonly person: number;
  readonly day: number;
  readonly state: number;
  readonly room: UnitRoom;
  /** A symbol that is not wanted, or -1. */
  readonly not: number;
}

/**
 * Draws symbols for single days as a heat bath does: each as likely as its cost at the temperature makes it, among those
 * that may follow the state and whose units fit. What comes after the day is not looked at.
 */
export class HeatBath {
  private readonly problem: SolveProblem;
  private readonly random: Random;
  private readonly symbols: number;
  private readonly lines: LineStates;
  private readonly prices: CoverPrices;
  /** Symbols that each person may ever have. */
  private readonly may: readonly Uint8Array[];
  /** Gumbel noise: the cheapest after it is taken from costs is drawn by the heat bath's law. */
  private readonly noises: Float64Array;

  constructor(problem: SolveProblem, tools: { lines: LineStates; prices: CoverPrices; random: Random }) {
    this.problem = problem;
    this.lines = tools.lines;
    this.prices = tools.prices;
    this.random = tools.random;
    this.symbols = symbolsOf(problem);
    this.may = problem.people.map(({ most }) =>
      Uint8Array.from(most.keys()).filter((symbol) => symbol === OFF || (most[symbol] ?? 0) > 0),
    );
    this.noises = Float64Array.from(
      { length: NOISES },
      () => -Math.log(-Math.log((tools.random.next() + 1e-9) / (1 + 2e-9))),
    );
  }

  /** The symbol drawn; -1 where none is allowed. */
  draw({ person, day, state, room, not }: Place, temperature: number): number {
    const { symbols, noises } = this;
    const { more, fewer } = this.prices;
    const who = this.problem.people[person];
    const may = this.may[person];
    if (who === undefined || may === undefined) return -1;
    const { cost, units } = who;
    const now = this.lines.roster[person * this.problem.days + day] ?? OFF;
    const next = this.lines.stepsOf(person);
    const from = this.lines.stepsFrom(person, day, state);
    const row = day * (symbols - 1) - 1;
    const begin = this.random.below(NOISES);
    let least = NEVER;
    let drawn = -1;
    for (let i = 0; i < may.length; i += 1) {
      const symbol = may[i] ?? OFF;
      const unit = units[symbol] ?? 0;
      if (symbol === not || unit < room.least || unit > room.most || (next[from + symbol] ?? -1) < 0) continue;
      let value = (cost[day * symbols + symbol] ?? NEVER) - temperature * (noises[(begin + i) & (NOISES - 1)] ?? 0);
      if (symbol !== OFF) value += symbol === now ? -(fewer[row + symbol] ?? 0) : (more[row + symbol] ?? 0);
      if (value >= least) continue;
      least = value;
      drawn = symbol;
    }
    return drawn;
  }
}
