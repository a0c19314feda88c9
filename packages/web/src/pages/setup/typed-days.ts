import { parseCivilDate } from '@rotawright/core/time';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** Day first, as it is written in Britain. */
const NUMBERS = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
/** A weekday before it is let through and not looked at. */
const WORDS = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*,? (\d{4})$/i;

/** A day that somebody typed, such as `25 Dec 2026`, `25/12/2026` or `2026-12-25`, as `YYYY-MM-DD`; `null` where it is no day. */
export function typedDay(text: string): string | null {
  const clean = text.trim().replace(/\s+/g, ' ');
  const [, year, month, day] = ISO.exec(clean) ?? reversed(NUMBERS.exec(clean)) ?? reversed(WORDS.exec(clean)) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  const found = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseCivilDate(found) === null ? null : found;
}

const reversed = (match: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  match === null ? null : [match[0], match[3], match[2], match[1]];
