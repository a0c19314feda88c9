import { type Cell, type Cells, daysBetween, type RosterDesk, withoutCell } from './roster-desk.ts';

/** A duty of somebody. */
export interface OwnCell extends Cell {
  readonly person: string;
}

/** Duties that go round: each is taken by the next person, the last by the first. Everybody stays lawful. */
export interface Swap {
  readonly cells: readonly OwnCell[];
}

export interface SwapOptions {
  /** Civil dates before this one do not change. */
  readonly frozenUntil: string;
  /** Days before and after the duty in which others may be offered. */
  readonly withinDays: number;
  /** Swaps to find at most. */
  readonly most: number;
  /** People in a swap at most: 2 or 3. */
  readonly people: 2 | 3;
}

/**
 * Swaps by which somebody gets rid of a duty: with one other person, then among three. The nearest in time first. Nobody
 * gets a breach that was not there before.
 */
export function findSwaps(desk: RosterDesk, wanted: OwnCell, options: SwapOptions): readonly Swap[] {
  const offers = desk.people
    .filter(({ id }) => id !== wanted.person)
    .flatMap(({ id }) => desk.cellsOf(id).map((cell) => ({ ...cell, person: id })))
    .filter(({ date }) => date >= options.frozenUntil && Math.abs(daysBetween(wanted.date, date)) <= options.withinDays)
    .filter(({ date, code }) => date !== wanted.date || code !== wanted.code);
  offers.sort(
    (a, b) =>
      Math.abs(daysBetween(wanted.date, a.date)) - Math.abs(daysBetween(wanted.date, b.date)) ||
      (a.person < b.person ? -1 : 1),
  );
  const can = memory(desk);
  const swaps: Swap[] = [];
  const mine = offers.filter((offer) => can(wanted, offer));
  for (const offer of mine) {
    if (swaps.length >= options.most) return swaps;
    if (can(offer, wanted)) swaps.push({ cells: [wanted, offer] });
  }
  if (options.people === 2) return swaps;
  const takers = offers.filter((offer) => can(offer, wanted));
  for (const last of mine) {
    for (const taker of takers) {
      if (swaps.length >= options.most) return swaps;
      if (taker.person === last.person || (taker.date === last.date && taker.code === last.code)) continue;
      if (can(last, taker)) swaps.push({ cells: [wanted, taker, last] });
    }
  }
  return swaps;
}

/** May the person of `own` give that duty away and take the other instead? Each question is judged once. */
function memory(desk: RosterDesk): (own: OwnCell, other: Cell) => boolean {
  const known = new Map<string, boolean>();
  return (own, other) => {
    const key = `${own.person} ${own.date} ${own.code} ${other.date} ${other.code}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = desk.leaveOn(own.person, other.date) === undefined && isLawful(desk, own, other);
    known.set(key, answer);
    return answer;
  };
}

function isLawful(desk: RosterDesk, own: OwnCell, other: Cell): boolean {
  const cells: Cells = withoutCell(desk.cellsOf(own.person), own);
  if (cells.some(({ date }) => date === other.date)) return false;
  const judged = desk.judge(own.person, [...cells, { date: other.date, code: other.code }]);
  return judged !== null && desk.newBreaches(own.person, judged).length === 0;
}

/** The duties of everybody in a swap after it. */
export function swapped(desk: RosterDesk, { cells }: Swap): ReadonlyMap<string, Cells> {
  return new Map(
    cells.map((own, at) => {
      const taken = cells[(at + cells.length - 1) % cells.length] ?? own;
      return [own.person, [...withoutCell(desk.cellsOf(own.person), own), { date: taken.date, code: taken.code }]];
    }),
  );
}
