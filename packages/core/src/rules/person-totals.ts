import { type WeekendHours, weeksOf } from '../roster/index.ts';
import type { PersonTotals } from './report.ts';
import type { View } from './view.ts';

/** What a person's duties come to: of a template in one cycle. `workedMinutes` includes the estimates that are known. */
export function personTotals(view: View, duties: number, weekend: WeekendHours): PersonTotals {
  return {
    duties,
    workedMinutes: view.workedMinutes,
    unknownWork: unknownWorkOf(view),
    weeks: weeksOf(view),
    weekendsWorked: view.weekendsWorked(weekend).count,
    weekends: view.weekends(weekend).count,
  };
}

/** Duties of the rota whose work nobody gave an estimate of; of a template those of one cycle. */
function unknownWorkOf(view: View): number {
  if (!view.hasUnknownWork) return 0;
  const { day, work } = view.duties;
  let count = 0;
  for (let i = view.first; i < view.end; i += 1) {
    const start = day[i] ?? 0;
    if ((work[i] ?? 0) < 0 && start >= view.firstDay && start < view.endDay) count += 1;
  }
  return count;
}
