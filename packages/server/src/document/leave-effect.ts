import type { LeaveEffect, LeaveKind, RosterDocument } from '../wire/index.ts';
import { CellBook, daysIn } from './cell-book.ts';
import { countCover } from './cover-count.ts';
import { entitledDays, isWorkingDay, leaveDays, type WaitingLeave, waitingDays } from './leave-days.ts';

/** Leave that somebody thinks of. `until` is the first day after it. */
export interface LeaveAsked {
  readonly personId: string;
  readonly kind: LeaveKind;
  readonly from: string;
  readonly until: string;
}

/** What one rota says of leave; days that no rota has and time in lieu are a matter of all of them. */
export type CoverEffect = Omit<LeaveEffect, 'lieu' | 'daysWithoutRota'>;

/**
 * What leave would do: own duties that would fall vacant, days that would then be short of cover, who is off already.
 *
 * `daysLeft` is of annual leave only, in working days (no weekend, no bank holiday, no fixed day off): the share of the year's
 * entitlement that falls to the rota's span, to the next half day, less what stands in the rota, what waits for an answer and what is asked
 * for now, each day once. `daysWaiting` is how many of them wait; 0 where `daysLeft` cannot be told.
 */
export function leaveEffect(
  document: RosterDocument,
  asked: LeaveAsked,
  waiting: readonly WaitingLeave[] = [],
): CoverEffect {
  const book = new CellBook(document);
  const days = daysIn(document, asked);
  const duties = days
    .map((date) => ({ date, codes: book.at(asked.personId, date).value.codes }))
    .filter(({ codes }) => codes !== '');
  return {
    daysWithoutCover: document.cover.length === 0 ? days.length : 0,
    duties,
    shortDays: days.flatMap((date) => shortOn(document, book, { asked, date })),
    othersOff: days.map((date) => ({ date, count: othersOff(document, book, { asked, date }) })),
    ...daysLeft(document, book, { asked, days, waiting }),
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

interface Counted {
  readonly asked: LeaveAsked;
  /** Days of it on the rota. */
  readonly days: readonly string[];
  readonly waiting: readonly WaitingLeave[];
}

function daysLeft(
  document: RosterDocument,
  book: CellBook,
  { asked, days, waiting }: Counted,
): Pick<LeaveEffect, 'daysLeft' | 'daysWaiting'> {
  const person = document.people.find(({ id }) => id === asked.personId);
  const entitled = person === undefined ? null : entitledDays(document, person);
  if (asked.kind !== 'annual' || person === undefined || entitled === null) return { daysLeft: null, daysWaiting: 0 };
  const costs = (of: Iterable<string>) => [...of].filter((date) => isWorkingDay(document, person, date)).length;
  const off = new Set([...leaveDays(document, book, { person, kind: 'annual' }), ...days]);
  const open = new Set(waitingDays(document, person.id, waiting).filter((date) => !off.has(date)));
  return { daysLeft: entitled - costs(off) - costs(open), daysWaiting: costs(open) };
}
