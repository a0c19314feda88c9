import { parseCivilDate, WEEKDAY_NAMES, weekdayOf } from '@rotawright/core/time';
import type { LeaveKind, LeaveRequest, PersonOnRota, RosterDocument } from '../wire/index.ts';
import { type CellBook, daysFrom, daysIn } from './cell-book.ts';

const DAYS_A_YEAR = 365;
const SATURDAY = 5;

/** The share of a year's annual leave that falls to the rota's span, to the next half day; `null` where the year's is not known. */
export function entitledDays(
  { from, until }: Pick<RosterDocument, 'from' | 'until'>,
  { annualLeaveDays }: Pick<PersonOnRota, 'annualLeaveDays'>,
): number | null {
  if (annualLeaveDays === null) return null;
  return Math.round(((annualLeaveDays * daysFrom(from, until).length) / DAYS_A_YEAR) * 2) / 2;
}

/** Days of a kind of leave that stand in the rota, weekends and all. */
export function leaveDays(
  document: RosterDocument,
  book: CellBook,
  { person, kind }: { readonly person: Pick<PersonOnRota, 'id'>; readonly kind: LeaveKind },
): readonly string[] {
  return daysFrom(document.from, document.until).filter((date) => book.at(person.id, date).value.leave === kind);
}

/** A request that nobody has decided. */
export type WaitingLeave = Pick<LeaveRequest, 'personId' | 'kind' | 'from' | 'until'>;

/** Days of the rota for which somebody waits for an answer about annual leave, weekends and all; a day of two requests comes twice. */
export function waitingDays(
  rota: Pick<RosterDocument, 'from' | 'until'>,
  personId: string,
  waiting: readonly WaitingLeave[],
): readonly string[] {
  return waiting
    .filter((one) => one.personId === personId && one.kind === 'annual')
    .flatMap((one) => daysIn(rota, one));
}

/** Does leave on this day cost a day of the entitlement: no weekend, no bank holiday, no fixed day off? */
export function isWorkingDay(
  { bankHolidays }: { readonly bankHolidays: readonly string[] },
  { fixedDaysOff }: Pick<PersonOnRota, 'fixedDaysOff'>,
  date: string,
): boolean {
  const weekday = weekdayOf(parseCivilDate(date) ?? 0);
  const name = WEEKDAY_NAMES[weekday];
  return weekday < SATURDAY && !bankHolidays.includes(date) && !fixedDaysOff.some(({ day }) => day === name);
}
