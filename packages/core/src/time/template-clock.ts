import { WEEKDAY_NAMES } from './civil-date.ts';
import { formatClockTime } from './clock-time.ts';
import type { RotaClock } from './rota-clock.ts';

/**
 * The clock of a template of `cycleWeeks` weeks (at least 1): every day has 1,440 minutes, minute 0 is `W1 Mon 00:00`.
 *
 * Days may lie before 0 or beyond the cycle, because rules look across its seam; a stamp wraps them into the cycle.
 */
export function templateClock(cycleWeeks: number): RotaClock {
  const cycleMinutes = cycleWeeks * 10_080;
  return {
    instantOf: (day, minuteOfDay) => day * 1440 + minuteOfDay,
    civilOf: (instant) => instant,
    stamp: (instant) => stampInCycle(instant - Math.floor(instant / cycleMinutes) * cycleMinutes),
    changesBetween: () => false,
  };
}

function stampInCycle(minute: number): string {
  const day = Math.floor(minute / 1440);
  const week = Math.floor(day / 7);
  return `W${week + 1} ${WEEKDAY_NAMES[day - week * 7]} ${formatClockTime(minute - day * 1440)}`;
}
