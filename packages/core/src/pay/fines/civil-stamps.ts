import type { Rota } from '../../roster/rota.ts';
import { parseCivilDate, parseClockTime, WEEKDAY_NAMES } from '../../time/index.ts';

/** The instant of a report's stamp (`2026-03-06T09:00`, or `W3 Tue 08:30` of a template); `null` for any other text. */
export function instantOfStamp(rota: Rota, stamp: string): number | null {
  const inTemplate = /^W(\d+) (\w{3}) (\d\d:\d\d)$/.exec(stamp);
  if (inTemplate !== null) {
    const [, week, weekday = '', clock = ''] = inTemplate;
    const minute = parseClockTime(clock);
    const at = WEEKDAY_NAMES.indexOf(weekday);
    return minute === null || at < 0 ? null : rota.clock.instantOf((Number(week) - 1) * 7 + at, minute);
  }
  const [date = '', clock = ''] = stamp.split('T');
  const day = parseCivilDate(date);
  const minute = parseClockTime(clock);
  return day === null || minute === null ? null : rota.clock.instantOf(day, minute);
}
