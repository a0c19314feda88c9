import { BugError } from '../problems/index.ts';
import { parseCivilDate } from '../time/index.ts';
import type { Term, TermValue } from './contract.ts';
import { editionValues } from './edition-values.ts';
import type { ContractInForce, TermInForce } from './in-force.ts';

/** From `day` on, until the next step. */
interface Step {
  readonly day: number;
  readonly term: TermInForce;
}

const STEPS = new WeakMap<ContractInForce, Map<string, readonly Step[]>>();

/**
 * A term's value on a civil day (days since 1970-01-01): the latest that began on or before the day; before all values
 * the first. The same object for every day of a value, so that it costs a look-up and no allocation.
 * Throws a {@link BugError} for a term that the contract does not have.
 */
export function termOn(contract: ContractInForce, termId: string, day: number): TermInForce {
  const steps = stepsOf(contract, termId);
  let at = steps.length - 1;
  while (at > 0 && (steps[at]?.day ?? 0) > day) at -= 1;
  const step = steps[at];
  if (step === undefined) throw new BugError(`term "${termId}" of ${contract.contract.id} has no step`);
  return step.term;
}

/**
 * The civil days after `fromDay` and before `untilDay` on which any of the terms gets another value, rising. A stretch
 * between two of them is judged by one set of values.
 */
export function changeDays(
  contract: ContractInForce,
  termIds: readonly string[],
  span: { readonly fromDay: number; readonly untilDay: number },
): readonly number[] {
  const days = new Set<number>();
  for (const termId of termIds) {
    const steps = stepsOf(contract, termId);
    for (let i = 1; i < steps.length; i += 1) {
      const day = steps[i]?.day ?? 0;
      const isInside = day > span.fromDay && day < span.untilDay;
      if (isInside && !isSameValue(steps[i - 1]?.term, steps[i]?.term)) days.add(day);
    }
  }
  return [...days].sort((a, b) => a - b);
}

function isSameValue(a: TermInForce | undefined, b: TermInForce | undefined): boolean {
  return JSON.stringify([a?.value, a?.bound, a?.choices]) === JSON.stringify([b?.value, b?.bound, b?.choices]);
}

function stepsOf(contract: ContractInForce, termId: string): readonly Step[] {
  const known = STEPS.get(contract) ?? new Map<string, readonly Step[]>();
  if (known.size === 0) STEPS.set(contract, known);
  const found = known.get(termId);
  if (found !== undefined) return found;
  const term = Object.hasOwn(contract.contract.terms, termId) ? contract.contract.terms[termId] : undefined;
  if (term === undefined) throw new BugError(`${contract.contract.id} has no term "${termId}"`);
  const steps = makeSteps(contract, term);
  known.set(termId, steps);
  return steps;
}

function makeSteps(contract: ContractInForce, term: Term): readonly Step[] {
  const values = editionValues(contract.contract, term, contract.edition);
  if (values.length === 0) return [{ day: Number.NEGATIVE_INFINITY, term: absent(term, contract) }];
  const dated = values.map((value) => ({ day: dayOf(value), value }));
  const days = [...new Set(dated.map(({ day }) => day))].sort((a, b) => a - b);
  return days.map((day) => {
    const begun = dated.filter((candidate) => candidate.day <= day);
    return { day, term: inForce(term, begun, contract.variants) };
  });
}

interface Dated {
  readonly day: number;
  readonly value: TermValue;
}

/** The value that stands among those begun: of each published set the latest, then the set named, then the common one. */
function inForce(term: Term, begun: readonly Dated[], named: readonly string[]): TermInForce {
  const latest = new Map<string | null, Dated>();
  for (const candidate of begun) {
    const before = latest.get(candidate.value.variant);
    if (before === undefined || before.day <= candidate.day) latest.set(candidate.value.variant, candidate);
  }
  const common = latest.get(null);
  const sets = [...latest.values()].filter(({ value, day }) => value.variant !== null && day >= (common?.day ?? day));
  const wanted = sets.findLast(({ value }) => value.variant !== null && named.includes(value.variant));
  if (wanted !== undefined) return said(term, wanted.value);
  if (common !== undefined && sets.every(({ day }) => day === common.day)) return said(term, common.value);
  const [first] = sets;
  if (first === undefined) throw new BugError(`term "${term.id}" has no value in force`);
  const choices = sets.flatMap(({ value }) => value.variant ?? []);
  return { ...said(term, first.value), value: null, choices };
}

function said(term: Term, value: TermValue): TermInForce {
  return {
    id: term.id,
    value: value.value,
    unit: term.unit,
    bound: term.bound,
    clause: value.clause,
    confidence: value.confidence,
    sources: value.sources,
    from: value.from,
    choices: [],
  };
}

/** The edition does not have the term; the compiler lets no clause name such a one. */
function absent(term: Term, contract: ContractInForce): TermInForce {
  const { id, unit, bound } = term;
  const from = contract.contract.editions.find((edition) => edition.id === contract.edition)?.from ?? '0000-01-01';
  return { id, value: null, unit, bound, clause: '', confidence: 'quoted', sources: [], from, choices: [] };
}

function dayOf(value: TermValue): number {
  const day = parseCivilDate(value.from);
  if (day === null) throw new BugError(`"${value.from}" is no day`);
  return day;
}
