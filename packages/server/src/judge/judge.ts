import { type RosterInput, type Rota, readRota, rosterFromGrid } from '@rotawright/core/roster';
import { checkRota, type Report } from '@rotawright/core/rules';
import { HttpProblem } from '../http/index.ts';
import type { RosterDocument } from '../wire/index.ts';
import { chosenContract } from './contract-choice.ts';

/** A version, read and judged by the same `core` as the browser uses. */
export interface Judged {
  readonly input: RosterInput;
  readonly rota: Rota;
  readonly report: Report;
}

const ENGINE = 'rotawright-server 1.0.0';

/**
 * Judges a version, or only some of its people, by the contract and readings of its rota.
 * @throws HttpProblem with every fault when the version cannot be read, such as duties that overlap
 */
export function judge(document: RosterDocument, people?: readonly string[]): Judged {
  const input = rosterFromGrid(document);
  const rota = readRota(input);
  if (!rota.ok) throw new HttpProblem('rota.not-valid', { problems: rota.problems });
  const contract = chosenContract(document.contract, document.from);
  if (!contract.ok) throw new HttpProblem('rota.not-valid', { problems: contract.problems });
  const report = checkRota(rota.value, contract.value, {
    engine: ENGINE,
    readings: document.readings,
    ...(people === undefined ? {} : { people }),
  });
  return { input, rota: rota.value, report };
}
