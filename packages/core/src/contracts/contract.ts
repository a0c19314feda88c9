/**
 * A contract as data: editions, dated terms and the clauses that use them. Made from `contracts/<id>/*.yaml`
 * by `tools/compile-contracts`; this file is the shape of the result.
 */

/** May a value equal the limit? `at-most` and `at-least` allow it; `less-than` and `more-than` do not. */
export type Bound = 'at-most' | 'less-than' | 'at-least' | 'more-than';

/** A breach must not happen; advice is good practice and leaves the exit code at 0. */
export type Severity = 'breach' | 'advice';

/**
 * How sure a value is, surest first. `quoted`: read in the document itself. `secondary`: two sources agree, or the
 * text was seen reproduced. `derived`: calculated from quoted numbers. `third-party`: software or a blog only.
 * `unconfirmed`: general knowledge, no source seen. `unknown`: not found, the value is `null`.
 */
export type Confidence = 'quoted' | 'secondary' | 'derived' | 'third-party' | 'unconfirmed' | 'unknown';

/** All of them, surest first. */
export const CONFIDENCES: readonly Confidence[] = [
  'quoted',
  'secondary',
  'derived',
  'third-party',
  'unconfirmed',
  'unknown',
];

/** Which pay sum and which set of rules a contract belongs to. */
export type Family = 'resident-2016' | 'new-deal-2002' | 'regulations-1998';

/** A contract whole: its editions, dated terms, clauses and sources. */
export interface Contract {
  readonly format: 'rotawright-contract/1';
  /** `england-2016`. */
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  readonly editions: readonly Edition[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly terms: Readonly<Record<string, Term>>;
  /** In the order of the contract. */
  readonly clauses: readonly Clause[];
  /** `sha256:…` of everything above. */
  readonly hash: string;
}

/** One dated text of a contract. */
export interface Edition {
  /** `2019-08`. */
  readonly id: string;
  readonly title: string;
  /** First civil day in force; `null` for one that never came into force, which only its name selects. */
  readonly from: string | null;
  /** Edition whose values stand where this one has none of its own. */
  readonly inherits: string | null;
  readonly note: string | null;
}

/** Where values were read. */
export interface Source {
  /** What it is, and where a person finds it. */
  readonly text: string;
  readonly url: string | null;
  /** Last day on which a person compared the data with it. */
  readonly checked: string;
}

/** Units of the data. The compiler turns hours into minutes, clock times into minutes of the day, percent into basis points, money into pence. */
export type Unit =
  | 'minutes'
  | 'minutes/week'
  | 'days'
  | 'weeks'
  | 'count'
  | 'weekends'
  | 'minute-of-day'
  | 'basis-points'
  | 'pence/year'
  | 'pence/hour'
  | 'pence'
  | 'flag'
  | 'choice'
  | 'table';

/** One named quantity of a contract and all the values it ever had. Values are only ever added. */
export interface Term {
  /** Permanent: overlays, results and links depend on it. */
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  /** Unit in which people write it: `hours`. Overlays give their values in it. */
  readonly writtenIn: string;
  /** Column names and their written units; `null` unless a table. */
  readonly columns: Readonly<Record<string, string>> | null;
  /** The words a choice may be; `null` unless a choice. */
  readonly choices: readonly string[] | null;
  /** Present on limits. */
  readonly bound: Bound | null;
  /** How a doubtful phrase was read. */
  readonly reading: string | null;
  /** Per edition (and variant) in rising order of `from`. */
  readonly values: readonly TermValue[];
}

/** A table's row: plain numbers (already converted), fractions as `[n, d]`, or words. */
export type TableRow = Readonly<Record<string, number | string | boolean | null | readonly [number, number]>>;

/** A value of a term, in its compiled unit. */
export type TermContent = number | string | boolean | readonly TableRow[];

/** What a term was from one day on, and how sure that is. */
export interface TermValue {
  /** Edition it belongs to; `null` for values that every edition shares (pay scales). */
  readonly edition: string | null;
  /** First civil day in force. */
  readonly from: string;
  /** One of several published sets for the same dates, which the user must name; else `null`. */
  readonly variant: string | null;
  /** `null`: not known, or abolished from that day (then `confidence` is not `unknown`). */
  readonly value: TermContent | null;
  /** Paragraph, as printed on reports. */
  readonly clause: string;
  /** Keys into `sources`. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** One requirement: a rule primitive, and the terms it is judged by. */
export interface Clause {
  /** Permanent and unique within the contract: `weekend.frequency.normal`. */
  readonly id: string;
  /** Rule id of reports: `weekend.frequency`. Several clauses may share one. */
  readonly rule: string;
  readonly title: string;
  /** What it asks, in our words; shown by `rota explain`. */
  readonly text: string;
  /** Name in the registry of `rules`; `null` where the clause cannot be checked, and `text` says why. */
  readonly primitive: string | null;
  readonly severity: Severity;
  /** Fixed arguments of the primitive: `{ "class": "night" }`. */
  readonly with: Readonly<Record<string, string>>;
  /** The primitive's names for terms → term ids. `limit` is the one whose paragraph is cited. */
  readonly terms: Readonly<Record<string, string>>;
  /** With this waiver recorded, these terms replace those of the same name. */
  readonly waiver: { readonly id: string; readonly terms: Readonly<Record<string, string>> } | null;
  /** Part of a rule with several limits, as reports name it. */
  readonly part: string | null;
}
