import { RESIDENT_ON_CALL } from '../roster/rota.ts';
import { residentAsShift } from './resident-as-shift.ts';
import type { View } from './view.ts';
import { WorkByDay } from './work-by-day.ts';

/** What an average reads of a view. */
export type AveragedView = Pick<
  View,
  | 'kind'
  | 'isEndless'
  | 'duties'
  | 'first'
  | 'end'
  | 'firstDay'
  | 'endDay'
  | 'cycleWeeks'
  | 'weekdayOfDayZero'
  | 'person'
  | 'clock'
  | 'workedMinutes'
  | 'hasUnknownWork'
  | 'workByDay'
>;

/**
 * The view with the work of every resident on-call period as its whole elapsed length; the view itself where there is none.
 * Its columns are those of the person alone, so that a place in them lies `first` of the view further back.
 */
export function withResidentsWhole(view: View): AveragedView {
  if (!hasResident(view)) return view;
  const duties = residentAsShift(view.duties, view.first, view.end);
  const end = duties.count;
  const workByDay = new WorkByDay();
  workByDay.open(duties, 0, end);
  const { kind, isEndless, firstDay, endDay, cycleWeeks, weekdayOfDayZero, person, clock } = view;
  const workedMinutes = workByDay.between(firstDay, endDay);
  const hasUnknownWork = duties.work.some((minutes) => minutes < 0);
  const whose = { kind, isEndless, firstDay, endDay, cycleWeeks, weekdayOfDayZero, person, clock };
  return { ...whose, duties, first: 0, end, workedMinutes, hasUnknownWork, workByDay };
}

function hasResident({ hasOnCall, duties: { kind }, first, end }: View): boolean {
  if (!hasOnCall) return false;
  for (let i = first; i < end; i += 1) if (kind[i] === RESIDENT_ON_CALL) return true;
  return false;
}
