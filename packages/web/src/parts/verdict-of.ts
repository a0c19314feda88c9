import type { VerdictKind } from '../words/parts.ts';

/** The mark of many verdicts together: one breach breaks, and what can’t be told is never a pass. */
export function verdictOf(breaches: number, untold: number): VerdictKind {
  if (breaches > 0) return 'breaks';
  return untold > 0 ? 'cannot-tell' : 'meets';
}
