import { rr446CumulativeFatigue } from './rr446-cumulative-fatigue.ts';
import type { Rr446Duty, Rr446Settings } from './rr446-duty.ts';
import { type FatigueIndex, rr446FatigueTotal, rr446TimingAndJob } from './rr446-fatigue-index.ts';
import { type RiskIndex, rr446CumulativeRisk, rr446RiskJob, rr446RiskTiming } from './rr446-risk-index.ts';

/** Both indices of one duty. */
export interface Rr446Indices {
  readonly fatigue: FatigueIndex;
  readonly risk: RiskIndex;
  /** Branches of the method behind the two numbers that no printed row confirms; empty for most duties. */
  readonly unconfirmed: readonly Rr446Doubt[];
}

/** A branch that no printed row of the spreadsheet goes through. */
export type Rr446Doubt =
  | 'day-start-after-days-off'
  | 'two-duties-on-one-day'
  | 'gap-under-9-hours'
  | 'longer-than-24-hours';

/**
 * Fatigue and Risk Index of each duty of one person, in order of start. An unofficial implementation of the method of
 * research report RR446 (2006). Linear; equal times are worked out once.
 */
export function rr446Indices(duties: readonly Rr446Duty[], settings: Rr446Settings): readonly Rr446Indices[] {
  const fatigue = rr446CumulativeFatigue(duties);
  const risk = rr446CumulativeRisk(duties);
  const known = new Map<string, TimesOnly>();
  return duties.map((duty, i) => {
    const key = `${duty.on} ${duty.length}`;
    const own = known.get(key) ?? timesOnly(duty, settings);
    known.set(key, own);
    const cumulative = fatigue[i] ?? 0;
    const factor = risk[i] ?? 0;
    return {
      fatigue: {
        ...own.fatigue,
        cumulative,
        total: rr446FatigueTotal(cumulative, own.fatigue.timing + own.fatigue.job),
      },
      risk: { ...own.risk, cumulative: factor, total: factor * own.risk.timing * own.risk.job },
      unconfirmed: doubtsOf(duty, duties[i - 1]),
    };
  });
}

interface TimesOnly {
  readonly fatigue: { readonly timing: number; readonly job: number };
  readonly risk: { readonly timing: number; readonly job: number };
}

function timesOnly(duty: Rr446Duty, settings: Rr446Settings): TimesOnly {
  return {
    fatigue: rr446TimingAndJob(duty, settings),
    risk: { timing: rr446RiskTiming(duty, settings.commute), job: rr446RiskJob(duty.length, settings) },
  };
}

const SEVEN = 7;
const DAY = 24;
const SHORT_GAP = 9;

/** The gap counts from coming home to leaving, half an hour each way, as in the method. */
function doubtsOf(duty: Rr446Duty, before: Rr446Duty | undefined): readonly Rr446Doubt[] {
  const doubts: Rr446Doubt[] = [];
  if (duty.length > DAY) doubts.push('longer-than-24-hours');
  if (before === undefined) return doubts;
  const gap = DAY * (duty.day - before.day) + duty.on - before.on - before.length - 1;
  if (gap > DAY && duty.on >= SEVEN) doubts.push('day-start-after-days-off');
  if (duty.day === before.day) doubts.push('two-duties-on-one-day');
  if (gap < SHORT_GAP) doubts.push('gap-under-9-hours');
  return doubts;
}
