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

/** A span of clock times such as `08:30-21:00`, `0830–2100` or `8.30am to 9pm`; `null` when the text is none. */
export function spanText(text: string): { readonly start: string; readonly end: string } | null {
  const parts = text.split(/\s*(?:-|–|—|\bto\b)\s*/i);
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return null;
  const start = clockText(first);
  const end = clockText(second);
  return start === null || end === null || start === '24:00' ? null : { start, end };
}
