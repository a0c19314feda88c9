import { LineLedger } from '../line-ledger.ts';
import { type PayRounding, percentage, roundUpTo, toPence } from '../money.ts';
import type { PayInput, PayLine } from '../pay-report.ts';
import { type PayTerms, payTerms } from '../pay-terms.ts';
import { multiply, type Rational, rational } from '../rational.ts';
import type { Banding } from './band-of-facts.ts';
import { gradeNames } from './grade-name.ts';
import { scalePoint } from './scale-point.ts';

/** What the lines of banded pay are worked out from. */
export interface BandedFacts {
  readonly banding: Banding;
  readonly grade: string | null;
  /** Point of the scale, the minimum being 0; `null` when it is not given. */
  readonly point: number | null;
  readonly rounding: PayRounding;
  /** Day on which the contract of a GP registrar in a practice began, `YYYY-MM-DD`; `null` for everybody else. */
  readonly gpContractFrom: string | null;
}

/** Basic pay: the point of the scale; less than full time, its F share up to the step of the printed tables. */
export function bandedBasicLine(facts: BandedFacts, terms: PayTerms): PayLine {
  const ledger = new LineLedger(terms);
  const { amount, inputs } = basicOf(facts, ledger);
  const isPart = facts.banding.tree === 'less-than-full-time';
  return ledger.line({
    id: 'basic',
    title: isPart ? 'Basic pay, less than full time' : 'Basic pay',
    inputs,
    amountPence: amount === null ? null : toPence(amount),
    rounding: isPart ? roundingWords(facts.rounding) : 'none: whole pounds',
  });
}

/** What the band adds: a share of basic, up to the step of the printed tables. */
export function bandLine(facts: BandedFacts, terms: PayTerms): PayLine {
  const ledger = new LineLedger(terms);
  const { amount: basic } = basicOf(facts, ledger);
  const isGp = facts.gpContractFrom !== null;
  const share = isGp ? gpShare(facts, ledger) : bandShare(facts, ledger);
  const amount =
    basic === null || share === null ? null : shareOf(basic, { basisPoints: share, ledger, rounding: facts.rounding });
  const inputs: Record<string, PayInput> = isGp
    ? {}
    : { band: facts.banding.band ?? facts.banding.possible.join(' or ') };
  if (basic !== null) inputs['basicPence'] = toPence(basic);
  if (share !== null) inputs['basisPoints'] = share;
  return ledger.line({
    id: 'band',
    ...(isGp ? { part: 'gp-practice' } : {}),
    title: isGp ? 'Supplement of a GP registrar in a practice' : bandTitle(facts.banding),
    inputs,
    amountPence: amount === null ? null : toPence(amount),
    rounding: roundingWords(facts.rounding),
    notes: isGp ? [] : bandNotes(facts.banding),
  });
}

function basicOf(
  facts: BandedFacts,
  ledger: LineLedger,
): { amount: Rational | null; inputs: Record<string, PayInput> } {
  const { banding, grade, point } = facts;
  const inputs: Record<string, PayInput> = { grade: grade ?? 'not given', point: point ?? 'not given' };
  const full = scalePoint(ledger, grade, point);
  if (full !== null) inputs['scale'] = full.scale;
  if (banding.tree === 'full-time') return { amount: full === null ? null : rational(full.pence), inputs };
  if (banding.ltft === null) {
    for (const fact of banding.missing) ledger.need(fact);
    return { amount: null, inputs };
  }
  inputs['fBand'] = banding.ltft.band;
  inputs['basisPoints'] = banding.ltft.basisPoints;
  const basisPoints = banding.ltft.basisPoints;
  return {
    amount: full === null ? null : shareOf(rational(full.pence), { basisPoints, ledger, rounding: facts.rounding }),
    inputs,
  };
}

function shareOf(
  basic: Rational,
  { basisPoints, ledger, rounding }: { basisPoints: number; ledger: LineLedger; rounding: PayRounding },
): Rational | null {
  const exact = multiply(basic, percentage(basisPoints));
  if (rounding === 'exact') return exact;
  const step = ledger.number('band.table-step');
  return step === null ? ledger.need('the step of the printed tables (band.table-step)') : roundUpTo(exact, step);
}

function bandShare({ banding, grade }: BandedFacts, ledger: LineLedger): number | null {
  ledger.rateFrom('band.supplements');
  if (banding.band === null) {
    for (const fact of banding.missing) ledger.need(fact);
    return ledger.isTold ? ledger.need('the band') : null;
  }
  if (banding.band === 'none' && grade !== null && gradeNames(grade)[0] === 'FY1') {
    return ledger.rate('band.supplement.fy1-without-band');
  }
  const row = ledger.rows('band.supplements')?.find((candidate) => candidate['band'] === banding.band);
  const percent = row?.['percent'];
  if (typeof percent !== 'number') return ledger.need(`the supplement of band ${banding.band}`);
  ledger.rateFrom('band.supplements', { value: percent, unit: 'basis-points' });
  return percent;
}

/** The supplement in force when the contract began, whatever day is priced. */
function gpShare({ gpContractFrom }: BandedFacts, ledger: LineLedger): number | null {
  const then = payTerms(ledger.terms.contract, gpContractFrom ?? ledger.terms.on).read('band.supplement.gp-practice');
  ledger.rateFrom('band.supplement.gp-practice');
  if (then.state !== 'known' || typeof then.term.value !== 'number')
    return ledger.need('the supplement of GP registrars');
  ledger.rateFrom('band.supplement.gp-practice', { value: then.term.value, unit: then.term.unit });
  return then.term.value;
}

/** How the band came about, a sentence for each question, and what is taken as kept. */
function bandNotes({ questions, assumed }: Banding): readonly string[] {
  const asked = questions.map(({ question, measured, answer }) => {
    const found = measured === '' ? '' : ` (${measured})`;
    return `${question.charAt(0).toUpperCase()}${question.slice(1)}? ${answer}${found}.`;
  });
  return assumed.length === 0 ? asked : [...asked, `On paper; monitoring decides: ${assumed.join(', ')}.`];
}

function bandTitle({ band, possible }: Banding): string {
  if (band === 'none') return 'No band';
  return band === null ? `Band ${possible.join(' or ')}` : `Band ${band}`;
}

function roundingWords(rounding: PayRounding): string {
  return rounding === 'exact' ? 'exact percentage, half up to the penny' : 'percentage up to the next whole pound';
}
