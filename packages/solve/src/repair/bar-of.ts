import { parseCivilDate, parseClockTime, WEEKDAY_NAMES, weekdayOf } from '@rotawright/core/time';
import type { Cell } from '../rota/roster-desk.ts';

/** What keeps somebody from a duty besides the contract: a shift that they don't work, or a fixed day off. */
export type Bar = 'works' | 'fixed-day-off';

/** What somebody works besides what the contract says. */
export interface OwnLimits {
  /** Codes; `null` for every shift. */
  readonly works: readonly string[] | null;
  readonly fixedDaysOff: readonly {
    readonly day: string;
    readonly canStartNight: boolean;
    readonly canEndNight: boolean;
  }[];
}

/** Times of a shift: `HH:MM`; an end that is not after the start lies on the next day. */
export interface ShiftTimes {
  readonly code: string;
  readonly start: string;
  readonly end: string;
}

/**
 * Why somebody is not asked to take a duty, or `null`. A duty that ends on the next day may start on a fixed day off, or end on one, only
 * where that was agreed. A code that no shift type has counts as one that ends on its own day.
 */
export function barOf(person: OwnLimits, { date, code }: Cell, shiftTypes: readonly ShiftTimes[]): Bar | null {
  if (person.works !== null && !person.works.includes(code)) return 'works';
  const day = parseCivilDate(date) ?? 0;
  const isOvernight = endsNextDay(shiftTypes.find((type) => type.code === code));
  const today = fixedOn(person, day);
  if (today !== undefined && !(isOvernight && today.canStartNight)) return 'fixed-day-off';
  const tomorrow = isOvernight ? fixedOn(person, day + 1) : undefined;
  return tomorrow !== undefined && !tomorrow.canEndNight ? 'fixed-day-off' : null;
}

function fixedOn({ fixedDaysOff }: OwnLimits, day: number) {
  const weekday = WEEKDAY_NAMES[weekdayOf(day)];
  return fixedDaysOff.find((fixed) => fixed.day === weekday);
}

function endsNextDay(type: ShiftTimes | undefined): boolean {
  const end = parseClockTime(type?.end ?? '') ?? 0;
  // An end at midnight, 00:00 or 24:00, leaves no minute on the next day.
  return end > 0 && end <= (parseClockTime(type?.start ?? '') ?? 0);
}
