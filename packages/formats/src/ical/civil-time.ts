import { civilStamp, type RotaClock, zoneClock } from '@rotawright/core/time';
import ICAL from 'ical.js';
import { realDate } from '../layouts/real-date.ts';

/** Enough for all days of the year that a day is in, and a little more. */
const DAYS_AROUND = 400;

/** Turns a calendar's times into civil time of one zone. */
export interface CivilTimes {
  readonly zone: string;
  /** Does neither the option nor the calendar name the zone? */
  readonly isAssumed: boolean;
  /** `YYYY-MM-DDTHH:MM` in the zone; `null` for a time that no rota has. */
  readonly stamp: (time: ICAL.Time) => string | null;
}

/** The zone asked for; else the calendar's own, when it is known by its IANA name; else `Europe/London`. */
export function civilTimes(calendar: ICAL.Component, asked: string | undefined): CivilTimes {
  const named = asked ?? ownZone(calendar);
  const zone = named ?? 'Europe/London';
  // A clock knows the changes of the days it is made for, so each year has one of its own.
  const clocks = new Map<number, RotaClock | null>();
  const stamp = (time: ICAL.Time): string | null => {
    const day = realDate(time.year, time.month, time.day);
    if (day === null) return null;
    // Times without a zone, and times of this zone, are civil already.
    const isCivil = time.zone === ICAL.Timezone.localTimezone || time.zone === null || time.zone.tzid === zone;
    if (isCivil || time.isDate) return civilStamp(day * 1440 + time.hour * 60 + time.minute);
    if (!clocks.has(time.year)) clocks.set(time.year, zoneClock(zone, day - DAYS_AROUND, day + DAYS_AROUND));
    const clock = clocks.get(time.year) ?? null;
    return clock === null ? null : civilStamp(clock.civilOf(Math.floor(time.toUnixTime() / 60)));
  };
  return { zone, isAssumed: named === null, stamp };
}

function ownZone(calendar: ICAL.Component): string | null {
  const wanted = calendar.getFirstPropertyValue('x-wr-timezone');
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
  for (const name of [wanted, ...zones]) {
    if (typeof name === 'string' && name.includes('/') && zoneClock(name, 0, 1) !== null) return name;
  }
  return null;
}
