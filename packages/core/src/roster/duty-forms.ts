import type { RotaClock } from '../time/index.ts';
import type { DutyColumns } from './rota.ts';

/**
 * Duties of one **form** are alike in all but when they are: start of day, length as written and as elapsed, kind, breaks,
 * work and expected rest. With a clock change inside they are alike only if they also begin at the same instant. A hospital
 * has millions of duties and few forms, so what a form decides is found once for all of its duties.
 */
export interface DutyForms {
  /** Form of each duty, parallel to the columns: a place in `examples`. Alike duties nearly always have the same. */
  readonly of: Int32Array;
  /** The first duty of each form. */
  readonly examples: Int32Array;
}

/** Forms looked up at once, a power of two: far more than a hospital has kinds of shift. */
const SLOTS = 1024;
const SLOT_SHIFT = 32 - Math.log2(SLOTS);
/** Spreads neighbouring numbers over the slots (2³² divided by the golden ratio). */
const HASH = 0x9e3779b1;
const NONE = -1;
/** Stands for the start of a duty without a clock change inside: its form has any. */
const ANY_START = -1;

/**
 * Finds the forms of a rota's duties, which have to be found again when a duty changes. Linear whatever the duties: of two
 * forms in one slot the later takes it, and the other gets a new number where it comes again.
 */
export function formsOf(duties: DutyColumns, clock: RotaClock): DutyForms {
  const { count, start, end } = duties;
  const of = new Int32Array(count);
  const examples: number[] = [];
  const starts: number[] = [];
  const slots = new Int32Array(SLOTS).fill(NONE);
  for (let i = 0; i < count; i += 1) {
    const from = clock.changesBetween(start[i] ?? 0, end[i] ?? 0) ? (start[i] ?? 0) : ANY_START;
    const slot = slotOf(duties, i, from);
    let form = slots[slot] ?? NONE;
    if (form === NONE || starts[form] !== from || !areAlike(duties, i, examples[form] ?? 0)) {
      form = examples.length;
      examples.push(i);
      starts.push(from);
      slots[slot] = form;
    }
    of[i] = form;
  }
  return { of, examples: Int32Array.from(examples) };
}

function slotOf(
  { start, end, startClock, kind, work, plannedBreaks, restTotal }: DutyColumns,
  i: number,
  from: number,
) {
  const length = (end[i] ?? 0) - (start[i] ?? 0);
  let hash = Math.imul(from, HASH) + (startClock[i] ?? 0);
  hash = Math.imul(hash, HASH) + length;
  hash = Math.imul(hash, HASH) + (work[i] ?? 0);
  hash = Math.imul(hash, HASH) + (plannedBreaks[i] ?? 0) * 4 + (kind[i] ?? 0);
  hash = Math.imul(hash, HASH) + (restTotal[i] ?? 0);
  return Math.imul(hash, HASH) >>> SLOT_SHIFT;
}

function areAlike(duties: DutyColumns, i: number, j: number): boolean {
  const { start, end, startClock, rosteredMinutes, kind, work } = duties;
  return (
    startClock[i] === startClock[j] &&
    (end[i] ?? 0) - (start[i] ?? 0) === (end[j] ?? 0) - (start[j] ?? 0) &&
    rosteredMinutes[i] === rosteredMinutes[j] &&
    kind[i] === kind[j] &&
    work[i] === work[j] &&
    haveLikeRest(duties, i, j)
  );
}

function haveLikeRest(duties: DutyColumns, i: number, j: number): boolean {
  const { plannedBreaks, longestBreak, separateBreaks, restTotal, restNight } = duties;
  return (
    plannedBreaks[i] === plannedBreaks[j] &&
    longestBreak[i] === longestBreak[j] &&
    separateBreaks[i] === separateBreaks[j] &&
    restTotal[i] === restTotal[j] &&
    restNight[i] === restNight[j]
  );
}
