import { civilDay, formatCivilDate, parseCivilDate } from '@rotawright/core/time';

/** First and last year that a rota is believed to be of; anything else is a slip of a spreadsheet. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2099;

/** Days since 1970-01-01, or `null` when there is no such date or its year is beyond belief. */
export function realDate(year: number, month: number, dayOfMonth: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return parseCivilDate(`${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);
}

/** The day that spreadsheets count as 0, so that 1 March 1900 is 61 as they have it. */
const SERIAL_EPOCH = civilDay(1899, 12, 30);

/** A spreadsheet's day number as a day since 1970-01-01; `null` outside the years of rotas. */
export function serialDate(serial: number): number | null {
  if (!Number.isInteger(serial)) return null;
  const day = SERIAL_EPOCH + serial;
  return day >= civilDay(FIRST_YEAR, 1, 1) && day < civilDay(LAST_YEAR + 1, 1, 1) ? day : null;
}

/** The day of a day number written as text, five digits; `null` when the text is none. */
export function serialText(text: string): number | null {
  return /^\d{5}$/.test(text) ? serialDate(Number(text)) : null;
}

/** `YYYY-MM-DD`. */
export const isoDay: (day: number) => string = formatCivilDate;
