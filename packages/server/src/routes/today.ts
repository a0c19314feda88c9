import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';

/** The civil day of a moment in a zone, `YYYY-MM-DD`. */
export function todayIn(zone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now,
  );
}

/** `YYYY-MM-DD` so many days later. */
export function addDays(date: string, days: number): string {
  return formatCivilDate((parseCivilDate(date) ?? 0) + days);
}
