import type { RosterModel } from './roster-model.ts';
import { weightOf } from './weights.ts';

/** What a demand wishes shared out although its contract does not say, on some day of the roster, what it is. */
export interface UntoldShares {
  /** Shifts that hold 03:00 are shared out as nights. */
  readonly nights: boolean;
  /** Long days are not shared out: the length of a long shift is the contract's to say. */
  readonly longDays: boolean;
}

/** Nights and long days that a demand gives a weight and its contract no meaning. */
export function untoldShares({ demand, ward }: Pick<RosterModel, 'demand' | 'ward'>): UntoldShares {
  return {
    nights: !ward.counted.isNightTold && weightOf(demand, 'nights') > 0,
    longDays: !ward.counted.isLongTold && weightOf(demand, 'longDays') > 0,
  };
}
