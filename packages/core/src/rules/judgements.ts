import { BugError } from '../problems/errors.ts';
import type { Ground } from './ground.ts';
import { type JudgedCase, limitOf, marginOf } from './judged-case.ts';
import type { Case } from './primitive.ts';
import type { Verdict } from './report.ts';

/** Verdicts as the column stores them: places in this list. */
export const VERDICTS: readonly Verdict[] = ['meets', 'breaks', 'cannot tell'];
export const MEETS = 0;
export const BREAKS = 1;
export const CANNOT_TELL = 2;

/** One row of {@link Judgements}; `null` where nothing is said. Instants and indices are those of the view. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly ground: Ground;
  readonly measured: number | null;
  readonly limit: number | null;
  readonly margin: number | null;
  readonly of: number | null;
  readonly isUnbounded: boolean;
  readonly start: number | null;
  readonly end: number | null;
  readonly duties: readonly number[];
  readonly missing: readonly string[];
}

const NOTHING: readonly string[] = [];

/** What the first word of a row holds besides its ground: the verdict, and what follows. */
const VERDICT_BITS = 3;
const HAS_LIMIT = 1 << 2;
const HAS_MARGIN = 1 << 3;
const HAS_OF = 1 << 4;
const IS_UNBOUNDED = 1 << 5;
/** Is a number of the row no whole number that fits a word? Then each takes two, as the machine has it. */
const IS_WIDE = 1 << 6;
/** Are the duties neighbours? Then only the first is written. */
const ARE_NEIGHBOURS = 1 << 7;
/** Is there nothing to measure, and nothing more of the row written? */
const IS_NOTHING = 1 << 8;
const GROUND_PLACE = 9;

/** Stands for `null` in a word. */
const NONE = -(2 ** 31);

/** Numbers of a row: measure, start and end, then its own limit, margin and "out of", as far as it has them. */
const MOST_NUMBERS = 6;
/** The most words of a row besides its duties. */
const MOST_WORDS = 2 + 2 * MOST_NUMBERS;
/** Words of a row, as many as are expected; more only cost a larger column. */
const WORDS_A_ROW = 8;

/** One number, and the same as two words. */
const WIDE = new Float64Array(1);
const TWO_WORDS = new Int32Array(WIDE.buffer);

/**
 * All that was judged of many people, a row a finding, one after another in a single column of words: a rota of thousands
 * keeps a few numbers a finding instead of objects, and text is found only for the rows that somebody reads. Rows are only
 * ever added.
 */
export class Judgements {
  /** Where the next row begins. */
  end = 0;
  readonly #grounds: readonly Ground[];
  #words: Int32Array;
  /** By number of the ground: the case that there is nothing to measure, the same for everybody. */
  readonly #nothing: (Case | undefined)[] = [];
  /** What is missing, by where a row begins: rare. */
  readonly #missing = new Map<number, readonly string[]>();

  /** For these grounds, each at the place of its number. Makes room for so many rows; it grows when they are more. */
  constructor(grounds: readonly Ground[], rows: number) {
    this.#grounds = grounds;
    this.#words = new Int32Array(rows * WORDS_A_ROW + MOST_WORDS);
  }

