import type { ContractInForce } from '../contracts/in-force.ts';
import { type DutyColumns, RESIDENT_ON_CALL, type Rota, SHIFT } from '../roster/rota.ts';

/** Is a resident on-call period a shift under the contract? It is an on-call duty under the 2002 contract alone. */
export function isResidentShift({ contract }: ContractInForce): boolean {
  return contract.family !== 'new-deal-2002';
}

/** Has person `p` a resident on-call period? The samples stand for all duties. */
export function hasResidentOnCall({ duties: { kind }, digest: { samples, forms } }: Rota, p: number): boolean {
  const until = samples.from[p + 1] ?? 0;
  for (let k = samples.from[p] ?? 0; k < until; k += 1) {
    if (kind[forms.examples[samples.form[k] ?? 0] ?? 0] === RESIDENT_ON_CALL) return true;
  }
  return false;
}

/**
 * The duties `first` to `end` (excluded) alone, with every resident on-call period as what it is outside the 2002
 * contract: a shift, worked for its whole elapsed length. The other columns are windows on the originals.
 */
export function residentAsShift(duties: DutyColumns, first: number, end: number): DutyColumns {
  const kind = duties.kind.slice(first, end);
  const work = duties.work.slice(first, end);
  for (let i = 0; i < kind.length; i += 1) {
    if (kind[i] !== RESIDENT_ON_CALL) continue;
    kind[i] = SHIFT;
    work[i] = (duties.end[first + i] ?? 0) - (duties.start[first + i] ?? 0);
  }
  return {
    ...duties,
    count: kind.length,
    start: duties.start.subarray(first, end),
    end: duties.end.subarray(first, end),
    day: duties.day.subarray(first, end),
    startClock: duties.startClock.subarray(first, end),
    rosteredMinutes: duties.rosteredMinutes.subarray(first, end),
    kind,
    work,
    enhancedWork: duties.enhancedWork.subarray(first, end),
    plannedBreaks: duties.plannedBreaks.subarray(first, end),
    longestBreak: duties.longestBreak.subarray(first, end),
    separateBreaks: duties.separateBreaks.subarray(first, end),
    restTotal: duties.restTotal.subarray(first, end),
    restNight: duties.restNight.subarray(first, end),
    code: duties.code.subarray(first, end),
    source: duties.source.subarray(first, end),
  };
}
