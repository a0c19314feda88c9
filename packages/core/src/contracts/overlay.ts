import type { Bound, Clause } from './contract.ts';

/**
 * A proposal: changes laid over a contract, in the order written. Made by `parseOverlay` from a document
 * `rotawright-overlay/1`; names of terms and clauses are checked when it is laid on its base.
 */
export interface Overlay {
  readonly title: string;
  readonly base: { readonly contract: string; readonly edition: string | null };
  /** Where the proposal is written down. */
  readonly source: string | null;
  readonly changes: readonly OverlayChange[];
}

/** A term that a proposal brings with it; before `from` it does not stand. */
export interface OverlayTerm {
  readonly id: string;
  readonly title: string;
  /** A unit of `contracts/units.yaml`, as people write it. */
  readonly writtenIn: string;
  readonly columns: Readonly<Record<string, string>> | null;
  readonly choices: readonly string[] | null;
  readonly bound: Bound | null;
  /** First civil day, `YYYY-MM-DD`. */
  readonly from: string;
  /** In the written unit. */
  readonly value: unknown;
  readonly clause: string;
}

/** One change of a proposal, in the order written. */
export type OverlayChange =
  /** A term has another value from a day on; `null` ends it. What the base says of later days no longer stands. */
  | {
      readonly kind: 'set';
      readonly term: string;
      readonly from: string;
      /** In the term's written unit. */
      readonly value: unknown;
      /** Paragraph for reports; `null` keeps the base's. */
      readonly clause: string | null;
      readonly note: string | null;
    }
  | { readonly kind: 'replace'; readonly id: string; readonly clause: Clause; readonly terms: readonly OverlayTerm[] }
  | { readonly kind: 'add'; readonly clause: Clause; readonly terms: readonly OverlayTerm[] }
  /** A clause no longer stands, from a day on or (`null`) at all. */
  | { readonly kind: 'off'; readonly id: string; readonly from: string | null };
