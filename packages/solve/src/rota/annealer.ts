import { coverCost, coverStep, supplyOf } from '../model/cost.ts';
import { type Assignment, type CoverRow, NEVER, OFF } from '../model/problem.ts';
import { type Random, seededRandom } from '../search/random.ts';
import { CountAim } from './counts/count-aim.ts';
import type { FairTables } from './fair-shares.ts';
import { LateRules } from './late-rules.ts';
import { FatigueEstimate } from './line-fatigue.ts';
import { LineKeeper, type Span, type TriedChange, type TriedLine } from './line-keeper.ts';
import type { RosterModel } from './roster-model.ts';
import { WhoIsThere } from './together/who-is-there.ts';
import { WeekendShares } from './weekend-shares.ts';
import { AS_ASKED, type Weighing } from './weighing.ts';

/** A span that is set anew for every move. */
interface Moving {
  from: number;
  until: number;
}

/** A roster under exchanges between two people and changes of single duties, accepted by a temperature. */
export class Annealer {
  temperature = 0;
  /** The cheapest roster seen, as the demand weighs it. */
  readonly best: Assignment;
  bestCost: number;
  /** Costs are not weighed as the demand says, so that no best is kept. */
  #isCoarse = false;
  readonly #keeper: LineKeeper;
  readonly #weekends: WeekendShares;
  readonly #random: Random;
  readonly #people: number;
  readonly #tried: readonly [TriedLine, TriedLine];
  readonly #before: readonly [Uint8Array, Uint8Array];
  /** Days that a move exchanges, the earlier first; the second is empty where there is but one. */
  readonly #spans: readonly [Moving, Moving] = [
    { from: 0, until: 0 },
    { from: 0, until: 0 },
  ];
  readonly #still: Moving = { from: 0, until: 0 };
  readonly #supply: Int32Array;
  readonly #fatigue: FatigueEstimate;
  readonly #there: WhoIsThere;
  #aim: CountAim | null = null;
  /** `null` where the automata hold every rule of lines. */
  readonly #late: LateRules | null;
  readonly #cover: readonly CoverRow[];
  /** Part of the moves that change one person's duty alone. */
  readonly #alonePart: number;
  #total: number;

  constructor(model: RosterModel, cells: Assignment, seed: number) {
    this.#keeper = new LineKeeper(model, cells);
    this.#weekends = new WeekendShares(this.#keeper);
    this.#random = seededRandom(seed ^ 0x5eed);
    this.#people = model.people.length;
    this.#tried = [this.#keeper.trial(), this.#keeper.trial()];
    this.#before = [new Uint8Array(this.#keeper.days), new Uint8Array(this.#keeper.days)];
    this.#supply = supplyOf(model.problem, cells);
    this.#fatigue = new FatigueEstimate(model, cells);
    this.#there = new WhoIsThere(model, cells);
    const late = new LateRules(model, cells);
    this.#late = late.isAny ? late : null;
    this.#cover = model.problem.cover;
    const isFree =
      this.#cover.some((row) => row.need > (row.least ?? row.need)) || model.cover.slots.some((slot) => slot.isSpare);
    this.#alonePart = isFree || this.#coverCost() > 0 ? ALONE_PART : 0;
    this.#total = this.#totalNow();
    this.best = cells.slice();
    this.bestCost = this.#total;
  }

  get cells(): Assignment {
    return this.#keeper.cells;
  }

  get fair(): FairTables {
    return this.#keeper.score.fair;
  }

  /** Lets the roster cost what it does by other weights from here on, worked out from nothing. */
  weigh(weighing: Weighing): void {
    this.#keeper.weigh(weighing);
    const { aim } = weighing;
    this.#aim = aim === null ? null : new CountAim(aim.aimed, aim.points, this.#keeper);
    this.#isCoarse = weighing !== AS_ASKED;
    this.#total = this.#totalNow();
    this.#grow(0);
  }

  move(): void {
    const random = this.#random;
    const p = random.below(this.#people);
    if (this.#alonePart > 0 && random.next() < this.#alonePart) {
      this.#moveAlone(p);
      return;
    }
    const q = (p + 1 + random.below(this.#people - 1)) % this.#people;
    const there = random.next() < EVEN_PART ? this.#evenSpans(p, q) : this.#anySpan(p, q);
    if (!there) return;
    const [first, second] = this.#spans;
    if (!this.#mayHave(p, q, first) || !this.#mayHave(p, q, second)) return;
    if (!this.#tryExchange(p, q)) this.#swapBack(p, q);
  }

  /** Gives a person another duty on one day, one more or one less, or lets two days change places; kept if lawful and wanted. */
  #moveAlone(p: number): void {
    const { days, cells, symbols, prices } = this.#keeper;
    const random = this.#random;
    const [first, second] = this.#spans;
    const day = random.below(days);
    const isMoved = random.next() < MOVED_PART;
    const later = day + 1 + (isMoved ? random.below(MOST_MOVED) : 0);
    const was = cells[p * days + day] ?? OFF;
    const now = isMoved ? (cells[p * days + later] ?? OFF) : (was + 1 + random.below(symbols - 1)) % symbols;
    if (now === was || (isMoved && later >= days)) return;
    if (prices[p]?.[day * symbols + now] === NEVER) return;
    if (isMoved && prices[p]?.[later * symbols + was] === NEVER) return;
    let rise = this.#stepAt(day, now, 0) - this.#stepAt(day, was, -1);
    if (isMoved) rise += this.#stepAt(later, was, 0) - this.#stepAt(later, now, -1);
    if (rise > FAR_TOO_DEAR * this.temperature) return;
    first.from = day;
    first.until = day + 1;
    second.from = later;
    second.until = isMoved ? later + 1 : later;
    if (this.#tryAlone(p, now, rise)) {
      this.#addTo(day, was, -1);
      this.#addTo(day, now, 1);
      if (isMoved) this.#addTo(later, now, -1);
      if (isMoved) this.#addTo(later, was, 1);
      return;
    }
    cells[p * days + day] = was;
    if (isMoved) cells[p * days + later] = now;
  }

  /** Puts `now` on the first span's day, and what stood there on the second's; keeps that if it is lawful and wanted. */
  #tryAlone(p: number, now: number, rise: number): boolean {
    const keeper = this.#keeper;
    const { cells, days } = keeper;
    const [{ from: day }, { from: later, until }] = this.#spans;
    const isMoved = later < until;
    const [tried] = this.#tried;
    const [before] = this.#before;
    const was = cells[p * days + day] ?? OFF;
    const pattern = this.#pattern(p);
    const tired = this.#tired(p);
    before[day] = was;
    before[later] = now;
    cells[p * days + day] = now;
    if (isMoved) cells[p * days + later] = was;
    if (!this.#try(tried, p, { before, pattern: this.#pattern(p) - pattern })) return false;
    const weekends = this.#weekends.rise(tried, tried);
    let there = this.#change(p, day, was, now);
    if (isMoved) there += this.#change(p, later, now, was);
    const delta = tried.cost - (keeper.costs[p] ?? 0) + rise + weekends + this.#tired(p) - tired + there;
    if (!this.#isWanted(delta) || !this.#isAllowed(p)) {
      this.#change(p, day, now, was);
      if (isMoved) this.#change(p, later, was, now);
      return false;
    }
    this.#weekends.take(tried, tried, weekends);
    keeper.keep(tried);
    this.#late?.keep(p);
    this.#grow(delta);
    return true;
  }

  #isWanted(delta: number): boolean {
    return delta <= 0 || this.#random.next() < Math.exp(-delta / this.temperature);
  }

  /** By the rules that no automaton holds; asked last, for they are slower. */
  #isAllowed(person: number): boolean {
    const [first, second] = this.#spans;
    return this.#late?.allows(person, first.from, second.until) !== false;
  }

  /** What one person more costs on a place that holds as many as now, or so many more. */
  #stepAt(day: number, symbol: number, more: number): number {
    if (symbol === OFF) return 0;
    const at = day * (this.#keeper.symbols - 1) + symbol - 1;
    const row = this.#cover[at];
    return row === undefined ? 0 : coverStep(row, (this.#supply[at] ?? 0) + more);
  }

  #addTo(day: number, symbol: number, more: number): void {
    if (symbol === OFF) return;
    const at = day * (this.#keeper.symbols - 1) + symbol - 1;
    this.#supply[at] = (this.#supply[at] ?? 0) + more;
  }

  #grow(delta: number): void {
    this.#total += delta;
    if (this.#isCoarse || this.#total >= this.bestCost - 1e-9) return;
    this.bestCost = this.#total;
    this.best.set(this.#keeper.cells);
  }

  /** Some days on which the two work differently; false where there are none. */
  #anySpan(p: number, q: number): boolean {
    const { days, cells } = this.#keeper;
    const length = Math.min(days, LENGTHS[this.#random.below(LENGTHS.length)] ?? 1);
    let from = this.#random.below(days - length + 1);
    let until = from + length;
    while (from < until && cells[p * days + from] === cells[q * days + from]) from += 1;
    while (until > from && cells[p * days + until - 1] === cells[q * days + until - 1]) until -= 1;
    this.#spans[0].from = from;
    this.#spans[0].until = until;
    this.#spans[1].from = until;
    this.#spans[1].until = until;
    return from < until;
  }

  /** Days that the one gives and like days, not far off, that it takes: afterwards both hold as much of everything. */
  #evenSpans(p: number, q: number): boolean {
    const { days, cells } = this.#keeper;
    const random = this.#random;
    const one = p * days;
    const other = q * days;
    const day = random.below(days);
    const given = cells[one + day];
    const taken = cells[other + day];
    if (given === taken) return false;
    const begin = day + 1 + random.below(FAR);
    for (let i = 0; i < FAR; i += 1) {
      const later = day + 1 + ((begin - day - 1 + i) % FAR);
      if (later >= days || cells[one + later] !== taken || cells[other + later] !== given) continue;
      let length = 1;
      const most = 1 + random.below(MOST_EVEN);
      while (
        length < most &&
        day + length < later &&
        later + length < days &&
        cells[one + day + length] !== cells[other + day + length] &&
        cells[one + day + length] === cells[other + later + length] &&
        cells[other + day + length] === cells[one + later + length]
      )
        length += 1;
      this.#spans[0].from = day;
      this.#spans[0].until = day + length;
      this.#spans[1].from = later;
      this.#spans[1].until = later + length;
      return true;
    }
    return false;
  }

  /** False where somebody may not have what the other works on some day. */
  #mayHave(p: number, q: number, { from, until }: Span): boolean {
    const { cells, days, symbols, prices } = this.#keeper;
    const one = prices[p];
    const other = prices[q];
    for (let day = from; day < until; day += 1) {
      const own = cells[p * days + day] ?? OFF;
      const given = cells[q * days + day] ?? OFF;
      if (own === given) continue;
      if (one?.[day * symbols + given] === NEVER || other?.[day * symbols + own] === NEVER) return false;
    }
    return true;
  }

  /** Exchanges the cells of both spans and keeps that if it is lawful and wanted. */
  #tryExchange(p: number, q: number): boolean {
    const keeper = this.#keeper;
    const [first, second] = this.#tried;
    const [one, other] = this.#before;
    const patternP = this.#pattern(p);
    const patternQ = this.#pattern(q);
    const tired = this.#tired(p) + this.#tired(q);
    for (const span of this.#spans) this.#swap(p, q, span);
    if (!this.#try(first, p, { before: one, pattern: this.#pattern(p) - patternP })) return false;
    if (!this.#try(second, q, { before: other, pattern: this.#pattern(q) - patternQ })) return false;
    const now = (keeper.costs[p] ?? 0) + (keeper.costs[q] ?? 0);
    const rise = this.#weekends.rise(first, second);
    const there = this.#meet(p, q, 1);
    const delta = first.cost + second.cost - now + rise + this.#tired(p) + this.#tired(q) - tired + there;
    if (!this.#isWanted(delta) || !this.#isAllowed(p) || !this.#isAllowed(q)) {
      this.#meet(p, q, -1);
      return false;
    }
    this.#weekends.take(first, second, rise);
    keeper.keep(first);
    keeper.keep(second);
    this.#late?.keep(p);
    this.#late?.keep(q);
    this.#grow(delta);
    return true;
  }

  #try(into: TriedLine, person: number, { before, pattern }: Pick<TriedChange, 'before' | 'pattern'>): boolean {
    const [first, second] = this.#spans;
    const still = this.#still;
    still.from = first.until;
    still.until = second.from;
    return this.#keeper.try(into, { person, from: first.from, until: second.until, before, still, pattern });
  }

  #pattern(person: number): number {
    const keeper = this.#keeper;
    const [first, second] = this.#spans;
    if (second.from <= first.until + 1) return keeper.patternAround(person, first.from, second.until);
    return (
      keeper.patternAround(person, first.from, first.until) + keeper.patternAround(person, second.from, second.until)
    );
  }

  /** Estimated fatigue of the days that a move looks at. */
  #tired(person: number): number {
    const [first, second] = this.#spans;
    return this.#fatigue.around(person, first.from, second.until);
  }

  /** Lets another duty be seen by what is asked of people together and by what is aimed at; how much the cost rises by it. */
  #change(p: number, day: number, was: number, now: number): number {
    return this.#there.change(p, day, was, now) + (this.#aim?.change(p, day, was, now) ?? 0);
  }

  /** The same for an exchange, or takes it back. */
  #meet(p: number, q: number, by: 1 | -1): number {
    if (!this.#there.isAsked && this.#aim === null) return 0;
    const { cells, days } = this.#keeper;
    const [one, other] = this.#before;
    let rise = 0;
    for (const { from, until } of this.#spans) {
      for (let day = from; day < until; day += 1) {
        const [own, given] = [one[day] ?? OFF, other[day] ?? OFF];
        if (own === given) continue;
        const [nowOwn, nowGiven] = [cells[p * days + day] ?? OFF, cells[q * days + day] ?? OFF];
        rise += by > 0 ? this.#change(p, day, own, nowOwn) : this.#change(p, day, nowOwn, own);
        rise += by > 0 ? this.#change(q, day, given, nowGiven) : this.#change(q, day, nowGiven, given);
      }
    }
    return rise;
  }

  #totalNow(): number {
    const lines = this.#keeper.costs.reduce((a, b) => a + b, 0);
    return (
      lines + this.#weekends.cost + this.#coverCost() + this.#there.cost + (this.#aim?.cost ?? 0) + this.#tiredness()
    );
  }

  #coverCost(): number {
    return this.#cover.reduce((sum, row, at) => sum + coverCost(row, this.#supply[at] ?? 0), 0);
  }

  #tiredness(): number {
    let sum = 0;
    for (let p = 0; p < this.#people; p += 1) sum += this.#fatigue.around(p, 0, this.#keeper.days);
    return sum;
  }

  #swap(p: number, q: number, { from, until }: Span): void {
    const { cells, days } = this.#keeper;
    const [one, other] = this.#before;
    for (let day = from; day < until; day += 1) {
      const own = cells[p * days + day] ?? OFF;
      const given = cells[q * days + day] ?? OFF;
      one[day] = own;
      other[day] = given;
      cells[p * days + day] = given;
      cells[q * days + day] = own;
    }
  }

  #swapBack(p: number, q: number): void {
    const { cells, days } = this.#keeper;
    for (const { from, until } of this.#spans) {
      for (let day = from; day < until; day += 1) {
        cells[p * days + day] = this.#before[0][day] ?? OFF;
        cells[q * days + day] = this.#before[1][day] ?? OFF;
      }
    }
  }
}

/** How many moves are exchanges of like for like, how far off the like may be, and how many days it covers at most. */
const EVEN_PART = 0.5;
/** Part of moves alone where there are any, and how many times the temperature an extra place may cost. */
const ALONE_PART = 0.3;
const FAR_TOO_DEAR = 30;
/** Part of those that let two days change places, and how far apart these are at most. */
const MOVED_PART = 0.5;
const MOST_MOVED = 14;
const FAR = 42;
const MOST_EVEN = 5;
/** Days that an exchange covers, the short ones more often. */
const LENGTHS = [1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 7, 10, 14, 21, 28] as const;
