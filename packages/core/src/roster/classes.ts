import type { RotaClock } from '../time/index.ts';
import { type DutyColumns, SHIFT } from './rota.ts';

/** Bits of a duty's classes; a duty may be in several. */
export const LONG = 1;
export const LATE = 2;
export const NIGHT = 4;

/**
 * What makes a shift long, late or a night, taken from a contract. `null` where the contract's value is not known: no
 * duty then gets that bit, and whoever needs the class cannot tell.
 */
export interface ClassDefinitions {
  /** A shift longer than this is long: elapsed minutes, strictly more. */
  readonly longOver: number | null;
  /** A night holds at least `least` elapsed minutes from civil `from` (included) to `until` (excluded, past midnight
   * when it is not after `from`), summed over all the nights that the shift touches. */
  readonly night: { readonly from: number; readonly until: number; readonly least: number } | null;
  /** A long shift is late when it starts before the one minute of the day and ends after the other of its start day. */
  readonly late: { readonly startsBefore: number; readonly endsAfter: number } | null;
}

/** Duties to classify: all of them, or those from `first` (included) to `end` (excluded). */
export interface DutiesToClassify {
  readonly duties: DutyColumns;
  readonly clock: RotaClock;
  readonly first?: number;
  readonly end?: number;
  /** Column to write into; a new one when absent. */
  readonly into?: Uint8Array;
}

/**
 * Class bits of each duty, parallel to the columns. On-call periods are in no class.
 *
 * Shifts with equal clock times share one answer where no clock change lies inside, so the cost is a look-up a duty.
 */
export function classify(asked: DutiesToClassify, definitions: ClassDefinitions): Uint8Array {
  const { duties, clock, first = 0, end: until = duties.count, into = new Uint8Array(duties.count) } = asked;
  const known = new Map<number, number>();
  for (let i = first; i < until; i += 1) {
    into[i] = 0;
    if (duties.kind[i] !== SHIFT) continue;
    const start = duties.start[i] ?? 0;
    const end = duties.end[i] ?? 0;
    const startClock = duties.startClock[i] ?? 0;
    // Reading keeps a duty far under 2 ** 14 minutes, so the two halves of the key never mix.
    const key = startClock * 16_384 + (end - start);
    const shift = { start, end, day: duties.day[i] ?? 0, startClock };
    if (clock.changesBetween(start, end)) {
      into[i] = classesOf(shift, clock, definitions);
      continue;
    }
    let classes = known.get(key);
    if (classes === undefined) {
      classes = classesOf(shift, clock, definitions);
      known.set(key, classes);
    }
    into[i] = classes;
  }
  return into;
}

interface ShiftSpan {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly startClock: number;
}

function classesOf(shift: ShiftSpan, clock: RotaClock, { longOver, night, late }: ClassDefinitions): number {
  const isLong = longOver !== null && shift.end - shift.start > longOver;
  let classes = isLong ? LONG : 0;
  if (isLong && late !== null && shift.startClock < late.startsBefore) {
    if (shift.end > clock.instantOf(shift.day, late.endsAfter)) classes |= LATE;
  }
  if (night !== null && nightMinutes(shift, clock, night) >= night.least) classes |= NIGHT;
  return classes;
}

function nightMinutes(shift: ShiftSpan, clock: RotaClock, night: { from: number; until: number }): number {
  const length = night.until > night.from ? night.until - night.from : night.until + 1440 - night.from;
  let minutes = 0;
  // The night before may still be going on at the start.
  for (let day = shift.day - 1; ; day += 1) {
    const opens = clock.instantOf(day, night.from);
    if (opens >= shift.end) return minutes;
    const closes = clock.instantOf(day, night.from + length);
    minutes += Math.max(0, Math.min(closes, shift.end) - Math.max(opens, shift.start));
  }
}
