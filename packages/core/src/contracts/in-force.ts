import type { Bound, Clause, Confidence, Contract, TermContent, Unit } from './contract.ts';

/** A contract as it stood: one edition, with overlays, ready to be looked up by day. */
export interface ContractInForce {
  readonly contract: Contract;
  readonly edition: string;
  /**
   * Civil day for what has no date of its own, such as a template: the day asked about, else the first on which the
   * edition and all overlays stand.
   */
  readonly on: number;
  /** Titles of the overlays, in the order applied. */
  readonly overlays: readonly string[];
  /** Hash of base plus overlays. */
  readonly hash: string;
  /** Variant sets that the user named, e.g. `["2023-24-as-revised"]`. */
  readonly variants: readonly string[];
  /** Clauses in force at any time, in contract order; those switched off from a day carry it in `offFrom`. */
  readonly clauses: readonly { readonly clause: Clause; readonly offFrom: number | null }[];
}

/** A term's value on a day, with all that a report must say about it. */
export interface TermInForce {
  readonly id: string;
  /**
   * `null` when nobody knows (confidence `unknown`), when the term had ended or was no part of the edition (any other
   * confidence), or when one of `choices` has to be named first.
   */
  readonly value: TermContent | null;
  readonly unit: Unit;
  readonly bound: Bound | null;
  readonly clause: string;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  /** First civil day of this value, `YYYY-MM-DD`. */
  readonly from: string;
  /** Published sets of values for this day of which the user must name one; empty when there is nothing to choose. */
  readonly choices: readonly string[];
}
