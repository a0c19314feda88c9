import { LATE, LONG, NIGHT } from '../../roster/classes.ts';
import { NON_RESIDENT_ON_CALL } from '../../roster/rota.ts';
import type { RunClass } from '../duty-class.ts';
import type { LineDuty } from './line-rule.ts';

/** Is the duty of the class? The same question as `isOfClass` asks of a view. */
export function isDutyOf({ kind, classes }: LineDuty, wanted: RunClass): boolean {
  if (wanted === 'any') return true;
  if (wanted === 'on-call') return kind === NON_RESIDENT_ON_CALL;
  return (classes & (wanted === 'long' ? LONG : wanted === 'late' ? LATE : NIGHT)) !== 0;
}
