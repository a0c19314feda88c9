import type { ShiftType } from '@rotawright/server/wire';
import { lengthOf } from '../../check/clock-span.ts';
import { setupWords } from '../../words/setup.ts';
import { hoursText, minutesIn } from './typed-hours.ts';

const words = setupWords.onCall;

/** What is expected inside one on-call period, as the fields hold it. */
export interface OnCallTexts {
  readonly work: string;
  readonly enhanced: string;
  readonly rest: string;
  readonly nightRest: string;
}

type Work = NonNullable<ShiftType['work']>;

export const onCallTexts = (work: ShiftType['work']): OnCallTexts => ({
  work: hoursText(work?.minutes),
  enhanced: hoursText(work?.enhancedMinutes),
  rest: hoursText(work?.expectedRest?.total),
  nightRest: hoursText(work?.expectedRest?.longestNight),
});

/** What the fields say, where `onCallFaults` finds nothing; `undefined` where nobody has said. */
export function workOf(texts: OnCallTexts): Work | undefined {
  const [minutes, enhanced, total, longestNight] = minutesOfAll(texts);
  if (minutes == null) return undefined;
  return {
    minutes,
    ...(enhanced == null ? {} : { enhancedMinutes: enhanced }),
    ...(total == null || longestNight == null ? {} : { expectedRest: { total, longestNight } }),
  };
}

/** What is wrong with each field of a period from `start` to `end`, as the rules that read them would refuse it. */
export function onCallFaults(
  texts: OnCallTexts,
  { start, end }: Pick<ShiftType, 'start' | 'end'>,
): Partial<Record<keyof OnCallTexts, string>> {
  const [work, enhanced, rest, nightRest] = minutesOfAll(texts);
  const faults: Partial<Record<keyof OnCallTexts, string>> = {};
  if (work === undefined) faults.work = words.noHours;
  else if (work === null && (enhanced !== null || rest !== null || nightRest !== null)) faults.work = words.workFirst;
  else if (work !== null && work > lengthOf(start, end)) faults.work = words.overPeriod;
  if (enhanced === undefined) faults.enhanced = words.noHours;
  else if (enhanced !== null && work != null && enhanced > work) faults.enhanced = words.overWork;
  if (rest === undefined) faults.rest = words.noHours;
  else if (rest === null && nightRest !== null) faults.rest = words.bothRests;
  else if (rest !== null && rest > DAY) faults.rest = words.overDay;
  if (nightRest === undefined) faults.nightRest = words.noHours;
  else if (nightRest === null && rest !== null) faults.nightRest = words.bothRests;
  else if (nightRest !== null && rest != null && nightRest > rest) faults.nightRest = words.overRest;
  return faults;
}

const DAY = 1440;

const minutesOfAll = ({ work, enhanced, rest, nightRest }: OnCallTexts) =>
  [work, enhanced, rest, nightRest].map(minutesIn) as [Minutes, Minutes, Minutes, Minutes];
type Minutes = ReturnType<typeof minutesIn>;
