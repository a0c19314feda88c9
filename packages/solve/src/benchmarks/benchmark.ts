import type { CyclicProblem, Ring } from '../cyclic/cyclic-problem.ts';
import type { Assignment, SolveProblem } from '../model/problem.ts';

/** A public instance that asks for a roster of named people over a horizon. */
export interface RosterBenchmark {
  readonly kind: 'curtois' | 'inrc1' | 'inrc2';
  readonly name: string;
  readonly problem: SolveProblem;
  /** `ID,cell,…`, one line a person; INRC-II cells are a shift and a skill. */
  grid(assignment: Assignment): string;
  /**
   * Places of hard cover that a roster misses, people counted; 0 means that it is valid. In the problem itself hard cover
   * is priced, `unmetWeight` a person, so that a search can pass through rosters that miss some.
   */
  unmet(assignment: Assignment): number;
  readonly unmetWeight: number;
  /** What a second reading of the file's text, which shares nothing with the model, says of a roster. */
  judge(assignment: Assignment): BenchmarkVerdict;
}

/** What a roster is worth by the file itself. */
export interface BenchmarkVerdict {
  readonly cost: number;
  /** Hard rules broken, one sentence each; cover among them where it is hard. */
  readonly broken: readonly string[];
}

/** A public instance that asks for a line that closes. */
export interface RingBenchmark {
  readonly kind: 'rws';
  readonly name: string;
  readonly problem: CyclicProblem;
  /** `week,cell,…`, one line a week, seven cells. */
  grid(ring: Ring): string;
  /** Rules that a ring breaks by a second reading of the file's text, one sentence each. */
  judge(ring: Ring): readonly string[];
}

/** A public instance of either kind. */
export type Benchmark = RosterBenchmark | RingBenchmark;

/** A file that was given, or the name of an instance when there is no file of that name. */
export interface BenchmarkSource {
  /** As the user gave it; the last part of a path tells faults apart and names INRC-II instances. */
  readonly name: string;
  /** What the file holds; `null` when there is none. */
  readonly text: string | null;
  /** The text of a file beside it by its bare name, or `null`: INRC-II instances are spread over several files. */
  open?(name: string): string | null;
}
