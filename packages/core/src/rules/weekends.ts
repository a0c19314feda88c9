import type { View } from './view.ts';

/** When a weekend begins on Saturday and the last minute of Sunday that belongs to it, both as minutes of the day. */
export interface WeekendHours {
  readonly opens: number;
  /** Included. */
  readonly closes: number;
}

/** The whole weekends of a rota as spans of instants, in order; `end` is excluded. */
export interface WeekendSpans {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** The first duty of each weekend in which the person holds one for at least a minute, in order of time. */
export function firstDutyOfEachWeekend(view: View, spans: WeekendSpans): readonly number[] {
  const { start, end } = view.duties;
  const found: number[] = [];
  let i = view.first;
  for (let weekend = 0; weekend < spans.count; weekend += 1) {
    const from = spans.start[weekend] ?? 0;
    while (i < view.end && (end[i] ?? 0) <= from) i += 1;
    if (i >= view.end) break;
    if ((start[i] ?? 0) < (spans.end[weekend] ?? 0)) found.push(i);
  }
  return found;
}
