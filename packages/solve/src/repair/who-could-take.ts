import type { ContractInForce } from '@rotawright/core/contracts';
import { bad, good, nearestWord, type Outcome } from '@rotawright/core/problems';
import { type RosterInput, readRota } from '@rotawright/core/roster';
import { type Gap, type GapChoices, gapChoices } from '../rota/gap-candidates.ts';
import { RosterDesk } from '../rota/roster-desk.ts';

/** The contract that a roster is judged by, on a desk. */
export interface DeskOptions {
  readonly contract: ContractInForce;
  /** Names of alternative readings; none when absent. */
  readonly readings?: readonly string[];
}

/**
 * Puts a published roster on a desk, for any number of questions about it; or tells every problem of the document. Made
 * once, in some milliseconds; each question then takes well under a second.
 */
export function openDesk(document: unknown, { contract, readings = [] }: DeskOptions): Outcome<RosterDesk> {
  const rota = readRota(document);
  if (!rota.ok) return rota;
  if (rota.value.kind !== 'roster') {
    const found = 'a template';
    const expected = 'a dated roster';
    return bad([{ code: 'roster.wrong-value', where: 'kind', found, expected, tryThis: '"kind": "roster"' }]);
  }
  return good(new RosterDesk(document as RosterInput, rota.value, { contract, readings }), rota.notes);
}

/**
 * Who could take one duty that its owner cannot work: ranked, each with hours, rest, weekends, fairness and pay before and
 * after; and who cannot, with the clause that would break. Nothing before `frozenUntil` moves, the day of the gap when
 * absent. `code` is needed only where somebody has two duties on the day. A gap that is not on the roster is a problem.
 */
export function whoCouldTake(
  desk: RosterDesk,
  gap: { readonly person: string; readonly date: string; readonly code?: string },
  { mayClear = true, frozenUntil = gap.date }: { readonly mayClear?: boolean; readonly frozenUntil?: string } = {},
): Outcome<GapChoices> {
  const ids = desk.people.map(({ id }) => id);
  if (!ids.includes(gap.person)) {
    const tryThis = nearestWord(gap.person, ids) ?? '';
    const expected = 'a person of the roster';
    return bad([{ code: 'option.person-day', where: 'person', found: `"${gap.person}"`, expected, tryThis }]);
  }
  const cell = desk.cellsOf(gap.person).find(({ date, code }) => date === gap.date && code === (gap.code ?? code));
  if (cell === undefined) {
    const days = desk.cellsOf(gap.person).map(({ date }) => date);
    const found = `no ${gap.code ?? 'duty'} of ${gap.person} on ${gap.date}`;
    const tryThis = nearestWord(gap.date, days) ?? '';
    return bad([{ code: 'option.person-day', where: 'date', found, expected: 'a day on duty', tryThis }]);
  }
  const whole: Gap = { person: gap.person, ...cell };
  return good(gapChoices(desk, whole, { frozenUntil, mayClear }));
}
