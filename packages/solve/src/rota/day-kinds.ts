import type { LineClause, LineDay } from '@rotawright/core/rules';
import { weekdayOf } from '@rotawright/core/time';
import type { WardDays } from './ward-duties.ts';

/** Days that no rule tells apart share a kind: the same length, duties of the same times, the same part in each rule. */
export interface DayKinds {
  /** Kind of each day of the horizon, from 0. */
  readonly kindOf: Uint8Array;
  /** A day of each kind, by its place in the horizon. */
  readonly sample: readonly number[];
}

/** Sorts the days of a horizon into kinds. */
export function dayKinds(ward: WardDays, clauses: readonly LineClause[]): DayKinds {
  const { firstDay, endDay } = ward.rota;
  const days = endDay - firstDay;
  const types = ward.duties.length / days;
  const hasOnCall = ward.duties.some((duty) => duty.kind !== 0);
  const known = new Map<string, number>();
  const sample: number[] = [];
  const kindOf = Uint8Array.from({ length: days }, (_, day) => {
    const { minutes, weekday } = lineDay(ward, firstDay + day);
    const parts = clauses.map(({ line }) => line.partOf?.(firstDay + day) ?? 0);
    const duties = ward.duties
      .slice(day * types, (day + 1) * types)
      .map(({ start, end, classes }) => [start, end, classes]);
    const key = JSON.stringify([minutes, hasOnCall ? weekday : 0, parts, duties]);
    const kind = known.get(key) ?? sample.length;
    if (kind === sample.length) sample.push(day);
    known.set(key, kind);
    return kind;
  });
  return { kindOf, sample };
}

/** Length and weekday of a civil day; the part in a rule is the rule's to say. */
export function lineDay({ rota }: WardDays, day: number): Omit<LineDay, 'part'> {
  const minutes = rota.clock.instantOf(day + 1, 0) - rota.clock.instantOf(day, 0);
  return { minutes, weekday: rota.kind === 'template' ? day % 7 : weekdayOf(day) };
}
