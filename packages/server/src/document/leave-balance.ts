import type { LeaveBalance, PersonOnRota, RosterDocument } from '../wire/index.ts';
import { CellBook, codesIn } from './cell-book.ts';
import { entitledDays, isWorkingDay, leaveDays, type WaitingLeave, waitingDays } from './leave-days.ts';

export interface BalanceOptions {
  /** Leave before this civil date is taken, from it on it is booked. */
  readonly today: string;
  readonly waiting: readonly WaitingLeave[];
  /** One person alone; everybody when absent. */
  readonly personId?: string;
}

/** Leave of those who are there, in the order of the rota: what falls to its span, taken, booked, waiting for an answer and left. */
export function leaveBalances(document: RosterDocument, options: BalanceOptions): readonly LeaveBalance[] {
  const book = new CellBook(document);
  return document.people
    .filter(({ id, isVacant }) => !isVacant && id === (options.personId ?? id))
    .map((person) => balanceOf({ document, book, options }, person));
}

interface Counting {
  readonly document: RosterDocument;
  readonly book: CellBook;
  readonly options: BalanceOptions;
}

function balanceOf({ document, book, options }: Counting, person: PersonOnRota): LeaveBalance {
  const { today, waiting } = options;
  const costs = (days: readonly string[]) => days.filter((date) => isWorkingDay(document, person, date));
  const annual = costs(leaveDays(document, book, { person, kind: 'annual' }));
  const standing = new Set(annual);
  const asked = waitingDays(document, person.id, waiting).filter((date) => !standing.has(date));
  const taken = annual.filter((date) => date < today).length;
  const entitled = entitledDays(document, person);
  const holidays = document.bankHolidays.filter((date) => codesIn(book.at(person.id, date).value).length > 0);
  return {
    personId: person.id,
    name: person.name,
    entitled,
    taken,
    booked: annual.length - taken,
    waiting: costs([...new Set(asked)]).length,
    left: entitled === null ? null : entitled - annual.length,
    study: costs(leaveDays(document, book, { person, kind: 'study' })).length,
    bankHolidaysWorked: holidays.length,
  };
}
