export {
  type CivilDate,
  civilDateOf,
  civilDay,
  formatCivilDate,
  MONTH_NAMES,
  parseCivilDate,
  sayCivilDate,
  WEEKDAY_NAMES,
  weekdayOf,
} from './civil-date.ts';
export { formatClockTime, parseClockTime } from './clock-time.ts';
export { formatDuration } from './duration.ts';
export type { RotaClock } from './rota-clock.ts';
export { templateClock } from './template-clock.ts';
export { civilStamp, zoneClock } from './zone.ts';
