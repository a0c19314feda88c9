import { type Assignment, NEVER, OFF } from '../../model/problem.ts';
import { seededRandom } from '../../search/random.ts';
import { type FairTables, farFrom, HOURS, SHARED } from '../fair-shares.ts';
import type { RosterModel } from '../roster-model.ts';
import { type CountTrade, countTrades } from './count-trades.ts';
import { countsOfKinds, type DutyKinds, dutyKinds } from './duty-kinds.ts';

/** How many duties of each kind everybody is to work. */
export interface AimedCounts {
  readonly kinds: DutyKinds;
  /** Duties of kind `k` for person `p`, at `p * kinds + k`. */
  readonly counts: Int32Array;
  /** What they cost against fair shares, as a part of what the roster's own do; less than 1. */
  readonly left: number;
}

/** Temperatures of the annealing, penalty points: what somebody's half hours are worth. */
const HOT = 0.02;
const COLD = 1e-4;
/** What a duty costs by which somebody's counts are to change, so that of two equals the nearer is chosen. */
const CHANGED = 1e-4;
/** Trades at one temperature. */
const ROUND = 1024;
/** A trade that costs more than so many temperatures is as good as never made. */
const HOPELESS = 20;

/**
 * Whole numbers of duties of each kind whose nights, long days and hours lie as near to everybody's fair shares as can be found, near to
 * those of a roster, and of as many duties of each kind in all. Which days they stand on is left out; people trade only kinds that the same
 * places are open to. `null` where nothing was found that costs less than the roster's own. Simulated annealing of `moves` trades between two people.
 */
export function aimedCounts(
  model: RosterModel,
  fair: FairTables,
  { cells, seed, moves }: { readonly cells: Assignment; readonly seed: number; readonly moves: number },
): AimedCounts | null {
  const kinds = dutyKinds(model, fair);
  const trades = countTrades(kinds.kinds);
  const table = new CountTable(model, fair, { kinds, cells });
  const random = seededRandom(seed ^ 0xc0de);
  const people = model.people.length;
  if (trades.length === 0 || people < 2) return null;
  let temperature = HOT;
  for (let move = 0; move < moves; move += 1) {
    if (move % ROUND === 0) temperature = HOT * (COLD / HOT) ** (move / moves);
    const p = random.below(people);
    const q = (p + 1 + random.below(people - 1)) % people;
    const trade = trades[random.below(trades.length)];
    if (trade === undefined) continue;
    const rise = table.rise(p, q, trade);
    if (rise > HOPELESS * temperature) continue;
    if (rise > 0 && random.next() >= Math.exp(-rise / temperature)) continue;
    if (table.isOpen(p, q, trade)) table.make(p, q, trade);
  }
  if (table.bestUnfair >= table.firstUnfair - COLD) return null;
  return { kinds, counts: table.best, left: table.bestUnfair / table.firstUnfair };
}

/** Everybody's counts while they are traded. */
class CountTable {
  readonly best: Int32Array;
  /** What the roster's own counts cost against fair shares, and what the best found cost. */
  readonly firstUnfair: number;
  bestUnfair: number;
  readonly #fair: FairTables;
  readonly #kinds: DutyKinds;
  readonly #most: Int32Array;
  readonly #counts: Int32Array;
  readonly #first: Int32Array;
  readonly #nights: Float64Array;
  readonly #longs: Float64Array;
  readonly #minutes: Float64Array;
  /** Places of each kind that are open to each person, one text for each at `p * kinds + k`. */
  readonly #open: readonly string[];
  /** Unfairness and changed duties so far, against the least of them seen. */
  #cost = 0;
  #leastCost = 0;

