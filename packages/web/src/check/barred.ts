import { parseCivilDate, WEEKDAY_NAMES, weekdayOf } from '@rotawright/core/time';
import type { PersonOnRota, ShiftType } from '@rotawright/server/wire';

/** Somebody who does not work this duty, or has the day off for good. */
export function isBarred(
  row: PersonOnRota | undefined,
  { date, code }: { readonly date: string; readonly code: string },
  shiftTypes: readonly ShiftType[],
): boolean {
  if (row === undefined) return true;
  if (row.works !== null && !row.works.includes(code)) return true;
  const day = parseCivilDate(date) ?? 0;
  const off = (on: number) => row.fixedDaysOff.find((fixed) => fixed.day === WEEKDAY_NAMES[weekdayOf(on)]);
  const type = shiftTypes.find((one) => one.code === code);
  const isNight = type !== undefined && type.end <= type.start;
  const today = off(day);
  const tomorrow = isNight ? off(day + 1) : undefined;
  return (
    (today !== undefined && !(isNight && today.canStartNight)) || (tomorrow !== undefined && !tomorrow.canEndNight)
  );
}
