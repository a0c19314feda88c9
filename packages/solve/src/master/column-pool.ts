import { lineCost } from '../model/cost.ts';
import type { SolveProblem } from '../model/problem.ts';

/** One whole line of one person. */
export interface Column {
  readonly person: number;
  readonly line: Uint8Array;
  /** The line's own cost, cover apart. */
  readonly cost: number;
}

/** Every line found so far, each once. */
export class ColumnPool {
  readonly columns: Column[] = [];
  private readonly problem: SolveProblem;
  private readonly known = new Map<string, number>();

  constructor(problem: SolveProblem) {
    this.problem = problem;
  }

  /** Keeps a copy of a line; returns its number, and whether it is new. */
  add(person: number, line: Uint8Array): { readonly id: number; readonly isNew: boolean } {
    const key = `${person}:${String.fromCharCode(...line)}`;
    const known = this.known.get(key);
    if (known !== undefined) return { id: known, isNew: false };
    const who = this.problem.people[person];
    const id = this.columns.length;
    this.known.set(key, id);
    this.columns.push({ person, line: line.slice(), cost: who === undefined ? 0 : lineCost(who, line) });
    return { id, isNew: true };
  }

  /** Keeps the line of every person of a roster. */
  addRoster(roster: Uint8Array): number[] {
    const { days, people } = this.problem;
    return people.map((_, p) => this.add(p, roster.subarray(p * days, (p + 1) * days)).id);
  }
}
