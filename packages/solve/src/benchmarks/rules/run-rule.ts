import { OFF } from '../../model/problem.ts';
import type { LineRule } from './line-rule.ts';
import { bandCap, type SoftBand, shortfall } from './soft-band.ts';

/** What came before day 0: days of the same sort on end; `null` where nothing is known. */
export interface RunHistory {
  readonly isWork: boolean;
  readonly days: number;
}

/** What runs cost, in days on end, and what went before the horizon; `null` where nothing is known of it. */
export interface RunRuleOptions {
  readonly work: SoftBand;
  readonly off: SoftBand;
  readonly history: RunHistory | null;
  /** A run that the horizon cuts short is judged as if it ended there. */
  readonly judgesEnd: boolean;
}

/**
 * Runs of work and of days off within soft bands. Every day beyond a maximum costs its weight, every day missing from a
 * minimum too, on the day that ends the run. State: 0 nothing known, then the days of the run, work before off.
 */
export function runRule({ work, off, history, judgesEnd }: RunRuleOptions): LineRule {
  const workCap = bandCap(work);
  const offCap = bandCap(off);
  const stateOf = (isWork: boolean, days: number) =>
    isWork ? Math.min(days, workCap) : workCap + Math.min(days, offCap);
  const sideOf = (state: number) =>
    state <= workCap ? { band: work, days: state } : { band: off, days: state - workCap };
  return {
    start: history === null || history.days === 0 ? 0 : stateOf(history.isWork, history.days),
    step: (state, symbol) => {
      const isWork = symbol !== OFF;
      const { band, days } = sideOf(state);
      const goes = state !== 0 && isWork === (band === work && state <= workCap);
      const before = goes ? days : 0;
      const own = isWork ? work : off;
      const over = own.maxWeight > 0 && before >= own.max ? own.maxWeight : 0;
      const ended = state === 0 || goes ? 0 : shortfall(band, days);
      return { to: stateOf(isWork, before + 1), cost: over + ended };
    },
    endCost: (state) => {
      const { band, days } = sideOf(state);
      return judgesEnd && state !== 0 ? shortfall(band, days) : 0;
    },
  };
}
