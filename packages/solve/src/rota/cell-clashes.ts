import { quoteText } from '@rotawright/core/problems';
import { type Fields, isObject, type Rota } from '@rotawright/core/roster';
import { formatCivilDate, parseClockTime, type RotaClock } from '@rotawright/core/time';

/** A cell of a demand that was read: a day off where the code is empty. */
export interface ReadCell {
  readonly cell: Fields;
  readonly person: string;
  /** Civil day. */
  readonly day: number;
  readonly code: string;
}

/**
 * Reports cells of which nobody can keep both: a second one of the same person and day and, where `rota` says how long days
 * are, a duty that begins before another is over.
 */
export function cellClashes(cells: readonly ReadCell[], rota: Rota | null, shiftTypes: unknown): void {
  const first = new Map<string, ReadCell>();
  for (const one of cells) {
    const key = `${one.day} ${one.person}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    else report(one, other, { problem: 'demand.twice', isPast: rota === null });
  }
  if (rota === null) return;
  const latest = new Map<string, ReadCell>();
  for (const one of [...first.values()].sort((a, b) => a.day - b.day)) {
    if (one.code === '') continue;
    const before = latest.get(one.person);
    if (before !== undefined && spanOf(before, rota, shiftTypes).end > spanOf(one, rota, shiftTypes).start)
      report(one, before, { problem: 'demand.overlap', isPast: false });
    latest.set(one.person, one);
  }
}

/** Reports pinned duties that begin while one of the days before the roster is not over: nobody can have worked both. */
export function clashesWithPast(
  pinned: readonly ReadCell[],
  past: readonly ReadCell[],
  { rota, shiftTypes }: { readonly rota: Rota | null; readonly shiftTypes: unknown },
): void {
  if (rota === null) return;
  const latest = firstOf(past.toSorted((a, b) => b.day - a.day));
  for (const one of firstOf(pinned.toSorted((a, b) => a.day - b.day))) {
    const last = latest.find(({ person }) => person === one.person);
    if (last !== undefined && spanOf(last, rota, shiftTypes).end > spanOf(one, rota, shiftTypes).start)
      report(one, last, { problem: 'demand.overlap', isPast: false });
  }
}

/** The first duty of each person in a list. */
function firstOf(cells: readonly ReadCell[]): readonly ReadCell[] {
  const first = new Map<string, ReadCell>();
  for (const one of cells) if (one.code !== '' && !first.has(one.person)) first.set(one.person, one);
  return [...first.values()];
}

function report(
  { cell, day, person, code }: ReadCell,
  other: ReadCell,
  { problem, isPast }: { readonly problem: 'demand.twice' | 'demand.overlap'; readonly isPast: boolean },
): void {
  cell.problems.add(problem, () => {
    const isTwice = problem === 'demand.twice';
    const there = `${say(other.code)} (${other.cell.here()})`;
    return {
      where: cell.here(),
      found: isTwice
        ? `${say(code)} of ${quoteText(person)} on ${formatCivilDate(day)}, which has ${there} already`
        : `${say(code)} of ${quoteText(person)} on ${formatCivilDate(day)}, while ${there} of ${formatCivilDate(other.day)} is not over`,
      expected: isTwice ? 'one cell for each person and day' : 'duties of one person that do not overlap',
      // One duty of a past day is taken in: what may follow goes by the last.
      tryThis: isPast ? 'keep the one that ended last' : 'take one of the two away',
    };
  });
}

function say(code: string): string {
  return code === '' ? 'a day off' : quoteText(code);
}

/** Instants at which the cell's duty begins and ends. */
function spanOf({ day, code }: ReadCell, { clock }: Rota, shiftTypes: unknown) {
  const types = Array.isArray(shiftTypes) ? shiftTypes.filter(isObject) : [];
  const type = types.find((one) => one['code'] === code);
  return spanOfTimes(clock, day, { start: type?.['start'], end: type?.['end'] });
}

/** Instants at which a duty of these clock times begins and ends that starts on a civil day. */
export function spanOfTimes(
  clock: RotaClock,
  day: number,
  times: { readonly start: unknown; readonly end: unknown },
): { readonly start: number; readonly end: number } {
  const minute = (field: 'start' | 'end') => parseClockTime(String(times[field] ?? '')) ?? 0;
  const [from, until] = [minute('start'), minute('end')];
  return { start: clock.instantOf(day, from), end: clock.instantOf(until > from ? day : day + 1, until) };
}
