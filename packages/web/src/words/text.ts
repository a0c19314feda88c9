/** How numbers, days and times are said everywhere in the app. */

import { parseCivilDate } from '@rotawright/core/time';
import { civilDayOf, dateText, dayText, spokenDay } from '@rotawright/formats/words';
import type { ShiftType } from '@rotawright/server/wire';

/** `Sat 3 Oct` of `2026-10-03`. */
export function shortDay(day: string): string {
  const number = parseCivilDate(day);
  return number === null ? day : dayText(civilDayOf('roster', number));
}

/** `Saturday 3 October`. */
export function longDay(day: string): string {
  const number = parseCivilDate(day);
  return number === null ? day : spokenDay(civilDayOf('roster', number));
}

/** `3 Oct 2026`. */
export const fullDay = dateText;

/** Days from `from` until the day before `until`: `Mon 12 to Fri 16 Oct`; with their years where they lie far apart. */
export function daysUntil(from: string, until: string): string {
  const last = addDays(until, -1);
  if (last === from) return shortDay(from);
  // Without its year, a span of more than half of one reads as a few days.
  const sayDay = daysBetween(from, last) > 180 ? fullDay : shortDay;
  return `${sayDay(from)} to ${sayDay(last)}`;
}

/** With years, for the span of a rota: `3 Aug 2026 to 31 Jan 2027`. */
export function spanOf(from: string, until: string): string {
  return `${fullDay(from)} to ${fullDay(addDays(until, -1))}`;
}

/** Is this typed as a day, `YYYY-MM-DD`? */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** `YYYY-MM-DD` some days later. */
export function addDays(day: string, days: number): string {
  const number = parseCivilDate(day);
  return number === null ? day : new Date((number + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return (parseCivilDate(to) ?? 0) - (parseCivilDate(from) ?? 0);
}

/** Civil day of an instant in a zone. */
export function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** `Sat 3 Oct 14:05` of an instant, in the reader's own zone. */
export function momentText(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${shortDay(dayIn(zone, at))} ${clock}`;
}

/** `20:30` of an instant in a zone. */
export function clockIn(zone: string, instant: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  return clock.format(new Date(instant));
}

/** What a shift type is beside its code: its name, or its times where nobody has named it. */
export function shiftName({ code, name, start, end }: Pick<ShiftType, 'code' | 'name' | 'start' | 'end'>): string {
  return name === code ? `${start} to ${end}` : name;
}

/** The name of a duty inside a sentence: `long day` of `Long day`; a code or an abbreviation stays as it is. */
export function midSentence(name: string): string {
  const [first = ''] = name.split(' ');
  return first === first.toUpperCase() ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** `3 people`, `1 person`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `Ann, Bob and Cy`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
