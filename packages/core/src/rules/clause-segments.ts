import type { Bound, Clause, Confidence, Unit } from '../contracts/contract.ts';
import type { ContractInForce, TermInForce } from '../contracts/in-force.ts';
import { changeDays, termOn } from '../contracts/term-on.ts';
import { weakestConfidence } from '../contracts/weakest-confidence.ts';
import { classTermIds } from './class-terms.ts';
import type { Ask, Primitive } from './primitive.ts';

/** A stretch of days in which none of a clause's terms changes, with all that a finding must say about them. */
export interface Segment {
  /** Civil days whose anchors are judged here, until excluded; open at the ends of the rota. */
  readonly from: number;
  readonly until: number;
  readonly ask: Ask;
  readonly limit: number | null;
  readonly bound: Bound;
  readonly unit: Unit;
  /** Paragraph of the term `limit`. */
  readonly paragraph: string;
  /** The weakest of the terms on which the verdict rests, definitions of classes included. */
  readonly confidence: Confidence;
  /** Terms whose value is not known and without which nothing can be judged. */
  readonly missing: readonly string[];
  /** Terms whose value is not known but that the primitive can often do without. */
  readonly doubtful: readonly string[];
  /** May the primitive be asked? It measures where nothing but the limit itself is missing. */
  readonly isMeasurable: boolean;
}

/** What has to be known to split a clause into segments. */
export interface ClauseAsked {
  readonly clause: Clause;
  readonly offFrom: number | null;
  readonly primitive: Primitive;
  readonly contract: ContractInForce;
  /** The clause's terms, some replaced where a waiver is recorded. */
  readonly terms: Readonly<Record<string, string>>;
  readonly readings: Readonly<Record<string, string>>;
  readonly days: { readonly firstDay: number; readonly endDay: number; readonly isTemplate: boolean };
}

/**
 * The segments of a clause over a rota's days, in order; stretches in which the clause is switched off or its limit is
 * no part of the edition are left out. A template, and a rule that judges the rota as one, have a single segment.
 */
export function clauseSegments(asked: ClauseAsked): readonly Segment[] {
  const { primitive, contract, days, terms, offFrom } = asked;
  if (days.isTemplate) return segmentOn(asked, contract.on, { from: days.firstDay, until: days.endDay });
  if (primitive.scope === 'whole') return segmentOn(asked, days.endDay - 1, EVER);
  const classes = classTermIds(
    contract,
    primitive.classes(asked.clause.with, () => true),
  );
  const span = { fromDay: days.firstDay, untilDay: days.endDay };
  const changes = new Set(changeDays(contract, [...Object.values(terms), ...classes], span));
  if (offFrom !== null && offFrom > days.firstDay && offFrom < days.endDay) changes.add(offFrom);
  const starts = [days.firstDay, ...[...changes].sort((a, b) => a - b)];
  return starts.flatMap((day, i) => {
    const from = i === 0 ? EVER.from : day;
    return segmentOn(asked, day, { from, until: starts[i + 1] ?? EVER.until });
  });
}

interface Days {
  readonly from: number;
  readonly until: number;
}

const EVER: Days = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

function segmentOn(asked: ClauseAsked, day: number, { from, until }: Days): readonly Segment[] {
  const { clause, contract, primitive, terms, offFrom } = asked;
  if (offFrom !== null && day >= offFrom) return [];
  const inForce = Object.entries(terms).map(([slot, id]) => ({ slot, term: termOn(contract, id, day) }));
  const limit = inForce.find(({ slot }) => slot === 'limit')?.term;
  if (limit === undefined || isAbsent(limit) || isAbsent(termOn(contract, clause.terms['limit'] ?? '', day))) return [];
  const stands = (slot: string) => inForce.some((one) => one.slot === slot && !isAbsent(one.term));
  const classes = classTermIds(contract, primitive.classes(clause.with, stands)).map((id) => termOn(contract, id, day));
  const used = [...inForce.filter((one) => weighs(asked, one, inForce)).map(({ term }) => term), ...classes];
  const bound = limit.bound ?? primitive.bound;
  const missing = missingTerms(asked, inForce, classes);
  const isLimitNumber = limit.unit !== 'table' && limit.unit !== 'choice' && limit.unit !== 'flag';
  return [
    {
      from,
      until,
      ask: askOf(asked, inForce, bound),
      limit: typeof limit.value === 'number' ? limit.value : null,
      bound,
      unit: limit.unit,
      paragraph: limit.clause,
      confidence: weakestConfidence(used.filter((term) => !isAbsent(term)).map((term) => term.confidence)),
      missing,
      doubtful: inForce.filter((one) => isDoubtful(asked, one)).map(({ term }) => sayMissing(term, contract)),
      isMeasurable: missing.length === 0 || (isLimitNumber && limit.value === null && missing.length === 1),
    },
  ];
}

interface SlotTerm {
  readonly slot: string;
  readonly term: TermInForce;
}

/** Is the term no part of the edition, or has it ended? Then its value is not unknown but nothing. */
function isAbsent(term: TermInForce): boolean {
  return term.value === null && term.confidence !== 'unknown' && term.choices.length === 0;
}

/** Does the verdict rest on the term, or only what is reported where? */
function weighs({ primitive }: ClauseAsked, { slot, term }: SlotTerm, inForce: readonly SlotTerm[]): boolean {
  const instead = primitive.terms[slot]?.weighsUnless;
  // A value that nobody knows is missed all the same.
  if (instead === undefined || term.value === null) return true;
  return !inForce.some((one) => one.slot === instead && !isAbsent(one.term));
}

/** Is it a value that nobody knows but that the primitive can often do without? */
function isDoubtful({ primitive }: ClauseAsked, { slot, term }: SlotTerm): boolean {
  return term.value === null && primitive.terms[slot]?.mayBeUnknown === true;
}

function missingTerms(asked: ClauseAsked, inForce: readonly SlotTerm[], classes: readonly TermInForce[]): string[] {
  const { primitive, contract } = asked;
  const missing = inForce
    .filter((one) => one.term.value === null && !isDoubtful(asked, one))
    .filter(({ slot, term }) => !(isAbsent(term) && primitive.terms[slot]?.optional === true))
    .map(({ term }) => term);
  const all = new Set([...missing, ...classes.filter((term) => term.value === null)]);
  return [...all].map((term) => sayMissing(term, contract));
}

function sayMissing(term: TermInForce, contract: ContractInForce): string {
  const where = `${contract.contract.id} ${contract.edition}`;
  if (term.choices.length > 0) return `which values of ${term.id} (${where}) count: ${term.choices.join(' or ')}`;
  return `the value of ${term.id} (${where}), which is not known`;
}

function askOf(asked: ClauseAsked, inForce: readonly SlotTerm[], bound: Bound): Ask {
  const { primitive, clause, readings } = asked;
  const terms: Record<string, Ask['terms'][string]> = {};
  const bounds: Record<string, Bound | null> = {};
  for (const slot of Object.keys(primitive.terms)) {
    const term = inForce.find((candidate) => candidate.slot === slot)?.term;
    // A required value that is null never reaches the primitive, but for the limit.
    const unknown = slot === 'limit' ? Number.NaN : null;
    terms[slot] = (term?.value ?? unknown) as Ask['terms'][string];
    bounds[slot] = term?.bound ?? null;
  }
  const chosen = Object.keys(primitive.with).map((name) => [name, clause.with[name] ?? '']);
  const equalIsAllowed = bound === 'at-most' || bound === 'at-least';
  return { terms, bounds, equalIsAllowed, with: Object.fromEntries(chosen), readings };
}
