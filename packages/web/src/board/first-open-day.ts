import { parseCivilDate } from '@rotawright/core/time';
import type { Board } from '../actions/index.ts';
import { dayIn } from '../words/text.ts';

/** Today's duties are begun: nothing before tomorrow moves, nor before the rota. Of a rota that is over, its last day. */
export function firstOpenDay({ document: { frame, wire } }: Board): number {
  const today = parseCivilDate(dayIn(wire.zone, new Date())) ?? 0;
  return Math.max(0, Math.min(frame.days - 1, today + 1 - frame.firstDay));
}
