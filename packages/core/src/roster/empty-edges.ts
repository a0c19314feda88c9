import { sayCivilDate } from '../time/index.ts';
import type { Rota } from './rota.ts';

/** From so many days without a duty or leave on, the beginning or end of a roster may not be the person's at all. */
const LONG_EDGE = 28;

/**
 * Says of person `p`, a sentence each, that the beginning or end of a roster may not be theirs, where the input has no place to say
 * so: an average counts those weeks as free. Nothing of a template, nor of who has no duty and no leave at all.
 */
export function emptyEdgeNotes(
  { kind, firstDay, endDay, duties, offsets, people }: Rota,
  p: number,
): readonly string[] {
  if (kind === 'template') return [];
  const from = offsets[p] ?? 0;
  const until = offsets[p + 1] ?? from;
  // A person's duties stand in order of start.
  let first = until > from ? (duties.day[from] ?? endDay) : endDay;
  let last = until > from ? (duties.day[until - 1] ?? firstDay) : firstDay - 1;
  for (const { day } of people[p]?.leave ?? []) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (last < first) return [];
  const notes: string[] = [];
  const counted = 'the average counts these weeks as free.';
  if (first - firstDay >= LONG_EDGE) notes.push(`No duty and no leave before ${sayCivilDate(first)}: ${counted}`);
  if (endDay - 1 - last >= LONG_EDGE) notes.push(`No duty and no leave after ${sayCivilDate(last)}: ${counted}`);
  return notes;
}
