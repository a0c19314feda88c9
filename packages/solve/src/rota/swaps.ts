import { parseCivilDate, weekdayOf } from '@rotawright/core/time';
import { type Cell, type Cells, daysBetween, type RosterDesk, withoutCell } from './roster-desk.ts';

/** Duties of somebody that change hands together: one, or several on consecutive days; none for who takes without giving. */
export interface OwnDuties {
  readonly person: string;
  /** In order of time. */
  readonly cells: Cells;
}

/** Duties that go round: each part is taken by the next person, the last by the first. Everybody stays lawful. */
export interface Swap {
  readonly parts: readonly OwnDuties[];
}

/** Which swaps are looked for, and how many. */
export interface SwapOptions {
  /** Civil dates before this one do not change. */
  readonly frozenUntil: string;
  /** Days before and after the first duty in which others may be offered. */
  readonly withinDays: number;
  /** Swaps to find at most. */
  readonly most: number;
  /** People in a swap at most: 2 or 3. */
  readonly people: 2 | 3;
  /** How often somebody may be judged with other duties; as often as needed when absent. */
  readonly mostJudged?: number;
  /** Does something that the contract doesn't know keep somebody from a duty: a fixed day off, a shift that they don't work? */
  isBarred?(person: string, cell: Cell): boolean;
}

/** Swaps, or takers as swaps of one part, in the order in which they were found. */
export interface FoundSwaps {
  readonly swaps: readonly Swap[];
  /** False where `most` or `mostJudged` ended the search before everything was looked at. */
  readonly isWhole: boolean;
}

/**
 * Swaps by which somebody gets rid of duties: with one other person, then among three. As many duties on as many consecutive days are
 * taken for them; people of the same grade first, then the like (the same codes, weekends for weekends), of these the nearest in time. Nobody gets a breach
 * that was not there before.
 */
export function findSwaps(desk: RosterDesk, wanted: OwnDuties, options: SwapOptions): FoundSwaps {
  const offers = offersFor(desk, wanted, options);
  const judge = new Judge(desk, options);
  const swaps: Swap[] = [];
  const end = (isWhole: boolean): FoundSwaps => ({ swaps, isWhole });
  const mine: OwnDuties[] = [];
  for (const offer of offers) {
    if (swaps.length >= options.most || judge.isTired) return end(false);
    if (!judge.can(wanted, offer)) continue;
    mine.push(offer);
    if (judge.can(offer, wanted)) swaps.push({ parts: [wanted, offer] });
  }
  if (options.people === 2) return end(true);
  for (const taker of offers) {
    if (!judge.can(taker, wanted)) continue;
    for (const last of mine) {
      if (swaps.length >= options.most || judge.isTired) return end(false);
      if (taker.person === last.person || sameCells(taker.cells, last.cells)) continue;
      if (judge.can(last, taker)) swaps.push({ parts: [wanted, taker, last] });
    }
  }
  return end(true);
}

/** Who could take somebody's duties and give none for them, those with the fewest duties of the roster for their whole-time equivalent first. */
export function findTakers(
  desk: RosterDesk,
  wanted: OwnDuties,
  options: Pick<SwapOptions, 'most' | 'isBarred'>,
): FoundSwaps {
  const judge = new Judge(desk, options);
  const load = ({ id, wte = 1 }: (typeof desk.people)[number]): number => desk.cellsOf(id).length / wte;
  const takers = [...desk.people]
    .sort((a, b) => load(a) - load(b) || (a.id < b.id ? -1 : 1))
    .filter(({ id }) => id !== wanted.person)
    .map(({ id }): OwnDuties => ({ person: id, cells: [] }))
    .filter((taker) => judge.can(taker, wanted));
  return {
    swaps: takers.slice(0, options.most).map((taker) => ({ parts: [wanted, taker] })),
    isWhole: takers.length <= options.most,
  };
}