  constructor(model: RosterModel, fair: FairTables, from: { readonly kinds: DutyKinds; readonly cells: Assignment }) {
    const people = model.people.length;
    const { days } = model.problem;
    const symbols = model.cover.slots.length + 1;
    this.#fair = fair;
    this.#kinds = from.kinds;
    this.#most = from.kinds.most;
    this.#counts = countsOfKinds(from.kinds, from.cells, days);
    this.#nights = new Float64Array(people);
    this.#longs = new Float64Array(people);
    this.#minutes = new Float64Array(people);
    from.cells.forEach((symbol, cell) => {
      if (symbol === OFF) return;
      const p = Math.floor(cell / days);
      const at = (cell % days) * symbols + symbol;
      add(this.#nights, p, fair.amounts[0]?.[at] ?? 0);
      add(this.#longs, p, fair.amounts[1]?.[at] ?? 0);
      add(this.#minutes, p, fair.amounts[HOURS]?.[at] ?? 0);
    });
    this.#first = this.#counts.slice();
    this.best = this.#counts.slice();
    this.#open = openPlaces(model, from.kinds);
    this.firstUnfair = this.#unfairness();
    this.bestUnfair = this.firstUnfair;
    this.#cost = this.firstUnfair;
    this.#leastCost = this.#cost;
  }

  /** By how much the cost rises when `p` makes a trade and `q` its opposite. */
  rise(p: number, q: number, trade: CountTrade): number {
    const changed = this.#changed(p, trade, 1) + this.#changed(q, trade, -1);
    return this.#unfair(p, trade, 1) + this.#unfair(q, trade, -1) - this.#unfair(p) - this.#unfair(q) + changed;
  }

  /** Whether both hold enough duties, and may work what they get on enough days and in the same places. */
  isOpen(p: number, q: number, { kinds, by }: CountTrade): boolean {
    const count = this.#kinds.kinds.length;
    return kinds.every((kind, i) => {
      const [one, other] = [p * count + kind, q * count + kind];
      const [own, given] = [(this.#counts[one] ?? 0) + (by[i] ?? 0), (this.#counts[other] ?? 0) - (by[i] ?? 0)];
      if (own < 0 || given < 0 || this.#open[one] !== this.#open[other]) return false;
      return own <= (this.#most[one] ?? 0) && given <= (this.#most[other] ?? 0);
    });
  }

  make(p: number, q: number, trade: CountTrade): void {
    this.#cost += this.rise(p, q, trade);
    this.#add(p, trade, 1);
    this.#add(q, trade, -1);
    if (this.#cost >= this.#leastCost - 1e-9) return;
    this.#leastCost = this.#cost;
    this.best.set(this.#counts);
    this.bestUnfair = this.#unfairness();
  }

  #add(p: number, { kinds, by, nights, longs, minutes }: CountTrade, sign: 1 | -1): void {
    kinds.forEach((kind, i) => {
      add(this.#counts, p * this.#kinds.kinds.length + kind, sign * (by[i] ?? 0));
    });
    add(this.#nights, p, sign * nights);
    add(this.#longs, p, sign * longs);
    add(this.#minutes, p, sign * minutes);
  }

  /** Points for the duties by which somebody's counts differ from the roster's, more than now with a trade made. */
  #changed(p: number, { kinds, by }: CountTrade, sign: 1 | -1): number {
    let more = 0;
    for (let i = 0; i < kinds.length; i += 1) {
      const at = p * this.#kinds.kinds.length + (kinds[i] ?? 0);
      const away = (this.#counts[at] ?? 0) - (this.#first[at] ?? 0);
      more += Math.abs(away + sign * (by[i] ?? 0)) - Math.abs(away);
    }
    return more * CHANGED;
  }

  /** What somebody's nights, long days and hours cost against fair shares, with a trade made. */
  #unfair(p: number, trade: CountTrade | null = null, sign: 1 | -1 = 1): number {
    const { shares, weights } = this.#fair;
    const at = p * SHARED.length;
    const nights = (this.#nights[p] ?? 0) + sign * (trade?.nights ?? 0);
    const longs = (this.#longs[p] ?? 0) + sign * (trade?.longs ?? 0);
    const minutes = (this.#minutes[p] ?? 0) + sign * (trade?.minutes ?? 0);
    return (
      (weights[0] ?? 0) * farFrom(0, nights, shares[at] ?? 0) ** 2 +
      (weights[1] ?? 0) * farFrom(1, longs, shares[at + 1] ?? 0) ** 2 +
      (weights[HOURS] ?? 0) * farFrom(HOURS, minutes, shares[at + HOURS] ?? 0) ** 2
    );
  }

  #unfairness(): number {
    let sum = 0;
    for (let p = 0; p < this.#nights.length; p += 1) sum += this.#unfair(p);
    return sum;
  }
}

function add(into: Int32Array | Float64Array, at: number, more: number): void {
  into[at] = (into[at] ?? 0) + more;
}

/** Which places of a kind are open to somebody on some day, as a text to compare. */
function openPlaces({ problem, cover }: RosterModel, { kinds, of }: DutyKinds): readonly string[] {
  const symbols = cover.slots.length + 1;
  return problem.people.flatMap(({ cost }) => {
    const open = kinds.map(() => new Set<number>());
    cost.forEach((one, at) => {
      const symbol = at % symbols;
      if (symbol !== OFF && one !== NEVER) open[of[at] ?? -1]?.add(symbol);
    });
    return open.map((places) => [...places].sort((a, b) => a - b).join());
  });
}
