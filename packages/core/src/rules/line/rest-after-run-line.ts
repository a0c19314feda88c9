import { NON_RESIDENT_ON_CALL } from '../../roster/rota.ts';
import type { RunClass } from '../duty-class.ts';
import { isDutyOf } from './class-of-duty.ts';
import type { LineRule } from './line-rule.ts';

/** What rest is asked, and after which runs. */
export interface RestAsked {
  readonly class: RunClass;
  /** Minutes of rest that are enough. */
  readonly least: number;
  /** Days of a run that asks for rest, both included. */
  readonly fewest: number;
  readonly longest: number;
}

/**
 * Rest after a run, day by day: remembers the run that yesterday belongs to, and the earliest minute at which a duty
 * outside of it may start. An on-call period after nights neither needs that rest nor ends it.
 */
export function restAfterRunLine({ class: wanted, least, fewest, longest }: RestAsked): LineRule {
  return {
    start: [0, 0],
    step([run = 0, earliest = 0], { minutes }, duty) {
      if (duty === null) return [0, Math.max(0, earliest - minutes)];
      const isOwn = isDutyOf(duty, wanted);
      const isNext = !(wanted === 'night' && duty.kind === NON_RESIDENT_ON_CALL);
      if (isNext && !(isOwn && run > 0) && duty.start < earliest) return null;
      if (!isOwn) return [0, isNext ? 0 : Math.max(0, earliest - minutes)];
      // One day more than the longest run is all that has to be told apart.
      const days = Math.min(run + 1, longest + 1);
      const isAsked = days >= fewest && days <= longest;
      return [days, isAsked ? Math.max(0, duty.end + least - minutes) : 0];
    },
  };
}
