import type { TableRow, TermInForce } from '../../contracts/index.ts';
import type { PayTerms } from '../pay-terms.ts';
import { compare, multiply, ONE, type Rational, rational } from '../rational.ts';
import type { BandFacts } from './band-facts.ts';
import type { QuestionId } from './band-tree.ts';
import { sayFrequency, sayHours, sayLimit, sayShare } from './say-figures.ts';
import type { BandQuestion } from './walk-tree.ts';

/** Asks one question of a tree about a post. What is not known makes the answer *cannot tell*, naming it. */
export function askQuestion(id: QuestionId, facts: BandFacts, terms: PayTerms): BandQuestion {
  switch (id) {
    case 'breaks-a-limit':
      return askCompliance(facts);
    case 'hours.over-lower':
      return askHours({ id, term: 'band.hours.lower', facts, terms });
    case 'hours.over-upper':
      return askHours({ id, term: 'band.hours.upper', facts, terms });
    case 'outside.any':
      return plain(id, 'any duty outside the plain hours, Monday to Friday', facts.isAnyOutside);
    case 'outside.any-ltft':
      return plain(id, 'any duty outside the plain hours of less than full time', facts.isAnyOutsideLtft);
    case 'outside.share':
      return askShare(facts, terms);
    case 'pattern.on-call':
      return plain(id, 'an on-call rota', facts.pattern === null ? null : facts.pattern === 'on-call', 'pattern');
    case 'criterion-r':
      return plain(id, 'criterion R: much work after 19:00', facts.criterionR, 'criterionR');
    case 'resident':
      return plain(id, 'required to be resident', facts.resident, 'resident');
    case 'weekend.band-2':
    case 'weekend.band-1':
      return askFrequency({ id, term: 'band.frequencies', facts, terms });
    case 'on-call.six-with-cover':
    case 'on-call.eight-with-cover':
    case 'on-call.eight-without-cover':
      return askFrequency({ id, term: 'band.frequencies', facts, terms });
    case 'weekend.ltft':
    case 'on-call.ltft-high':
    case 'on-call.ltft-moderate':
      return askFrequency({ id, term: 'band.frequencies.ltft', facts, terms });
  }
}

type Answer = BandQuestion['answer'];

/** Everything a question says about itself when no term stands behind it. */
const NO_TERM = { term: null, clause: 'Banding', sources: [], confidence: 'quoted', missing: [] } as const;

function plain(id: QuestionId, question: string, value: boolean | null, fact?: string): BandQuestion {
  const missing = value === null && fact !== undefined ? [fact] : [];
  return { ...NO_TERM, id, question, measured: '', answer: value === null ? 'cannot tell' : yesNo(value), missing };
}

function yesNo(value: boolean): Answer {
  return value ? 'yes' : 'no';
}

function askCompliance({ compliance }: BandFacts): BandQuestion {
  const { breaks, untold } = compliance;
  const isUntold = breaks.length === 0 && untold.length > 0;
  return {
    ...NO_TERM,
    id: 'breaks-a-limit',
    question: 'any limit of the New Deal or the Regulations broken',
    measured: breaks.join(', '),
    answer: isUntold ? 'cannot tell' : yesNo(breaks.length > 0),
    missing: isUntold
      ? [...new Set(untold.flatMap(({ rule, missing }) => missing.map((fact) => `${fact} (${rule})`)))]
      : [],
  };
}

interface Asked {
  readonly id: QuestionId;
  readonly term: string;
  readonly facts: BandFacts;
  readonly terms: PayTerms;
}

function askHours({ id, term, facts, terms }: Asked): BandQuestion {
  const { actual } = facts;
  const measured = actual.possible.map(sayHours).join(' or ');
  const reading = terms.read(term);
  if (reading.state !== 'known' || typeof reading.term.value !== 'number') return unknownTerm({ id, term, measured });
  const limit = reading.term.value;
  const answers = new Set<Answer>(actual.possible.map((minutes) => yesNo(compare(minutes, rational(limit)) > 0)));
  if (actual.isOpen) answers.add('cannot tell');
  const answer = soleAnswer(answers);
  const missing = answer === 'cannot tell' ? actual.missing : [];
  return {
    ...said(reading.term),
    id,
    question: `over ${sayLimit(limit)} of actual work a week`,
    measured,
    answer,
    missing,
  };
}

