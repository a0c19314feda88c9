import type { Clause, Contract, Term, TermValue } from '@rotawright/core/contracts';

/** A value of a made contract: day, value, and what differs from a quoted value of edition `two`. */
export function madeValue(from: string, value: TermValue['value'], more: Partial<TermValue> = {}): TermValue {
  return {
    edition: 'two',
    from,
    variant: null,
    value,
    clause: `para of ${from}`,
    sources: ['S'],
    confidence: 'quoted',
    note: null,
    ...more,
  };
}

export function madeTerm(id: string, values: readonly TermValue[]): Term {
  return {
    id,
    title: id,
    unit: 'minutes',
    writtenIn: 'hours',
    columns: null,
    choices: null,
    bound: 'at-least',
    reading: null,
    values,
  };
}

export function madeClause(id: string, terms: Readonly<Record<string, string>>): Clause {
  return {
    id,
    rule: id,
    title: id,
    text: id,
    primitive: 'rest-between-shifts',
    severity: 'breach',
    with: {},
    terms,
    waiver: null,
    part: null,
  };
}

/** Editions `one` (2010), `two` (2020) and `three` (2030, inherits `two`), and `never`, which was not applied. */
export function madeContract(terms: readonly Term[], clauses: readonly Clause[] = []): Contract {
  const edition = (id: string, from: string | null, inherits: string | null = null) => ({
    id,
    title: id,
    from,
    inherits,
    note: null,
  });
  return {
    format: 'rotawright-contract/1',
    id: 'made',
    title: 'Made for tests',
    family: 'resident-2016',
    editions: [
      edition('never', null),
      edition('one', '2010-01-01'),
      edition('two', '2020-01-01'),
      edition('three', '2030-01-01', 'two'),
    ],
    sources: { S: { text: 'made', url: null, checked: '2026-11-22' } },
    terms: Object.fromEntries(terms.map((term) => [term.id, term])),
    clauses,
    hash: 'sha256:made',
  };
}
