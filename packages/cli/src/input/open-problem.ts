import { type ContractInForce, contractById, contractInForce, type Overlay } from '@rotawright/core/contracts';
import { bad, good, type Outcome } from '@rotawright/core/problems';
import { formatCivilDate } from '@rotawright/core/time';
import { curtoisGrid, readCurtois, type SolveProblem } from '@rotawright/solve';
import { type ReadDemand, readDemand } from '@rotawright/solve/rota';
import type { ContractFlags } from './contract-flags.ts';
import { readBytes, shownName } from './read-bytes.ts';

/** What a file asks the optimiser for: a rota of our own, or a public benchmark with its way of writing answers. */
export type OpenProblem =
  | { readonly kind: 'demand'; readonly read: ReadDemand }
  | { readonly kind: 'benchmark'; readonly problem: SolveProblem; grid(assignment: Uint8Array): string };

/** Opens a demand in JSON, or a benchmark instance by its form. */
export async function openProblem(path: string): Promise<Outcome<OpenProblem>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = Buffer.from(bytes.value).toString('utf8');
  const json = parseJson(text);
  if (json === undefined) {
    const read = readCurtois(text, shownName(path));
    if (!read.ok) return read;
    const problem = read.value;
    return good({ kind: 'benchmark', problem, grid: (assignment) => curtoisGrid(problem, assignment) });
  }
  const read = readDemand(json);
  return read.ok ? good({ kind: 'demand', read: read.value }, read.notes) : read;
}

/** The value of a JSON text; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The contract of a demand: named on the command line, else in the demand, else the one in force on its first day. */
export function demandContract(
  { demand, rota }: ReadDemand,
  flags: ContractFlags,
  overlays: readonly Overlay[],
): Outcome<{ readonly contract: ContractInForce; readonly because: string }> {
  const named = flags.contract ?? demand.contract?.id;
  const contract = contractById(named ?? overlays[0]?.base.contract ?? 'england-2016');
  if (!contract.ok) return bad(contract.problems);
  const edition = flags.edition ?? demand.contract?.edition;
  const inForce = contractInForce(contract.value, { edition, on: rota.firstDay, overlays, variants: flags.set });
  if (!inForce.ok) return bad(inForce.problems);
  const why = named === undefined ? 'the usual one for a roster' : 'named';
  const on = edition === undefined ? `; in force on ${formatCivilDate(rota.firstDay)}, the first day` : '';
  return good({ contract: inForce.value, because: `${why}${on}` });
}
