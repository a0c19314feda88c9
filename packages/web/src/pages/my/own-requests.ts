import type { MyRequests, OwnRequest } from '@rotawright/server/wire';
import { addDays } from '../../words/text.ts';
import { WEEKDAYS, weekdayOf } from './month-weeks.ts';

/** One day of a round as its doctor sees it. */
export interface AskableDay {
  readonly date: string;
  readonly request: OwnRequest | null;
  readonly leave: MyRequests['leave'][number]['kind'] | null;
  readonly isBankHoliday: boolean;
  readonly isFixedOff: boolean;
  /** Is it a day of the rota at all? */
  readonly isInside: boolean;
  /** May it be asked for, or what was asked be changed? */
  readonly isFree: boolean;
}

/** Looks days of a round up. */
export function askableDays(mine: MyRequests): (date: string) => AskableDay {
  const requests = new Map(mine.requests.map((request) => [request.date, request]));
  const leave = new Map(mine.leave.map(({ date, kind }) => [date, kind]));
  const holidays = new Set(mine.bankHolidays);
  return (date) => {
    const isInside = date >= mine.from && date < mine.until;
    const onLeave = leave.get(date) ?? null;
    return {
      date,
      request: requests.get(date) ?? null,
      leave: onLeave,
      isBankHoliday: holidays.has(date),
      isFixedOff: mine.fixedDaysOff.includes(WEEKDAYS[weekdayOf(date)] ?? ''),
      isInside,
      isFree: isInside && date >= mine.firstDay && onLeave === null,
    };
  };
}

/** So many free days on end from one on; days on leave and after the rota are passed over, not made up for. */
export function freeDays(mine: MyRequests, first: string, count: number): readonly string[] {
  const at = askableDays(mine);
  return Array.from({ length: count }, (_, i) => addDays(first, i)).filter((date) => at(date).isFree);
}

/** What is asked for with these days asked for otherwise, or no longer (`null`); by day. */
export function withDays(
  requests: readonly OwnRequest[],
  dates: readonly string[],
  wish: Omit<OwnRequest, 'date'> | null,
): OwnRequest[] {
  const others = requests.filter(({ date }) => !dates.includes(date));
  const made = wish === null ? [] : dates.map((date) => ({ ...wish, date }));
  return [...others, ...made].sort((a, b) => a.date.localeCompare(b.date));
}
