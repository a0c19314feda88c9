import { BugError } from '@rotawright/core/problems';
import { type ICalCalendar, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry } from './calendar-entries.ts';
import { localTime } from './local-time.ts';

/** What an event is written with besides its own facts. */
export interface EventSetting {
  readonly zone: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly isCancelled: boolean;
}

/** Adds one entry to a calendar, at civil times of its zone. */
export function addEvent(calendar: ICalCalendar, entry: CalendarEntry, setting: EventSetting): void {
  calendar.createEvent({
    id: entry.uid,
    sequence: setting.sequence,
    stamp: setting.stamp,
    start: localTime(Math.floor(entry.start / 1440), entry.start % 1440),
    end: localTime(Math.floor(entry.end / 1440), entry.end % 1440),
    allDay: entry.isAllDay,
    timezone: setting.zone,
    summary: oneLine(entry.title),
    description: entry.description === '' ? null : entry.description,
    status: setting.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: entry.isAllDay ? ICalEventBusyStatus.OOF : ICalEventBusyStatus.BUSY,
    transparency: ICalEventTransparency.OPAQUE,
    x: [
      ...(entry.kind === null ? [] : [{ key: 'X-ROTAWRIGHT-KIND', value: entry.kind }]),
      ...(entry.code === '' ? [] : [{ key: 'X-ROTAWRIGHT-CODE', value: oneLine(entry.code) }]),
    ],
  });
}

/** The calendar's text. The writer prints the moment of writing in the calendar's zone, where the format wants UTC; so it is put in last. */
export function calendarText(calendar: ICalCalendar, stamp: string): string {
  return calendar.toString().replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${utcStamp(stamp)}`);
}

function utcStamp(stamp: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z$/.exec(stamp);
  if (match === null) throw new BugError(`The moment of writing must be like 2026-07-20T10:42:00Z, not "${stamp}"`);
  const [, year, month, day, hour, minute, second = '00'] = match;
  return `${year}${month}${day}T${hour}${minute}${second}Z`;
}

/** One line of text: the writer lets line breaks in a calendar's name through, where they would start a new field. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
