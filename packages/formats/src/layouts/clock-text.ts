/** A clock time read from text: `HH:MM`, or `null` when it is none. `24:00` is legal; a bare hour is allowed where asked. */
export function clockText(text: string, bareHour = false): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?::00)?\s*(am|pm)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, hourText = '', minuteText, half] = match;
  if (minuteText === undefined && half === undefined && !bareHour) return null;
  const hour = hourOfDay(Number(hourText), half?.toLowerCase());
  const minute = Number(minuteText ?? '0');
  if (hour === null || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/**
 * A span of clock times such as `08:30-21:00`, `0830–2100`, `8.30am to 9pm`, `8.30-17` or `20:30-08:30 (+1)`; `null` when
 * the text is none, or could mean two: a bare hour needs the other end to show that hours go to 24, and `9:00-5:30` may end
 * in the afternoon.
 */
export function spanText(text: string): { readonly start: string; readonly end: string } | null {
  const parts = text.split(/\s*(?:-|–|—|\bto\b)\s*/i);
  const [first, last] = parts;
  if (parts.length !== 2 || first === undefined || last === undefined) return null;
  const second = last.replace(NEXT_DAY, '');
  const start = clockText(first, true);
  const end = clockText(second, true);
  if (start === null || end === null || start === '24:00') return null;
  const endsLater = end > start;
  if (second !== last && endsLater) return null;
  if ((isBareHour(first) || isBareHour(second)) && !(endsLater && end >= '13:00')) return null;
  return !endsLater && start < '13:00' && isHalfDay(second) ? null : { start, end };
}

/** `+1` or `(+1)` behind an end that belongs to the next day. */
const NEXT_DAY = /\s*(?:\+1|\(\+1\))$/;

function isBareHour(text: string): boolean {
  return /^\d{1,2}$/.test(text.trim());
}

/** Could the time be one of the afternoon written without pm, as the `5:30` of `9:00-5:30`? `05:30` is not written so. */
function isHalfDay(text: string): boolean {
  return /^[1-9][:.h]\d{2}$/i.test(text.trim());
}
