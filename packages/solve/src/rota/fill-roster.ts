import { BugError } from '@rotawright/core/problems';
import { LineSearches } from '../lines/line-searches.ts';
import { type Assignment, NEVER, OFF } from '../model/problem.ts';
import { type Random, seededRandom } from '../search/random.ts';
import { WorkingRoster } from '../search/working-roster.ts';
import { HOURS, HOURS_UNIT, SHARED, WEEKENDS } from './fair-shares.ts';
import { LateRules } from './late-rules.ts';
import { LineScore, type LineSums } from './line-score.ts';
import type { RosterModel } from './roster-model.ts';
import { asksTogether, WhoIsThere } from './together/who-is-there.ts';

/** How long cover is searched for, from where; equal seeds give equal rosters. */
export interface FillOptions {
  readonly seed: number;
  readonly maxMoves: number;
  /**
   * A roster to fill instead of an empty one, to be changed little: only whose line is forbidden gets another, as like it as can be, and
   * what has to be found is searched for without heat.
   */
  readonly from?: Assignment;
  /** How far the search is, 0 to 1; asked now and then, with what the cover costs as it stands. It ends at 1. */
  progress(moves: number, cost: number): number | Promise<number>;
}

/**
 * Temperatures of the annealing, penalty points. Presence has to be crossed by people together, who leave it for a moment; where only
 * places are asked for, as much heat keeps targets from being met and is a waste of time.
 */
const HOT = 30;
const HOT_TOGETHER = 150;
const COLD = 2;
/** Moves after which fair shares are worked out anew. */
const SHARES_STAND = 256;

/**
 * Fills a roster from days off: again and again a place that is short of people is picked, and one to three people who
 * could stand on it get their cheapest lawful line over the days around it, by exact search. Prices are those of cover and
 * of a fair share together, so that the work is spread while it is placed. `null` where somebody has no lawful line.
 */
export async function fillRoster(model: RosterModel, options: FillOptions): Promise<Assignment | null> {
  const searches = new LineSearches(model.problem);
  const score = new LineScore(model);
  const start = lawfulStart(model.problem, { searches, score, from: options.from ?? null });
  if (start === null) return null;
  const filler = new Filler(model, { seed: options.seed, searches, score, start });
  const hot = asksTogether(model) ? HOT_TOGETHER : HOT;
  for (let move = 0; move < options.maxMoves; move += 1) {
    const progress = await options.progress(move, filler.cost());
    if (progress >= 1) break;
    filler.temperature = options.from === undefined ? hot * (COLD / hot) ** progress : COLD;
    if (move % SHARES_STAND === 0) filler.shareAnew();
    filler.move();
  }
  return filler.best();
}

/** What a changed day costs a line that is to stay as it was: more than most wishes on one day, less than a place. */
const CHANGED = 100;

interface Beginning {
  readonly searches: LineSearches;
  readonly score: LineScore;
  readonly from: Assignment | null;
}

/**
 * Everybody's line in `from`, else days off; where that is forbidden, as with a pinned duty, the cheapest line, as like it as can be.
 * `null` where somebody has none. No line may be one that is forbidden, even for a moment: costs are kept by differences, and those of
 * what never is are no numbers.
 */
function lawfulStart(
  { days, people, shifts }: RosterModel['problem'],
  { searches, score, from }: Beginning,
): Assignment | null {
  const start = from?.slice() ?? new Uint8Array(people.length * days);
  const symbols = shifts.length + 1;
  const sums = score.sums();
  for (const [p, { cost }] of people.entries()) {
    const line = start.subarray(p * days, (p + 1) * days);
    if (score.measure(p, line, sums)) continue;
    const prices = cost.map((one, at) => one + (line[Math.floor(at / symbols)] === at % symbols ? 0 : CHANGED));
    if (searches.of(p).best({ from: 0, until: days, line, cost: prices }, line).cost === NEVER) return null;
  }
  return start;
}

/** Days, the last excluded. */
interface Span {
  readonly from: number;
  readonly until: number;
}

