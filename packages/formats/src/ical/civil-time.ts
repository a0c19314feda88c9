import { civilStamp, type RotaClock, zoneClock } from '@rotawright/core/time';
import ICAL from 'ical.js';
import { realDate } from '../layouts/real-date.ts';

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
  let clock: RotaClock | null = null;
  const stamp = (time: ICAL.Time): string | null => {
    const day = realDate(time.year, time.month, time.day);
    if (day === null) return null;
    // Times without a zone, and times of this zone, are civil already.
    const isCivil = time.zone === ICAL.Timezone.localTimezone || time.zone === null || time.zone.tzid === zone;
    if (isCivil || time.isDate) return civilStamp(day * 1440 + time.hour * 60 + time.minute);
    clock ??= zoneClock(zone, day - 400, day + 800);
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
