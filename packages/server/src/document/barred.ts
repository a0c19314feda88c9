import { parseCivilDate, parseClockTime, WEEKDAY_NAMES, weekdayOf } from '@rotawright/core/time';
import type { PersonOnRota, RosterDocument } from '../wire/index.ts';

/** What keeps somebody from a duty besides the contract: a shift that they don't work, or a fixed day off. */
export type Bar = 'works' | 'fixed-day-off';

/**
 * Why somebody is not asked to take a duty, or `null`. As the optimiser has it: a duty that ends on the next day may start on a fixed day
 * off, or end on one, only where that was agreed.
 */
export function barOf(
  document: RosterDocument,
  person: PersonOnRota,
  { date, code }: { readonly date: string; readonly code: string },
): Bar | null {
  if (person.works !== null && !person.works.includes(code)) return 'works';
  const day = parseCivilDate(date) ?? 0;
  const isOvernight = endsNextDay(document, code);
  const today = fixedOn(person, day);
  if (today !== undefined && !(isOvernight && today.canStartNight)) return 'fixed-day-off';
  const tomorrow = isOvernight ? fixedOn(person, day + 1) : undefined;
  return tomorrow !== undefined && !tomorrow.canEndNight ? 'fixed-day-off' : null;
}

/** Who is not asked, as the search for candidates takes it. */
export function barsOf(document: RosterDocument) {
  const people = new Map(document.people.map((person) => [person.id, person]));
  return (id: string, gap: { readonly date: string; readonly code: string }): boolean => {
    const person = people.get(id);
    return person !== undefined && barOf(document, person, gap) !== null;
  };
}

function fixedOn({ fixedDaysOff }: PersonOnRota, day: number) {
  const weekday = WEEKDAY_NAMES[weekdayOf(day)];
  return fixedDaysOff.find((fixed) => fixed.day === weekday);
}

function endsNextDay({ shiftTypes }: RosterDocument, code: string): boolean {
  const type = shiftTypes.find((one) => one.code === code);
  if (type === undefined || type.end === '24:00') return false;
  return (parseClockTime(type.end) ?? 0) <= (parseClockTime(type.start) ?? 0);
}
