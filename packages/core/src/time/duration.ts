/**
 * A length of time as a person reads it: `23 h 30`, `11 h`, `45 min`, `0 min`, with `-` before a negative one.
 * `minutes` that are not whole are rounded to the nearest minute, halves away from 0.
 */
export function formatDuration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && whole > 0 ? '-' : '';
  const hours = Math.floor(whole / 60);
  const rest = whole - hours * 60;
  if (hours === 0) return `${sign}${rest} min`;
  return rest === 0 ? `${sign}${hours} h` : `${sign}${hours} h ${String(rest).padStart(2, '0')}`;
}
