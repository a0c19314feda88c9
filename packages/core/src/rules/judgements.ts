import { BugError } from '../problems/errors.ts';
import type { Ground } from './ground.ts';
import { limitOf, marginOf } from './judged-case.ts';
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

/** What the column of verdicts holds besides: which numbers of its own a row has, and whether its run has no end. */
const VERDICT_BITS = 3;
const HAS_LIMIT = 1 << 2;
const HAS_MARGIN = 1 << 3;
const HAS_OF = 1 << 4;
const IS_UNBOUNDED = 1 << 5;

/** Numbers of a row: measure, start and end, then its own limit, margin and "out of", as far as it has them. */
const MOST_NUMBERS = 6;
const NUMBERS_A_ROW = 4;

/** Duties that a finding names, as many as are expected; more only cost a larger column. */
const DUTIES_A_ROW = 5;

/**
 * All that was judged of many people, one row a finding, in columns: a rota of thousands keeps a few numbers a finding
 * instead of objects, and words are found only for the rows that somebody reads. Rows are only ever added.
 */
export class Judgements {
  count = 0;
  readonly #grounds: readonly Ground[];
  #ground: Uint16Array;
  #verdict: Uint8Array;
  /** Numbers of all rows, one after another; `NaN` stands for `null`. */
  #numbers: Float64Array;
  #numbersEnd = 0;
  /** Where each row's numbers begin. */
  #numbersFrom: Int32Array;
  /** Where each row's duties end in `#duties`; they begin where those of the row before end. */
  #dutiesEnd: Int32Array;
  #duties: Int32Array;
  /** What is missing, by row: rare. */
  readonly #missing = new Map<number, readonly string[]>();

  /** For these grounds, each at the place of its number. Makes room for so many rows; it grows when they are more. */
  constructor(grounds: readonly Ground[], rows: number) {
    const room = Math.max(1, rows);
    this.#grounds = grounds;
    this.#ground = new Uint16Array(room);
    this.#verdict = new Uint8Array(room);
    this.#numbers = new Float64Array(room * NUMBERS_A_ROW);
    this.#numbersFrom = new Int32Array(room);
    this.#dutiesEnd = new Int32Array(room);
    this.#duties = new Int32Array(room * DUTIES_A_ROW);
  }

  /** Adds a row with the place of its verdict in {@link VERDICTS}. */
  add(verdict: number, found: Case, ground: Ground): void {
    const row = this.count;
    if (row === this.#verdict.length) this.#growRows();
    this.count = row + 1;
    this.#ground[row] = ground.number;
    this.#verdict[row] = verdict | this.#addNumbers(row, found);
    this.#addDuties(row, found.duties);
  }

  /** Adds a row that cannot be told, with the facts that are missing. */
  addOpen(found: Case, ground: Ground, missing: readonly string[]): void {
    this.#missing.set(this.count, missing);
    this.add(CANNOT_TELL, found, ground);
  }

  /** One row as a value. */
  at(row: number): Judgement {
    const ground = this.#groundOf(row);
    const bits = this.#verdict[row] ?? MEETS;
    const found = this.#foundIn(row, bits);
    return {
      verdict: VERDICTS[bits & VERDICT_BITS] ?? 'meets',
      ground,
      measured: found.measured,
      limit: limitOf({ found, ground }),
      margin: orNull(marginOf({ found, ground }) ?? undefined),
      of: found.of ?? null,
      isUnbounded: (bits & IS_UNBOUNDED) !== 0,
      start: found.start,
      end: found.end,
      duties: found.duties,
      missing: this.#missing.get(row) ?? NOTHING,
    };
  }

  /** Returns the bits that say which numbers the row has. */
  #addNumbers(row: number, found: Case): number {
    let at = this.#numbersEnd;
    if (at + MOST_NUMBERS > this.#numbers.length) this.#growNumbers();
    const numbers = this.#numbers;
    this.#numbersFrom[row] = at;
    numbers[at] = found.measured ?? Number.NaN;
    numbers[at + 1] = found.start ?? Number.NaN;
    numbers[at + 2] = found.end ?? Number.NaN;
    at += 3;
    let bits = found.unbounded === true ? IS_UNBOUNDED : 0;
    if (found.limit !== undefined) {
      numbers[at++] = found.limit ?? Number.NaN;
      bits |= HAS_LIMIT;
    }
    if (found.margin !== undefined) {
      numbers[at++] = found.margin;
      bits |= HAS_MARGIN;
    }
    if (found.of !== undefined) {
      numbers[at++] = found.of;
      bits |= HAS_OF;
    }
    this.#numbersEnd = at;
    return bits;
  }

  #foundIn(row: number, bits: number): Case {
    const numbers = this.#numbers;
    let at = this.#numbersFrom[row] ?? 0;
    const from = row === 0 ? 0 : (this.#dutiesEnd[row - 1] ?? 0);
    const found: { -readonly [K in keyof Case]: Case[K] } = {
      measured: orNull(numbers[at]),
      start: orNull(numbers[at + 1]),
      end: orNull(numbers[at + 2]),
      duties: [...this.#duties.subarray(from, this.#dutiesEnd[row])],
    };
    at += 3;
    if ((bits & HAS_LIMIT) !== 0) found.limit = orNull(numbers[at++]);
    if ((bits & HAS_MARGIN) !== 0) found.margin = numbers[at++] ?? 0;
    if ((bits & HAS_OF) !== 0) found.of = numbers[at++] ?? 0;
    return found;
  }

  #groundOf(row: number): Ground {
    const ground = this.#grounds[this.#ground[row] ?? 0];
    if (ground === undefined) throw new BugError(`nothing was judged in row ${row}`);
    return ground;
  }

  #addDuties(row: number, duties: readonly number[]): void {
    const from = row === 0 ? 0 : (this.#dutiesEnd[row - 1] ?? 0);
    const end = from + duties.length;
    if (end > this.#duties.length) this.#duties = grown(this.#duties, new Int32Array(end * 2));
    const column = this.#duties;
    for (let k = 0; k < duties.length; k += 1) column[from + k] = duties[k] ?? 0;
    this.#dutiesEnd[row] = end;
  }

  #growNumbers(): void {
    this.#numbers = grown(this.#numbers, new Float64Array(this.#numbers.length * 2 + MOST_NUMBERS));
  }

  #growRows(): void {
    const room = this.#verdict.length * 2;
    this.#ground = grown(this.#ground, new Uint16Array(room));
    this.#verdict = grown(this.#verdict, new Uint8Array(room));
    this.#numbersFrom = grown(this.#numbersFrom, new Int32Array(room));
    this.#dutiesEnd = grown(this.#dutiesEnd, new Int32Array(room));
  }
}

function grown<T extends Uint8Array | Uint16Array | Int32Array | Float64Array>(column: T, into: T): T {
  into.set(column);
  return into;
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
