import { weekdayOf } from '../time/index.ts';
import type { Rota } from './rota.ts';

const SATURDAY = 5;

/** When a weekend begins on Saturday and its last minute on Sunday, as minutes of the day; both belong to it. */
export interface WeekendHours {
  readonly opens: number;
  readonly closes: number;
}

/** Weekends as spans of instants, in order of time; `end` is excluded. */
export interface WeekendSpans {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** All of a rota that its calendar depends on. */
export type RotaDays = Pick<Rota, 'kind' | 'clock' | 'firstDay' | 'endDay'>;

/** The whole weekends of a rota: those of a template's cycle, or those with Saturday and Sunday inside a roster. */
export function weekendsOf(rota: RotaDays, { opens, closes }: WeekendHours): WeekendSpans {
  const weekday = rota.kind === 'template' ? 0 : weekdayOf(rota.firstDay);
  const firstSaturday = rota.firstDay + ((SATURDAY - weekday + 7) % 7);
  const count = Math.max(0, Math.floor((rota.endDay - firstSaturday + 5) / 7));
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const saturday = firstSaturday + i * 7;
    start[i] = rota.clock.instantOf(saturday, opens);
    end[i] = rota.clock.instantOf(saturday + 1, closes + 1);
  }
  return { count, start, end };
}

/**
 * How many of the weekends person `p` works: those in which a duty of any kind holds at least one minute. Linear in the
 * person's duties and the weekends.
 */
export function weekendsWorked({ duties, offsets }: Rota, p: number, weekends: WeekendSpans): number {
  let i = offsets[p] ?? 0;
  const until = offsets[p + 1] ?? 0;
  let worked = 0;
  for (let weekend = 0; weekend < weekends.count; weekend += 1) {
    while (i < until && (duties.end[i] ?? 0) <= (weekends.start[weekend] ?? 0)) i += 1;
    if (i < until && (duties.start[i] ?? 0) < (weekends.end[weekend] ?? 0)) worked += 1;
  }
  return worked;
}
