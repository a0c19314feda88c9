import { parseCivilDate, WEEKDAY_NAMES, weekdayOf } from '@rotawright/core/time';
import type { LeaveEffect, LeaveKind, PersonOnRota, RosterDocument } from '../wire/index.ts';
import { CellBook, daysFrom } from './cell-book.ts';
import { countCover } from './cover-count.ts';

/** Leave that somebody thinks of. `until` is the first day after it. */
export interface LeaveAsked {
  readonly personId: string;
  readonly kind: LeaveKind;
  readonly from: string;
  readonly until: string;
}

/**
 * What leave would do: own duties that would fall vacant, days that would then be short of cover, who is off already.
 *
 * `daysLeft` is of annual leave only, in working days (no weekend, no bank holiday, no fixed day off): the share of the year's
 * entitlement that falls to the rota's span, to the next half day, less what stands in the rota and what is asked for now.
 */
export function leaveEffect(document: RosterDocument, asked: LeaveAsked): LeaveEffect {
  const book = new CellBook(document);
  const days = daysFrom(asked.from, asked.until).filter((date) => date >= document.from && date < document.until);
  const duties = days
    .map((date) => ({ date, codes: book.at(asked.personId, date).value.codes }))
    .filter(({ codes }) => codes !== '');
  return {
    duties,
    shortDays: days.flatMap((date) => shortOn(document, book, { asked, date })),
    othersOff: days.map((date) => ({ date, count: othersOff(document, book, { asked, date }) })),
    daysLeft: daysLeft(document, book, { asked, days }),
  };
}

interface AskedDay {
  readonly asked: LeaveAsked;
  readonly date: string;
}

/** Cover that this person's absence would leave short. What is short anyway, without them on it, is none of theirs. */
function shortOn(document: RosterDocument, book: CellBook, { asked, date }: AskedDay): LeaveEffect['shortDays'] {
  return document.cover.flatMap((line) => {
    const count = countCover(document, book, { line, date });
    if (!count.people.includes(asked.personId) || count.there - 1 >= count.minimum) return [];
    return [{ date, title: line.title, there: count.there - 1, needed: count.minimum }];
  });
}

/** Others of the same group who are on leave; everybody counts where the person has no group. */
function othersOff(document: RosterDocument, book: CellBook, { asked, date }: AskedDay): number {
  const group = document.people.find(({ id }) => id === asked.personId)?.groupId ?? null;
  return document.people.filter(
    ({ id, isVacant, groupId }) =>
      !isVacant &&
      id !== asked.personId &&
      (group === null || groupId === group) &&
      book.at(id, date).value.leave !== null,
  ).length;
}

function daysLeft(
  document: RosterDocument,
  book: CellBook,
  { asked, days }: { readonly asked: LeaveAsked; readonly days: readonly string[] },
): number | null {
  const person = document.people.find(({ id }) => id === asked.personId);
  if (asked.kind !== 'annual' || person === undefined || person.annualLeaveDays === null) return null;
  const all = daysFrom(document.from, document.until);
  const share = Math.round(((person.annualLeaveDays * all.length) / DAYS_A_YEAR) * 2) / 2;
  const taken = new Set(all.filter((date) => book.at(person.id, date).value.leave === 'annual'));
  for (const date of days) taken.add(date);
  return share - [...taken].filter((date) => isWorkingDay(document, person, date)).length;
}

const DAYS_A_YEAR = 365;
const SATURDAY = 5;

function isWorkingDay({ bankHolidays }: RosterDocument, { fixedDaysOff }: PersonOnRota, date: string): boolean {
  const weekday = weekdayOf(parseCivilDate(date) ?? 0);
  const name = WEEKDAY_NAMES[weekday];
  return weekday < SATURDAY && !bankHolidays.includes(date) && !fixedDaysOff.some(({ day }) => day === name);
}
