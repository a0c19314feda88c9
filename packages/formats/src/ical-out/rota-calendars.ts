import { bad, good, type Outcome } from '@rotawright/core/problems';
import type { Rota } from '@rotawright/core/roster';
import { formatCivilDate } from '@rotawright/core/time';
import ical from 'ical-generator';
import { entriesOf } from './calendar-entries.ts';
import { addEvent, calendarText, oneLine } from './calendar-event.ts';
import { hasZoneRules, noZoneRules, zoneRules } from './zone-rules.ts';

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
  if (!hasZoneRules(rota.zone)) return bad([noZoneRules(rota.zone)]);
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
    timezone: { name: rota.zone, generator: zoneRules },
    // Non-standard fields that calendars pass over, and that let days, kinds and codes be read back; `calendarNotes` tells what is left out.
    x: [
      { key: 'X-ROTAWRIGHT-PERSON', value: oneLine(nameOf(rota, id)) },
      { key: 'X-ROTAWRIGHT-FROM', value: formatCivilDate(rota.firstDay) },
      { key: 'X-ROTAWRIGHT-UNTIL', value: formatCivilDate(rota.endDay) },
    ],
  });
  const setting = { zone: rota.zone, sequence: options.sequence ?? 0, stamp: options.stamp };
  for (const entry of entries) addEvent(calendar, entry, { ...setting, isCancelled: false });
  for (const entry of gone) addEvent(calendar, entry, { ...setting, isCancelled: true });
  return calendarText(calendar, options.stamp);
}

function nameOf(rota: Rota, id: string): string {
  return rota.people.find((person) => person.id === id)?.name || id;
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
