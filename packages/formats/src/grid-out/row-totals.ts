import type { Rota } from '@rotawright/core/roster';
import { dutyLook } from '../picture/index.ts';
import { civilDayOf, type DutyWords } from '../words/index.ts';

/** Sums beside a person's row. */
export interface RowTotals {
  /** Worked minutes that are known. */
  readonly minutes: number;
  /** Are there on-call periods without an estimate, whose work is not in the minutes? */
  readonly isPartial: boolean;
  /** Weekends that hold a minute of duty from Saturday 00:01 up to and including the minute Sunday 23:59. */
  readonly weekends: number;
  /** Duties drawn as nights. */
  readonly nights: number;
}

/** Sums of one person's duties. In a template the weekend after its last Friday is that of the last week. */
export function rowTotals(rota: Rota, duties: readonly DutyWords[]): RowTotals {
  const weekends = new Set<number>();
  for (const duty of duties) for (const week of weekendsOf(rota, duty)) weekends.add(week);
  return {
    minutes: duties.reduce((sum, duty) => sum + (duty.work ?? 0), 0),
    isPartial: duties.some((duty) => duty.work === null),
    weekends: weekends.size,
    nights: duties.filter((duty) => dutyLook(duty) === 'night').length,
  };
}

/** Saturdays (as day numbers) of the weekends that a duty touches. */
function weekendsOf(rota: Rota, duty: DutyWords): readonly number[] {
  const { day, weekday } = civilDayOf(rota.kind, duty.day.day);
  // A duty of Sunday belongs to the Saturday before; every other to the one that comes.
  const saturday = weekday === 6 ? day - 1 : day + 5 - weekday;
  const from = (day - saturday) * 1440 + duty.startMinute;
  const until = from + duty.length;
  return from < 2 * 1440 && until > 1 ? [saturday] : [];
}
