import { RESIDENT_ON_CALL } from '../../roster/rota.ts';
import { leaveDaysIn, neutralAverage, neutralDays } from '../leave-in-average.ts';
import { DAYS_A_WEEK } from '../week.ts';
import type { LineDuty, LineGround, LineRule } from './line-rule.ts';

/** What an average asks. */
export interface AverageAsked {
  /** Is this average too high? */
  isOver(average: number): boolean;
  /** Days of the reference period. */
  readonly periodDays: number;
  /** Does a resident on-call period count for its whole length? */
  readonly isResidentWhole: boolean;
}

/**
 * An average over the whole line: a count of minutes. `null` for a roster longer than its reference period, whose average
 * is that of its worst period and no single count.
 */
export function averageLine({ rota, view }: LineGround, asked: AverageAsked): LineRule | null {
  const { isOver, periodDays } = asked;
  const { firstDay: from, endDay: until } = rota;
  const days = until - from;
  if (rota.kind === 'template') return minutesLine((worked) => isOver((worked * DAYS_A_WEEK) / days), days, asked);
  if (days > periodDays) return null;
  const neutral = neutralDays(days, leaveDaysIn(view, { from, until, onlyWeekdays: true }));
  if (neutral <= 0) return minutesLine(() => false, days, asked);
  return minutesLine((worked) => isOver(neutralAverage(worked, neutral)), days, asked);
}

/** Minutes of work are limited to the most that are not too many; the more, the more so. */
export function minutesLine(
  isTooMuch: (worked: number) => boolean,
  days: number,
  { isResidentWhole }: Pick<AverageAsked, 'isResidentWhole'>,
): LineRule {
  let enough = 0;
  let tooMuch = days * 1440 + 1;
  while (tooMuch - enough > 1) {
    const middle = (enough + tooMuch) >> 1;
    if (isTooMuch(middle)) tooMuch = middle;
    else enough = middle;
  }
  return {
    start: [],
    step: (state) => state,
    count: { most: enough, amount: (_state, _day, duty) => (duty === null ? 0 : workOf(duty, isResidentWhole)) },
  };
}

function workOf({ kind, start, end, work }: LineDuty, isResidentWhole: boolean): number {
  return isResidentWhole && kind === RESIDENT_ON_CALL ? end - start : Math.max(0, work);
}
