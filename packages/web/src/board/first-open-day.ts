import { parseCivilDate } from '@rotawright/core/time';
import type { Board } from '../actions/index.ts';
import { dayIn } from '../words/text.ts';

/** Days from the first of the rota to today: negative before it begins, its length or more when it is over. */
export function daysToToday({ document: { frame, wire } }: Board): number {
  return (parseCivilDate(dayIn(wire.zone, new Date())) ?? 0) - frame.firstDay;
}

/** Today's duties are begun: nothing before tomorrow moves, nor before the rota. Of a rota that is over, its last day. */
export function firstOpenDay(board: Board): number {
  return Math.max(0, Math.min(board.document.frame.days - 1, daysToToday(board) + 1));
}
