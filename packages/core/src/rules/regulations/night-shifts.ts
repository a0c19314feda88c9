import { SHIFT } from '../../roster/rota.ts';
import type { View } from '../view.ts';

/** Night time, and how much of it makes a shift one of night work. Minutes of the day, and minutes. */
export interface NightTime {
  readonly nightStart: number;
  readonly nightEnd: number;
  readonly nightLeast: number;
}

/** Has shift `i` at least so many minutes of night time, summed over the nights that it touches? Elapsed minutes. */
export function isNightWork(view: View, i: number, { nightStart, nightEnd, nightLeast }: NightTime): boolean {
  if (view.duties.kind[i] !== SHIFT) return false;
  const start = view.duties.start[i] ?? 0;
  const end = view.duties.end[i] ?? 0;
  let inside = 0;
  for (let day = (view.duties.day[i] ?? 0) - 1; view.clock.instantOf(day, nightStart) < end; day += 1) {
    const from = Math.max(start, view.clock.instantOf(day, nightStart));
    const until = Math.min(end, view.clock.instantOf(day + 1, nightEnd));
    inside += Math.max(0, until - from);
  }
  return inside >= nightLeast;
}