/** What others could give for these duties: those of the same grade first, of these the like and near. */
function offersFor(desk: RosterDesk, wanted: OwnDuties, options: SwapOptions): readonly OwnDuties[] {
  const [first] = wanted.cells;
  if (first === undefined) return [];
  const offers = desk.people
    .filter(({ id }) => id !== wanted.person)
    .flatMap(({ id }) => {
      const grade = Number(desk.hasOtherGrade(wanted.person, id));
      return runsOf(desk.cellsOf(id), wanted.cells.length).map((cells) => ({ offer: { person: id, cells }, grade }));
    })
    .map(({ offer, grade }) => {
      const away = Math.abs(daysBetween(first.date, offer.cells[0]?.date ?? first.date));
      return { offer, away, grade, unlike: unlikeness(wanted.cells, offer.cells) };
    })
    .filter(({ offer, away }) => (offer.cells[0]?.date ?? '') >= options.frozenUntil && away <= options.withinDays)
    .filter(({ offer }) => !sameCells(offer.cells, wanted.cells));
  offers.sort(
    (a, b) => a.grade - b.grade || a.unlike - b.unlike || a.away - b.away || (a.offer.person < b.offer.person ? -1 : 1),
  );
  return offers.map(({ offer }) => offer);
}

/** Every span of so many consecutive days on each of which one duty starts. */
function runsOf(cells: Cells, days: number): readonly Cells[] {
  return cells.flatMap((cell, at) => {
    const run = cells.slice(at, at + days);
    const isRun = run.length === days && run.every(({ date }, i) => daysBetween(cell.date, date) === i);
    return isRun ? [run] : [];
  });
}

const SATURDAY = 5;

/** 0 for the same codes with as many weekend days, else more. */
function unlikeness(one: Cells, other: Cells): number {
  const codes = (cells: Cells): string => cells.map(({ code }) => code).join('+');
  const weekendDays = (cells: Cells): number =>
    cells.filter(({ date }) => weekdayOf(parseCivilDate(date) ?? 0) >= SATURDAY).length;
  return (codes(one) === codes(other) ? 0 : 2) + (weekendDays(one) === weekendDays(other) ? 0 : 1);
}

function sameCells(one: Cells, other: Cells): boolean {
  return (
    one.length === other.length &&
    one.every(({ date, code }, at) => date === other[at]?.date && code === other[at]?.code)
  );
}

/** Judges each exchange of one person once. */
class Judge {
  readonly #desk: RosterDesk;
  readonly #options: Pick<SwapOptions, 'mostJudged' | 'isBarred'>;
  readonly #known = new Map<string, boolean>();
  #judged = 0;

  constructor(desk: RosterDesk, options: Pick<SwapOptions, 'mostJudged' | 'isBarred'>) {
    this.#desk = desk;
    this.#options = options;
  }

  /** Has it judged as often as it may? */
  get isTired(): boolean {
    return this.#judged >= (this.#options.mostJudged ?? Number.POSITIVE_INFINITY);
  }

  /** May the person of `own` give these duties away and take the others instead? */
  can(own: OwnDuties, other: OwnDuties): boolean {
    const key = `${own.person} ${keyOf(own.cells)} ${keyOf(other.cells)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const answer = this.#isFree(own, other) && this.#isLawful(own, other);
    this.#known.set(key, answer);
    return answer;
  }

  /** Neither leave, nor another duty, nor anything else keeps them from it. */
  #isFree(own: OwnDuties, other: OwnDuties): boolean {
    const kept = new Set(without(this.#desk, own).map(({ date }) => date));
    return other.cells.every(
      (cell) =>
        !kept.has(cell.date) &&
        this.#desk.leaveIn(own.person, cell) === null &&
        this.#options.isBarred?.(own.person, cell) !== true,
    );
  }

  #isLawful(own: OwnDuties, other: OwnDuties): boolean {
    this.#judged += 1;
    const judged = this.#desk.judge(own.person, [...without(this.#desk, own), ...other.cells]);
    return judged !== null && this.#desk.newBreaches(own.person, judged).length === 0;
  }
}

const keyOf = (cells: Cells): string => cells.map(({ date, code }) => `${date} ${code}`).join(',');

function without(desk: RosterDesk, { person, cells }: OwnDuties): Cells {
  return cells.reduce<Cells>(withoutCell, desk.cellsOf(person));
}

/** The duties of everybody in a swap after it. */
export function swapped(desk: RosterDesk, { parts }: Swap): ReadonlyMap<string, Cells> {
  return new Map(
    parts.map((own, at) => {
      const taken = parts[(at + parts.length - 1) % parts.length] ?? own;
      return [own.person, [...without(desk, own), ...taken.cells]];
    }),
  );
}
