import { classify } from '../roster/classes.ts';
import { type DutyColumns, type Rota, type RotaClock, SHIFT } from '../roster/rota.ts';
import type { DatedDefinitions } from './class-terms.ts';

/** Duties to classify: `first` to `end` (excluded) of the columns. */
export interface DutySpan {
  readonly duties: DutyColumns;
  readonly clock: RotaClock;
  readonly first: number;
  readonly end: number;
}

/** Remembered answers, a power of two: far more than a hospital has kinds of shift. */
const SLOTS = 1024;
/** Lengths are under this many minutes, so that a start and a length make one number. */
const LENGTHS = 16_384;
/** More than any start and length make together. */
const KEYS = LENGTHS * 1440;

/**
 * Writes class bits, each duty by the definitions in force on the day on which it starts. Answers are remembered by
 * start of day and length and used again on days without a clock change, for one person after another.
 */
export class DutyClassifier {
  readonly #dated: DatedDefinitions;
  readonly #firstDay: number;
  /** For each civil day of the rota: does the clock change on it or the day after? */
  readonly #isUneven: Uint8Array;
  readonly #keys = new Int32Array(SLOTS).fill(-1);
  readonly #bits = new Uint8Array(SLOTS);
  /** Answers for days on which the clock changes, by day too. */
  readonly #unevenBits = new Map<number, number>();

  constructor(rota: Pick<Rota, 'clock' | 'firstDay' | 'endDay'>, dated: DatedDefinitions) {
    const { clock, firstDay, endDay } = rota;
    this.#dated = dated;
    this.#firstDay = firstDay;
    this.#isUneven = Uint8Array.from({ length: endDay - firstDay }, (_, i) => {
      const day = firstDay + i;
      return clock.changesBetween(clock.instantOf(day, 0) - 1, clock.instantOf(day + 2, 0)) ? 1 : 0;
    });
  }

  /** Writes the bits of the span into `into`, which is parallel to the columns. */
  classify(span: DutySpan, into: Uint8Array): void {
    if (this.#dated.length === 1) this.#classifyBySlot(span, into);
    else this.#classifyByDay(span, into);
  }

  #classifyBySlot({ duties, clock, first, end: until }: DutySpan, into: Uint8Array): void {
    const { start, end, day, startClock, kind } = duties;
    const keys = this.#keys;
    const bits = this.#bits;
    const isUneven = this.#isUneven;
    for (let i = first; i < until; i += 1) {
      if (kind[i] !== SHIFT) {
        into[i] = 0;
        continue;
      }
      const length = (end[i] ?? 0) - (start[i] ?? 0);
      const key = (startClock[i] ?? 0) * LENGTHS + length;
      const slot = Math.imul(key, HASH) >>> (32 - 10);
      const dayIndex = (day[i] ?? 0) - this.#firstDay;
      const isPlain = isUneven[dayIndex] === 0 && length <= 1440;
      if (isPlain && keys[slot] === key) {
        into[i] = bits[slot] ?? 0;
        continue;
      }
      const unevenKey = dayIndex * KEYS + key;
      const known = isPlain ? undefined : this.#unevenBits.get(unevenKey);
      if (known !== undefined) {
        into[i] = known;
        continue;
      }
      classify({ duties, clock, first: i, end: i + 1, into }, this.#definitions(0));
      if (isPlain) {
        keys[slot] = key;
        bits[slot] = into[i] ?? 0;
      } else this.#unevenBits.set(unevenKey, into[i] ?? 0);
    }
  }

  #classifyByDay({ duties, clock, first, end: until }: DutySpan, into: Uint8Array): void {
    let from = first;
    for (let i = 0; i < this.#dated.length; i += 1) {
      const next = this.#dated[i + 1]?.from ?? Number.POSITIVE_INFINITY;
      let end = from;
      while (end < until && (duties.day[end] ?? 0) < next) end += 1;
      if (end > from) classify({ duties, clock, first: from, end, into }, this.#definitions(i));
      from = end;
    }
  }

  #definitions(i: number) {
    return this.#dated[i]?.definitions ?? { longOver: null, night: null, late: null };
  }
}

/** Spreads neighbouring keys over the slots (2³² divided by the golden ratio). */
const HASH = 0x9e3779b1;
