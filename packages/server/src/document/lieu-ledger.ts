import type { LieuAfter, LieuAmount, LieuEntry, LieuSums } from '../wire/index.ts';
import type { LieuBook, LieuDay } from './lieu-book.ts';
import type { WrittenLieu } from './lieu-ground.ts';

/** A ledger before it is shown: every entry by day with the balance after it, and the sums. */
export interface AddedLieu {
  readonly entries: readonly LieuEntry[];
  readonly sums: LieuSums;
}

/**
 * Somebody's time in lieu: what the published rosters show, what was written, and the balance. Nothing is credited for which the department has
 * not said what it gives; days and minutes are added up apart.
 */
export function lieuLedger(book: LieuBook, personId: string): AddedLieu {
  const leave = leaveOf(book, personId);
  const entries = withBalance([
    ...holidayEntries(book, personId),
    ...leaveEntries(leave, book.ground.today),
    ...writtenEntries(book.writtenOf(personId)),
  ]);
  return { entries, sums: { ...sumsOf(entries), waiting: leave.waiting.size, unplaced: leave.unplaced } };
}

/** What leave in lieu on these days would leave. */
export function lieuAfter(
  book: LieuBook,
  personId: string,
  span: { readonly from: string; readonly until: string },
): LieuAfter {
  const { left, waiting } = lieuLedger(book, personId).sums;
  const known = leaveOf(book, personId);
  const taken = new Set([...known.granted.map(({ date }) => date), ...known.waiting]);
  const { days, unplaced } = book.placed(personId, span);
  const costs = days.filter(({ date, costs }) => costs && !taken.has(date)).length;
  return { left, waiting, costs, unplaced, after: left.days - waiting - costs };
}

type Draft = Omit<LieuEntry, 'after'>;

const DERIVED = {
  id: null,
  code: null,
  reason: '',
  writtenAt: null,
  writtenBy: null,
  reverses: null,
  isReversed: false,
};

function holidayEntries(book: LieuBook, personId: string): readonly Draft[] {
  return book.holidaysOf(personId).flatMap(({ date, code, rota }): Draft[] => {
    const rule = book.ruleAt(date);
    const given = (code === null ? rule?.rest : rule?.worked) ?? null;
    if (code === null && given === null) return [];
    return [
      {
        ...DERIVED,
        ...{ date, code, rota, cause: code === null ? 'bank-holiday-off' : 'bank-holiday-worked' },
        status: given === null ? 'unset' : date >= book.ground.today ? 'ahead' : 'counted',
        ...(given ?? { days: 0, minutes: 0 }),
      },
    ];
  });
}

interface LeaveOf {
  /** Days that stand on a published roster as leave in lieu, and those granted since it was published. */
  readonly granted: readonly LieuDay[];
  /** Days granted that no published rota has: the first of each leave, and how many there are. */
  readonly loose: readonly string[];
  readonly unplaced: number;
  /** Days asked for that would count. */
  readonly waiting: ReadonlySet<string>;
}

function leaveOf(book: LieuBook, personId: string): LeaveOf {
  const granted = new Map(book.leaveOn(personId).map((day) => [day.date, day]));
  const own = book.ground.leave.filter((leave) => leave.personId === personId);
  const loose: string[] = [];
  let unplaced = 0;
  for (const leave of own) {
    if (leave.grantedAt === null) continue;
    const found = book.placed(personId, leave, leave.grantedAt);
    for (const day of found.days) if (!granted.has(day.date)) granted.set(day.date, day);
    if (found.unplaced > 0) loose.push(leave.from);
    unplaced += found.unplaced;
  }
  const waiting = own
    .filter(({ grantedAt }) => grantedAt === null)
    .flatMap((leave) => book.placed(personId, leave).days)
    .filter(({ date, costs }) => costs && !granted.has(date));
  return { granted: [...granted.values()], loose, unplaced, waiting: new Set(waiting.map(({ date }) => date)) };
}

function leaveEntries({ granted, loose }: LeaveOf, today: string): readonly Draft[] {
  const nothing = { ...DERIVED, cause: 'leave' as const, days: 0, minutes: 0 };
  return [
    ...granted.map(({ date, rota, costs }): Draft => {
      if (!costs) return { ...nothing, date, rota, status: 'day-off' };
      return { ...nothing, date, rota, days: -1, status: date < today ? 'counted' : 'booked' };
    }),
    ...loose.map((date): Draft => ({ ...nothing, date, rota: null, status: 'no-rota' })),
  ];
}

function writtenEntries(written: readonly WrittenLieu[]): readonly Draft[] {
  const reversed = new Set(written.flatMap(({ reverses }) => reverses ?? []));
  return written.map(({ personId: _, writtenAt, ...entry }) => ({
    ...entry,
    status: 'counted',
    rota: null,
    writtenAt: writtenAt.toISOString(),
    isReversed: reversed.has(entry.id),
  }));
}

const changes = ({ status }: Draft): boolean => status === 'counted' || status === 'booked';

/** By day, of one day what the roster shows first, then in the order of writing. */
function withBalance(drafts: readonly Draft[]): readonly LieuEntry[] {
  let after: LieuAmount = { days: 0, minutes: 0 };
  return [...drafts]
    .sort((a, b) => a.date.localeCompare(b.date) || (a.writtenAt ?? '').localeCompare(b.writtenAt ?? ''))
    .map((entry) => {
      if (changes(entry)) after = plus(after, entry);
      return { ...entry, after };
    });
}

function sumsOf(entries: readonly LieuEntry[]): Omit<LieuSums, 'waiting' | 'unplaced'> {
  const cause = new Map(entries.map((entry) => [entry.id, entry.cause]));
  const none: LieuAmount = { days: 0, minutes: 0 };
  const sums = { left: entries.at(-1)?.after ?? none, earned: none, taken: none, booked: 0, ahead: none, unset: 0 };
  for (const entry of entries) {
    // What reverses an entry belongs where that belongs.
    const of = entry.reverses === null ? entry.cause : cause.get(entry.reverses);
    if (entry.status === 'ahead') sums.ahead = plus(sums.ahead, entry);
    else if (entry.status === 'unset') sums.unset += 1;
    else if (entry.status === 'booked') sums.booked -= entry.days;
    else if (entry.status === 'counted' && (of === 'leave' || of === 'taken')) {
      sums.taken = plus(sums.taken, { days: -entry.days, minutes: -entry.minutes });
    } else if (entry.status === 'counted' && of !== 'exchange') sums.earned = plus(sums.earned, entry);
  }
  return sums;
}

const plus = (a: LieuAmount, b: LieuAmount): LieuAmount => ({ days: a.days + b.days, minutes: a.minutes + b.minutes });
