import type { RotaClock } from '../time/index.ts';

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

/** Definitions of classes that follow one another: each from its civil day on, the first for ever before. */
export type DatedDefinitions = readonly [DatedDefinition, ...DatedDefinition[]];

/** Definitions of classes from a civil day on. */
export interface DatedDefinition {
  readonly from: number;
  readonly definitions: ClassDefinitions;
}

/** One shift: its instants, the civil day on which it starts, and the minute of that day. */
export interface ShiftSpan {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly startClock: number;
}

/** Class bits of one shift, by elapsed time. */
export function classesOfShift(
  shift: ShiftSpan,
  clock: RotaClock,
  { longOver, night, late }: ClassDefinitions,
): number {
  const isLong = longOver !== null && shift.end - shift.start > longOver;
  let classes = isLong ? LONG : 0;
  if (isLong && late !== null && shift.startClock < late.startsBefore) {
    if (shift.end > clock.instantOf(shift.day, late.endsAfter)) classes |= LATE;
  }
  if (night !== null && nightMinutes(shift, clock, night) >= night.least) classes |= NIGHT;
  return classes;
}

/** Minutes of the shift at which the clock on the wall stands in the night. */
function nightMinutes(shift: ShiftSpan, clock: RotaClock, night: { from: number; until: number }): number {
  const length = night.until > night.from ? night.until - night.from : night.until + 1440 - night.from;
  // A clock that goes back may show part of the night twice, at its edge too; few shifts hold a change.
  if (clock.changesBetween(shift.start, shift.end))
    return nightMinutesOneByOne(shift, clock, { from: night.from, length });
  const start = shift.day * 1440 + shift.startClock;
  const end = start + shift.end - shift.start;
  let minutes = 0;
  // The night before may still be going on at the start.
  for (let opens = (shift.day - 1) * 1440 + night.from; opens < end; opens += 1440) {
    minutes += Math.max(0, Math.min(opens + length, end) - Math.max(opens, start));
  }
  return minutes;
}

function nightMinutesOneByOne(
  { start, end }: ShiftSpan,
  clock: RotaClock,
  { from, length }: { from: number; length: number },
): number {
  let minutes = 0;
  for (let instant = start; instant < end; instant += 1) {
    const sinceOpening = (clock.civilOf(instant) - from) % 1440;
    if ((sinceOpening < 0 ? sinceOpening + 1440 : sinceOpening) < length) minutes += 1;
  }
  return minutes;
}
