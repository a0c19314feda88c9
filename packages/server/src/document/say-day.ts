import { parseCivilDate } from '@rotawright/core/time';
import { civilDayOf, daysText, dayText } from '@rotawright/formats/words';

/** `Sat 3 Oct` of a civil date. */
export function sayDay(date: string): string {
  const day = parseCivilDate(date);
  return day === null ? date : dayText(civilDayOf('roster', day));
}

/** `Mon 28 Sep to Thu 1 Oct` of a span whose end is the first day after it. */
export function saySpan(from: string, until: string): string {
  const first = parseCivilDate(from);
  const end = parseCivilDate(until);
  if (first === null || end === null) return `${from} to ${until}`;
  return daysText(civilDayOf('roster', first), civilDayOf('roster', Math.max(first, end - 1)));
}
