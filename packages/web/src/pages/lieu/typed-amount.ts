import type { LieuAmount } from '@rotawright/server/wire';
import { lieuWords } from '../../words/lieu.ts';

const words = lieuWords.fields;

/** Time as it is typed; what is left empty is none. */
export interface TypedAmount {
  readonly days: string;
  readonly hours: string;
  readonly minutes: string;
}

export const NO_AMOUNT: TypedAmount = { days: '', hours: '', minutes: '' };

const MOST_DAYS = 60;
const MOST_HOURS = 500;

/** What the fields say, where `amountFaults` finds nothing; a comma is a point. */
export function amountOf({ days, hours, minutes }: TypedAmount): LieuAmount {
  return { days: numberOf(days), minutes: numberOf(hours) * 60 + numberOf(minutes) };
}

const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));

/** What is wrong with each field; time that comes to nothing is a fault of the first. */
export function amountFaults(typed: TypedAmount): Partial<Record<keyof TypedAmount, string>> {
  const [days, hours, minutes] = [typed.days, typed.hours, typed.minutes].map(numberOf) as [number, number, number];
  const faults = {
    ...(isUpTo(days * 2, MOST_DAYS * 2) ? {} : { days: words.daysWrong }),
    ...(isUpTo(hours, MOST_HOURS) ? {} : { hours: words.hoursWrong }),
    ...(isUpTo(minutes, 59) ? {} : { minutes: words.minutesWrong }),
  };
  if (Object.keys(faults).length > 0) return faults;
  if (hours === MOST_HOURS && minutes > 0) return { hours: words.hoursWrong };
  return days + hours + minutes === 0 ? { days: words.amountMissing } : {};
}

const isUpTo = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;
