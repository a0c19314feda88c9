import { parseCivilDate } from '@rotawright/core/time';
import ICAL from 'ical.js';
import { LIMITS } from '../guard/index.ts';

/** One happening of a calendar, repeats unrolled. */
export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
  /** Is it taken back, alone or as one of a series? */
  readonly isCancelled: boolean;
  /** A property's text, `null` when the event doesn't have it. */
  readonly property: (name: string) => string | null;
}

/** Events of a calendar file, and what could not be read. */
export interface CalendarEvents {
  readonly events: readonly CalendarEvent[];
  readonly cancelled: number;
  /** UIDs of events that are damaged, or that repeat without an end or too often. */
  readonly refused: readonly { readonly uid: string; readonly reason: string }[];
}

/** Events of a calendar: the newest version of each, cancelled ones left out, repeats unrolled. */
export function calendarEvents(calendar: ICAL.Component): CalendarEvents {
  const events: CalendarEvent[] = [];
  const refused: { uid: string; reason: string }[] = [];
  let cancelled = 0;
  for (const [uid, versions] of byUid(calendar)) {
    const { master, exceptions } = newest(versions);
    // Without the event that repeats, such as in a part of a calendar, each of its exceptions is an event of its own.
    const singles = master === null ? exceptions : isCancelled(master) ? [] : [master];
    if (master !== null && singles.length === 0) cancelled += 1;
    for (const single of singles) {
      const found = occurrences(single, master === null ? [] : exceptions);
      if (typeof found === 'string') refused.push({ uid, reason: found });
      else {
        const standing = found.filter(({ isCancelled: isGone }) => !isGone);
        cancelled += found.length - standing.length;
        events.push(...standing);
      }
    }
  }
  return { events, cancelled, refused };
}

function isCancelled(component: ICAL.Component): boolean {
  return text(component, 'status')?.toUpperCase() === 'CANCELLED';
}

function text(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? null : String(value);
}

function byUid(calendar: ICAL.Component): ReadonlyMap<string, readonly ICAL.Component[]> {
  const groups = new Map<string, ICAL.Component[]>();
  calendar.getAllSubcomponents('vevent').forEach((event, i) => {
    const uid = text(event, 'uid') ?? `event ${i + 1}`;
    groups.set(uid, [...(groups.get(uid) ?? []), event]);
  });
  return groups;
}

function newest(versions: readonly ICAL.Component[]): { master: ICAL.Component | null; exceptions: ICAL.Component[] } {
  const sequence = (event: ICAL.Component): number => Number(text(event, 'sequence') ?? '0');
  const exceptions = newestOfEach(
    versions.filter((event) => event.hasProperty('recurrence-id')),
    sequence,
  );
  const masters = versions.filter((event) => !event.hasProperty('recurrence-id'));
  const sorted = [...masters].sort((a, b) => sequence(b) - sequence(a));
  return { master: sorted[0] ?? null, exceptions };
}

/** One exception for each occurrence: the newest. */
function newestOfEach(
  exceptions: readonly ICAL.Component[],
  sequence: (event: ICAL.Component) => number,
): ICAL.Component[] {
  const byDay = new Map<string, ICAL.Component>();
  for (const one of exceptions) {
    const day = text(one, 'recurrence-id') ?? '';
    const before = byDay.get(day);
    if (before === undefined || sequence(one) >= sequence(before)) byDay.set(day, one);
  }
  return [...byDay.values()];
}

function occurrences(master: ICAL.Component, exceptions: ICAL.Component[]): readonly CalendarEvent[] | string {
  if (!master.hasProperty('dtstart')) return 'has no start';
  const event = new ICAL.Event(master);
  if (!isTime(event.startDate) || !isTime(event.endDate) || !isReal(master)) return 'has no readable start and end';
  if (!event.isRecurring()) return [eventOf(event, event.startDate, event.endDate)];
  for (const exception of exceptions) event.relateException(new ICAL.Event(exception));
  const rules = master.getAllProperties('rrule').map((rule) => rule.getFirstValue());
  if (rules.some((rule) => !(rule instanceof ICAL.Recur) || !rule.isFinite())) return 'repeats without an end';
  const iterator = event.iterator();
  const found: CalendarEvent[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    found.push(eventOf(item, startDate, endDate));
    if (found.length > LIMITS.occurrences) return `repeats more than ${LIMITS.occurrences} times`;
  }
  return found;
}

function isTime(value: unknown): boolean {
  return value instanceof ICAL.Time && Number.isFinite(value.year) && Number.isFinite(value.hour);
}

/** The library rolls 31 February over into March; the dates as written tell. */
function isReal(component: ICAL.Component): boolean {
  return ['dtstart', 'dtend'].every((name) => {
    const written: unknown = component.getFirstProperty(name)?.toJSON()[3];
    return typeof written !== 'string' || parseCivilDate(written.slice(0, 10)) !== null;
  });
}

function eventOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): CalendarEvent {
  const summary = (event.summary ?? '').replace(/\s+/g, ' ').trim();
  return {
    uid: event.uid ?? '',
    summary,
    start,
    end,
    isCancelled: isCancelled(event.component),
    property: (name) => text(event.component, name),
  };
}
