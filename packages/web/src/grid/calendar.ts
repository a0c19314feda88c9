import { weekdayOf } from '@rotawright/core/time';
import type { Frame } from '../document/index.ts';
import { longDay } from '../words/text.ts';

/** What the board knows of each of its days, found once. */
export interface Calendar {
  readonly frame: Frame;
  readonly days: readonly CalendarDay[];
  /** Days from the first on which a week begins, with its number; a part of a week at the beginning is week 1. */
  readonly weeks: readonly { readonly day: number; readonly number: number; readonly length: number }[];
}

export interface CalendarDay {
  readonly date: string;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly dayOfMonth: number;
  readonly week: number;
  readonly spoken: string;
  readonly isBankHoliday: boolean;
  readonly isToday: boolean;
}

export function calendarOf(frame: Frame, bankHolidays: readonly string[], today: string): Calendar {
  const off = new Set(bankHolidays);
  const first = weekdayOf(frame.firstDay);
  const days = frame.dates.map(
    (date, day): CalendarDay => ({
      date,
      weekday: (first + day) % 7,
      dayOfMonth: Number(date.slice(8)),
      week: Math.floor((first + day) / 7) + 1,
      spoken: longDay(date),
      isBankHoliday: off.has(date),
      isToday: date === today,
    }),
  );
  const starts = days.flatMap(({ weekday, week }, day) => (day === 0 || weekday === 0 ? [{ day, number: week }] : []));
  const weeks = starts.map(({ day, number }, i) => ({
    day,
    number,
    length: (starts[i + 1]?.day ?? days.length) - day,
  }));
  return { frame, days, weeks };
}
