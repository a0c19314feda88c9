import { costOf } from '../model/cost.ts';
import { type Assignment, NEVER, OFF, type SolveProblem, symbolsOf } from '../model/problem.ts';
import { CoverPrices } from './cover-prices.ts';
import { HeatBath } from './heat-bath.ts';
import { LineStates, Trial } from './line-states.ts';
import type { Random } from './random.ts';

/**
 * Shares of the moves, in order: one day, two days, a run moved by a day, days turned round, days exchanged, exchanged with those of
 * far weeks; the rest trade.
 */
const ONE = 0.35;
const TWO = 0.5;
const SLIDE = 0.67;
const TURN = 0.71;
const EXCHANGE = 0.75;
const FAR = 0.9;
/** Most days between two that change together, and most in a row that are turned round, exchanged or traded. */
const REACH = 14;
const MOST_TURNED = 13;
const MOST_EXCHANGED = 4;
const MOST_FAR = 14;
const MOST_TRADED = 14;
const WEEK = 7;
/** Share of leading days at work that become days off. */
const LEAVE = 0.5;
const ANY_UNITS = { least: 0, most: NEVER };
const SOME_UNITS = { least: 1, most: NEVER };

/**
 * Moves of a few days, each in less than a microsecond: one person's days change or change places, or two people trade
 * days. For problems whose lines cost nothing but preferences; all lines stay lawful.
 */
export class CellMover {
  cost: number;
  /** Who may be moved: at least one. */
  people: readonly number[];
  private readonly problem: SolveProblem;
  private readonly random: Random;
  private readonly symbols: number;
  private readonly lines: LineStates;
  private readonly prices: CoverPrices;
  private readonly bath: HeatBath;
  private readonly own: Trial;
  private readonly other: Trial;
  /** 1 for people whose lines have changed since they were last put to 0. */
  readonly changed: Uint8Array;

  /** `start` is lawful; it is kept and changed in place. */
  constructor(problem: SolveProblem, start: Assignment, random: Random) {
    this.problem = problem;
    this.random = random;
    this.symbols = symbolsOf(problem);
    this.lines = new LineStates(problem, start);
    this.prices = new CoverPrices(problem, start);
    this.bath = new HeatBath(problem, { lines: this.lines, prices: this.prices, random });
    this.cost = costOf(problem, start);
    this.own = new Trial(problem);
    this.other = new Trial(problem);
    this.people = problem.people.map((_, p) => p);
    this.changed = new Uint8Array(problem.people.length);
  }

  get roster(): Assignment {
    return this.lines.roster;
  }

  /** A person's line: a view. */
  lineOf(person: number): Uint8Array {
    return this.roster.subarray(person * this.problem.days, (person + 1) * this.problem.days);
  }

  /** Puts another lawful line in the place of a person's. */
  replace(person: number, line: Uint8Array): void {
    const { problem, symbols, roster } = this;
    const prefer = problem.people[person]?.cost;
    for (let day = 0; day < problem.days; day += 1) {
      const at = person * problem.days + day;
      const before = roster[at] ?? OFF;
      const symbol = line[day] ?? OFF;
      if (before === symbol) continue;
      this.cost += (prefer?.[day * symbols + symbol] ?? 0) - (prefer?.[day * symbols + before] ?? 0);
      this.cost += this.prices.exchange(day, before, symbol);
      roster[at] = symbol;
    }
    this.lines.read(person);
  }

  /** One move, which may come to nothing. */
  move(temperature: number): void {
    const { random, people } = this;
    const drawn = random.next();
    const p = people[random.below(people.length)] ?? 0;
    if (drawn < ONE) this.changeOne(p, temperature);
    else if (drawn < TWO) this.changeTwo(p, temperature);
    else if (drawn < SLIDE) this.slide(p, temperature);
    else if (drawn < TURN) this.turn(p, temperature);
    else if (drawn < EXCHANGE) this.exchange(p, temperature);
    else if (drawn < FAR) this.exchangeFar(p, temperature);
    else this.trade(p, temperature);
  }

  private changeOne(person: number, temperature: number): void {
    const { own, random, lines, roster } = this;
    const { days } = this.problem;
    const day = random.below(days);
    const now = roster[person * days + day] ?? OFF;
    const place = { person, day, state: lines.stateBefore(person, day), room: lines.roomFor(person, now), not: -1 };
    const symbol = this.bath.draw(place, temperature);
    if (symbol < 0 || symbol === now) return;
    own.from = day;
    own.until = day + 1;
    own.symbols[day] = symbol;
    // The draw itself has weighed the cost.
    if (lines.allows(person, own)) this.commit(person, own);
  }

  private changeTwo(person: number, temperature: number): void {
    const { random } = this;
    const { days } = this.problem;
    if (days < 2) return;
    const gap = 1 + random.below(Math.min(REACH, days - 1));
    const from = random.below(days - gap);
    this.changeEnds(person, { from, last: from + gap }, temperature);
  }

