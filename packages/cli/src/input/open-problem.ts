import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contractById, contractInForce, type Overlay } from '@rotawright/core/contracts';
import { bad, good, type Outcome } from '@rotawright/core/problems';
import { formatCivilDate } from '@rotawright/core/time';
import { parseJson } from '@rotawright/formats/json';
import { type Benchmark, isBenchmark, readBenchmark } from '@rotawright/solve';
import { type ReadDemand, readDemand } from '@rotawright/solve/rota';
import type { ChosenContract, ContractFlags } from './contract-flags.ts';
import { unbegunNotes } from './overlay-days.ts';
import { readBytes, shownName } from './read-bytes.ts';

/** What a file asks the optimiser for: a roster of our own, or a public benchmark with its way of writing answers. */
export type OpenProblem =
  | { readonly kind: 'demand'; readonly read: ReadDemand }
  | { readonly kind: 'benchmark'; readonly benchmark: Benchmark };

/** Opens a demand in JSON, or a benchmark instance by its content; INRC-II instances by name in their folder, too. */
export async function openProblem(path: string): Promise<Outcome<OpenProblem>> {
  const bytes = await readBytes(path);
  const text = bytes.ok ? textOf(bytes.value) : null;
  const source = { name: path, text, open: (name: string) => beside(path, name) };
  if (isBenchmark(source)) {
    const read = readBenchmark(source);
    return read.ok ? good({ kind: 'benchmark', benchmark: read.value }, read.notes) : read;
  }
  if (!bytes.ok) return bytes;
  if (text === null || !/^\s*[{[]/.test(text)) {
    const read = readBenchmark({ ...source, name: shownName(path) });
    return read.ok ? good({ kind: 'benchmark', benchmark: read.value }, read.notes) : read;
  }
  const json = parseJson(text, shownName(path));
  if (!json.ok) return json;
  const read = readDemand(json.value);
  return read.ok ? good({ kind: 'demand', read: read.value }, read.notes) : read;
}

/** Text of a file in the same folder; `null` when there is none. */
function beside(path: string, name: string): string | null {
  try {
    return readFileSync(join(dirname(path), name), 'utf8');
  } catch {
    return null;
  }
}

/** A file's bytes as text, without the mark of its encoding. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The contract of a demand: named on the command line, else in the demand, else the one in force on its first day. */
export function demandContract(
  { demand, rota }: ReadDemand,
  flags: ContractFlags,
  overlays: readonly Overlay[],
): Outcome<ChosenContract> {
  const named = flags.contract ?? demand.contract?.id;
  const contract = contractById(named ?? overlays[0]?.base.contract ?? 'england-2016');
  if (!contract.ok) return bad(contract.problems);
  const edition = flags.edition ?? demand.contract?.edition;
  const inForce = contractInForce(contract.value, { edition, on: rota.firstDay, overlays, variants: flags.set });
  if (!inForce.ok) return bad(inForce.problems);
  const why = named === undefined ? 'the usual one for a roster' : 'named';
  const on = edition === undefined ? `; in force on ${formatCivilDate(rota.firstDay)}, the first day` : '';
  const notes = unbegunNotes(overlays, rota.endDay - 1);
  return good({ contract: inForce.value, because: `${why}${on}`, notes });
}
