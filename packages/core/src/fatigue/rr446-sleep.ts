/**
 * The model of sleep inside RR446: when people go to bed after a duty, how long they sleep, and what an early start costs.
 * Hours; `end` is the hour of coming home, counted from the midnight before the duty's own evening, so 33.5 is 09:30 after
 * a night.
 */

/** Bedtime: later for later ends; after 00:15 an hour after coming home. */
export function rr446Bedtime(end: number): number {
  return end < 24.25 ? 16.3 + 0.367 * end : end + 1;
}

/** Hours of sleep by the railway curve. */
export function rr446RailSleep(end: number): number {
  if (end < 18.5) return 8.13;
  const late = rr446Bedtime(end) - 20;
  return (
    -2.28827436527851 +
    11.7995318577367 / (1 + 0.472949055173571 * Math.exp(-1.77393493516727 + 0.16244804759197 * late))
  );
}

/** Hours of sleep by the aircrew curve. */
export function rr446AircrewSleep(end: number): number {
  return Math.min(8, 8 - 0.285 * (end - 18.5));
}

/** Mean of both curves: the length of sleep after a duty, in hours; it may be below 0 for ends beyond the method's range. */
export function rr446SleepLength(end: number): number {
  return (rr446RailSleep(end) + rr446AircrewSleep(end)) / 2;
}

/** Hours of sleep lost after a duty. */
export function rr446LostAfter(end: number): number {
  return Math.min(8, 8.07 - rr446SleepLength(end));
}

/** Hours of sleep lost before a duty that one leaves home for at `start` (15 to 39). */
export function rr446LostBefore(start: number): number {
  return start > 22.76 ? (0.03501 * (37.5 - start) + 0.01928) * (37.5 - start) : 0;
}