  /** Moves a run of work, or of days off, by a day: one day more at one end and one fewer at the other. */
  private slide(person: number, temperature: number): void {
    const { random, roster } = this;
    const { days } = this.problem;
    const own = person * days;
    const isOff = (day: number) => roster[own + day] === OFF;
    const day = random.below(days);
    let from = day;
    let last = day;
    while (from > 0 && isOff(from - 1) === isOff(day)) from -= 1;
    while (last < days - 1 && isOff(last + 1) === isOff(day)) last += 1;
    if (random.next() < 0.5) from -= 1;
    else last += 1;
    if (from >= 0 && last < days) this.changeEnds(person, { from, last }, temperature);
  }

  /** Changes one of two days as it likes, and the other so that units fit again. */
  private changeEnds(person: number, { from, last }: { from: number; last: number }, temperature: number): void {
    const { own, random, lines, roster } = this;
    const { days, people } = this.problem;
    const units = people[person]?.units;
    const isForward = random.next() < 0.5;
    const [lead, answer] = isForward ? [from, last] : [last, from];
    const before = roster[person * days + lead] ?? OFF;
    const after = roster[person * days + answer] ?? OFF;
    own.from = from;
    own.until = last + 1;
    for (let day = from; day <= last; day += 1) own.symbols[day] = roster[person * days + day] ?? OFF;
    const led = this.drawLead({ person, day: lead, before }, temperature);
    if (led < 0) return;
    own.symbols[lead] = led;
    const { least, most } = lines.roomFor(person, after);
    const grown = (units?.[led] ?? 0) - (units?.[before] ?? 0);
    const state = isForward ? this.stateAfterLead(person, answer) : lines.stateBefore(person, answer);
    if (state < 0) return;
    const room = { least: least - grown, most: most - grown };
    const answered = this.bath.draw({ person, day: answer, state, room, not: after }, temperature);
    if (answered < 0) return;
    own.symbols[answer] = answered;
    this.judge(person, temperature);
  }

  private drawLead(
    { person, day, before }: { person: number; day: number; before: number },
    temperature: number,
  ): number {
    if (before !== OFF && this.random.next() < LEAVE) return OFF;
    const room = before === OFF ? SOME_UNITS : ANY_UNITS;
    const place = { person, day, state: this.lines.stateBefore(person, day), room, not: before };
    return this.bath.draw(place, temperature);
  }

  /** State before a later day of the trial; below nought where the days before it are forbidden. */
  private stateAfterLead(person: number, until: number): number {
    const { own, lines } = this;
    const next = lines.stepsOf(person);
    let state = lines.stateBefore(person, own.from);
    for (let day = own.from; day < until && state >= 0; day += 1) {
      state = next[lines.stepsFrom(person, day, state) + (own.symbols[day] ?? OFF)] ?? -1;
    }
    return state;
  }

  /** Moves the last of some days to their front. */
  private turn(person: number, temperature: number): void {
    const { own, random, roster } = this;
    const { days } = this.problem;
    if (days < 2) return;
    const length = 2 + Math.floor(random.next() ** 2 * Math.min(MOST_TURNED - 1, days - 1));
    const by = 1 + random.below(length - 1);
    own.from = random.below(days - length + 1);
    own.until = own.from + length;
    const first = person * days + own.from;
    for (let d = 0; d < length; d += 1) own.symbols[own.from + d] = roster[first + ((d + by) % length)] ?? OFF;
    this.judge(person, temperature);
  }

  /** Exchanges some days for as many later ones of the same line. */
  private exchange(person: number, temperature: number): void {
    const { own, random, roster } = this;
    const { days } = this.problem;
    const length = 1 + random.below(MOST_EXCHANGED);
    const gap = length + random.below(REACH);
    if (gap + length > days) return;
    own.from = random.below(days - gap - length + 1);
    own.until = own.from + gap + length;
    const first = person * days + own.from;
    for (let d = 0; d < gap + length; d += 1) {
      const source = d < length ? d + gap : d < gap ? d : d - gap;
      own.symbols[own.from + d] = roster[first + source] ?? OFF;
    }
    this.judge(person, temperature);
  }

