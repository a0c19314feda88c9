import type { SolveProblem } from '../model/problem.ts';
import { LineSearch } from './line-search.ts';
import { SearchMemory } from './search-memory.ts';

/** The searches of everybody's lines, made when first asked for; they share the memory of one dynamic programme. */
export class LineSearches {
  private readonly problem: SolveProblem;
  private made: (LineSearch | undefined)[] = [];
  private readonly memory: SearchMemory;

  /** `mostCells`: see `RangeLayers`. */
  constructor(problem: SolveProblem, mostCells?: number) {
    this.problem = problem;
    this.memory = new SearchMemory(mostCells);
  }

  /** Forgets them and gives back most of their memory, until the next search. */
  release(): void {
    this.memory.release();
    this.made = [];
  }

  /** Throws a RangeError for a person that the problem does not have. */
  of(person: number): LineSearch {
    const known = this.made[person];
    if (known !== undefined) return known;
    const who = this.problem.people[person];
    if (who === undefined) throw new RangeError(`no person ${person}`);
    const search = new LineSearch(who, this.memory);
    this.made[person] = search;
    return search;
  }
}
