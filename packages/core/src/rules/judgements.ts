import { BugError } from '../problems/errors.ts';
import type { Ground } from './ground.ts';
import { type JudgedCase, limitOf, marginOf } from './judged-case.ts';
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

/** Numbers that a row has side by side, and the place of each. */
const NUMBERS = 6;
const MEASURED = 0;
const LIMIT = 1;
const MARGIN = 2;
const OF = 3;
const START = 4;
const END = 5;

/** Duties that a finding names, as many as are expected; more only cost a larger column. */
const DUTIES_A_ROW = 3;

/**
 * All that was judged of many people, one row a finding, in columns: a rota of thousands keeps a few numbers a finding
 * instead of objects, and words are found only for the rows that somebody reads. Rows are only ever added.
 */
export class Judgements {
  count = 0;
  readonly #grounds: readonly Ground[];
  #ground: Uint16Array;
  #verdict: Uint8Array;
  /** Measures and instants, all of a row together; `NaN` stands for `null`. */
  #numbers: Float64Array;
  /** Where each row's duties end in `#duties`; they begin where those of the row before end. */
  #dutiesEnd: Int32Array;
  #duties: Int32Array;
  /** Rare, so by row: what is missing, and runs without end. */
  readonly #missing = new Map<number, readonly string[]>();
  readonly #unbounded = new Set<number>();

  /** For these grounds, each at the place of its number. Makes room for so many rows; it grows when they are more. */
  constructor(grounds: readonly Ground[], rows: number) {
    const room = Math.max(1, rows);
    this.#grounds = grounds;
    this.#ground = new Uint16Array(room);
    this.#verdict = new Uint8Array(room);
    this.#numbers = new Float64Array(room * NUMBERS);
    this.#dutiesEnd = new Int32Array(room);
    this.#duties = new Int32Array(room * DUTIES_A_ROW);
  }

  /** Adds a row with the place of its verdict in {@link VERDICTS}. */
  add(verdict: number, judged: JudgedCase): void {
    const { found, ground } = judged;
    const row = this.count;
    if (row === this.#verdict.length) this.#growRows();
    this.count = row + 1;
    this.#ground[row] = ground.number;
    this.#verdict[row] = verdict;
    const numbers = this.#numbers;
    const at = row * NUMBERS;
    numbers[at + MEASURED] = found.measured ?? Number.NaN;
    numbers[at + LIMIT] = limitOf(judged) ?? Number.NaN;
    numbers[at + MARGIN] = marginOf(judged) ?? Number.NaN;
    numbers[at + OF] = found.of ?? Number.NaN;
    numbers[at + START] = found.start ?? Number.NaN;
    numbers[at + END] = found.end ?? Number.NaN;
    if (found.unbounded === true) this.#unbounded.add(row);
    this.#addDuties(row, found.duties);
  }

  /** Adds a row that cannot be told, with the facts that are missing. */
  addOpen(judged: JudgedCase, missing: readonly string[]): void {
    this.#missing.set(this.count, missing);
    this.add(CANNOT_TELL, judged);
  }

  /** One row as a value. */
  at(row: number): Judgement {
    const from = row === 0 ? 0 : (this.#dutiesEnd[row - 1] ?? 0);
    const at = row * NUMBERS;
    return {
      verdict: VERDICTS[this.#verdict[row] ?? MEETS] ?? 'meets',
      ground: this.#groundOf(row),
      measured: orNull(this.#numbers[at + MEASURED]),
      limit: orNull(this.#numbers[at + LIMIT]),
      margin: orNull(this.#numbers[at + MARGIN]),
      of: orNull(this.#numbers[at + OF]),
      isUnbounded: this.#unbounded.has(row),
      start: orNull(this.#numbers[at + START]),
      end: orNull(this.#numbers[at + END]),
      duties: [...this.#duties.subarray(from, this.#dutiesEnd[row])],
      missing: this.#missing.get(row) ?? NOTHING,
    };
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

  #growRows(): void {
    const room = this.#verdict.length * 2;
    this.#ground = grown(this.#ground, new Uint16Array(room));
    this.#verdict = grown(this.#verdict, new Uint8Array(room));
    this.#numbers = grown(this.#numbers, new Float64Array(room * NUMBERS));
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
