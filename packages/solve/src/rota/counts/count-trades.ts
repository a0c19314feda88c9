import type { DutyKind } from './duty-kinds.ts';

/** A change of somebody's counts of duties; another person's counts change by the opposite. */
export interface CountTrade {
  readonly kinds: readonly number[];
  /** Duties more of each of these kinds, in their order; never 0. */
  readonly by: readonly number[];
  readonly nights: number;
  readonly longs: number;
  readonly minutes: number;
}

/** Duties of one plain kind that a trade moves at most: more than lengths of half hours need to come out alike by other ways. */
const MOST_MOVED = 17;
/** Minutes by which a trade changes somebody's hours at most. */
const MOST_MINUTES = 75;
/** Trades kept, those that move the fewest duties. */
const MOST_TRADES = 1000;

/**
 * The trades that leave hours nearly as they are: one night or long day more, fewer or of another length, or a night against a long day,
 * with any numbers of two plain kinds of duty. A chain of small trades seldom gets through, for hours are far off on its way.
 */
export function countTrades(kinds: readonly DutyKind[]): readonly CountTrade[] {
  const all = [...kinds.keys()];
  const nights = stepsOf(all.filter((kind) => (kinds[kind]?.nights ?? 0) > 0));
  const longs = stepsOf(all.filter((kind) => isLong(kinds[kind])));
  const shared = nights.flatMap((night) => longs.map((long) => [...night, ...long]));
  const plain = plainSteps(all.filter((kind) => (kinds[kind]?.nights ?? 0) === 0 && !isLong(kinds[kind])));
  const lengths = new Map(all.map((kind) => [kind, kinds[kind]?.minutes ?? 0]));
  const minutesOf = (steps: readonly Step[]) =>
    steps.reduce((sum, { kind, by }) => sum + by * (lengths.get(kind) ?? 0), 0);
  const priced = plain.map((steps) => ({ steps, minutes: minutesOf(steps) }));
  const found: (readonly Step[])[] = [];
  for (const own of shared) {
    const minutes = minutesOf(own);
    for (const { steps, minutes: more } of priced)
      if (Math.abs(minutes + more) <= MOST_MINUTES && own.length + steps.length > 0) found.push([...own, ...steps]);
  }
  return found
    .map((steps) => ({ steps, size: steps.reduce((sum, { by }) => sum + Math.abs(by), 0) }))
    .sort((a, b) => a.size - b.size)
    .slice(0, MOST_TRADES)
    .map(({ steps }) => tradeOf(steps, kinds));
}

interface Step {
  readonly kind: number;
  readonly by: number;
}

function isLong(kind: DutyKind | undefined): boolean {
  return kind !== undefined && kind.nights === 0 && kind.longs > 0;
}

/** Nothing, one more or one fewer of a kind, or one of a kind in the place of another. */
function stepsOf(kinds: readonly number[]): readonly (readonly Step[])[] {
  const more = kinds.map((kind) => ({ kind, by: 1 }));
  const fewer = kinds.map((kind) => ({ kind, by: -1 }));
  const other = more.flatMap((one) => fewer.filter(({ kind }) => kind !== one.kind).map((less) => [one, less]));
  return [[], ...[...more, ...fewer].map((step) => [step]), ...other];
}

/** Nothing, or any numbers of one kind or of two. */
function plainSteps(kinds: readonly number[]): readonly (readonly Step[])[] {
  const numbers = Array.from({ length: 2 * MOST_MOVED + 1 }, (_, i) => i - MOST_MOVED).filter((by) => by !== 0);
  const ofOne = kinds.map((kind) => numbers.map((by) => ({ kind, by })));
  const ofTwo = ofOne.flatMap((some, i) => ofOne.slice(i + 1).flatMap((others) => pairsOf(some, others)));
  return [[], ...ofOne.flat().map((step) => [step]), ...ofTwo];
}

function pairsOf(some: readonly Step[], others: readonly Step[]): readonly (readonly Step[])[] {
  return some.flatMap((one) => others.map((other) => [one, other]));
}

function tradeOf(steps: readonly Step[], kinds: readonly DutyKind[]): CountTrade {
  const sum = (of: 'nights' | 'longs' | 'minutes') =>
    steps.reduce((total, { kind, by }) => total + by * (kinds[kind]?.[of] ?? 0), 0);
  return {
    kinds: steps.map(({ kind }) => kind),
    by: steps.map(({ by }) => by),
    nights: sum('nights'),
    longs: sum('longs'),
    minutes: sum('minutes'),
  };
}
