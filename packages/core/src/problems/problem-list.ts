import type { ProblemCode } from './catalogue.ts';
import { nearestWord } from './nearest.ts';
import { type Problem, type ProblemParts, problem } from './problem.ts';
import { sayCount } from './wording.ts';

/** Problems kept in full; the rest are counted. A reader mends what is listed and reads again. */
const MOST_KEPT = 200;

/** Words compared for suggestions in one reading, so that a long list of wrong names costs seconds at most. */
const MOST_COMPARISONS = 100_000;

/** Collects every problem of one input in the order found, and stays small however many there are. */
export class ProblemList {
  readonly #kept: Problem[] = [];
  readonly #more: ProblemCode;
  #found = 0;
  #comparisons = 0;

  /** `more` is the code of the last problem when there are more than 200. */
  constructor(more: ProblemCode) {
    this.#more = more;
  }

  /** How many problems were found, kept or not. */
  get found(): number {
    return this.#found;
  }

  /** Adds a problem; `parts` is called only when the problem is kept. */
  add(code: ProblemCode, parts: () => ProblemParts): void {
    this.#found += 1;
    if (this.#kept.length < MOST_KEPT) this.#kept.push(problem(code, parts()));
  }

  /** The known word that was meant, or `null`; gives up once one reading has compared a great many words. */
  nearest(word: string, known: Iterable<string>): string | null {
    return nearestWord(word, this.#within(known));
  }

  *#within(known: Iterable<string>): Generator<string> {
    for (const word of known) {
      if (this.#comparisons >= MOST_COMPARISONS) return;
      this.#comparisons += 1;
      yield word;
    }
  }

  /** The problems found: at most 200, then one that says how many more there are. */
  list(): readonly Problem[] {
    const more = this.#found - this.#kept.length;
    if (more === 0) return this.#kept;
    const found = sayCount(more, 'more problem', 'more problems');
    const tryThis = 'mend those listed first, then read again';
    return [...this.#kept, problem(this.#more, { where: 'the whole input', found, expected: 'none', tryThis })];
  }
}
