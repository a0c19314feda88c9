import { digitsAt } from './civil-date.ts';

/**
 * Minute of the day of `HH:MM`, 0 to 1,440; `null` unless the text is exactly that.
 * `24:00` is 1,440, the end of the day; nothing later is a clock time.
 */
export function parseClockTime(text: string): number | null {
  if (text.length !== 5 || text.charCodeAt(2) !== 58) return null;
  const hour = digitsAt(text, 0, 2);
  const minute = digitsAt(text, 3, 2);
  if (hour < 0 || minute < 0 || minute > 59) return null;
  const minuteOfDay = hour * 60 + minute;
  return minuteOfDay <= 1440 ? minuteOfDay : null;
}

/** `HH:MM` of a minute of the day, 0 (included) to 1,440 (included, printed `24:00`). */
export function formatClockTime(minuteOfDay: number): string {
  const hour = Math.floor(minuteOfDay / 60);
  return `${String(hour).padStart(2, '0')}:${String(minuteOfDay - hour * 60).padStart(2, '0')}`;
}
