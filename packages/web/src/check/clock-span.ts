import { parseClockTime } from '@rotawright/core/time';

/** Minutes of a civil day. */
export const DAY = 1440;

/** Minutes after midnight. What the server takes as a shift or a line has clock times. */
export const minutesOf = (clock: string): number => parseClockTime(clock) ?? 0;

/** Minutes from a clock time to the next time it shows another; a whole day where it shows the same. */
export function lengthOf(from: string, until: string): number {
  const length = (minutesOf(until) - minutesOf(from) + DAY) % DAY;
  return length === 0 ? DAY : length;
}
