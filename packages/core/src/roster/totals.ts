import { type Rota, UNKNOWN } from './rota.ts';
import { type WeekendSpans, weekendsWorked } from './weekends.ts';

/** What a person does in all, as reports print it. */
export interface RotaTotals {
  readonly duties: number;
  /** Shifts in elapsed minutes, and on-call periods by their estimates where these are known. */
  readonly workedMinutes: number;
  /** Weeks of the cycle, or days of the roster over 7 to six decimals. */
  readonly weeks: number;
  readonly weekendsWorked: number;
  readonly weekends: number;
}

/** Totals of person `p` (index into the rota's people). */
export function totalsOf(rota: Rota, p: number, weekends: WeekendSpans): RotaTotals {
  const first = rota.offsets[p] ?? 0;
  const end = rota.offsets[p + 1] ?? 0;
  return {
    duties: end - first,
    workedMinutes: workedMinutes(rota, first, end),
    weeks: weeksOf(rota),
    weekendsWorked: weekendsWorked(rota, p, weekends),
    weekends: weekends.count,
  };
}

/** Weeks of the cycle, or days of the roster over 7 to six decimals. */
export function weeksOf({ firstDay, endDay }: Rota): number {
  return Math.round(((endDay - firstDay) / 7) * 1e6) / 1e6;
}

/** Known work of the duties from `first` (included) to `end` (excluded), in minutes. */
function workedMinutes({ duties }: Rota, first: number, end: number): number {
  let minutes = 0;
  for (let i = first; i < end; i += 1) {
    const work = duties.work[i] ?? UNKNOWN;
    if (work !== UNKNOWN) minutes += work;
  }
  return minutes;
}