function askShare({ outsideShare }: BandFacts, terms: PayTerms): BandQuestion {
  const id = 'outside.share';
  const term = 'band.out-of-hours-share';
  const measured = outsideShare === null ? '' : sayShare(outsideShare);
  const reading = terms.read(term);
  const over = reading.state === 'known' ? fractionIn(rowsOf(reading.term)[0], 'over') : null;
  if (reading.state !== 'known' || over === null) return unknownTerm({ id, term, measured });
  const answer = yesNo(outsideShare !== null && compare(outsideShare, over) > 0);
  const question = `over ${over.n}/${over.d} of duty hours outside the plain hours, Monday to Friday`;
  return { ...said(reading.term), id, question, measured, answer, missing: [] };
}

function askFrequency({ id, term, facts, terms }: Asked): BandQuestion {
  const frequency = id.startsWith('weekend.') ? facts.weekends : facts.onCalls;
  const measured = sayFrequency(frequency);
  const reading = terms.read(term);
  if (reading.state !== 'known') return unknownTerm({ id, term, measured });
  const { rows, missing } = rowsFor(
    rowsOf(reading.term).filter((row) => row['question'] === id),
    facts,
  );
  const limits = rows.flatMap((row) => fractionIn(row, 'oneIn') ?? []);
  const isRare = id === 'on-call.eight-without-cover';
  const answers = new Set(limits.map((oneIn) => yesNo(isWithin(frequency, oneIn, isRare))));
  const answer = soleAnswer(answers);
  const shown = limits.map((oneIn) => sayFrequency({ n: oneIn.d, d: oneIn.n })).join(' or ');
  const what = id.startsWith('weekend.') ? 'weekends' : 'on call';
  const question = `${what} ${shown} or ${isRare ? 'less' : 'more'} often`;
  return { ...said(reading.term), id, question, measured, answer, missing: answer === 'cannot tell' ? missing : [] };
}

/** Rows that could hold: all that the known facts allow, a row for the grade before one for any grade. */
function rowsFor(
  rows: readonly TableRow[],
  facts: BandFacts,
): { rows: readonly TableRow[]; missing: readonly string[] } {
  const missing: string[] = [];
  if (facts.prospectiveCover === null && rows.some((row) => row['cover'] !== null)) missing.push('prospectiveCover');
  if (facts.grade === null && rows.some((row) => row['grade'] !== null)) missing.push('grade');
  const covered = rows.filter(
    (row) => facts.prospectiveCover === null || row['cover'] === null || row['cover'] === facts.prospectiveCover,
  );
  if (facts.grade === null) return { rows: covered, missing };
  const isOwn = (row: TableRow): boolean => row['grade'] === facts.grade;
  const hasOwn = (cover: TableRow[string] | undefined): boolean =>
    covered.some((row) => isOwn(row) && row['cover'] === cover);
  return { rows: covered.filter((row) => isOwn(row) || (row['grade'] === null && !hasOwn(row['cover']))), missing };
}

/** At least as often as one in `oneIn`; when `isRare`, at most as often. */
function isWithin(frequency: Rational, oneIn: Rational, isRare: boolean): boolean {
  const difference = compare(multiply(frequency, oneIn), ONE);
  return isRare ? difference <= 0 : difference >= 0;
}

function soleAnswer(answers: ReadonlySet<Answer>): Answer {
  const [first, ...others] = answers;
  return first === undefined || others.length > 0 ? 'cannot tell' : first;
}

function said(term: TermInForce): Pick<BandQuestion, 'term' | 'clause' | 'sources' | 'confidence'> {
  return { term: term.id, clause: term.clause, sources: term.sources, confidence: term.confidence };
}

function unknownTerm({ id, term, measured }: { id: QuestionId; term: string; measured: string }): BandQuestion {
  const missing = [`the value of ${term}, which is not known`];
  return { ...NO_TERM, id, question: id, measured, answer: 'cannot tell', term, confidence: 'unknown', missing };
}

function rowsOf(term: TermInForce): readonly TableRow[] {
  return typeof term.value === 'object' && term.value !== null ? term.value : [];
}

function fractionIn(row: TableRow | undefined, column: string): Rational | null {
  const cell = row?.[column];
  return Array.isArray(cell) ? rational(Number(cell[0]), Number(cell[1])) : null;
}
