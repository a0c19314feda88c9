import { LineSearch } from '../lines/line-search.ts';
import { type Assignment, NEVER, type SolveProblem, symbolsOf } from '../model/problem.ts';
import { type Random, seededRandom } from './random.ts';
import { WorkingRoster } from './working-roster.ts';

/** Builds a first lawful roster: people one after another, each with the cheapest line against what is still uncovered. */
export function buildRoster(problem: SolveProblem, seed: number): Assignment | null {
  const random = seededRandom(seed);
  const roster = new WorkingRoster(problem, new Uint8Array(problem.people.length * problem.days));
  const price = new Float64Array(problem.days * symbolsOf(problem));
  for (const p of shuffled(problem.people.length, random)) {
    const person = problem.people[p];
    if (person === undefined) continue;
    const span = { from: 0, until: problem.days };
    roster.take(p, span.from, span.until);
    roster.price(p, span, price);
    const found = new LineSearch(person).best({ ...span, line: roster.lineOf(p), cost: price }, roster.lineOf(p));
    if (found.cost === NEVER) return null;
    roster.put(p, span.from, span.until);
  }
  return roster.assignment;
}

export interface NeighbourhoodOptions {
  readonly seed: number;
  /** Moves to try at most. */
  readonly maxMoves: number;
  /** Temperature of the annealing, penalty points: falls from `hot` to `cold` as `progress` goes from 0 to 1. */
  readonly hot: number;
  readonly cold: number;
  /** How far the search is, 0 to 1; asked now and then, and the search ends at 1. */
  progress(moves: number): number;
  /** Told of every better roster. */
  improved?(cost: number, assignment: Assignment): void;
}

/**
 * Large-neighbourhood search on the exact one-person search: takes one or two people out of a window of whole weeks
 * and gives each the cheapest line against the rest, with a little noise; accepts by simulated annealing.
 * Deterministic for a seed and a number of moves.
 */
export function largeNeighbourhood(
  problem: SolveProblem,
  start: Assignment,
  options: NeighbourhoodOptions,
): Assignment {
  const random = seededRandom(options.seed);
  const symbols = symbolsOf(problem);
  const roster = new WorkingRoster(problem, start.slice());
  const searches = problem.people.map((person) => new LineSearch(person));
  const price = new Float64Array(problem.days * symbols);
  const kept = [new Uint8Array(problem.days), new Uint8Array(problem.days)];
  let best = roster.assignment.slice();
  let bestCost = roster.cost;
  let temperature = options.hot;
  for (let move = 0; move < options.maxMoves; move += 1) {
    if (move % 64 === 0) {
      const progress = options.progress(move);
      if (progress >= 1) break;
      temperature = options.hot * (options.cold / options.hot) ** progress;
    }
    const before = roster.cost;
    const span = randomSpan(problem, random);
    const people = random.next() < 0.7 ? [random.below(problem.people.length)] : twoPeople(problem, random);
    people.forEach((p, i) => {
      kept[i]?.set(roster.lineOf(p));
      roster.take(p, span.from, span.until);
    });
    const noise = random.next() < 0.5 ? 0 : temperature;
    let isLawful = true;
    for (const p of people) {
      roster.price(p, span, price);
      if (noise > 0) {
        for (let at = span.from * symbols; at < span.until * symbols; at += 1) {
          price[at] = (price[at] ?? 0) - noise * Math.log(1 - random.next()) * 0.5;
        }
      }
      const line = roster.lineOf(p);
      const found = searches[p]?.best({ ...span, line, cost: price }, line, { isLawfulNow: true });
      roster.put(p, span.from, span.until);
      isLawful &&= found !== undefined && found.cost < NEVER;
    }
    const delta = roster.cost - before;
    if (isLawful && (delta <= 0 || random.next() < Math.exp(-delta / temperature))) {
      if (roster.cost < bestCost) {
        bestCost = roster.cost;
        best = roster.assignment.slice();
        options.improved?.(bestCost, best);
      }
      continue;
    }
    people.forEach((p, i) => {
      roster.take(p, span.from, span.until);
      roster.lineOf(p).set(kept[i] ?? []);
      roster.put(p, span.from, span.until);
    });
  }
  return best;
}

function randomSpan(problem: SolveProblem, random: Random): { readonly from: number; readonly until: number } {
  const weeks = Math.ceil(problem.days / 7);
  const most = Math.min(weeks, weeks > 12 ? 6 : 4);
  const length = 1 + random.below(most);
  const from = random.below(weeks - length + 1) * 7;
  return { from, until: Math.min(problem.days, from + length * 7) };
}

function twoPeople(problem: SolveProblem, random: Random): number[] {
  const first = random.below(problem.people.length);
  const second = random.below(problem.people.length);
  return first === second ? [first] : [first, second];
}

function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const a = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = a;
  }
  return order;
}
