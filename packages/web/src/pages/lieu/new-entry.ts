import type { LieuAmount, NewLieuEntry } from '@rotawright/server/wire';
import { lieuWords } from '../../words/lieu.ts';
import { amountFaults, amountOf, type TypedAmount } from './typed-amount.ts';

/** What a coordinator may write; the last two make one unit into the other. */
export type EntryKind = 'credit' | 'taken' | 'to-days' | 'to-hours';

/** The cause of an entry and what it adds to the balance. */
export function signedEntry(kind: EntryKind, typed: TypedAmount): Pick<NewLieuEntry, 'cause'> & LieuAmount {
  const { days, minutes } = amountOf(typed);
  switch (kind) {
    case 'credit':
      return { cause: 'credit', days, minutes };
    case 'taken':
      return { cause: 'taken', days: less(days), minutes: less(minutes) };
    case 'to-days':
      return { cause: 'exchange', days, minutes: less(minutes) };
    case 'to-hours':
      return { cause: 'exchange', days: less(days), minutes };
  }
}

/** Below 0, without a zero that is. */
const less = (value: number): number => (value === 0 ? 0 : -value);

/** Faults of the amount; days and hours that become one another need both. */
export function entryFaults(kind: EntryKind, typed: TypedAmount): Partial<Record<keyof TypedAmount, string>> {
  const faults = amountFaults(typed);
  if (Object.keys(faults).length > 0 || kind === 'credit' || kind === 'taken') return faults;
  const { days, minutes } = amountOf(typed);
  return days > 0 && minutes > 0 ? {} : { [days > 0 ? 'hours' : 'days']: lieuWords.write.both };
}
