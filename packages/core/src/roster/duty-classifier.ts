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

/** Remembered forms, a power of two: far more than a hospital has kinds of shift. */
const SLOTS = 1024;
const SLOT_SHIFT = 32 - Math.log2(SLOTS);
/** Bits that a length, the breaks planned and a kind take in a form's key, beside the start of day. */
const LENGTH_BITS = 14;
const BREAK_BITS = 4;
const KIND_BITS = 2;
const LENGTHS = 2 ** LENGTH_BITS;
const BREAKS = 2 ** BREAK_BITS;
/** Bits that the classes take in what is told of a form. */
const CLASS_BITS = 3;
const ALL_CLASSES = 2 ** CLASS_BITS - 1;
/** Spans that are told apart, before what is told of them needs more than 32 bits. */
const MOST_SPANS = 2 ** (31 - CLASS_BITS) - 1;
/** After every instant: the last of the columns' numbers, which ends the list of changes. */
const NEVER = 2 ** 31 - 1;
/** Spreads neighbouring keys over the slots (2³² divided by the golden ratio). */
const HASH = 0x9e3779b1;

/** Forms for one set of definitions, by the key's slot: the key, and the last span in which it was met with its bits. */
interface Remembered {
  readonly definitions: ClassDefinitions;
  readonly keys: Int32Array;
  readonly told: Int32Array;
}

/**
 * Finds class bits (`LONG` …), each duty by the definitions in force on the day on which it starts; on-call periods are
 * in no class. Duties of one **form** (start of day, length, breaks planned, kind) share one remembered answer, for one
 * person after another. A duty is of no form where its length is not the one written: a clock change lies inside.
 */
export class DutyClassifier {
  /**
   * Of the span classed last the first duty of each form, and every duty that is of none, in order; counted from the
   * span's first. A form may stand there again. What a duty's form decides, these decide for all.
   */
  readonly samples = { count: 0, at: new Int32Array(64) };
  readonly #dated: DatedDefinitions;
  readonly #remembered: readonly Remembered[];
  /** Instants of the clock's changes around the rota's days, rising. */
  readonly #changes: Int32Array;
  #spans = 0;

  /** For people of rotas with these days, and this clock or one that is equal. */
  constructor(days: Omit<RotaDays, 'kind'>, dated: DatedDefinitions) {
    this.#dated = dated;
    this.#changes = clockChanges(days);
    this.#remembered = dated.map(({ definitions }) => {
      return { definitions, keys: new Int32Array(SLOTS).fill(-1), told: new Int32Array(SLOTS) };
    });
  }

  /** Writes the bits of one person's duties into `into`, which is parallel to the columns, and notes the samples. */
  classify(span: DutySpan, into: Uint8Array): void {
    const { day } = span.duties;
    this.#beginSpan();
    this.samples.count = 0;
    if (this.samples.at.length < span.end - span.first) this.samples.at = new Int32Array((span.end - span.first) * 2);
    let first = span.first;
    for (const [i, remembered] of this.#remembered.entries()) {
      const next = this.#dated[i + 1]?.from;
      let end = next === undefined ? span.end : first;
      while (next !== undefined && end < span.end && (day[end] ?? 0) < next) end += 1;
      if (end > first) this.#classifyBy(remembered, { ...span, first, end }, { base: span.first, into });
      first = end;
    }
  }

  #beginSpan(): void {
    this.#spans += 1;
    if (this.#spans <= MOST_SPANS) return;
    for (const { keys, told } of this.#remembered) {
      keys.fill(-1);
      told.fill(0);
    }
    this.#spans = 1;
  }

  #classifyBy(remembered: Remembered, span: DutySpan, { base, into }: { base: number; into: Uint8Array }): void {
    const { duties, clock, end: until } = span;
    const changes = this.#changes;
    const { samples } = this;
    let next = 0;
    let i = span.first;
    while (i < until) {
      const from = duties.start[i] ?? 0;
      while ((changes[next] ?? NEVER) <= from) next += 1;
      const change = changes[next] ?? NEVER;
      i = classifyRemembered(remembered, { duties, first: i, end: until, change, number: this.#spans }, into);
      if (i >= until || (duties.start[i] ?? 0) >= change) continue;
      samples.at[samples.count] = i - base;
      samples.count += 1;
      into[i] = this.#meet(remembered, { duties, clock, i, change });
      i += 1;
    }
  }

  /** Bits of a duty that is of no form, or the first of its form in the span; then it is remembered. */
  #meet({ definitions, keys, told }: Remembered, { duties, clock, i, change }: MetDuty): number {
    const shift = shiftAt(duties, i);
    const key = keyAt(duties, i);
    const slot = slotOf(key);
    const isForm = isOfForm(duties, i) && shift.end < change;
    const isKnown = isForm && keys[slot] === key && told[slot] !== 0;
    const isShift = duties.kind[i] === SHIFT;
    const bits = isKnown ? (told[slot] ?? 0) & ALL_CLASSES : isShift ? classesOfShift(shift, clock, definitions) : 0;
    if (isForm) {
      keys[slot] = key;
      told[slot] = (this.#spans << CLASS_BITS) | bits;
    }
    return bits;
  }
}

interface MetDuty extends Pick<DutySpan, 'duties' | 'clock'> {
  readonly i: number;
  /** The next change of the clock. */
  readonly change: number;
}

interface EvenSpan extends Pick<DutySpan, 'duties' | 'first' | 'end'> {
  /** The next change of the clock. */
  readonly change: number;
  /** Of the span, among all that were classed. */
  readonly number: number;
}

/**
 * Writes bits as long as a duty's form was met in this span before, and gives the first duty whose was not, that is of
 * none, or that the change lies before or in.
 */
function classifyRemembered({ keys, told }: Remembered, span: EvenSpan, into: Uint8Array): number {
  const { duties, end: until, change, number } = span;
  const { end } = duties;
  let i = span.first;
  for (; i < until; i += 1) {
    const key = keyAt(duties, i);
    const slot = slotOf(key);
    const known = told[slot] ?? 0;
    if (keys[slot] !== key || known >> CLASS_BITS !== number || !isOfForm(duties, i) || (end[i] ?? 0) >= change) break;
    into[i] = known & ALL_CLASSES;
  }
  return i;
}

/** May the duty be remembered by its key? */
function isOfForm({ start, end, rosteredMinutes, plannedBreaks }: DutyColumns, i: number): boolean {
  const length = (end[i] ?? 0) - (start[i] ?? 0);
  return length === rosteredMinutes[i] && length < LENGTHS && (plannedBreaks[i] ?? 0) < BREAKS - 1;
}

function keyAt({ start, end, startClock, plannedBreaks, kind }: DutyColumns, i: number): number {
  const length = (end[i] ?? 0) - (start[i] ?? 0);
  const times = ((startClock[i] ?? 0) << LENGTH_BITS) | length;
  // Breaks that nobody gives are -1.
  return (((times << BREAK_BITS) | ((plannedBreaks[i] ?? 0) + 1)) << KIND_BITS) | (kind[i] ?? 0);
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
