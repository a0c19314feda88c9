import type { LineLimits } from '../lines/line-search.ts';
import type { LineSearches } from '../lines/line-searches.ts';
import { NEVER, type SolveProblem, symbolsOf } from '../model/problem.ts';
import type { CommonRoster } from './common-roster.ts';
import type { Random } from './random.ts';
import { WorkingRoster } from './working-roster.ts';

/** Whole weeks that a move may change, and the share of moves over any days, up to as many weeks, instead. */
export interface Spans {
  readonly fewest: number;
  readonly most: number;
  readonly anyDays: number;
  /** Share of moves that give one person another line for the whole horizon. */
  readonly whole: number;
}

/** What moves are made with. */
export interface MoverTools {
  readonly searches: LineSearches;
  readonly random: Random;
  /** Who may be moved. */
  readonly people: readonly number[];
  /** The roster that other threads change too; `null` for one's own. */
  readonly common: CommonRoster | null;
}

/** Days that a move changes. */
interface Span {
  readonly from: number;
  readonly until: number;
  /** How hard lines are searched for. */
  readonly limits: LineLimits;
}

const WEEK = 7;
/** Cells of a line search at which a move is given up: one of a thousand needs more, and those took a third of the time on 22. */
const IN_MOVES: LineLimits = { isLawfulNow: true, mostCells: 1 << 15 };
/** Whole lines of a year have too many sums to keep all: with a beam of 60 a search takes 30 ms on 22 and on 24. */
const WHOLE_LINES: LineLimits = { isLawfulNow: true, beam: 60 };
/** Share of moves that take one person; of the others most take two, some three. */
const ONE = 0.65;
const TWO = 0.93;
const MOST_PEOPLE = 3;

/** Makes the moves of large-neighbourhood search, one roster long. */
export class Mover {
  readonly roster: WorkingRoster;
  /** What moves change; may be set anew at any time. */
  spans: Spans;
  private readonly problem: SolveProblem;
  private readonly tools: MoverTools;
  private readonly price: Float64Array;
  private readonly kept: readonly Uint8Array[];
  private readonly spare: Uint8Array;
  /** Version of each person's line that `roster` holds, where the roster is common. */
  private readonly versions: Int32Array;

  constructor(problem: SolveProblem, start: Uint8Array, { spans, ...tools }: MoverTools & { readonly spans: Spans }) {
    this.problem = problem;
    this.spans = spans;
    this.tools = tools;
    this.roster = new WorkingRoster(problem, start);
    this.price = new Float64Array(problem.days * symbolsOf(problem));
    this.kept = [0, 1, 2].map(() => new Uint8Array(problem.days));
    this.spare = new Uint8Array(problem.days);
    this.versions = new Int32Array(problem.people.length).fill(-1);
  }

  /** One move, taken back when the annealing rejects it. */
  move(temperature: number): void {
    const { common } = this.tools;
    const span = this.drawSpan();
    const people = this.drawPeople(span.limits === WHOLE_LINES ? 1 : MOST_PEOPLE);
    if (common === null) {
      this.change(people, span, temperature);
      return;
    }
    this.follow(common);
    const mine = people.filter((p) => common.claim(p));
    if (mine.length > 0) {
      for (const p of mine) this.takeOver(common, p);
      if (this.change(mine, span, temperature)) {
        for (const p of mine) this.versions[p] = common.write(p, this.roster.lineOf(p));
      }
    }
    for (const p of mine) common.release(p);
  }

  /** Puts a better roster in the place of the common one. */
  replace(common: CommonRoster, roster: Uint8Array): void {
    const { days, people } = this.problem;
    people.forEach((_, p) => {
      if (!common.claim(p)) return;
      common.write(p, roster.subarray(p * days, (p + 1) * days));
      common.release(p);
    });
  }

  /** Takes over what other threads have changed; false where that is nothing. */
  private follow(common: CommonRoster): boolean {
    let hasChanged = false;
    for (let p = 0; p < this.versions.length; p += 1) {
      if (common.version(p) === this.versions[p] || !common.claim(p)) continue;
      this.takeOver(common, p);
      common.release(p);
      hasChanged = true;
    }
    return hasChanged;
  }

  private takeOver(common: CommonRoster, person: number): void {
    const version = common.version(person);
    if (version === this.versions[person]) return;
    const { roster, problem } = this;
    roster.take(person, 0, problem.days);
    roster.lineOf(person).set(common.lineOf(person));
    roster.put(person, 0, problem.days);
    this.versions[person] = version;
  }

  /** Gives people new lines over some days; false where that was taken back. */
  private change(people: readonly number[], span: Span, temperature: number): boolean {
    const { roster, kept } = this;
    const { random, searches } = this.tools;
    const before = roster.cost;
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
      const { from, until, limits } = span;
      const found = searches.of(p).best({ from, until, line, cost: this.price }, line, limits);
      if (found.cost === NEVER) {
        isLawful = false;
        line.set(kept[people.indexOf(p)] ?? []);
      }
      roster.put(p, span.from, span.until);
    }
    const { common } = this.tools;
    let delta = roster.cost - before;
    // Others may have filled the same gap meanwhile: the move counts by what it is worth now.
    if (isLawful && common !== null && this.follow(common)) {
      const after = roster.cost;
      this.exchange(people, span);
      delta = after - roster.cost;
      this.exchange(people, span);
    }
    if (isLawful && (delta <= 0 || random.next() < Math.exp(-delta / temperature))) return true;
    this.exchange(people, span);
    return false;
  }

  /** Puts the lines kept in the place of those in the roster, and keeps these instead. */
  private exchange(people: readonly number[], span: Span): void {
    const { roster, kept, spare } = this;
    people.forEach((p, i) => {
      const line = roster.lineOf(p);
      spare.set(line);
      roster.take(p, span.from, span.until);
      line.set(kept[i] ?? []);
      roster.put(p, span.from, span.until);
      kept[i]?.set(spare);
    });
  }

  private disturb(span: Span, noise: number): void {
    const { random } = this.tools;
    const symbols = symbolsOf(this.problem);
    for (let at = span.from * symbols; at < span.until * symbols; at += 1) {
      this.price[at] = (this.price[at] ?? 0) - noise * Math.log(1 - random.next()) * 0.5;
    }
  }

  private drawPeople(most: number): number[] {
    const { random, people } = this.tools;
    const drawn = random.next();
    const count = Math.min(most, people.length, drawn < ONE ? 1 : drawn < TWO ? 2 : 3);
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(people[random.below(people.length)] ?? 0);
    return [...chosen];
  }

  private drawSpan(): Span {
    const { days } = this.problem;
    const { random } = this.tools;
    const { fewest, most, anyDays, whole } = this.spans;
    if (whole > 0 && random.next() < whole) return { from: 0, until: days, limits: WHOLE_LINES };
    const weeks = Math.ceil(days / WEEK);
    const longest = Math.min(weeks, most);
    if (random.next() < anyDays) {
      const length = Math.min(days, 3 + random.below(longest * WEEK));
      const from = random.below(days - length + 1);
      return { from, until: from + length, limits: IN_MOVES };
    }
    const shortest = Math.min(fewest, longest);
    const length = shortest + random.below(longest - shortest + 1);
    const from = random.below(weeks - length + 1) * WEEK;
    return { from, until: Math.min(days, from + length * WEEK), limits: IN_MOVES };
  }
}
