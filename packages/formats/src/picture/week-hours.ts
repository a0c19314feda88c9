import type { Rota } from '@rotawright/core/roster';
import { type CivilDay, civilDayOf, type DutyWords } from '../words/index.ts';

/** Hours of one civil week, Monday to Sunday. A duty counts whole in the week in which it starts. */
export interface WeekHours {
  /** Its Monday. */
  readonly monday: CivilDay;
  readonly minutes: number;
  readonly duties: number;
  /** Duties whose work is not known; their minutes are not in the sum. */
  readonly unknown: number;
}

/** Every civil week that a rota touches, with the hours that `duties` (one person's) hold in it. */
export function weekHours(rota: Rota, duties: readonly DutyWords[]): readonly WeekHours[] {
  const first = mondayOf(rota.kind, rota.firstDay);
  const count = Math.max(0, Math.ceil((rota.endDay - first) / 7));
  const weeks = Array.from({ length: count }, () => ({ minutes: 0, duties: 0, unknown: 0 }));
  for (const duty of duties) {
    const week = weeks[Math.floor((duty.day.day - first) / 7)];
    if (week === undefined) continue;
    week.duties += 1;
    week.minutes += duty.work ?? 0;
    if (duty.work === null) week.unknown += 1;
  }
  return weeks.map((week, i) => ({ monday: civilDayOf(rota.kind, first + i * 7), ...week }));
}

/** The Monday on or before a day. */
export function mondayOf(kind: Rota['kind'], day: number): number {
  return day - civilDayOf(kind, day).weekday;
}
