import type { Confidence } from '../../contracts/index.ts';
import { weakestConfidence } from '../../contracts/weakest-confidence.ts';
import type { PayTerms } from '../pay-terms.ts';
import { compare, type Rational, rational } from '../rational.ts';
import { askQuestion } from './ask-question.ts';
import type { Band } from './band.ts';
import type { ActualHours, BandFacts } from './band-facts.ts';
import { FULL_TIME_TREE, LESS_THAN_FULL_TIME_TREE } from './band-tree.ts';
import { type BandQuestion, walkTree } from './walk-tree.ts';

/** The F-scale basic of a doctor on less than full time. */
export interface LtftBasic {
  /** `F7`. */
  readonly band: string;
  /** Share of full-time basic in basis points. */
  readonly basisPoints: number;
}

/** A post's band and how it came about. */
export interface Banding {
  readonly tree: 'full-time' | 'less-than-full-time';
  /** `null` when more than one band is possible. */
  readonly band: Band | null;
  /** Bands that are possible, the best paid first. */
  readonly possible: readonly Band[];
  /** Every question asked on the way, with its answer. */
  readonly questions: readonly BandQuestion[];
  /** Average actual minutes a week with prospective cover. */
  readonly actual: ActualHours;
  /** On less than full time, the share of basic; `null` when it is full time or cannot be told. */
  readonly ltft: LtftBasic | null;
  /** Rules that the rota breaks. */
  readonly breaks: readonly string[];
  /** Rules that only monitoring can show, taken as kept: a band worked out on paper is only indicative. */
  readonly assumed: readonly string[];
  /** What has to be known before there is one band, and one share of basic; each fact once. */
  readonly missing: readonly string[];
  /** The weakest mark of the questions asked. */
  readonly confidence: Confidence;
  readonly notes: readonly string[];
}

/** The band of a post from its facts, by the contract's terms on a day. */
export function bandOfFacts(facts: BandFacts, terms: PayTerms): Banding {
  const isPart = facts.wte < 1 && !isFullWeek(facts, terms);
  const walk = walkTree(isPart ? LESS_THAN_FULL_TIME_TREE : FULL_TIME_TREE, (id) => askQuestion(id, facts, terms));
  const basic = isPart ? ltftBasic(facts.actual, terms) : { ltft: null, missing: [] };
  const band = walk.possible.length === 1 ? (walk.possible[0] ?? null) : null;
  const untold = band === null ? walk.questions.flatMap((question) => question.missing) : [];
  return {
    tree: isPart ? 'less-than-full-time' : 'full-time',
    band,
    possible: walk.possible,
    questions: walk.questions,
    actual: facts.actual,
    ltft: basic.ltft,
    breaks: facts.compliance.breaks,
    assumed: facts.compliance.assumed,
    missing: [...new Set([...untold, ...basic.missing])],
    confidence: weakestConfidence(walk.questions.map((question) => question.confidence)),
    notes:
      facts.wte < 1 && !isPart ? ['Less than full time with a full week of actual hours: banded as full time.'] : [],
  };
}

/** Does a doctor on less than full time surely work as many hours as full time begins at? */
function isFullWeek({ actual }: BandFacts, terms: PayTerms): boolean {
  const reading = terms.read('band.hours.lower');
  if (reading.state !== 'known' || typeof reading.term.value !== 'number') return false;
  const full = rational(reading.term.value);
  return (
    !actual.isOpen && actual.possible.length > 0 && actual.possible.every((minutes) => compare(minutes, full) >= 0)
  );
}

function ltftBasic(
  actual: ActualHours,
  terms: PayTerms,
): { readonly ltft: LtftBasic | null; readonly missing: readonly string[] } {
  const reading = terms.read('ltft.basic');
  if (reading.state !== 'known') return { ltft: null, missing: ['the value of ltft.basic'] };
  const rows = Array.isArray(reading.term.value) ? reading.term.value : [];
  const bands = rows.map((row) => ({
    band: String(row['band']),
    basisPoints: Number(row['percent']),
    from: Number(row['from']),
    until: Number(row['until']),
  }));
  const found = actual.possible.map((minutes) => bands.find((one) => isIn(minutes, one)) ?? null);
  const [first] = found;
  const isSole = !actual.isOpen && first != null && found.every((one) => one?.band === first.band);
  if (isSole) return { ltft: { band: first.band, basisPoints: first.basisPoints }, missing: [] };
  if (actual.missing.length > 0) return { ltft: null, missing: actual.missing };
  return { ltft: null, missing: [`a share of basic for these hours: the F bands run from ${said(bands)} a week`] };
}

function isIn(minutes: Rational, { from, until }: { readonly from: number; readonly until: number }): boolean {
  return compare(minutes, rational(from)) >= 0 && compare(minutes, rational(until)) < 0;
}

function said(bands: readonly { readonly from: number; readonly until: number }[]): string {
  return `${(bands[0]?.from ?? 0) / 60} to under ${(bands.at(-1)?.until ?? 0) / 60} hours`;
}