  /** Adds a row with the place of its verdict in {@link VERDICTS}. */
  add(verdict: number, found: Case, ground: Ground): void {
    const head = this.end;
    const most = head + MOST_WORDS + found.duties.length;
    if (most > this.#words.length) this.#grow(most);
    this.end = head + 1;
    const bits = this.#addNumbers(found) | this.#addDuties(found.duties);
    this.#words[head] = verdict | bits | (ground.number << GROUND_PLACE);
  }

  /** Adds a row that meets because there is nothing to measure: in a single word, if the case is always this one. */
  addNothing(nothing: Case, ground: Ground): void {
    this.#nothing[ground.number] ??= nothing;
    if (this.#nothing[ground.number] !== nothing || this.end === this.#words.length) this.add(MEETS, nothing, ground);
    else {
      this.#words[this.end] = IS_NOTHING | (ground.number << GROUND_PLACE);
      this.end += 1;
    }
  }

  /** Adds a row that cannot be told, with the facts that are missing. */
  addOpen(found: Case, ground: Ground, missing: readonly string[]): void {
    this.#missing.set(this.end, missing);
    this.add(CANNOT_TELL, found, ground);
  }

  /** The rows between two places, each of which was `end` at some time. */
  between(from: number, until: number): readonly Judgement[] {
    const rows: Judgement[] = [];
    const reader = new RowReader(this.#words, from);
    while (reader.at < until) {
      const missing = this.#missing.get(reader.at) ?? NOTHING;
      const bits = reader.word();
      const ground = this.#grounds[bits >> GROUND_PLACE];
      if (ground === undefined) throw new BugError('a row of judgements names a ground that is not there');
      const nothing = (bits & IS_NOTHING) === 0 ? undefined : this.#nothing[ground.number];
      rows.push(judgementOf({ found: nothing ?? reader.found(bits), ground }, bits, missing));
    }
    return rows;
  }

  /** Returns the bits that say which numbers the row has, and how wide. */
  #addNumbers(found: Case): number {
    const { measured, start, end, limit, margin, of } = found;
    const column = this.#words;
    const from = this.end;
    column[from] = measured ?? NONE;
    column[from + 1] = start ?? NONE;
    column[from + 2] = end ?? NONE;
    let at = from + 3;
    let areWords = isWord(measured) && isWord(start) && isWord(end);
    let bits = found.unbounded === true ? IS_UNBOUNDED : 0;
    if (limit !== undefined) {
      column[at] = limit ?? NONE;
      areWords &&= isWord(limit);
      bits |= HAS_LIMIT;
      at += 1;
    }
    if (margin !== undefined) {
      column[at] = margin;
      areWords &&= isWord(margin);
      bits |= HAS_MARGIN;
      at += 1;
    }
    if (of !== undefined) {
      column[at] = of;
      areWords &&= isWord(of);
      bits |= HAS_OF;
      at += 1;
    }
    this.end = at;
    return areWords ? bits : bits | this.#addWide(found, from);
  }

  /** Writes the numbers again from a place on, two words each; returns the bit that says so. */
  #addWide({ measured, start, end, limit, margin, of }: Case, from: number): number {
    let at = from;
    for (const value of [measured, start, end, limit, margin, of]) {
      if (value === undefined) continue;
      WIDE[0] = value ?? Number.NaN;
      this.#words[at] = TWO_WORDS[0] ?? 0;
      this.#words[at + 1] = TWO_WORDS[1] ?? 0;
      at += 2;
    }
    this.end = at;
    return IS_WIDE;
  }

  /** How many there are, then each, or of neighbours the first alone; returns the bit that says which. */
  #addDuties(duties: readonly number[]): number {
    const column = this.#words;
    const count = duties.length;
    const from = this.end + 1;
    column[from - 1] = count;
    const first = duties[0] ?? 0;
    let neighbours = 0;
    while (neighbours < count && duties[neighbours] === first + neighbours) neighbours += 1;
    if (neighbours === count) {
      column[from] = first;
      this.end = from + 1;
      return ARE_NEIGHBOURS;
    }
    for (let k = 0; k < count; k += 1) column[from + k] = duties[k] ?? 0;
    this.end = from + count;
    return 0;
  }

  #grow(words: number): void {
    const column = new Int32Array(words * 2);
    column.set(this.#words);
    this.#words = column;
  }
}

/** Reads rows one after another. */
class RowReader {
  /** The word that comes next. */
  at: number;
  readonly #words: Int32Array;

  constructor(words: Int32Array, at: number) {
    this.#words = words;
    this.at = at;
  }

  word(): number {
    this.at += 1;
    return this.#words[this.at - 1] ?? 0;
  }

  /** What was found in the row with these bits in its first word, which was read already. */
  found(bits: number): Case {
    const isWide = (bits & IS_WIDE) !== 0;
    const found: { -readonly [K in keyof Case]: Case[K] } = {
      measured: this.#number(isWide),
      start: this.#number(isWide),
      end: this.#number(isWide),
      duties: [],
    };
    if ((bits & HAS_LIMIT) !== 0) found.limit = this.#number(isWide);
    if ((bits & HAS_MARGIN) !== 0) found.margin = this.#number(isWide) ?? Number.NaN;
    if ((bits & HAS_OF) !== 0) found.of = this.#number(isWide) ?? Number.NaN;
    found.duties = this.#duties((bits & ARE_NEIGHBOURS) !== 0);
    return found;
  }

  #number(isWide: boolean): number | null {
    const word = this.word();
    if (!isWide) return word === NONE ? null : word;
    TWO_WORDS[0] = word;
    TWO_WORDS[1] = this.word();
    const value = WIDE[0] ?? 0;
    return Number.isNaN(value) ? null : value;
  }

  #duties(areNeighbours: boolean): readonly number[] {
    const count = this.word();
    if (!areNeighbours) return Array.from({ length: count }, () => this.word());
    const first = this.word();
    return Array.from({ length: count }, (_, k) => first + k);
  }
}

/** Does a word hold the number, or say that there is none? */
function isWord(value: number | null): boolean {
  return value === null || ((value | 0) === value && value !== NONE);
}

function judgementOf(judged: JudgedCase, bits: number, missing: readonly string[]): Judgement {
  const { found, ground } = judged;
  const margin = marginOf(judged);
  return {
    verdict: VERDICTS[bits & VERDICT_BITS] ?? 'meets',
    ground,
    measured: found.measured,
    limit: limitOf(judged),
    margin: Number.isNaN(margin) ? null : margin,
    of: found.of ?? null,
    isUnbounded: (bits & IS_UNBOUNDED) !== 0,
    start: found.start,
    end: found.end,
    duties: found.duties,
    missing,
  };
}
