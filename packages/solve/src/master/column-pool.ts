import { lineCost } from '../model/cost.ts';
import { NEVER, OFF, type SolveProblem } from '../model/problem.ts';
import type { Scope } from '../model/scope.ts';

/** One whole line of one person. */
export interface Column {
  readonly person: number;
  readonly line: Uint8Array;
  /** The line's own cost, cover apart. */
  readonly cost: number;
}

/** Lines, and days of all lines together, from which on a pool is full. */
const MOST_LINES = 40_000;
const MOST_DAYS = 2_000_000;

/** Every line found so far, each once. */
export class ColumnPool {
  readonly columns: Column[] = [];
  private readonly problem: SolveProblem;
  private readonly byPerson: number[][];
  private readonly known = new Map<string, number>();

  constructor(problem: SolveProblem) {
    this.problem = problem;
    this.byPerson = problem.people.map(() => []);
  }

  /** Keeps a copy of a line; returns its number, and whether it is new. */
  add(person: number, line: Uint8Array): { readonly id: number; readonly isNew: boolean } {
    const key = `${person}:${String.fromCharCode(...line)}`;
    const known = this.known.get(key);
    if (known !== undefined) return { id: known, isNew: false };
    const who = this.problem.people[person];
    const id = this.columns.length;
    this.known.set(key, id);
    this.byPerson[person]?.push(id);
    this.columns.push({ person, line: line.slice(), cost: who === undefined ? 0 : lineCost(who, line) });
    return { id, isNew: true };
  }

  /**
   * Lines that differ from the scope's roster only inside the scope, at most `most` for each person, the cheapest when duties earn `reward`;
   * the roster's own besides.
   */
  within({ people, from, until, roster }: Scope, reward: Float64Array, most: number): number[] {
    const { days } = this.problem;
    return people.flatMap((p) => {
      const base = roster.subarray(p * days, (p + 1) * days);
      const own = this.add(p, base).id;
      const others = (this.byPerson[p] ?? []).filter(
        (id) => id !== own && isSameOutside(this.columns[id]?.line, base, { from, until }),
      );
      return [own, ...this.cheapest(others, reward, most)];
    });
  }

  /** Each person's cheapest lines when duty (day, shift) earns `reward[day * shifts + shift]`, at most `most` of them. */
  promising(reward: Float64Array, most: number): number[] {
    return this.byPerson.flatMap((ids) => this.cheapest(ids, reward, most));
  }

  private cheapest(ids: readonly number[], reward: Float64Array, most: number): readonly number[] {
    if (ids.length <= most) return ids;
    const whole = { from: 0, until: this.problem.days };
    const worth = new Map(ids.map((id) => [id, this.worth(id, reward, whole)]));
    return ids.toSorted((a, b) => (worth.get(a) ?? 0) - (worth.get(b) ?? 0)).slice(0, most);
  }

  /** A line's cost less what its duties on some days earn. */
  worth(id: number, reward: Float64Array, { from, until }: Pick<Scope, 'from' | 'until'>): number {
    const column = this.columns[id];
    if (column === undefined) return NEVER;
    const shifts = this.problem.shifts.length;
    let worth = column.cost;
    for (let day = from; day < until; day += 1) {
      const symbol = column.line[day] ?? OFF;
      if (symbol !== OFF) worth -= reward[day * shifts + symbol - 1] ?? 0;
    }
    return worth;
  }

  /** So many lines that searching them, or keeping them, costs more than finding them again. */
  get isFull(): boolean {
    return this.columns.length > MOST_LINES || this.columns.length * this.problem.days > MOST_DAYS;
  }

  /** Keeps the line of every person of a roster. */
  addRoster(roster: Uint8Array): number[] {
    const { days, people } = this.problem;
    return people.map((_, p) => this.add(p, roster.subarray(p * days, (p + 1) * days)).id);
  }
}

function isSameOutside(
  line: Uint8Array | undefined,
  base: Uint8Array,
  { from, until }: { readonly from: number; readonly until: number },
): boolean {
  if (line === undefined) return false;
  for (let day = 0; day < base.length; day += 1) {
    if (day === from) day = until;
    if (day < base.length && line[day] !== base[day]) return false;
  }
  return true;
}
