import { parseCivilDate, parseClockTime, WEEKDAY_NAMES } from '@rotawright/core/time';

/** Civil minutes of a stamp, counted as its rota counts days: `2026-03-06T09:00` or `W3 Tue 08:30`. */
export function stampMinutes(stamp: string): number {
  const template = /^W(\d+) (\w{3}) (\d\d:\d\d)$/.exec(stamp);
  if (template === null)
    return (parseCivilDate(stamp.slice(0, 10)) ?? 0) * 1440 + (parseClockTime(stamp.slice(11)) ?? 0);
  const weekday = WEEKDAY_NAMES.indexOf(template[2] ?? '');
  return ((Number(template[1]) - 1) * 7 + weekday) * 1440 + (parseClockTime(template[3] ?? '') ?? 0);
}
