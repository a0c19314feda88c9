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
    if (isLeftOut(view, i, choice)) continue;
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

/** Is a template on duty without any pause, all its chosen duties touching across the seam? */
export function isEndlessDuty(view: View, choice: DutyChoice): boolean {
  if (!view.isEndless) return false;
  let before: number | null = null;
  for (let i = view.first; i < view.end; i += 1) {
    if (isLeftOut(view, i, choice)) continue;
    if (before !== null && view.duties.start[i] !== before) return false;
    before = view.duties.end[i] ?? 0;
  }
  return before !== null;
}

function isLeftOut(view: View, i: number, choice: DutyChoice): boolean {
  return choice === 'at-work' && view.duties.kind[i] === NON_RESIDENT_ON_CALL;
}
