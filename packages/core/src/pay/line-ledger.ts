import { CONFIDENCES, type Confidence, type TableRow, type TermInForce, type Unit } from '../contracts/index.ts';
import { BugError } from '../problems/index.ts';
import type { PayInput, PayLine, PayLineId, PayRate } from './pay-report.ts';
import type { PayTerms } from './pay-terms.ts';

/** What a line says about itself once its amount is known, or known to be untold. */
export interface LineText {
  readonly id: PayLineId;
  readonly part?: string;
  readonly title: string;
  readonly inputs: Readonly<Record<string, PayInput>>;
  /** Whole pence a year; ignored when something is missing. */
  readonly amountPence: number | null;
  readonly rounding: string;
  readonly within?: readonly PayLineId[];
  readonly notes?: readonly string[];
}

/**
 * Keeps the account of one line while it is worked out: every term read leaves its confidence, every gap its name.
 * The first term read as the `rate` gives the line its paragraph, date and sources.
 */
export class LineLedger {
  readonly terms: PayTerms;
  readonly #missing: string[] = [];
  #weakest = 0;
  #rate: TermInForce | null = null;
  #cell: { readonly value: number; readonly unit: Unit } | null = null;

  constructor(terms: PayTerms) {
    this.terms = terms;
  }

  /** The term's number (compiled unit); `null` when the contract has no such term on that day or nobody knows it. */
  number(id: string): number | null {
    const value = this.#value(id);
    if (value === null) return null;
    if (typeof value !== 'number') throw new BugError(`term "${id}" is not a number`);
    return value;
  }

  /** As {@link number}, and the line's rate. */
  rate(id: string): number | null {
    this.rateFrom(id);
    return this.number(id);
  }

  /** Makes the term the line's rate; of a table, `cell` is what applies of it. */
  rateFrom(id: string, cell: { readonly value: number; readonly unit: Unit } | null = null): void {
    const reading = this.terms.read(id);
    if (reading.state === 'absent') return;
    this.#rate = reading.term;
    this.#cell = cell;
  }

  flag(id: string): boolean | null {
    const value = this.#value(id);
    return typeof value === 'boolean' ? value : null;
  }

  choice(id: string): string | null {
    const value = this.#value(id);
    return typeof value === 'string' ? value : null;
  }

  rows(id: string): readonly TableRow[] | null {
    const value = this.#value(id);
    return typeof value === 'object' ? value : null;
  }

  /** Records a fact without which the line cannot be told. */
  need(fact: string): null {
    if (!this.#missing.includes(fact)) this.#missing.push(fact);
    return null;
  }

  get isTold(): boolean {
    return this.#missing.length === 0;
  }

  /** What is missing so far, each fact once. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** The weakest mark of the terms read so far; `quoted` when there is none. */
  get confidence(): Confidence {
    return CONFIDENCES[this.#weakest] ?? 'unknown';
  }

  /** The finished line. Its amount is `null` exactly when something is missing. */
  line(text: LineText): PayLine {
    if (this.isTold && text.amountPence === null)
      throw new BugError(`line "${text.id}" has no amount and misses nothing`);
    const rate = this.#rate;
    return {
      id: text.id,
      part: text.part ?? null,
      title: text.title,
      clause: rate?.clause ?? '',
      inputs: text.inputs,
      rate: rate === null ? null : payRate(rate, this.#cell),
      from: rate?.from ?? null,
      source: rate?.sources ?? [],
      confidence: this.confidence,
      amountPence: this.isTold ? text.amountPence : null,
      rounding: text.rounding,
      missing: this.missing,
      within: text.within ?? [],
      notes: text.notes ?? [],
    };
  }

  #value(id: string): TermInForce['value'] {
    const reading = this.terms.read(id);
    if (reading.state === 'absent') return null;
    this.#weaken(reading.term.confidence);
    if (reading.state === 'known') return reading.term.value;
    return this.need(reading.missing);
  }

  #weaken(confidence: Confidence): void {
    this.#weakest = Math.max(this.#weakest, CONFIDENCES.indexOf(confidence));
  }
}

function payRate(term: TermInForce, cell: { readonly value: number; readonly unit: Unit } | null): PayRate | null {
  if (cell !== null) return { term: term.id, ...cell };
  if (term.value === null || typeof term.value === 'object') return null;
  return { term: term.id, value: term.value, unit: term.unit };
}
