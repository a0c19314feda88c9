import type { RotaClock } from '../time/index.ts';
import { type ClassDefinitions, classesOfShift, type DatedDefinitions, type ShiftSpan } from './classes.ts';
import { READING_LIMITS } from './reading-limits.ts';
import { type DutyColumns, SHIFT } from './rota.ts';
import type { RotaDays } from './weekends.ts';

/** One person's duties: `first` to `end` (excluded) of the columns, in order of start. */
export interface DutySpan {
  readonly duties: DutyColumns;
  readonly clock: RotaClock;
  readonly first: number;
  readonly end: number;
}

/** Remembered answers, a power of two: far more than a hospital has kinds of shift. */
const SLOTS = 1024;
const SLOT_SHIFT = 32 - Math.log2(SLOTS);
/** Lengths are under this many minutes, so that a start of day and a length make one number. */
const LENGTHS = 16_384;
/** Bits that the classes take in a remembered answer. */
const CLASS_BITS = 3;
const ALL_CLASSES = 2 ** CLASS_BITS - 1;
/** After every instant: the last of the columns' numbers, which ends the list of changes. */
const NEVER = 2 ** 31 - 1;
/** Spreads neighbouring keys over the slots (2³² divided by the golden ratio). */
const HASH = 0x9e3779b1;

/** Answers for one set of definitions: key and bits in one number, by the key's slot; -1 where there is none. */
interface Remembered {
  readonly definitions: ClassDefinitions;
  readonly answers: Int32Array;
}

/**
 * Finds class bits (`LONG` …), each duty by the definitions in force on the day on which it starts; on-call periods are
 * in no class. Shifts with equal start of day and length share one remembered answer where no clock change lies inside,
 * for one person after another.
 */
export class DutyClassifier {
  readonly #dated: DatedDefinitions;
  readonly #remembered: readonly Remembered[];
  /** Instants of the clock's changes around the rota's days, rising. */
  readonly #changes: Int32Array;

  /** For people of rotas with these days, and this clock or one that is equal. */
  constructor(days: Omit<RotaDays, 'kind'>, dated: DatedDefinitions) {
    this.#dated = dated;
    this.#changes = clockChanges(days);
    this.#remembered = dated.map(({ definitions }) => ({ definitions, answers: new Int32Array(SLOTS).fill(-1) }));
  }

  /** Writes the bits of one person's duties into `into`, which is parallel to the columns. */
  classify(span: DutySpan, into: Uint8Array): void {
    const { day } = span.duties;
    let first = span.first;
    for (const [i, remembered] of this.#remembered.entries()) {
      const next = this.#dated[i + 1]?.from;
      let end = next === undefined ? span.end : first;
      while (next !== undefined && end < span.end && (day[end] ?? 0) < next) end += 1;
      if (end > first) classifyBy(remembered, { ...span, first, end, changes: this.#changes }, into);
      first = end;
    }
  }
}

interface ClockedSpan extends DutySpan {
  readonly changes: Int32Array;
}

function classifyBy(remembered: Remembered, span: ClockedSpan, into: Uint8Array): void {
  const { duties, clock, end: until, changes } = span;
  const { definitions, answers } = remembered;
  let next = 0;
  for (let first = span.first; first < until; ) {
    const from = duties.start[first] ?? 0;
    while ((changes[next] ?? NEVER) <= from) next += 1;
    const change = changes[next] ?? NEVER;
    const i = classifyRemembered(remembered, { duties, clock, first, end: until, change }, into);
    if (i < until && (duties.start[i] ?? 0) < change) {
      const shift = shiftAt(duties, i);
      const bits = classesOfShift(shift, clock, definitions);
      into[i] = bits;
      const key = keyOf(shift.startClock, shift.end - shift.start);
      if (shift.end < change && shift.end - shift.start < LENGTHS) answers[slotOf(key)] = (key << CLASS_BITS) | bits;
      first = i + 1;
    } else {
      first = i;
    }
  }
}

interface EvenSpan extends DutySpan {
  /** The next change of the clock. */
  readonly change: number;
}

/** Writes bits as long as they are remembered, and gives the first duty whose are not or that the change lies before or in. */
function classifyRemembered({ answers }: Remembered, span: EvenSpan, into: Uint8Array): number {
  const { duties, end: until, change } = span;
  const { start, end, startClock, kind } = duties;
  let i = span.first;
  for (; i < until; i += 1) {
    if (kind[i] !== SHIFT) {
      into[i] = 0;
      continue;
    }
    const to = end[i] ?? 0;
    const length = to - (start[i] ?? 0);
    const key = keyOf(startClock[i] ?? 0, length);
    const answer = answers[slotOf(key)] ?? -1;
    if (answer >> CLASS_BITS !== key || to >= change || length >= LENGTHS) break;
    into[i] = answer & ALL_CLASSES;
  }
  return i;
}

function keyOf(startClock: number, length: number): number {
  return startClock * LENGTHS + length;
}

function slotOf(key: number): number {
  return Math.imul(key, HASH) >>> SLOT_SHIFT;
}

function shiftAt({ start, end, day, startClock }: DutyColumns, i: number): ShiftSpan {
  return { start: start[i] ?? 0, end: end[i] ?? 0, day: day[i] ?? 0, startClock: startClock[i] ?? 0 };
}

/** Every change of the clock from the rota's first day to as long after its last as a duty may last. */
function clockChanges({ clock, firstDay, endDay }: Omit<RotaDays, 'kind'>): Int32Array {
  const last = clock.instantOf(endDay, 0) + READING_LIMITS.dutyMinutes;
  const changes: number[] = [];
  for (let from = clock.instantOf(firstDay, 0) - 1; from < last; from += 1440) {
    if (clock.changesBetween(from, from + 1440)) changes.push(changeWithin(clock, from, from + 1440));
  }
  return Int32Array.of(...changes, NEVER);
}

/** The change after `from` and up to `until`, which there must be; the first of several. */
function changeWithin(clock: RotaClock, from: number, until: number): number {
  let before = from;
  let after = until;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clock.changesBetween(from, middle)) after = middle;
    else before = middle;
  }
  return after;
}
