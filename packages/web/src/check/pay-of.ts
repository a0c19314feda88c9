import type { ContractInForce } from '@rotawright/core/contracts';
import { type PayReport, payFor } from '@rotawright/core/pay';
import type { Rota } from '@rotawright/core/roster';
import { formatCivilDate } from '@rotawright/core/time';

/**
 * A year's pay of the one person of a rota, by the rates of its first day; `null` under a contract whose pay this page does not
 * work out.
 */
export function payOf(rota: Rota, contract: ContractInForce): PayReport | null {
  if (contract.contract.family !== 'resident-2016') return null;
  const pay = payFor(rota, 0, contract, { on: formatCivilDate(rota.firstDay) });
  return pay.ok ? pay.value : null;
}
