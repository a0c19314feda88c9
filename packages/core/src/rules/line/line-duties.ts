import type { ContractInForce } from '../../contracts/in-force.ts';
import type { Rota } from '../../roster/rota.ts';
import { dutyClassesOf } from '../duty-classes-of.ts';
import { isResidentShift, residentAsShift } from '../resident-as-shift.ts';
import type { LineDuty } from './line-rule.ts';

/**
 * Every duty of a rota as the rules of lines ask about it, in the order of the rota's columns: what the check of the contract
 * takes it for. So a resident on-call period is a shift, worked for its whole elapsed length, but under the 2002 contract.
 */
export function lineDutiesOf(rota: Rota, contract: ContractInForce): readonly LineDuty[] {
  const classes = dutyClassesOf(rota, contract);
  const { duties, clock } = rota;
  const judged = isResidentShift(contract) ? residentAsShift(duties, 0, duties.count) : duties;
  return Array.from({ length: judged.count }, (_, i) => {
    const midnight = clock.instantOf(judged.day[i] ?? 0, 0);
    return {
      start: (judged.start[i] ?? 0) - midnight,
      end: (judged.end[i] ?? 0) - midnight,
      classes: classes[i] ?? 0,
      kind: judged.kind[i] ?? 0,
      work: judged.work[i] ?? 0,
      restTotal: judged.restTotal[i] ?? 0,
      restNight: judged.restNight[i] ?? 0,
    };
  });
}
