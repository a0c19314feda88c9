import type { LineSearches } from '../lines/line-searches.ts';
import { NEVER, type SolveProblem, symbolsOf } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import type { Incumbent } from './incumbent.ts';
import { type Random, seededRandom } from './random.ts';
import { WorkingRoster } from './working-roster.ts';

export interface NeighbourhoodOptions {
  readonly seed: number;
  readonly searches: LineSearches;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  /** Temperature of the annealing, penalty points: falls from `hot` to `cold` as the budget's share goes to `until`. */
  readonly hot: number;
  readonly cold: number;
  /** Share of the budget at which to stop. */
  readonly until: number;
  /** Who may be moved; absent: everybody. */
  readonly people?: readonly number[];
  /** Most weeks of a line that one move may change; absent: 4, on long horizons 2 to 6 whole ones. Short ones are quick, long ones thorough. */
  readonly weeks?: number;
}

/** Moves between looks at clock and incumbent. */
const ROUND = 32;
/** Share of moves that take one person; of the others most take two, some three. */
const ONE = 0.65;
const TWO = 0.93;
/** Longest horizon, in days, of a short one. */
const LONG = 60;
/** Share of moves over any days instead of whole weeks. */
const ANY_DAYS = 0.4;
/** On long horizons short stretches stall: 4030 became 3724 on instance 19, 5317 became 5013 on 18. */
const LONG_SPANS: Spans = { fewest: 2, most: 6, anyDays: 0 };

/** Weeks that a move may change, and the share of moves over any days instead. */
interface Spans {
  readonly fewest: number;
  readonly most: number;
  readonly anyDays: number;
}

/**
 * Large-neighbourhood search on the exact one-person search: takes one to three people out of a stretch of days
 * and gives each the cheapest line against the rest, with a little noise; accepts by simulated annealing. Begins at the
 * incumbent, and goes over to a much better one that another search finds.
 */
export async function largeNeighbourhood(problem: SolveProblem, options: NeighbourhoodOptions): Promise<void> {
  const { budget, incumbent, hot, cold, until } = options;
  const first = incumbent.roster();
  const from = budget.share();
  if (first === null || from >= until) return;
  const random = seededRandom(options.seed);
  const people = options.people ?? problem.people.map((_, p) => p);
  const isLong = problem.days > LONG;
  const spans =
    options.weeks === undefined && isLong ? LONG_SPANS : { fewest: 1, most: options.weeks ?? 4, anyDays: ANY_DAYS };
  const tools = { searches: options.searches, random, people, spans };
  let mover = new Mover(problem, first, tools);
  let best = mover.roster.cost;
  for (;;) {
    await budget.breathe();
    const share = budget.share();
    if (share >= until) return;
    const temperature = hot * (cold / hot) ** ((share - from) / (until - from));
    if (incumbent.cost() < best - temperature) {
      const better = incumbent.roster();
      if (better !== null) mover = new Mover(problem, better, tools);
      best = mover.roster.cost;
    }
    for (let move = 0; move < ROUND; move += 1) {
      budget.steps += 1;
      mover.move(temperature);
      if (mover.roster.cost >= best - 1e-9) continue;
      best = mover.roster.cost;
      incumbent.offer(best, mover.roster.assignment);
    }
  }
}

interface MoverTools {
  readonly searches: LineSearches;
  readonly random: Random;
  readonly people: readonly number[];
  readonly spans: Spans;
}

/** Makes the moves, one roster long. */
class Mover {
  readonly roster: WorkingRoster;
  private readonly problem: SolveProblem;
  private readonly searches: LineSearches;
  private readonly random: Random;
  private readonly people: readonly number[];
  private readonly spans: Spans;
  private readonly price: Float64Array;
  private readonly kept: readonly Uint8Array[];

  constructor(problem: SolveProblem, start: Uint8Array, { searches, random, people, spans }: MoverTools) {
    this.people = people;
    this.spans = spans;
    this.problem = problem;
    this.searches = searches;
    this.random = random;
    this.roster = new WorkingRoster(problem, start);
    this.price = new Float64Array(problem.days * symbolsOf(problem));
    this.kept = [0, 1, 2].map(() => new Uint8Array(problem.days));
  }

  /** One move, taken back when the annealing rejects it. */
  move(temperature: number): void {
    const { roster, random, kept } = this;
    const before = roster.cost;
    const span = randomSpan(this.problem, this.spans, random);
    const people = this.drawPeople();
    people.forEach((p, i) => {
      kept[i]?.set(roster.lineOf(p));
      roster.take(p, span.from, span.until);
    });
    const noise = random.next() < 0.5 ? 0 : temperature;
    let isLawful = true;
    for (const p of people) {
      roster.price(p, span, this.price);
      if (noise > 0) this.disturb(span, noise);
      const line = roster.lineOf(p);
      const found = this.searches.of(p).best({ ...span, line, cost: this.price }, line, { isLawfulNow: true });
      if (found.cost === NEVER) {
        isLawful = false;
        line.set(kept[people.indexOf(p)] ?? []);
      }
      roster.put(p, span.from, span.until);
    }
    const delta = roster.cost - before;
    if (isLawful && (delta <= 0 || random.next() < Math.exp(-delta / temperature))) return;
    people.forEach((p, i) => {
      roster.take(p, span.from, span.until);
      roster.lineOf(p).set(kept[i] ?? []);
      roster.put(p, span.from, span.until);
    });
  }

  private disturb(span: { readonly from: number; readonly until: number }, noise: number): void {
    const symbols = symbolsOf(this.problem);
    for (let at = span.from * symbols; at < span.until * symbols; at += 1) {
      this.price[at] = (this.price[at] ?? 0) - noise * Math.log(1 - this.random.next()) * 0.5;
    }
  }

  private drawPeople(): number[] {
    const { random, people } = this;
    const drawn = random.next();
    const count = Math.min(people.length, drawn < ONE ? 1 : drawn < TWO ? 2 : 3);
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(people[random.below(people.length)] ?? 0);
    return [...chosen];
  }
}

function randomSpan(
  { days }: SolveProblem,
  { fewest, most, anyDays }: Spans,
  random: Random,
): { readonly from: number; readonly until: number } {
  const weeks = Math.ceil(days / 7);
  const longest = Math.min(weeks, most);
  if (random.next() < anyDays) {
    const length = Math.min(days, 3 + random.below(longest * 7));
    const from = random.below(days - length + 1);
    return { from, until: from + length };
  }
  const shortest = Math.min(fewest, longest);
  const length = shortest + random.below(longest - shortest + 1);
  const from = random.below(weeks - length + 1) * 7;
  return { from, until: Math.min(days, from + length * 7) };
}
