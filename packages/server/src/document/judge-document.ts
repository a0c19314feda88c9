import { bad, good, type Outcome } from '@rotawright/core/problems';
import { type RosterInput, type Rota, readRota } from '@rotawright/core/roster';
import { checkRota, type Report } from '@rotawright/core/rules';
import type { RosterDocument } from '../wire/index.ts';
import { ENGINE } from './engine.ts';
import { contractOf, placesOf, rosterOf } from './judged-document.ts';

/** A version, read and judged. */
export interface Judged {
  readonly input: RosterInput;
  readonly rota: Rota;
  readonly report: Report;
}

/** Judges everybody of a version, vacant posts left out, by the contract and readings of its rota; or tells why it cannot be read. */
export function judgeDocument(document: RosterDocument): Outcome<Judged> {
  const contract = contractOf(document);
  if (!contract.ok) return contract;
  const input = rosterOf(document);
  const rota = readRota(input, { origins: { duties: placesOf(input) } });
  if (!rota.ok) return bad(rota.problems);
  const options = { engine: ENGINE, readings: document.readings, notes: rota.notes };
  return good({ input, rota: rota.value, report: checkRota(rota.value, contract.value, options) });
}
