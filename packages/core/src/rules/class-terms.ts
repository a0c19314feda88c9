import type { ContractInForce, TermInForce } from '../contracts/in-force.ts';
import { changeDays, termOn } from '../contracts/term-on.ts';
import type { ClassDefinitions, DatedDefinition, DatedDefinitions } from '../roster/classes.ts';
import type { DutyClass } from './duty-class.ts';

/** Terms by which a contract says what a night is, in the words of the 2016 family and in those of the Regulations. */
const NIGHT_TERMS = [
  { from: 'duty.night.from', until: 'duty.night.until', least: 'duty.night.least' },
  { from: 'night-time.start', until: 'night-time.end', least: 'night-time.least' },
] as const;

function nightTerms({ contract }: ContractInForce): (typeof NIGHT_TERMS)[number] {
  return NIGHT_TERMS.find(({ least }) => Object.hasOwn(contract.terms, least)) ?? NIGHT_TERMS[0];
}

/** The terms by which a contract says what a shift of a class is. A contract without them has no such class. */
function termsOfClass(contract: ContractInForce, wanted: DutyClass): readonly string[] {
  if (wanted === 'night') return Object.values(nightTerms(contract));
  return wanted === 'long' ? ['duty.long.over'] : ['duty.long.over', 'duty.late.starts-before', 'duty.late.ends-after'];
}

/** Terms that define these classes and that the contract has. */
export function classTermIds(contract: ContractInForce, classes: readonly DutyClass[]): readonly string[] {
  const ids = new Set(classes.flatMap((wanted) => termsOfClass(contract, wanted)));
  return [...ids].filter((id) => Object.hasOwn(contract.contract.terms, id));
}

/** What makes a shift long, late or a night on a civil day. */
export function classDefinitions(contract: ContractInForce, day: number): ClassDefinitions {
  const longOver = minuteTerm(contract, 'duty.long.over', day);
  const nightIds = nightTerms(contract);
  const from = minuteTerm(contract, nightIds.from, day);
  const until = minuteTerm(contract, nightIds.until, day);
  const least = minuteTerm(contract, nightIds.least, day);
  const startsBefore = minuteTerm(contract, 'duty.late.starts-before', day);
  const endsAfter = minuteTerm(contract, 'duty.late.ends-after', day);
  return {
    // The columns compare strictly: where the exact length counts as long, one minute less is the threshold.
    longOver: longOver === null ? null : longOver.value - (longOver.bound === 'at-least' ? 1 : 0),
    night:
      from === null || until === null || least === null
        ? null
        : { from: from.value, until: until.value, least: least.value + (least.bound === 'more-than' ? 1 : 0) },
    late:
      startsBefore === null || endsAfter === null
        ? null
        : { startsBefore: startsBefore.value, endsAfter: endsAfter.value },
  };
}

function minuteTerm(contract: ContractInForce, id: string, day: number) {
  if (!Object.hasOwn(contract.contract.terms, id)) return null;
  const { value, bound }: TermInForce = termOn(contract, id, day);
  return typeof value === 'number' ? { value, bound } : null;
}

/** The definitions in force over a rota's days; a template has those of one day. */
export function datedDefinitions(
  contract: ContractInForce,
  days: { readonly firstDay: number; readonly endDay: number; readonly isTemplate: boolean },
): DatedDefinitions {
  const first = classDefinitions(contract, days.isTemplate ? contract.on : days.firstDay);
  const ever: DatedDefinition = { from: Number.NEGATIVE_INFINITY, definitions: first };
  if (days.isTemplate) return [ever];
  const ids = classTermIds(contract, ['long', 'late', 'night']);
  const changes = changeDays(contract, ids, { fromDay: days.firstDay, untilDay: days.endDay });
  return [ever, ...changes.map((day) => ({ from: day, definitions: classDefinitions(contract, day) }))];
}
