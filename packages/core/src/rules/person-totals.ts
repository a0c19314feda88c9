import { type WeekendHours, weeksOf } from '../roster/index.ts';
import type { PersonTotals } from './report.ts';
import type { View } from './view.ts';

/** What a person's duties come to: of a template in one cycle. `workedMinutes` includes the estimates that are known. */
export function personTotals(view: View, duties: number, weekend: WeekendHours): PersonTotals {
  return {
    duties,
    workedMinutes: view.workedMinutes,
    weeks: weeksOf(view),
    weekendsWorked: view.weekendsWorked(weekend).count,
    weekends: view.weekends(weekend).count,
  };
}
