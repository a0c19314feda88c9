import type { Confidence } from '../contracts/index.ts';

/** A value at which somebody acts on an index of RR446; with its source. No pass mark: HSE set none. */
export interface FatigueTrigger {
  readonly id: string;
  readonly measure: 'fatigue-index' | 'risk-index';
  /** Which duties it is for. */
  readonly duties: 'day' | 'night' | 'any';
  /** Reached from this value on (included). */
  readonly from: number;
  readonly usedBy: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** One study behind a statement. */
export interface Evidence {
  readonly id: string;
  readonly topic: string;
  readonly claim: string;
  readonly number: string;
  readonly study: string;
  readonly design: string;
  readonly caution: string;
  readonly confidence: Confidence;
  /** The strongest sentence that may be shown. */
  readonly say: string;
}

/** What a rule of a cover standard asks. `statement` and `response` make no demand on a rota. */
export const COVER_KINDS = [
  'people-per-patients',
  'hours-per-patients',
  'hours-a-day',
  'hours-a-week',
  'response',
  'statement',
] as const;

/** One rule of a cover standard. */
export interface CoverRule {
  readonly id: string;
  readonly text: string;
  readonly kind: (typeof COVER_KINDS)[number];
  readonly role: string;
  readonly confidence: Confidence;
  /** At most this many patients to one person (`people-per-patients`), or the patients that `hours` are for. */
  readonly patients?: number;
  readonly hours?: number;
  readonly withinMinutes?: number;
}

/** A cover standard of one setting: optional, dated, and the user's to change. */
export interface CoverPack {
  readonly id: string;
  readonly title: string;
  readonly setting: string;
  readonly publisher: string;
  /** Year, or year and month. */
  readonly published: string;
  readonly source: string;
  readonly doubt: string;
  readonly confidence: Confidence;
  readonly rules: readonly CoverRule[];
}
