import { type Rota, UNKNOWN } from '@rotawright/core/roster';
import { weekdayOf } from '@rotawright/core/time';

/** Hours of one week of one person. */
export interface WeekHours {
  /** First day of the week, from the first of the rota; negative where the week began before it. */
  readonly day: number;
  /** Worked minutes of duties that start in it; on-call work where it is estimated: `totals.unknownWork` counts the duties that are left out. */
  readonly minutes: number;
}

/** Worked minutes by week from Monday, of a rota with one person. A duty counts on the day on which it starts. */
export function weekHours({ duties, firstDay, endDay }: Rota): readonly WeekHours[] {
  const monday = firstDay - weekdayOf(firstDay);
  const weeks = Math.max(0, Math.ceil((endDay - monday) / 7));
  const minutes = new Array<number>(weeks).fill(0);
  for (let i = 0; i < duties.count; i += 1) {
    const week = Math.floor(((duties.day[i] ?? 0) - monday) / 7);
    const work = duties.work[i] ?? UNKNOWN;
    if (work > 0 && week >= 0 && week < weeks) minutes[week] = (minutes[week] ?? 0) + work;
  }
  return minutes.map((sum, week) => ({ day: monday - firstDay + week * 7, minutes: sum }));
}