class Filler {
  temperature = HOT;
  readonly #model: RosterModel;
  readonly #random: Random;
  readonly #score: LineScore;
  readonly #searches: LineSearches;
  readonly #roster: WorkingRoster;
  readonly #there: WhoIsThere;
  readonly #late: LateRules;
  readonly #price: Float64Array;
  readonly #sums: LineSums[];
  readonly #trial: LineSums[];
  readonly #lineCosts: Float64Array;
  readonly #kept: Uint8Array[];
  #weekends = 0;
  #best: Assignment;
  #bestCost = NEVER;

  constructor(
    model: RosterModel,
    from: {
      readonly seed: number;
      readonly searches: LineSearches;
      readonly score: LineScore;
      readonly start: Assignment;
    },
  ) {
    const { problem } = model;
    this.#model = model;
    this.#random = seededRandom(from.seed);
    this.#score = from.score;
    this.#searches = from.searches;
    this.#roster = new WorkingRoster(problem, from.start);
    this.#there = new WhoIsThere(model, this.#roster.assignment);
    this.#late = new LateRules(model, this.#roster.assignment);
    this.#price = new Float64Array(problem.days * (problem.shifts.length + 1));
    this.#sums = problem.people.map(() => this.#score.sums());
    this.#trial = [this.#score.sums(), this.#score.sums(), this.#score.sums()];
    this.#kept = this.#trial.map(() => new Uint8Array(problem.days));
    this.#lineCosts = new Float64Array(problem.people.length);
    this.#best = this.#roster.assignment.slice();
    this.#sums.forEach((sums, p) => {
      if (!this.#score.measure(p, this.#roster.lineOf(p), sums))
        throw new BugError('a line that was found lawful is not');
    });
  }

  /** What is asked of people together and of places, and is not there, or too much. */
  cost(): number {
    return this.#roster.cost + this.#there.cost - this.#sums.reduce((sum, { requests }) => sum + requests, 0);
  }

  best(): Assignment {
    return this.#best;
  }

  /** Fair shares of the weekends that are worked by now. */
  shareAnew(): void {
    this.#weekends = this.#score.weekendsOf(this.#sums);
    this.#sums.forEach((sums, p) => {
      this.#lineCosts[p] = this.#own(p, sums);
    });
    this.#bestCost = this.#total();
    this.#best = this.#roster.assignment.slice();
  }

  /** One move: takes people out around a gap and puts them back cheaply; undone where that is worse. */
  move(): void {
    const { problem } = this.#model;
    const random = this.#random;
    const day = this.#gapDay();
    const length = SPANS[random.below(SPANS.length)] ?? 14;
    const from = Math.max(0, Math.min(problem.days - length, day - random.below(length)));
    const span = { from, until: Math.min(problem.days, from + length) };
    const people = this.#somePeople(1 + random.below(3));
    const before = this.#roster.cost + this.#there.cost;
    let delta = 0;
    people.forEach((p, i) => {
      this.#kept[i]?.set(this.#roster.lineOf(p));
      this.#take(p, span);
    });
    let isLawful = true;
    people.forEach((p, i) => {
      const line = this.#roster.lineOf(p);
      const sums = this.#trial[i] ?? this.#score.sums();
      this.#priceOf(p, span);
      this.#addShares(p, span);
      const found = this.#searches.of(p).best({ ...span, line, cost: this.#price }, line);
      isLawful &&= found.cost !== NEVER && this.#score.measure(p, line, sums);
      isLawful &&= this.#late.allows(p, span.from, span.until);
      this.#put(p, span);
      delta += this.#own(p, sums) - (this.#lineCosts[p] ?? 0);
    });
    delta += this.#roster.cost + this.#there.cost - before;
    if (isLawful && (delta <= 0 || random.next() < Math.exp(-delta / this.temperature))) this.#keep(people);
    else this.#undo(people, span);
  }

  #keep(people: readonly number[]): void {
    people.forEach((p, i) => {
      const sums = this.#sums[p];
      const trial = this.#trial[i];
      if (sums === undefined || trial === undefined) return;
      sums.counts.set(trial.counts);
      sums.isolated = trial.isolated;
      sums.runs = trial.runs;
      sums.requests = trial.requests;
      this.#late.keep(p);
      this.#lineCosts[p] = this.#own(p, sums);
    });
    const total = this.#total();
    if (total >= this.#bestCost - 1e-9) return;
    this.#bestCost = total;
    this.#best.set(this.#roster.assignment);
  }

  #undo(people: readonly number[], { from, until }: Span): void {
    people.forEach((p, i) => {
      this.#take(p, { from, until });
      this.#roster.lineOf(p).set(this.#kept[i] ?? []);
      this.#put(p, { from, until });
    });
  }

  #take(p: number, { from, until }: Span): void {
    this.#roster.take(p, from, until);
    this.#there.take(p, from, until);
  }

  #put(p: number, { from, until }: Span): void {
    this.#roster.put(p, from, until);
    this.#there.put(p, from, until);
  }

  /** What each duty would cost a person who is out on those days. */
  #priceOf(p: number, span: Span): void {
    this.#roster.price(p, span, this.#price);
    this.#there.addPrices(p, span, this.#price);
  }

  #total(): number {
    return this.#roster.cost + this.#there.cost + this.#lineCosts.reduce((a, b) => a + b, 0);
  }

  /** What a line costs besides requests, which the roster counts. */
  #own(p: number, sums: LineSums): number {
    return this.#score.cost(p, sums, this.#weekends) - sums.requests;
  }

  /** A day with a place that is short of people, or any day now and then. */
  #gapDay(): number {
    const { problem } = this.#model;
    const random = this.#random;
    const short = this.#there.cost > 0 && random.next() < 0.5 ? this.#there.shortDays() : [];
    const shortDay = short[random.below(Math.max(1, short.length))];
    if (shortDay !== undefined) return shortDay;
    for (let tries = 0; tries < 60; tries += 1) {
      const row = random.below(problem.cover.length);
      const need = problem.cover[row];
      const place = row % problem.shifts.length;
      const day = Math.floor(row / problem.shifts.length);
      if (need !== undefined && need.underWeight + (need.leastWeight ?? 0) > 0 && this.#supply(day, place) < need.need)
        return day;
    }
    return random.below(problem.days);
  }

  #supply(day: number, place: number): number {
    const { days, people } = this.#model.problem;
    let there = 0;
    for (let p = 0; p < people.length; p += 1) if (this.#roster.assignment[p * days + day] === place + 1) there += 1;
    return there;
  }

  #somePeople(count: number): readonly number[] {
    const people = new Set<number>();
    const all = this.#model.people.length;
    while (people.size < Math.min(count, all)) people.add(this.#random.below(all));
    return [...people];
  }

  /** Adds what another duty of each kind costs the person against the fair share, the taken days counted by half. */
  #addShares(p: number, { from, until }: { readonly from: number; readonly until: number }): void {
    const { amounts, weights, shares } = this.#score.fair;
    const symbols = this.#model.cover.slots.length + 1;
    const kept = this.#sums[p]?.counts;
    for (let t = 0; t < SHARED.length; t += 1) {
      const amount = amounts[t];
      const weight = weights[t] ?? 0;
      if (amount === undefined || weight === 0 || t === WEEKENDS) continue;
      const unit = t === HOURS ? HOURS_UNIT : 1;
      const far = ((kept?.[t] ?? 0) - (shares[p * SHARED.length + t] ?? 0)) / unit;
      for (let at = from * symbols; at < until * symbols; at += 1) {
        const more = (amount[at] ?? 0) / unit;
        if (more > 0 && at % symbols !== OFF)
          this.#price[at] = (this.#price[at] ?? 0) + weight * more * (2 * far + more);
      }
    }
  }
}

/** Days that a move looks at. */
const SPANS = [7, 7, 10, 14, 14, 21, 28] as const;
