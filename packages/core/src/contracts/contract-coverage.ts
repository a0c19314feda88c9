import type { Clause, Contract, Term } from './contract.ts';
import { editionValues } from './edition-values.ts';

/**
 * How far one clause can be relied on under an edition. `complete`: every value it needs was read or reproduced.
 * `partial`: a value is calculated or known from third parties only. `unconfirmed`: a value has no source.
 * `unknown`: a value is not known, so its verdict is *cannot tell*. `not-checkable`: no rota says what it asks.
 * `absent`: no part of the edition.
 */
export type CoverageStatus = 'complete' | 'partial' | 'unconfirmed' | 'unknown' | 'not-checkable' | 'absent';

/** How far one clause can be relied on under one edition, and why not further. */
export interface ClauseCoverage {
  readonly clause: string;
  readonly rule: string;
  readonly title: string;
  readonly edition: string;
  readonly status: CoverageStatus;
  /** Paragraph of its limit, as reports cite it; empty where it has none. */
  readonly paragraph: string;
  /** Why it is not complete: the terms in doubt, or why it cannot be checked. Empty when complete or absent. */
  readonly why: string;
}

/** The same for a term that no clause uses, such as a rate of pay. */
export interface TermCoverage {
  readonly term: string;
  readonly title: string;
  readonly edition: string;
  readonly status: Exclude<CoverageStatus, 'not-checkable'>;
  /** First days of its values, rising. */
  readonly from: readonly string[];
}

/** Every term under every edition, in the order of the contract: what pay and definitions rest on, which no clause shows. */
export function termCoverage(contract: Contract): readonly TermCoverage[] {
  return Object.values(contract.terms).flatMap((term) =>
    contract.editions.map(({ id: edition }) => {
      const values = editionValues(contract, term, edition);
      const isAbsent = values.every((value) => value.value === null && value.confidence !== 'unknown');
      const status = isAbsent ? 'absent' : doubtOf(contract, [term], edition).status;
      return { term: term.id, title: term.title, edition, status, from: values.map((value) => value.from) };
    }),
  );
}

/** Every clause under every edition, in the order of the contract and then of the editions. */
export function contractCoverage(contract: Contract): readonly ClauseCoverage[] {
  return contract.clauses.flatMap((clause) => contract.editions.map(({ id }) => clauseCoverage(contract, clause, id)));
}

function clauseCoverage(contract: Contract, clause: Clause, edition: string): ClauseCoverage {
  const terms = [...Object.values(clause.terms), ...definitionIds(contract, clause)].flatMap(
    (id) => contract.terms[id] ?? [],
  );
  const limit = contract.terms[clause.terms['limit'] ?? ''];
  const limitValues = limit === undefined ? [] : editionValues(contract, limit, edition);
  const said = {
    clause: clause.id,
    rule: clause.rule,
    title: clause.title,
    edition,
    paragraph: limitValues.at(-1)?.clause ?? '',
  };
  if (clause.primitive === null) return { ...said, status: 'not-checkable', why: clause.text };
  const isAbsent = limitValues.every((value) => value.value === null && value.confidence !== 'unknown');
  if (isAbsent) return { ...said, status: 'absent', why: '' };
  return { ...said, ...doubtOf(contract, terms, edition) };
}

/** Terms that say which duties a clause on a class of duties is about: a late shift is a long one too. */
function definitionIds(contract: Contract, clause: Clause): readonly string[] {
  const wanted = clause.with['class'];
  const classes = wanted === 'late' ? ['late', 'long'] : [wanted];
  return Object.keys(contract.terms).filter((id) => classes.some((name) => id.startsWith(`duty.${name}.`)));
}

function doubtOf(
  contract: Contract,
  terms: readonly Term[],
  edition: string,
): { readonly status: TermCoverage['status']; readonly why: string } {
  const inDoubt = (confidences: readonly string[]): string[] =>
    terms
      .filter((term) => editionValues(contract, term, edition).some((value) => confidences.includes(value.confidence)))
      .map((term) => term.id);
  const unknown = inDoubt(['unknown']);
  if (unknown.length > 0) return { status: 'unknown', why: `not known: ${unknown.join(', ')}` };
  const unconfirmed = inDoubt(['unconfirmed']);
  if (unconfirmed.length > 0) return { status: 'unconfirmed', why: `no source seen: ${unconfirmed.join(', ')}` };
  const partial = inDoubt(['derived', 'third-party']);
  if (partial.length > 0)
    return { status: 'partial', why: `calculated, or from third parties only: ${partial.join(', ')}` };
  return { status: 'complete', why: '' };
}
