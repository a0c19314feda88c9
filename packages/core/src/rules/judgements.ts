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
const GROUND_PLACE = 8;

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
      rows.push(judgementOf({ found: reader.found(bits), ground }, bits, missing));
    }
    return rows;
  }

  /** Returns the bits that say which numbers the row has. */
  #addNumbers(found: Case): number {
    const isWide = !areSmall(found);
    let bits = isWide ? IS_WIDE : 0;
    if (found.unbounded === true) bits |= IS_UNBOUNDED;
    this.#addNumber(found.measured, isWide);
    this.#addNumber(found.start, isWide);
    this.#addNumber(found.end, isWide);
    if (found.limit !== undefined) {
      this.#addNumber(found.limit, isWide);
      bits |= HAS_LIMIT;
    }
    if (found.margin !== undefined) {
      this.#addNumber(found.margin, isWide);
      bits |= HAS_MARGIN;
    }
    if (found.of !== undefined) {
      this.#addNumber(found.of, isWide);
      bits |= HAS_OF;
    }
    return bits;
  }

  #addNumber(value: number | null, isWide: boolean): void {
    const column = this.#words;
    const at = this.end;
    if (!isWide) {
      column[at] = value ?? NONE;
      this.end = at + 1;
      return;
    }
    WIDE[0] = value ?? Number.NaN;
    column[at] = TWO_WORDS[0] ?? 0;
    column[at + 1] = TWO_WORDS[1] ?? 0;
    this.end = at + 2;
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

/** Does a word hold every number of a case? */
function areSmall({ measured, start, end, limit, margin, of }: Case): boolean {
  return isSmall(measured) && isSmall(start) && isSmall(end) && isSmall(limit) && isSmall(margin) && isSmall(of);
}

function isSmall(value: number | null | undefined): boolean {
  return value === null || value === undefined || ((value | 0) === value && value !== NONE);
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
