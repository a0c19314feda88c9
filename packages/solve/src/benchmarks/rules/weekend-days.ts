/** Which days are a weekend: the weekday on which it starts (0 Monday to 6 Sunday) and its days. */
export interface WeekendDays {
  readonly first: number;
  readonly length: number;
}

/** Place of a weekday in the weekend, from 0; -1 on other days. */
export function placeInWeekend({ first, length }: WeekendDays, weekday: number): number {
  const place = (weekday - first + 7) % 7;
  return place < length ? place : -1;
}
