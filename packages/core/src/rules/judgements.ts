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

/**
 * All that was judged of many people, one row a finding, in columns: a rota of thousands keeps a few numbers a finding
 * instead of objects, and words are found only for the rows that somebody reads. Rows are only ever added.
 */
export class Judgements {
  count = 0;
  readonly #grounds: readonly Ground[];
  #ground: Uint16Array;
  #verdict: Uint8Array;
  /** `NaN` stands for `null` in all columns of measures and instants. */
  #measured: Float64Array;
  #limit: Float64Array;
  #margin: Float64Array;
  #of: Float64Array;
  #start: Float64Array;
  #end: Float64Array;
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
    this.#measured = new Float64Array(room);
    this.#limit = new Float64Array(room);
    this.#margin = new Float64Array(room);
    this.#of = new Float64Array(room);
    this.#start = new Float64Array(room);
    this.#end = new Float64Array(room);
    this.#dutiesEnd = new Int32Array(room);
    this.#duties = new Int32Array(room * 2);
  }

  /** Adds a row with the place of its verdict in {@link VERDICTS}. */
  add(verdict: number, judged: JudgedCase): void {
    const { found, ground } = judged;
    const row = this.count;
    if (row === this.#verdict.length) this.#growRows();
    this.count = row + 1;
    this.#ground[row] = ground.number;
    this.#verdict[row] = verdict;
    this.#measured[row] = found.measured ?? Number.NaN;
    this.#limit[row] = limitOf(judged) ?? Number.NaN;
    this.#margin[row] = marginOf(judged) ?? Number.NaN;
    this.#of[row] = found.of ?? Number.NaN;
    this.#start[row] = found.start ?? Number.NaN;
    this.#end[row] = found.end ?? Number.NaN;
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
    return {
      verdict: VERDICTS[this.#verdict[row] ?? MEETS] ?? 'meets',
      ground: this.#groundOf(row),
      measured: orNull(this.#measured[row]),
      limit: orNull(this.#limit[row]),
      margin: orNull(this.#margin[row]),
      of: orNull(this.#of[row]),
      isUnbounded: this.#unbounded.has(row),
      start: orNull(this.#start[row]),
      end: orNull(this.#end[row]),
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
    this.#measured = grown(this.#measured, new Float64Array(room));
    this.#limit = grown(this.#limit, new Float64Array(room));
    this.#margin = grown(this.#margin, new Float64Array(room));
    this.#of = grown(this.#of, new Float64Array(room));
    this.#start = grown(this.#start, new Float64Array(room));
    this.#end = grown(this.#end, new Float64Array(room));
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
