import { bad, good, type Outcome } from '@rotawright/core/problems';
import type { Rota } from '@rotawright/core/roster';
import { civilStamp } from '@rotawright/core/time';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { type CalendarEntry, entriesOf } from './calendar-entries.ts';
import { addEvent, calendarText, oneLine } from './calendar-event.ts';
import { hasZoneRules, noZoneRules, zoneRules } from './zone-rules.ts';

/** One rota of a feed: what stands, and what stood before it. */
export interface FeedRota {
  readonly rota: Rota;
  /** Rises whenever the rota is published again. */
  readonly sequence: number;
  /** What was published before: what is in none of it any more is written as cancelled. */
  readonly previous: readonly Rota[];
}

/** What a feed is written with. */
export interface FeedOptions {
  /** Id of the person whose feed it is. */
  readonly person: string;
  /** The name that calendars show for it. */
  readonly name: string;
  /** When the newest rota in it was published, in UTC; it becomes DTSTAMP, so that an unchanged feed is the same bytes. */
  readonly stamp: string;
  /** Seconds after which calendars may ask again. Most ask less often. */
  readonly refreshSeconds: number;
  /** What is told of a day besides the duty, such as colleagues; by civil date. */
  readonly notes?: (date: string, code: string) => string;
}

/**
 * A calendar that somebody subscribes to: the duties and leave of one person in one or more rotas, each in its own zone with that
 * zone's rules. A duty that moves or goes is cancelled under the id that it had.
 */
export function personFeed(rotas: readonly FeedRota[], options: FeedOptions): Outcome<string> {
  const lost = rotas.map(({ rota }) => rota.zone).filter((zone) => !hasZoneRules(zone));
  if (lost.length > 0) return bad(lost.map(noZoneRules));
  const calendar = ical({
    name: oneLine(options.name),
    prodId: { company: 'Rotawright', product: 'feed', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: options.refreshSeconds,
    timezone: { name: rotas[0]?.rota.zone ?? 'Europe/London', generator: zoneRules },
  });
  const standing = new Set(rotas.flatMap(({ rota }) => entriesOf(rota, options.person).map(({ uid }) => uid)));
  const written = new Set<string>();
  for (const { rota, sequence, previous } of rotas) {
    const setting = { zone: rota.zone, sequence, stamp: options.stamp };
    const add = (entry: CalendarEntry, isCancelled: boolean): void => {
      if (written.has(entry.uid)) return;
      written.add(entry.uid);
      addEvent(calendar, isCancelled ? entry : withNotes(entry, options), { ...setting, isCancelled });
    };
    for (const entry of entriesOf(rota, options.person)) add(entry, false);
    for (const before of previous) {
      for (const entry of entriesOf(before, options.person)) if (!standing.has(entry.uid)) add(entry, true);
    }
  }
  return good(calendarText(calendar, options.stamp));
}

function withNotes(entry: CalendarEntry, { notes }: FeedOptions): CalendarEntry {
  const more = entry.isAllDay ? '' : (notes?.(civilStamp(entry.start).slice(0, 10), entry.code) ?? '');
  return more === '' ? entry : { ...entry, description: `${entry.description}\n${more}` };
}
