import { parseCivilDate } from '@rotawright/core/time';
import type { Sheet } from '../document/index.ts';
import { dayIn } from '../words/text.ts';

/** Days from the first of the rota to today: negative before it begins, its length or more when it is over. */
export function daysToToday({ frame, wire }: Pick<Sheet, 'frame' | 'wire'>): number {
  return (parseCivilDate(dayIn(wire.zone, new Date())) ?? 0) - frame.firstDay;
}

/** Nothing of the rota lies ahead: somebody looks back at it, or tries things out. */
export function isOver(document: Pick<Sheet, 'frame' | 'wire'>): boolean {
  return daysToToday(document) >= document.frame.days;
}

/** Today's duties are begun: nothing before tomorrow moves, nor before the rota. Of a rota that is over, its last day. */
export function firstOpenDay(document: Pick<Sheet, 'frame' | 'wire'>): number {
  return Math.max(0, Math.min(document.frame.days - 1, daysToToday(document) + 1));
}
