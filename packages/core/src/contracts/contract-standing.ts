import standings from './compiled/standings.json' with { type: 'json' };

/** How far a contract's data has come, from `contracts/index.yaml`. */
export interface ContractStanding {
  readonly status: 'complete' | 'partial';
  /** Last day on which the data was compared with its sources. */
  readonly verified: string;
  readonly missing: readonly string[];
}

/** The standing of a contract; `null` for an id that the index does not list. */
export function contractStanding(id: string): ContractStanding | null {
  // The compiler built this shape.
  const known = standings as Readonly<Record<string, unknown>>;
  return Object.hasOwn(known, id) ? (known[id] as ContractStanding) : null;
}
