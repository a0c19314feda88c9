import { type ContractInForce, editionInForce, loadContract } from '@rotawright/core/contracts';
import type { Problem } from '@rotawright/core/problems';
import { parseCivilDate } from '@rotawright/core/time';
import type { RosterDocument } from '@rotawright/server/wire';

/** The contract that a version is judged by, or why there is none. */
export type ContractOutcome =
  | { readonly ok: true; readonly contract: ContractInForce }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Fetches the one contract that the document names, in the edition it names or the one in force on its first day. */
export async function contractOf(wire: Pick<RosterDocument, 'contract' | 'from'>): Promise<ContractOutcome> {
  const { id, edition } = wire.contract;
  const loaded = await loadContract(id);
  if (!loaded.ok) return loaded;
  const on = parseCivilDate(wire.from) ?? undefined;
  const inForce = editionInForce(loaded.value, edition === null ? { on } : { edition, on });
  return inForce.ok ? { ok: true, contract: inForce.value } : inForce;
}
