import { civilDateOf, civilDay } from './civil-date.ts';

/** Stretches of constant offset of one zone, in order; the first has no beginning and the last has no end. */
export interface ZoneOffsets {
  /** First instant of each stretch (minutes since 1970-01-01T00:00Z); `-Infinity` for the first. */
  readonly starts: readonly number[];
  /** Civil minutes minus instant, in each stretch. */
  readonly offsets: readonly number[];
}

interface KnownZone {
  /** Offset in whole minutes (a part of a minute, as before 1972 in some zones, is cut off downward) at an instant. */
  readonly offsetAt: (instant: number) => number;
  /** Per calendar year (UTC): the instants within it at which the offset changes. */
  readonly changes: Map<number, readonly number[]>;
}

/** Zones already asked for. Formats are dear to make, and a year's changes cost hundreds of questions. */
const zones = new Map<string, KnownZone | null>();

/**
 * Offsets of an IANA zone from `fromDay` (included) to `untilDay` (excluded), both days since 1970-01-01;
 * `null` when the machine does not know the zone. Whole calendar years are looked at, so the answer is good a little
 * beyond both ends; before and after that the first and the last offset go on.
 *
 * Found by asking `Intl.DateTimeFormat` for the civil time once a day and halving where two answers differ, so two
 * changes within 24 hours that undo each other would be missed; no zone has had any.
 */
export function zoneOffsets(zone: string, fromDay: number, untilDay: number): ZoneOffsets | null {
  const known = knownZone(zone);
  if (known === null) return null;
  const firstYear = civilDateOf(fromDay).year;
  const lastYear = civilDateOf(untilDay).year;
  const starts = [Number.NEGATIVE_INFINITY];
  const offsets = [known.offsetAt(civilDay(firstYear, 1, 1) * 1440)];
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const change of changesOfYear(known, year)) {
      starts.push(change);
      offsets.push(known.offsetAt(change));
    }
  }
  return { starts, offsets };
}

function knownZone(zone: string): KnownZone | null {
  const cached = zones.get(zone);
  if (cached !== undefined) return cached;
  const made = makeZone(zone);
  // Names come from input: a long list of wrong ones must not fill the memory.
  if (zones.size < 1000) zones.set(zone, made);
  return made;
}

function makeZone(zone: string): KnownZone | null {
  // Newer machines take offsets such as "+01:00" for zones, older ones refuse them: an input must mean the same on both.
  if (!/^[A-Za-z]/.test(zone)) return null;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    // RangeError is how Intl says that it does not know the zone.
    return null;
  }
  return { offsetAt: (instant) => civilMinutes(format, instant) - instant, changes: new Map() };
}

/** Civil minutes since 1970-01-01 00:00 of an instant, as the format shows it. */
function civilMinutes(format: Intl.DateTimeFormat, instant: number): number {
  let year = 0;
  let month = 1;
  let dayOfMonth = 1;
  let minutes = 0;
  for (const part of format.formatToParts(instant * 60_000)) {
    if (part.type === 'year') year = Number(part.value);
    else if (part.type === 'month') month = Number(part.value);
    else if (part.type === 'day') dayOfMonth = Number(part.value);
    else if (part.type === 'hour') minutes += Number(part.value) * 60;
    else if (part.type === 'minute') minutes += Number(part.value);
  }
  return civilDay(year, month, dayOfMonth) * 1440 + minutes;
}

function changesOfYear(zone: KnownZone, year: number): readonly number[] {
  const cached = zone.changes.get(year);
  if (cached !== undefined) return cached;
  const changes: number[] = [];
  const end = civilDay(year + 1, 1, 1);
  let before = zone.offsetAt(civilDay(year, 1, 1) * 1440);
  for (let day = civilDay(year, 1, 1); day < end; day += 1) {
    const after = zone.offsetAt((day + 1) * 1440);
    if (after !== before) changes.push(changeWithin(zone, day * 1440, (day + 1) * 1440));
    before = after;
  }
  zone.changes.set(year, changes);
  return changes;
}

/** First instant of the new offset, after `from` and up to `until`, whose offsets differ. */
function changeWithin(zone: KnownZone, from: number, until: number): number {
  const before = zone.offsetAt(from);
  let same = from;
  let changed = until;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (zone.offsetAt(middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}
