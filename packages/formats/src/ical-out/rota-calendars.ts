import { BugError, bad, good, type Outcome } from '@rotawright/core/problems';
import type { Rota } from '@rotawright/core/roster';
import { formatCivilDate } from '@rotawright/core/time';
import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ical, { type ICalCalendar, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type CalendarEntry, calendarEntries } from './calendar-entries.ts';
import { localTime } from './local-time.ts';

/** What the calendars of a rota are written with. */
export interface CalendarOptions {
  /** The moment of writing in UTC, `2026-07-20T10:42:00Z`; it becomes DTSTAMP. Anything else is a fault of the caller. */
  readonly stamp: string;
  /** Raise it by one whenever the calendar is sent again, so that calendars take the newer one; 0 when absent. */
  readonly sequence?: number;
  /** What was sent before: what is gone from it is written as cancelled. */
  readonly previous?: Rota;
  /** Id of the one person to write; everybody when absent. */
  readonly person?: string;
}

/** One person's calendar. */
export interface PersonCalendar {
  /** The person's id. */
  readonly person: string;
  readonly name: string;
  /** The `.ics` file: CRLF lines, folded, UTF-8. */
  readonly text: string;
}

/**
 * One calendar for each person of a roster, with civil times in the rota's own zone and that zone's rules (VTIMEZONE).
 * A duty keeps its UID however often it is written. Someone who is only in `previous` gets a calendar of cancellations.
 *
 * A template has no dates, and so no calendar: that is a problem, as is a zone whose rules are not known.
 */
export function rotaCalendars(rota: Rota, options: CalendarOptions): Outcome<readonly PersonCalendar[]> {
  if (rota.kind === 'template') return bad([noDates()]);
  if (getVtimezoneComponent(rota.zone) === null && rota.zone !== 'UTC') return bad([noRules(rota.zone)]);
  const people = new Map([...(options.previous?.people ?? []), ...rota.people].map(({ id, name }) => [id, name]));
  const wanted = [...people].filter(([id]) => options.person === undefined || options.person === id);
  const order = new Map(rota.people.map(({ id }, p) => [id, p]));
  wanted.sort(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
  return good(wanted.map(([id, name]) => ({ person: id, name: name || id, text: personCalendar(rota, id, options) })));
}

function personCalendar(rota: Rota, id: string, options: CalendarOptions): string {
  const entries = entriesOf(rota, id);
  const kept = new Set(entries.map(({ uid }) => uid));
  const gone =
    options.previous === undefined ? [] : entriesOf(options.previous, id).filter(({ uid }) => !kept.has(uid));
  const name = [nameOf(rota, id), rota.title].filter((text) => text !== '').join(' · ');
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'Rotawright', product: 'rota', language: 'EN' },
    timezone: { name: rota.zone, generator: (zone) => getVtimezoneComponent(zone) },
    // Non-standard fields that calendars pass over, and that let the rota be read back whole.
    x: [
      { key: 'X-ROTAWRIGHT-PERSON', value: oneLine(nameOf(rota, id)) },
      { key: 'X-ROTAWRIGHT-FROM', value: formatCivilDate(rota.firstDay) },
      { key: 'X-ROTAWRIGHT-UNTIL', value: formatCivilDate(rota.endDay) },
    ],
  });
  for (const entry of entries) addEvent(calendar, entry, { rota, options, isCancelled: false });
  for (const entry of gone) addEvent(calendar, entry, { rota, options, isCancelled: true });
  return calendar.toString().replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${utcStamp(options.stamp)}`);
}

/** The writer prints this moment in the calendar's zone, where the format wants UTC; so it is put in last. */
function utcStamp(stamp: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z$/.exec(stamp);
  if (match === null) throw new BugError(`The moment of writing must be like 2026-07-20T10:42:00Z, not "${stamp}"`);
  const [, year, month, day, hour, minute, second = '00'] = match;
  return `${year}${month}${day}T${hour}${minute}${second}Z`;
}

/** One line of text: the writer lets line breaks in a calendar's name through, where they would start a new field. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

function nameOf(rota: Rota, id: string): string {
  return rota.people.find((person) => person.id === id)?.name || id;
}

function entriesOf(rota: Rota, id: string): readonly CalendarEntry[] {
  const p = rota.people.findIndex((person) => person.id === id);
  return p < 0 ? [] : calendarEntries(rota, p);
}

interface EventSetting {
  readonly rota: Rota;
  readonly options: CalendarOptions;
  readonly isCancelled: boolean;
}

function addEvent(calendar: ICalCalendar, entry: CalendarEntry, { rota, options, isCancelled }: EventSetting): void {
  calendar.createEvent({
    id: entry.uid,
    sequence: options.sequence ?? 0,
    stamp: options.stamp,
    start: localTime(Math.floor(entry.start / 1440), entry.start % 1440),
    end: localTime(Math.floor(entry.end / 1440), entry.end % 1440),
    allDay: entry.isAllDay,
    timezone: rota.zone,
    summary: oneLine(entry.title),
    description: entry.description === '' ? null : entry.description,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: entry.isAllDay ? ICalEventBusyStatus.OOF : ICalEventBusyStatus.BUSY,
    transparency: ICalEventTransparency.OPAQUE,
    x: [
      ...(entry.kind === null ? [] : [{ key: 'X-ROTAWRIGHT-KIND', value: entry.kind }]),
      ...(entry.code === '' ? [] : [{ key: 'X-ROTAWRIGHT-CODE', value: oneLine(entry.code) }]),
    ],
  });
}

function noDates() {
  return {
    code: 'formats.template-has-no-dates',
    where: 'The rota',
    found: 'a template, which has no dates',
    expected: 'a roster with dates',
    tryThis: 'put people on the template with "line" and a first day',
  };
}

function noRules(zone: string) {
  return {
    code: 'formats.zone-without-rules',
    where: 'zone',
    found: `"${zone}", whose clock changes are not known to the calendar writer`,
    expected: 'the name of a zone such as Europe/London',
    tryThis: 'Europe/London',
  };
}
