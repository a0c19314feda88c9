import { type PersonDuties, weekday } from './person-duties.ts';

/** Clock hours of Monday to Friday, as minutes of the day, until excluded. */
export interface WeekdayHours {
  readonly from: number;
  readonly until: number;
}

/** How a bank holiday counts: as the day of the week it is, or as a day with no weekday hours at all. */
export type BankHolidayReading = 'ordinary-days' | 'bank-holidays-out-of-hours';

/** The first day of the week that is no weekday. */
const SATURDAY = 5;

/**
 * Minutes of a duty inside some hours of Monday to Friday, in elapsed time.
 *
 * Under `bank-holidays-out-of-hours` a day that the person's leave marks as a bank holiday counts as no weekday.
 */
export function weekdayMinutes(
  of: PersonDuties,
  duty: number,
  hours: WeekdayHours,
  reading: BankHolidayReading,
): number {
  const start = of.duties.start[duty] ?? 0;
  const end = of.duties.end[duty] ?? 0;
  let inside = 0;
  for (let day = of.duties.day[duty] ?? 0; of.clock.instantOf(day, 0) < end; day += 1) {
    if (weekday(of, day) >= SATURDAY || (reading === 'bank-holidays-out-of-hours' && isBankHoliday(of, day))) continue;
    const from = Math.max(start, of.clock.instantOf(day, hours.from));
    const until = Math.min(end, of.clock.instantOf(day, hours.until));
    inside += Math.max(0, until - from);
  }
  return inside;
}

function isBankHoliday(of: PersonDuties, day: number): boolean {
  return of.person.leave.some((leave) => leave.day === day && leave.kind === 'bank-holiday');
}
