import type { PersonTotals } from './report.ts';
import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';
import { DAYS_A_WEEK } from './week.ts';
import type { WeekendHours } from './weekends.ts';

/** What a person's duties come to: of a template in one cycle. `workedMinutes` includes the estimates that are known. */
export function personTotals(view: View, duties: number, weekend: WeekendHours): PersonTotals {
  return {
    duties,
    workedMinutes: view.workedMinutes,
    weeks: toSixDecimals((view.endDay - view.firstDay) / DAYS_A_WEEK),
    weekendsWorked: view.weekendDuties(weekend).length,
    weekends: view.weekends(weekend).count,
  };
}
