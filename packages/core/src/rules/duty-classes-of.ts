import type { ContractInForce } from '../contracts/in-force.ts';
import type { Rota } from '../roster/rota.ts';
import { datedDefinitions } from './class-terms.ts';
import { DutyClassifier } from './duty-classifier.ts';

/** Class bits (`LONG` …) of every duty of a rota under a contract, parallel to its columns. */
export function dutyClassesOf(rota: Rota, contract: ContractInForce): Uint8Array {
  const days = { firstDay: rota.firstDay, endDay: rota.endDay, isTemplate: rota.kind === 'template' };
  const bits = new Uint8Array(rota.duties.count);
  const classifier = new DutyClassifier(rota, datedDefinitions(contract, days));
  classifier.classify({ duties: rota.duties, clock: rota.clock, first: 0, end: rota.duties.count }, bits);
  return bits;
}
