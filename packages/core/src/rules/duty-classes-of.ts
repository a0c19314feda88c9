import type { ContractInForce } from '../contracts/in-force.ts';
import { DutyClassifier } from '../roster/duty-classifier.ts';
import type { Rota } from '../roster/rota.ts';
import { datedDefinitions } from './class-terms.ts';
import { isResidentShift } from './resident-as-shift.ts';

/** Class bits (`LONG` …) of every duty of a rota as the check of a contract has them, parallel to its columns. */
export function dutyClassesOf(rota: Rota, contract: ContractInForce): Uint8Array {
  const days = { firstDay: rota.firstDay, endDay: rota.endDay, isTemplate: rota.kind === 'template' };
  const bits = new Uint8Array(rota.duties.count);
  const classifier = new DutyClassifier(datedDefinitions(contract, days), {
    isResidentShift: isResidentShift(contract),
  });
  const { offsets } = rota;
  for (let p = 0; p < rota.people.length; p += 1) {
    const first = offsets[p] ?? 0;
    const end = offsets[p + 1] ?? first;
    const classes = classifier.classify({ rota, first, end });
    for (let i = first; i < end; i += 1) bits[i] = classes.bits[classes.keys[i] ?? 0] ?? 0;
  }
  return bits;
}
