import type { Confidence } from '../../contracts/index.ts';
import type { ContractMark } from '../../rules/report.ts';

/** The guardian's fine for one breach. Pence; `null` means *cannot tell*, and `missing` says why. */
export interface FineLine {
  /** Rule and part of the finding that is fined. */
  readonly rule: string;
  readonly part: string | null;
  /** Civil day whose rates and triggers were used. */
  readonly on: string;
  /** Paragraph that fixes the rates. */
  readonly clause: string;
  /** Span of the finding, as the report gives it. */
  readonly from: string | null;
  readonly until: string | null;
  /** Indices into the person's duties, as the report gives them. */
  readonly duties: readonly number[];
  /** Minutes in breach, to the whole minute; and how they divide, where that can be told. */
  readonly minutes: number | null;
  readonly plainMinutes: number | null;
  readonly enhancedMinutes: number | null;
  readonly doctorPence: number | null;
  readonly guardianPence: number | null;
  /** By the printed total, which may differ from the sum of the shares by pennies. */
  readonly totalPence: number | null;
  /** The total if all hours were plain: the least that the fine can be. */
  readonly atLeastPence: number | null;
  readonly source: readonly string[];
  readonly confidence: Confidence;
  readonly missing: readonly string[];
}

/** All fines of one person, with what keeps their sums from being told. */
export interface PersonFines {
  readonly id: string;
  readonly grade: string | null;
  readonly lines: readonly FineLine[];
  /** Sums of the lines; `null` when one of them, or what is fined at all, cannot be told. */
  readonly doctorPence: number | null;
  readonly guardianPence: number | null;
  readonly totalPence: number | null;
  readonly atLeastPence: number;
  /** What keeps the sums from being told, each fact once. */
  readonly missing: readonly string[];
  /** Rules that would be fined and whose verdict is *cannot tell*: the sums know nothing of them. */
  readonly undecided: readonly string[];
}

/** The fines output `rotawright-fines/1`. */
export interface FineReport {
  readonly format: 'rotawright-fines/1';
  readonly contract: ContractMark;
  /** Civil day whose rates were used; `null` of a roster, where each breach goes by its own day. */
  readonly on: string | null;
  readonly people: readonly PersonFines[];
  readonly notes: readonly string[];
}
