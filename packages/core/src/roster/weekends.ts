import { weekdayOf } from '../time/index.ts';
import { GatheredDuties } from './gathered-duties.ts';
import type { DutyColumns, Rota } from './rota.ts';

const SATURDAY = 5;

/** When a weekend begins on Saturday and its last minute on Sunday, as minutes of the day; both belong to it. */
export interface WeekendHours {
  readonly opens: number;
  readonly closes: number;
}

/** Weekends of the civil calendar, for counts under a contract that does not limit them. */
export const WHOLE_WEEKEND: WeekendHours = { opens: 0, closes: 1439 };

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

/** One person's duties: `first` to `end` (excluded) of the columns, in order of start. */
export interface PersonDutySpan {
  readonly duties: Pick<DutyColumns, 'start' | 'end'>;
  readonly first: number;
  readonly end: number;
}

/** The weekends that a person works. */
export interface WeekendsWorked {
  readonly count: number;
  /** The first duty in each, every duty once: a long one may work two weekends. */
  readonly duties: readonly number[];
}

const gathered = new GatheredDuties();

/**
 * The weekends in which the person holds a duty, of any kind, for at least a minute. In order of time; linear in the duties
 * and the weekends.
 */
export function findWeekendsWorked({ duties, first, end: until }: PersonDutySpan, spans: WeekendSpans): WeekendsWorked {
  const { start, end } = duties;
  const { count: all, start: opens, end: closes } = spans;
  gathered.empty();
  let count = 0;
  let i = first;
  let last = -1;
  for (let weekend = 0; weekend < all; weekend += 1) {
    const from = opens[weekend] ?? 0;
    while (i < until && (end[i] ?? 0) <= from) i += 1;
    if (i >= until) break;
    if ((start[i] ?? 0) >= (closes[weekend] ?? 0)) continue;
    count += 1;
    if (i !== last) gathered.add(i);
    last = i;
  }
  return { count, duties: gathered.list() };
}
