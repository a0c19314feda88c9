import type { RunClass } from '../duty-class.ts';
import { isDutyOf } from './class-of-duty.ts';
import type { LineRule } from './line-rule.ts';

/** Limits the days of a run, day by day: remembers how long the run is that yesterday belongs to. */
export function runLine(wanted: RunClass, most: number): LineRule {
  return {
    start: [0],
    step([run = 0], _day, duty) {
      if (duty === null || !isDutyOf(duty, wanted)) return [0];
      return run + 1 > most ? null : [run + 1];
    },
  };
}
