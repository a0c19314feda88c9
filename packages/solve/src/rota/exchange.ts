import type { Assignment } from '../model/problem.ts';
import { seededRandom } from '../search/random.ts';
import { LineScore, type LineSums } from './line-score.ts';
import type { RosterModel } from './roster-model.ts';

export interface ExchangeOptions {
  readonly seed: number;
  /** Exchanges to try at most. */
  readonly maxMoves: number;
  /** How far the search is, 0 to 1; asked now and then. It ends at 1. */
  progress(moves: number): number | Promise<number>;
}

/** Temperatures of the annealing, penalty points. */
const HOT = 60;
const COLD = 0.3;

/**
 * Evens out a roster without touching its cover: two people exchange what they work over some days, as long as both lines
 * stay lawful. Simulated annealing on requests, fair shares and lone days. Deterministic for a seed and a number of moves.
 */
export async function exchange(model: RosterModel, start: Assignment, options: ExchangeOptions): Promise<Assignment> {
  const { days } = model.problem;
  const people = model.people.length;
  const score = new LineScore(model);
  const assignment = start.slice();
  const lineOf = (p: number) => assignment.subarray(p * days, (p + 1) * days);
  const sums: LineSums[] = Array.from({ length: people }, (_, p) => {
    const own = score.sums();
    score.measure(p, lineOf(p), own);
    return own;
  });
  if (people < 2) return assignment;
  const shares = score.shares(sums);
  const costs = Float64Array.from(sums, (own, p) => score.cost(p, own, shares));
  const random = seededRandom(options.seed ^ 0x5eed);
  const trial = [score.sums(), score.sums()] as const;
  let total = costs.reduce((a, b) => a + b, 0);
  let best = assignment.slice();
  let bestCost = total;
  let temperature = HOT;
  for (let move = 0; move < options.maxMoves; move += 1) {
    if (move % 1024 === 0) {
      const progress = await options.progress(move);
      if (progress >= 1) break;
      temperature = HOT * (COLD / HOT) ** progress;
    }
    const p = random.below(people);
    const q = (p + 1 + random.below(people - 1)) % people;
    const length = LENGTHS[random.below(LENGTHS.length)] ?? 1;
    const from = random.below(Math.max(1, days - length + 1));
    const until = Math.min(days, from + length);
    const one = lineOf(p);
    const other = lineOf(q);
    if (!swapCells(one, other, { from, until })) continue;
    const isLawful = score.measure(p, one, trial[0]) && score.measure(q, other, trial[1]);
    if (isLawful) {
      const costP = score.cost(p, trial[0], shares);
      const costQ = score.cost(q, trial[1], shares);
      const delta = costP + costQ - (costs[p] ?? 0) - (costs[q] ?? 0);
      if (delta <= 0 || random.next() < Math.exp(-delta / temperature)) {
        costs[p] = costP;
        costs[q] = costQ;
        total += delta;
        if (total < bestCost - 1e-9) {
          bestCost = total;
          best = assignment.slice();
        }
        continue;
      }
    }
    swapCells(one, other, { from, until });
  }
  return best;
}

/** Days that an exchange covers, the short ones more often. */
const LENGTHS = [1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 7, 10, 14, 21, 28] as const;

/** Exchanges the cells of two lines; false when they hold the same. */
function swapCells(
  one: Uint8Array,
  other: Uint8Array,
  { from, until }: { readonly from: number; readonly until: number },
): boolean {
  let isChanged = false;
  for (let day = from; day < until; day += 1) {
    const kept = one[day] ?? 0;
    const given = other[day] ?? 0;
    if (kept === given) continue;
    one[day] = given;
    other[day] = kept;
    isChanged = true;
  }
  return isChanged;
}
