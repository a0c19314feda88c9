import { holdsSmallHours, type LeaveKind } from '@rotawright/core/roster';
import type { DutyWords } from '../words/index.ts';

/** How a cell is drawn: a fill and a pattern. The `spare-` looks are for a second code of the same look. */
export const LOOKS = [
  'day',
  'long',
  'late',
  'night',
  'on-call',
  'spare-day',
  'spare-long',
  'spare-late',
  'spare-night',
  'spare-on-call',
  'annual',
  'study',
  'bank-holiday',
  'spare-leave',
] as const;

/** One of all looks, leave and rest included. */
export type Look = (typeof LOOKS)[number];

/** What a duty is drawn as. */
export type DutyLook = 'day' | 'long' | 'late' | 'night' | 'on-call';

/** What a look is called in a legend. */
export const LOOK_NAMES: Readonly<Record<DutyLook, string>> = {
  day: 'day',
  long: 'long day',
  late: 'late',
  night: 'night',
  'on-call': 'on call',
};

/**
 * The look of a duty. This is drawing, not law: what counts as long, late or night under a contract is the contract's
 * business, and a legend gives the times. A night is a shift that holds 03:00, a late one starts from noon on and ends
 * after 19:00, a long one is over 10 hours.
 */
export function dutyLook({ kind, startMinute, length }: Pick<DutyWords, 'kind' | 'startMinute' | 'length'>): DutyLook {
  if (kind !== 'shift') return 'on-call';
  if (holdsSmallHours(startMinute, length)) return 'night';
  if (startMinute >= 720 && startMinute + length > 1140) return 'late';
  return length > 600 ? 'long' : 'day';
}

/** Letters and look of a day of leave. */
export function leaveLook(kind: LeaveKind): { readonly letters: string; readonly look: Look; readonly name: string } {
  return LEAVE[kind];
}

const LEAVE: Readonly<Record<LeaveKind, { readonly letters: string; readonly look: Look; readonly name: string }>> = {
  annual: { letters: 'AL', look: 'annual', name: 'annual leave' },
  study: { letters: 'SL', look: 'study', name: 'study leave' },
  'bank-holiday': { letters: 'BH', look: 'bank-holiday', name: 'bank holiday' },
  sick: { letters: 'SK', look: 'spare-leave', name: 'sick leave' },
  parental: { letters: 'PL', look: 'spare-leave', name: 'parental leave' },
  lieu: { letters: 'TL', look: 'spare-leave', name: 'time in lieu' },
  other: { letters: 'LV', look: 'spare-leave', name: 'other leave' },
};
