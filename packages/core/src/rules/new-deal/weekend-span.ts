import { type PersonDuties, weekday } from './person-duties.ts';

/** When a weekend of the 2002 contract begins on Friday and ends on Monday, as minutes of those days. */
export interface WeekendHours {
  readonly friday: number;
  readonly monday: number;
}

/** Weekends with a duty in them, out of the weekends of the rota. */
export interface WeekendCount {
  readonly worked: number;
  readonly of: number;
}

/** Friday's place in the week, and the days from Friday to Monday. */
const FRIDAY = 4;
const TO_MONDAY = 3;

/**
 * The Fridays of the weekends that a span touches by at least a minute, in order.
 *
 * @param span instants, end excluded, and the civil day on which it starts
 */
export function weekendsTouched(
  of: PersonDuties,
  span: { readonly start: number; readonly end: number; readonly day: number },
  hours: WeekendHours,
): number[] {
  const fridays: number[] = [];
  const back = (weekday(of, span.day) - FRIDAY + 7) % 7;
  for (let friday = span.day - back; of.clock.instantOf(friday, hours.friday) < span.end; friday += 7) {
    if (of.clock.instantOf(friday + TO_MONDAY, hours.monday) > span.start) fridays.push(friday);
  }
  return fridays;
}

/**
 * Weekends worked. A weekend counts once, when any duty touches it by a minute.
 *
 * A template has one weekend a week, and that of its last week runs over into Monday of the first. Of a roster only
 * weekends whose Friday, Saturday and Sunday all lie inside are counted.
 */
export function weekendsWorked(of: PersonDuties, hours: WeekendHours): WeekendCount {
  const { start, end, day } = of.duties;
  const cycle = of.endDay - of.firstDay;
  const worked = new Set<number>();
  for (let i = of.first; i < of.end; i += 1) {
    const today = day[i] ?? 0;
    if (today < of.firstDay || today >= of.endDay) continue;
    for (const friday of weekendsTouched(of, { start: start[i] ?? 0, end: end[i] ?? 0, day: today }, hours)) {
      if (of.kind === 'template') worked.add(((friday % cycle) + cycle) % cycle);
      else if (friday >= of.firstDay && friday + TO_MONDAY <= of.endDay) worked.add(friday);
    }
  }
  return { worked: worked.size, of: wholeWeekends(of) };
}

function wholeWeekends(of: PersonDuties): number {
  if (of.kind === 'template') return (of.endDay - of.firstDay) / 7;
  const first = of.firstDay + ((FRIDAY - weekday(of, of.firstDay) + 7) % 7);
  return Math.max(0, Math.floor((of.endDay - TO_MONDAY - first) / 7) + 1);
}
