import { Temporal } from 'temporal-polyfill';

/** Civil time, as the oracle sees it: whole minutes, days and local minutes counted from one origin. */
export interface Calendar {
  /** Instant of a civil time; `minute` may be 1,440 or more and then lies on a later day. */
  instantOf(day: number, minute: number): number;
  /** Local minutes (1,440 a day) shown by the clock on the wall during the minute that begins at `instant`. */
  localOf(instant: number): number;
}

const MINUTE = 60_000;
const DAY = 1440;
const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export function dayOfDate(date: string): number {
  const known = days.get(date) ?? askDay(date);
  days.set(date, known);
  return known;
}

const days = new Map<string, number>();

function askDay(date: string): number {
  return EPOCH.until(Temporal.PlainDate.from(date), { largestUnit: 'day' }).days;
}

/** `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  return EPOCH.add({ days: day }).toString();
}

/** Monday is 0. 1970-01-01 was a Thursday, and a template's day 0 is a Monday: hence the origin. */
export function weekdayOf(day: number, origin: 'thursday' | 'monday'): number {
  const shifted = origin === 'thursday' ? day + 3 : day;
  return ((shifted % 7) + 7) % 7;
}

/** A calendar without clock changes: a template's. */
export const plainCalendar: Calendar = {
  instantOf: (day, minute) => day * DAY + minute,
  localOf: (instant) => instant,
};

const calendars = new Map<string, Calendar>();

/** The calendar of a time zone. Everything it says was asked of Temporal, once, and remembered. */
export function zoneCalendar(zone: string): Calendar {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  const made = makeZoneCalendar(zone);
  calendars.set(zone, made);
  return made;
}

function makeZoneCalendar(zone: string): Calendar {
  const offsets = new Map<number, number | readonly number[]>();
  const instants = new Map<number, number>();
  return {
    instantOf(day, minute) {
      const local = day * DAY + minute;
      const known = instants.get(local);
      if (known !== undefined) return known;
      const instant = askInstant(zone, local);
      instants.set(local, instant);
      return instant;
    },
    localOf(instant) {
      const utcDay = Math.floor(instant / DAY);
      let offset = offsets.get(utcDay);
      if (offset === undefined) {
        offset = askOffsets(zone, utcDay);
        offsets.set(utcDay, offset);
      }
      return instant + (typeof offset === 'number' ? offset : (offset[instant - utcDay * DAY] ?? 0));
    },
  };
}

function askInstant(zone: string, local: number): number {
  const day = Math.floor(local / DAY);
  const minute = local - day * DAY;
  const civil = EPOCH.add({ days: day }).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return civil.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / MINUTE;
}

function askOffsets(zone: string, utcDay: number): number | readonly number[] {
  const first = askOffset(zone, utcDay * DAY);
  if (first === askOffset(zone, (utcDay + 1) * DAY)) return first;
  return Array.from({ length: DAY }, (_, minute) => askOffset(zone, utcDay * DAY + minute));
}

function askOffset(zone: string, instant: number): number {
  const there = Temporal.Instant.fromEpochMilliseconds(instant * MINUTE).toZonedDateTimeISO(zone);
  return there.offsetNanoseconds / 60_000_000_000;
}
