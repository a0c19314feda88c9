/**
 * The pay output `rotawright-pay/1`, shared by the 2016 family and the 2002 contract. Field names and line ids are permanent.
 */
import type { Confidence, Unit } from '../contracts/contract.ts';
import type { ContractMark } from '../rules/report.ts';
import type { PayRounding } from './money.ts';

/** Permanent. `on-call-work` is a sub-line: its money stands in the lines it names. `band` exists under the 2002 contract. */
export type PayLineId =
  | 'basic'
  | 'additional-hours'
  | 'enhancement'
  | 'weekend'
  | 'on-call-availability'
  | 'on-call-work'
  | 'premium'
  | 'london'
  | 'ltft-allowance'
  | 'floor'
  | 'band';

/** A fact that went into a line: a word, or a number with its unit in its name (an exact fraction `[n, d]` where it is not whole). */
export type PayInput = number | string | boolean | readonly [number, number];

/** The contract value that a line rests on. */
export interface PayRate {
  /** Term id: `pay.enhancement.rate`. */
  readonly term: string;
  readonly value: number | string | boolean;
  readonly unit: Unit;
}

/** One component of pay with everything that it rests on. */
export interface PayLine {
  readonly id: PayLineId;
  /** Tells lines of one id apart, e.g. which premium; else `null`. */
  readonly part: string | null;
  readonly title: string;
  /** Paragraph, as printed. */
  readonly clause: string;
  readonly inputs: Readonly<Record<string, PayInput>>;
  /** `null` when the rate itself is what nobody knows. */
  readonly rate: PayRate | null;
  /** First civil day of the rate. */
  readonly from: string | null;
  /** Keys of the contract's sources. */
  readonly source: readonly string[];
  /** The weakest mark of everything the line rests on. */
  readonly confidence: Confidence;
  /** Pence a year; `null` means *cannot tell*, and `missing` says why. Never 0 in its place. */
  readonly amountPence: number | null;
  /** What was rounded, and how. */
  readonly rounding: string;
  /** What has to be known before the amount can be given; empty exactly when there is an amount. */
  readonly missing: readonly string[];
  /** Lines that already hold this line's money, so that it does not count in the total; else empty. */
  readonly within: readonly PayLineId[];
  /** Things worth knowing about this line. */
  readonly notes: readonly string[];
}

/** A year’s pay of one person, line by line. */
export interface PayReport {
  readonly format: 'rotawright-pay/1';
  readonly contract: ContractMark;
  /** The person's id; a template's is `template`. */
  readonly person: string;
  readonly grade: string | null;
  /** Civil day whose rates were used. */
  readonly on: string;
  readonly unit: 'GBP/year';
  readonly roundingOfPercentages: PayRounding;
  readonly lines: readonly PayLine[];
  /** Sum of the lines; `null` when one of them cannot be told. */
  readonly totalPence: number | null;
  /** A twelfth of the total, half up to the penny. */
  readonly monthlyPence: number | null;
  /** Sum of the lines that can be told: the total is at least this, as no line is negative. */
  readonly knownPence: number;
  /** What keeps the total from being told, each fact once. */
  readonly missing: readonly string[];
  readonly notes: readonly string[];
}
