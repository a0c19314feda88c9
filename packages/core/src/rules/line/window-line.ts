import { SHIFT } from '../../roster/rota.ts';
import type { LineDuty, LineRule, LineState } from './line-rule.ts';

/**
 * Work in any window, day by day: remembers of each window that began with a duty when it closes and what it holds.
 *
 * No window beats the best of those that begin with a shift. With on-call work, spread thin, one that ends with a duty
 * may; and the share of a period that a window cuts is rounded down: then this form lets pass what the check still finds.
 */
export function windowLine(length: number, most: number): LineRule {
  return {
    start: [],
    step(state, { minutes }, duty) {
      const next: number[] = [];
      for (let i = 0; i < state.length; i += 2) {
        const closes = state[i] ?? 0;
        const sum = (state[i + 1] ?? 0) + (duty === null ? 0 : workUntil(duty, closes));
        if (sum > most) return null;
        keep(next, closes - minutes, sum);
      }
      if (duty !== null && duty.work > 0) {
        const sum = workUntil(duty, duty.start + length);
        if (sum > most) return null;
        keep(next, duty.start + length - minutes, sum);
      }
      return next;
    },
    forget(state, mostWork) {
      const kept: number[] = [];
      for (let i = 0; i < state.length; i += 2) {
        const closes = state[i] ?? 0;
        const sum = state[i + 1] ?? 0;
        if (sum + mostWork(closes) > most) kept.push(closes, sum);
      }
      return kept satisfies LineState;
    },
  };
}

function keep(into: number[], closes: number, sum: number): void {
  if (closes > 0) into.push(closes, sum);
}

/** Work of a duty up to a minute of its day. */
function workUntil({ kind, start, end, work }: LineDuty, minute: number): number {
  if (work <= 0 || minute <= start) return 0;
  if (minute >= end) return work;
  return kind === SHIFT ? minute - start : Math.floor((work * (minute - start)) / (end - start));
}
