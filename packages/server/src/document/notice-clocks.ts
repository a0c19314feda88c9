import { type ContractInForce, termOn } from '@rotawright/core/contracts';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { NoticeClock } from '../wire/index.ts';

/** Notice of the duties themselves. */
export const DUTY_ROSTER = 'notice.duty-roster';

/** What has to be there, by the contract's term; a contract without the term has no such clock. */
const CLOCKS: readonly { readonly term: string; readonly what: string }[] = [
  { term: 'notice.placement', what: 'The placement' },
  { term: 'notice.work-schedule', what: 'The work schedule' },
  { term: DUTY_ROSTER, what: 'The duty roster' },
];

/** Clocks of a rota: when each was due, and when it was there. Days are `YYYY-MM-DD`. */
export function noticeClocks(
  contract: ContractInForce,
  rota: { readonly from: string; readonly today: string; readonly met: ReadonlyMap<string, string> },
): NoticeClock[] {
  const first = parseCivilDate(rota.from) ?? 0;
  const today = parseCivilDate(rota.today) ?? 0;
  return CLOCKS.flatMap(({ term, what }) => {
    const weeks = weeksOf(contract, term, first);
    if (weeks === null) return [];
    const due = first - weeks * 7;
    return [{ weeks, term, what, due: formatCivilDate(due), met: rota.met.get(term) ?? null, daysLeft: due - today }];
  });
}

/** Days of notice that a change to a duty needs not to be late; `null` where the contract says nothing. */
export function noticeDays(contract: ContractInForce, from: string): number | null {
  const weeks = weeksOf(contract, DUTY_ROSTER, parseCivilDate(from) ?? 0);
  return weeks === null ? null : weeks * 7;
}

function weeksOf(contract: ContractInForce, term: string, day: number): number | null {
  if (!Object.hasOwn(contract.contract.terms, term)) return null;
  const { value } = termOn(contract, term, day);
  return typeof value === 'number' ? value : null;
}
