import { formatCivilDate } from './civil-date.ts';
import { formatClockTime } from './clock-time.ts';
import type { RotaClock } from './rota-clock.ts';
import { type ZoneOffsets, zoneOffsets } from './zone-offsets.ts';

/** Days on either side of a span within which its clock is right too: duties and rules look past both ends. */
const MARGIN_DAYS = 14;

/**
 * The clock of an IANA zone, right from a fortnight before `fromDay` to a fortnight after `untilDay` (days since
 * 1970-01-01); beyond, the nearest offset goes on. `null` when the machine does not know the zone.
 *
 * Clock changes are taken once, from `Intl`; after that every answer is arithmetic on whole minutes.
 */
export function zoneClock(zone: string, fromDay: number, untilDay: number): RotaClock | null {
  const offsets = zoneOffsets(zone, fromDay - MARGIN_DAYS, untilDay + MARGIN_DAYS);
  return offsets === null ? null : clockOfOffsets(offsets);
}

function clockOfOffsets({ starts, offsets }: ZoneOffsets): RotaClock {
  const last = offsets.length - 1;
  const startsAt = Float64Array.from(starts);
  const offsetIn = Float64Array.from(offsets);
  /** First civil minute after each stretch, by that stretch's own offset. */
  const civilEnds = Float64Array.from(offsets, (offset, i) => (i < last ? (starts[i + 1] ?? 0) : Infinity) + offset);

  const instantOf = (day: number, minuteOfDay: number): number => {
    const civil = day * 1440 + minuteOfDay;
    let stretch = 0;
    while (stretch < last && civil >= (civilEnds[stretch] ?? 0)) stretch += 1;
    const instant = civil - (offsetIn[stretch] ?? 0);
    // Before its stretch begins, the time was skipped: the offset before the gap moves it forward by the gap.
    return instant >= (startsAt[stretch] ?? 0) ? instant : civil - (offsetIn[stretch - 1] ?? 0);
  };
  const civilOf = (instant: number): number => {
    let stretch = last;
    while (stretch > 0 && instant < (startsAt[stretch] ?? 0)) stretch -= 1;
    return instant + (offsetIn[stretch] ?? 0);
  };
  const changesBetween = (from: number, until: number): boolean => {
    let next = 1;
    while (next <= last && (startsAt[next] ?? 0) <= from) next += 1;
    return next <= last && (startsAt[next] ?? 0) <= until;
  };
  return { instantOf, civilOf, changesBetween, stamp: (instant) => civilStamp(civilOf(instant)) };
}

/** `2026-03-06T09:00` of civil minutes counted from 1970-01-01 00:00. */
export function civilStamp(civilMinutes: number): string {
  const day = Math.floor(civilMinutes / 1440);
  return `${formatCivilDate(day)}T${formatClockTime(civilMinutes - day * 1440)}`;
}
