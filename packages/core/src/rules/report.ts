/**
 * The interchange output `rotawright-report/1`. Field names and rule ids are permanent.
 */
import type { Bound, Confidence, Severity } from '../contracts/contract.ts';

/** The three answers: never a silent pass. */
export type Verdict = 'meets' | 'breaks' | 'cannot tell';

/** One verdict on one clause for one person, with its proof. */
export interface Finding {
  /** Permanent rule id, e.g. `rest.after-night`. */
  readonly rule: string;
  /** Where the contract says so, in the edition used. */
  readonly clause: string;
  readonly verdict: Verdict;
  /** Broken advice leaves the exit code at 0. */
  readonly severity: Severity;
  /** `null` when nothing could be measured; at most 6 decimals. */
  readonly measured: number | null;
  readonly limit: number | null;
  readonly bound: Bound;
  readonly unit: string;
  /** How far inside the limit (never negative on a pass, negative on a breach); `null` when nothing was measured. */
  readonly margin: number | null;
  /** For frequencies: out of how many. */
  readonly of?: number;
  /** Which limit of a rule that has several, e.g. `total`. */
  readonly part?: string;
  /** A run without end in a template. */
  readonly unbounded?: true;
  /** Civil instants (`2026-03-06T09:00`, or `W3 Tue 08:30`); `null` when the finding is about no span. */
  readonly from: string | null;
  readonly until: string | null;
  /** Indices into the person's duties in order of start: as few as prove it. */
  readonly duties: readonly number[];
  readonly origin: readonly string[];
  readonly confidence: Confidence;
  /** Rule id of the waiver that widened the limit, or `null`. */
  readonly waiver: string | null;
  /** Names of the alternative readings that were used; absent under the default. */
  readonly readings?: readonly string[];
  /** What has to be known before the verdict can be given. */
  readonly missing: readonly string[];
}

/** Sums of one person’s rota. `workedMinutes` holds known estimates of on-call work. */
export interface PersonTotals {
  readonly duties: number;
  readonly workedMinutes: number;
  /** Duties whose work is not known: with any, `workedMinutes` is the least that is worked. */
  readonly unknownWork: number;
  readonly weeks: number;
  readonly weekendsWorked: number;
  readonly weekends: number;
}

/** Everything found about one person. */
export interface PersonReport {
  readonly id: string;
  readonly totals: PersonTotals;
  readonly findings: readonly Finding[];
}

/** The contract, edition and overlays that a result was made under. */
export interface ContractMark {
  readonly id: string;
  readonly edition: string;
  /** `sha256:…` of base plus overlays. */
  readonly hash: string;
  readonly overlays: readonly string[];
}

/** The result of a check. */
export interface Report {
  readonly format: 'rotawright-report/1';
  readonly engine: string;
  readonly contract: ContractMark;
  readonly people: readonly PersonReport[];
  /** Things worth knowing that are no finding: a moved clock time, leave under a duty. */
  readonly notes: readonly string[];
}
