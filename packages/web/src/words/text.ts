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

/** `Sat 3 Oct`, and `Sat 3 Oct 2026` where `today` is in another year. */
function nearDay(day: string, today: string): string {
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${year}`;
}

/**
 * Days from `from` until the day before `until`: `Mon 12 Oct to Fri 16 Oct`; with their years where they lie far apart, and those of
 * other years than that of `today` where it is given.
 */
export function daysUntil(from: string, until: string, today: string | null = null): string {
  const last = addDays(until, -1);
  const near = (day: string): string => (today === null ? shortDay(day) : nearDay(day, today));
  if (last === from) return near(from);
  // Without its year, a span of more than half of one reads as a few days.
  const sayDay = daysBetween(from, last) > 180 ? fullDay : near;
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

// Making one takes longer than an edit of the board is judged in, and each edit asks for today.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Civil day of an instant in a zone. */
export function dayIn(zone: string, at: Date): string {
  const known = dayFormats.get(zone);
  if (known !== undefined) return known.format(at);
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  dayFormats.set(zone, made);
  return made.format(at);
}

/** Today where the reader is. */
export const todayHere = (): string => dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());

/** `Sat 3 Oct 14:05` of an instant, in the reader's own zone; with its year where that is not the year of `today`. */
export function momentText(instant: string, today: string = todayHere()): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${nearDay(dayIn(zone, at), today)} ${clock}`;
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

/** Verdicts of which nobody knows enough: never a pass. */
export const untoldText = (verdicts: number): string => `${counted(verdicts, 'verdict')} can’t be told`;

/** What hours are without. */
export const withoutUnknown = (duties: number): string =>
  `without ${counted(duties, 'duty', 'duties')} of unknown work`;

/** `Ann, Bob and Cy`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
