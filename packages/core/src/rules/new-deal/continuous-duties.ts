import { NON_RESIDENT_ON_CALL, SHIFT } from '../../roster/rota.ts';
import type { View } from '../view.ts';

/** Duties of one person that touch, taken as one. */
export interface ContinuousDuty {
  /** Indices of its first and last duty. */
  readonly first: number;
  readonly last: number;
  /** Instants, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Is any of its duties on call? */
  readonly hasOnCall: boolean;
}

/** Which duties count: all of them, or only those at the place of work. */
export type DutyChoice = 'all' | 'at-work';

/**
 * A person's continuous duties in order of start: a normal day, the on-call night that follows it at once and the next
 * day are one duty of 32 hours.
 *
 * Of a template, those that start inside the cycle, each whole across the seam. A template on duty without any pause
 * has none that start inside; see {@link isEndlessDuty}.
 */
export function continuousDuties(view: View, choice: DutyChoice): ContinuousDuty[] {
  const all: ContinuousDuty[] = [];
  const { start, end, kind } = view.duties;
  for (let i = view.first; i < view.end; i += 1) {
    if (choice === 'at-work' && kind[i] === NON_RESIDENT_ON_CALL) continue;
    const last = all.at(-1);
    const hasOnCall = kind[i] !== SHIFT;
    if (last !== undefined && last.end === start[i]) {
      all[all.length - 1] = { ...last, last: i, end: end[i] ?? 0, hasOnCall: last.hasOnCall || hasOnCall };
    } else {
      all.push({ first: i, last: i, start: start[i] ?? 0, end: end[i] ?? 0, hasOnCall });
    }
  }
  if (!view.isEndless) return all;
  // The unrolled duties begin and end somewhere; only what starts in the cycle itself is whole.
  return all.filter((duty) => duty.start >= view.startInstant && duty.start < view.endInstant);
}

/** Is a template on duty without any pause? */
export function isEndlessDuty(view: View, duties: readonly ContinuousDuty[]): boolean {
  if (!view.isEndless) return false;
  const cycle = view.endInstant - view.startInstant;
  const hasDuty = view.end > view.first;
  return (
    duties.some((duty) => duty.end - duty.start >= cycle) || (hasDuty && duties.length === 0 && touchesThroughout(view))
  );
}

function touchesThroughout(view: View): boolean {
  for (let i = view.first + 1; i < view.end; i += 1) {
    if (view.duties.start[i] !== view.duties.end[i - 1]) return false;
  }
  return true;
}