  /** Exchanges some days for as many of other weeks, on the same days of the week: what sums there are stay as they are. */
  private exchangeFar(person: number, temperature: number): void {
    const { own, random, roster } = this;
    const { days } = this.problem;
    const length = 1 + random.below(MOST_FAR);
    const weeks = Math.floor((days - length) / WEEK);
    if (weeks < 2) return;
    const gap = WEEK * (1 + random.below(weeks));
    if (gap < length) return;
    const from = random.below(days - gap - length + 1);
    const first = person * days + from;
    let delta = 0;
    for (let d = 0; d < length; d += 1) {
      const [near, far] = [roster[first + d] ?? OFF, roster[first + gap + d] ?? OFF];
      if (near !== far) delta += this.stepCost(person, from + d, far) + this.stepCost(person, from + gap + d, near);
    }
    if (!(delta < NEVER) || !this.accepts(delta, temperature)) return;
    own.from = from;
    own.until = from + gap + length;
    for (let d = 0; d < gap + length; d += 1) {
      const source = d < length ? d + gap : d < gap ? d : d - gap;
      own.symbols[from + d] = roster[first + source] ?? OFF;
    }
    if (this.isOther(person, own) && this.lines.allows(person, own)) this.commit(person, own);
  }

  /** What another symbol for a day costs more, in preferences and cover. */
  private stepCost(person: number, day: number, symbol: number): number {
    const { symbols, problem, prices, roster } = this;
    const cost = problem.people[person]?.cost;
    const before = roster[person * problem.days + day] ?? OFF;
    const row = day * (symbols - 1) - 1;
    let delta = (cost?.[day * symbols + symbol] ?? NEVER) - (cost?.[day * symbols + before] ?? 0);
    if (before !== OFF) delta += prices.fewer[row + before] ?? 0;
    if (symbol !== OFF) delta += prices.more[row + symbol] ?? 0;
    return delta;
  }

  /** Two people trade days, which leaves cover as it is. */
  private trade(person: number, temperature: number): void {
    const { own, other, random, people, problem, lines, roster } = this;
    const { days } = problem;
    const partner = people[random.below(people.length)] ?? 0;
    if (partner === person) return;
    const length = 1 + Math.floor(random.next() ** 2 * Math.min(MOST_TRADED, days));
    own.from = other.from = random.below(days - length + 1);
    own.until = other.until = own.from + length;
    for (let day = own.from; day < own.until; day += 1) {
      own.symbols[day] = roster[partner * days + day] ?? OFF;
      other.symbols[day] = roster[person * days + day] ?? OFF;
    }
    if (!this.isOther(person, own)) return;
    const delta = this.preferred(person, own) + this.preferred(partner, other);
    if (!this.accepts(delta, temperature) || !lines.allows(person, own) || !lines.allows(partner, other)) return;
    this.commit(person, own);
    this.commit(partner, other);
  }

  private judge(person: number, temperature: number): void {
    const { own } = this;
    if (!this.isOther(person, own)) return;
    const delta = this.preferred(person, own) + this.covered(person, own);
    // Cost first: it is looked up sooner than rules are walked.
    if (this.accepts(delta, temperature) && this.lines.allows(person, own)) this.commit(person, own);
  }

  /** Whether the trial's days differ from those of the line at all: a fifth of trades and turns, of days off above all, does not. */
  private isOther(person: number, { from, until, symbols }: Trial): boolean {
    const first = person * this.problem.days;
    for (let day = from; day < until; day += 1) if (this.roster[first + day] !== symbols[day]) return true;
    return false;
  }

  private accepts(delta: number, temperature: number): boolean {
    return delta <= 0 || (delta < NEVER && this.random.next() < Math.exp(-delta / temperature));
  }

  /** What the trial's days change in preferences. */
  private preferred(person: number, { from, until, symbols: chosen }: Trial): number {
    const { symbols, problem, roster } = this;
    const cost = problem.people[person]?.cost;
    let delta = 0;
    for (let day = from; day < until; day += 1) {
      const before = roster[person * problem.days + day] ?? OFF;
      const symbol = chosen[day] ?? OFF;
      if (before !== symbol) delta += (cost?.[day * symbols + symbol] ?? NEVER) - (cost?.[day * symbols + before] ?? 0);
    }
    return delta;
  }

  /** What they change in cover. */
  private covered(person: number, { from, until, symbols: chosen }: Trial): number {
    const { problem, symbols, roster } = this;
    const { more, fewer } = this.prices;
    let delta = 0;
    for (let day = from; day < until; day += 1) {
      const before = roster[person * problem.days + day] ?? OFF;
      const symbol = chosen[day] ?? OFF;
      if (before === symbol) continue;
      const row = day * (symbols - 1) - 1;
      if (before !== OFF) delta += fewer[row + before] ?? 0;
      if (symbol !== OFF) delta += more[row + symbol] ?? 0;
    }
    return delta;
  }

  private commit(person: number, trial: Trial): void {
    const { problem, prices, roster } = this;
    this.cost += this.preferred(person, trial);
    for (let day = trial.from; day < trial.until; day += 1) {
      const before = roster[person * problem.days + day] ?? OFF;
      const symbol = trial.symbols[day] ?? OFF;
      if (before !== symbol) this.cost += prices.exchange(day, before, symbol);
    }
    this.lines.commit(person, trial);
    this.changed[person] = 1;
  }
}
