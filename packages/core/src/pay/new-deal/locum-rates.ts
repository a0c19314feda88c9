import type { Confidence, TableRow } from '../../contracts/index.ts';
import { weakestConfidence } from '../../contracts/weakest-confidence.ts';
import { percentage, roundUpTo, toPence } from '../money.ts';
import type { PayTerms, TermReading } from '../pay-terms.ts';
import { multiply, type Rational, rational } from '../rational.ts';

/** What an hour of a locum appointment for service is paid. */
export interface LocumRate {
  readonly grade: string;
  /** `LA`, `LB` and `LC` as the contract defines them; `none` for a post without a band. */
  readonly rate: string;
  /** Whole pence an hour, rounded up to the step of the printed table. */
  readonly pencePerHour: number;
  readonly clause: string;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** Hourly rates of every grade; empty when the contract's terms of the day do not give them. */
export function locumRates(terms: PayTerms): readonly LocumRate[] {
  const basis = terms.read('locum.hourly');
  const shares = terms.read('locum.rates');
  const step = numberOf(terms.read('locum.step'));
  if (basis.state !== 'known' || shares.state !== 'known' || step === null) return [];
  const confidence = weakestConfidence([basis.term.confidence, shares.term.confidence]);
  const extra = numberOf(terms.read('band.supplement.fy1-without-band')) ?? 0;
  return rowsOf(basis).flatMap((row) =>
    rowsOf(shares).map((share) => {
      const isPlainFy1 = row['grade'] === 'FY1' && share['rate'] === 'none';
      const basisPoints = Number(share['percent']) + (isPlainFy1 ? extra : 0);
      return {
        grade: String(row['grade']),
        rate: String(share['rate']),
        pencePerHour: toPence(roundUpTo(shareOf(Number(row['hourly']), basisPoints), step)),
        clause: shares.term.clause,
        sources: shares.term.sources,
        confidence,
      };
    }),
  );
}

/** A year of a locum appointment of a week or more (LL), from a year's basic and band in pence; `null` when the contract does not say. */
export function longLocumPence(terms: PayTerms, totalPence: number): number | null {
  const basisPoints = numberOf(terms.read('locum.long'));
  return basisPoints === null ? null : toPence(shareOf(totalPence, basisPoints));
}

function shareOf(pence: number, basisPoints: number): Rational {
  return multiply(rational(pence), percentage(basisPoints));
}

function numberOf(reading: TermReading): number | null {
  return reading.state === 'known' && typeof reading.term.value === 'number' ? reading.term.value : null;
}

function rowsOf(reading: TermReading): readonly TableRow[] {
  const value = reading.state === 'known' ? reading.term.value : null;
  return typeof value === 'object' && value !== null ? value : [];
}
