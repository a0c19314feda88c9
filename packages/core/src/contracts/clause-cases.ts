import cases from './compiled/cases.json' with { type: 'json' };

/** A worked case of a clause, by name: what it shows and where it comes from. The case itself is in `conformance/`. */
export interface ClauseCase {
  readonly clause: string;
  /** `at-limit`, `spring-change` …, or `null`. */
  readonly situation: string | null;
  readonly name: string;
  readonly status: 'published' | 'derived' | 'incomplete' | 'third-party';
  readonly source: string;
}

/** The worked cases of one clause, in the order of the contract's case files; empty when there is none. */
export function clauseCases(contractId: string, clauseId: string): readonly ClauseCase[] {
  // The compiler built this shape.
  const known = cases as Readonly<Record<string, readonly ClauseCase[]>>;
  const own = Object.hasOwn(known, contractId) ? (known[contractId] ?? []) : [];
  return own.filter(({ clause }) => clause === clauseId);
}
