import { SHIFT } from '../../roster/rota.ts';
import type { LineRule } from './line-rule.ts';

/** Rest between neighbouring shifts, day by day: remembers the earliest minute at which the next shift may start. */
export function restBetweenLine(least: number): LineRule {
  return {
    start: [0],
    step([earliest = 0], { minutes }, duty) {
      if (duty === null) return [Math.max(0, earliest - minutes)];
      if (duty.kind !== SHIFT) return [0];
      return duty.start < earliest ? null : [Math.max(0, duty.end + least - minutes)];
    },
  };
}
