/** Does a duty hold 03:00 of a night? It starts at a minute of its day and is so many civil minutes long. */
export function holdsSmallHours(startClock: number, minutes: number): boolean {
  return (startClock <= SMALL_HOURS && startClock + minutes > SMALL_HOURS) || startClock + minutes > 1440 + SMALL_HOURS;
}

const SMALL_HOURS = 180;
