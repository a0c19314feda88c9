import type { SolveProblem } from '../model/problem.ts';
import { Layers } from './layers.ts';
import { LineSearch } from './line-search.ts';

/** The searches of everybody's lines, made when first asked for; they share the memory of one dynamic programme. */
export class LineSearches {
  private readonly problem: SolveProblem;
  private readonly made: (LineSearch | undefined)[] = [];
  private readonly layers: Layers;

  /** `mostCells`: see `Layers`. */
  constructor(problem: SolveProblem, mostCells?: number) {
    this.problem = problem;
    this.layers = new Layers(mostCells);
  }

  /** Gives back most of their memory, until the next search. */
  release(): void {
    this.layers.release();
  }

  /** Throws a RangeError for a person that the problem does not have. */
  of(person: number): LineSearch {
    const known = this.made[person];
    if (known !== undefined) return known;
    const who = this.problem.people[person];
    if (who === undefined) throw new RangeError(`no person ${person}`);
    const search = new LineSearch(who, this.layers);
    this.made[person] = search;
    return search;
  }
}
