import { nearestWord, type Problem, type ProblemCode, problem, sayValue } from '../problems/index.ts';
import { parseCivilDate } from '../time/index.ts';
import { clauseMisfits, type PrimitiveShape } from './clause-fit.ts';
import primitiveShapes from './compiled/primitives.json' with { type: 'json' };
import unitRules from './compiled/units.json' with { type: 'json' };
import type { Clause, Contract, Term, TermContent, TermValue, Unit } from './contract.ts';
import { convertContent, type UnitRules, type WrittenForm } from './convert-content.ts';
import { editionValues } from './edition-values.ts';
import type { Overlay, OverlayChange, OverlayTerm } from './overlay.ts';

const UNITS: UnitRules = unitRules;

// Written from the registry of rules by the compiler, which makes every shape whole.
const PRIMITIVES: ReadonlyMap<string, PrimitiveShape> = new Map(
  Object.entries(primitiveShapes as Readonly<Record<string, PrimitiveShape>>),
);

/** Key of `sources` that every value of a proposal cites. */
const PROPOSAL = 'proposal';

/** Before this day no proposal begins, so a term of its own is known not to stand. */
const BEFORE_ALL = '0000-01-01';

/** A contract with the proposals laid so far, and the day from which each clause is switched off. */
export interface Laid {
  readonly contract: Contract;
  readonly clauses: readonly { readonly clause: Clause; readonly offFrom: number | null }[];
}

/**
 * The contract with one more proposal on it, under one edition. Every name that the base does not have is added to
 * `problems`, with the nearest that it has; then the result is worth nothing.
 */
export function applyOverlay(
  base: Laid,
  overlay: Overlay,
  context: { readonly edition: string; readonly problems: Problem[] },
): Laid {
  const text = overlay.source === null ? overlay.title : `${overlay.title}: ${overlay.source}`;
  // Sources carry the day of the last comparison; a proposal is compared with nothing but itself.
  const source = { text, url: null, checked: latestDay(overlay) };
  const sources = { ...base.contract.sources, [PROPOSAL]: source };
  let laid: Laid = { ...base, contract: { ...base.contract, sources } };
  for (const [i, change] of overlay.changes.entries()) {
    laid = applyChange(laid, change, { ...context, where: `proposal "${overlay.title}", changes[${i}]` });
  }
  return laid;
}

/** Civil days on which the proposal's values begin, as written. */
export function overlayDays(overlay: Overlay): readonly string[] {
  return overlay.changes.flatMap((change) => {
    if (change.kind === 'set') return [change.from];
    if (change.kind === 'off') return change.from ?? [];
    return change.terms.map((term) => term.from);
  });
}

function latestDay(overlay: Overlay): string {
  return [BEFORE_ALL, ...overlayDays(overlay)].sort().at(-1) ?? BEFORE_ALL;
}

interface ChangeContext {
  readonly edition: string;
  readonly problems: Problem[];
  readonly where: string;
}

function applyChange(laid: Laid, change: OverlayChange, context: ChangeContext): Laid {
  switch (change.kind) {
    case 'set':
      return applySet(laid, change, context);
    case 'off':
      return applyOff(laid, change, context);
    case 'replace':
      return applyReplace(laid, change, context);
    case 'add':
      return applyAdd(laid, change, context);
  }
}

function applySet(laid: Laid, change: Extract<OverlayChange, { kind: 'set' }>, context: ChangeContext): Laid {
  const term = Object.hasOwn(laid.contract.terms, change.term) ? laid.contract.terms[change.term] : undefined;
  if (term === undefined) {
    unknownName(context, { name: change.term, what: 'term', known: Object.keys(laid.contract.terms) });
    return laid;
  }
  const standing = editionValues(laid.contract, term, context.edition);
  const before = standing.filter((value) => value.from < change.from);
  const value: TermValue = {
    edition: context.edition,
    from: change.from,
    variant: null,
    value: converted(change.value, term, context),
    clause: change.clause ?? before.at(-1)?.clause ?? term.values.at(-1)?.clause ?? '',
    sources: [PROPOSAL],
    confidence: 'quoted',
    note: change.note,
  };
  // Values of the edition stand alone, so those inherited are written out beside the new one. The base's first value
  // stands for all days before it, and still does where the proposal begins earlier.
  const [first] = standing;
  const earlier = before.length > 0 || first === undefined ? before : [{ ...first, from: BEFORE_ALL }];
  const kept = earlier.map((old) => ({ ...old, edition: context.edition }));
  const others = term.values.filter((old) => old.edition !== context.edition && old.edition !== null);
  if (value.value === 0 && laid.clauses.some(({ clause }) => isSpanOf(clause, term.id))) refuseNoSpan(term.id, context);
  const values = [...(kept.length > 0 ? kept : [ended(change.from, value)]), value];
  return withTerms(laid, [{ ...term, values: [...others, ...values] }]);
}

/** What stands before a term's first value in an edition that did not have it. */
function ended(from: string, like: TermValue): TermValue {
  return { ...like, from: BEFORE_ALL < from ? BEFORE_ALL : from, value: null, note: 'before the proposal' };
}

function applyOff(laid: Laid, change: Extract<OverlayChange, { kind: 'off' }>, context: ChangeContext): Laid {
  if (!hasClause(laid, change.id, context)) return laid;
  const from = change.from === null ? null : parseCivilDate(change.from);
  const clauses = laid.clauses.flatMap((entry) => {
    if (entry.clause.id !== change.id) return [entry];
    return from === null ? [] : [{ ...entry, offFrom: Math.min(from, entry.offFrom ?? from) }];
  });
  return { ...laid, clauses };
}

function applyReplace(laid: Laid, change: Extract<OverlayChange, { kind: 'replace' }>, context: ChangeContext): Laid {
  if (!hasClause(laid, change.id, context)) return laid;
  const next = addTerms(laid, change.terms, context);
  const others = next.clauses.filter(({ clause }) => clause.id !== change.id);
  refuseTaken(context, { id: change.clause.id, what: 'clause', taken: others.map(({ clause }) => clause.id) });
  checkTerms(next, change.clause, context);
  const clauses = next.clauses.map((entry) =>
    entry.clause.id === change.id ? { clause: change.clause, offFrom: null } : entry,
  );
  return { ...next, clauses };
}

function applyAdd(laid: Laid, change: Extract<OverlayChange, { kind: 'add' }>, context: ChangeContext): Laid {
  const next = addTerms(laid, change.terms, context);
  refuseTaken(context, { id: change.clause.id, what: 'clause', taken: next.clauses.map(({ clause }) => clause.id) });
  checkTerms(next, change.clause, context);
  return { ...next, clauses: [...next.clauses, { clause: change.clause, offFrom: null }] };
}

function addTerms(laid: Laid, terms: readonly OverlayTerm[], context: ChangeContext): Laid {
  const made: Term[] = [];
  for (const term of terms) {
    const at = { ...context, where: `${context.where}.terms["${term.id}"]` };
    refuseTaken(at, { id: term.id, what: 'term', taken: Object.keys(laid.contract.terms) });
    const rule = Object.hasOwn(UNITS, term.writtenIn) ? UNITS[term.writtenIn] : undefined;
    if (rule === undefined || rule.columnOnly === true) {
      unknownName(at, { name: term.writtenIn, what: 'unit', known: Object.keys(UNITS) });
      continue;
    }
    const value: TermValue = {
      edition: context.edition,
      from: term.from,
      variant: null,
      value: converted(term.value, term, at),
      clause: term.clause,
      sources: [PROPOSAL],
      confidence: 'quoted',
      note: null,
    };
    const { id, title, writtenIn, columns, choices, bound } = term;
    // The rules of units.yaml compile to the units of a term, but for those of columns, refused above.
    const unit = rule.compiled as Unit;
    made.push({
      id,
      title,
      unit,
      writtenIn,
      columns,
      choices,
      bound,
      reading: null,
      values: [ended(term.from, value), value],
    });
  }
  return withTerms(laid, made);
}

function withTerms(laid: Laid, terms: readonly Term[]): Laid {
  const added = Object.fromEntries(terms.map((term) => [term.id, term]));
  return { ...laid, contract: { ...laid.contract, terms: { ...laid.contract.terms, ...added } } };
}

function checkTerms(laid: Laid, clause: Clause, context: ChangeContext): void {
  const { terms } = laid.contract;
  for (const id of [...Object.values(clause.terms), ...Object.values(clause.waiver?.terms ?? {})]) {
    if (!Object.hasOwn(terms, id)) unknownName(context, { name: id, what: 'term', known: Object.keys(terms) });
  }
  for (const term of Object.values(terms)) {
    const isEmpty = term.values.some((value) => value.value === 0);
    if (isEmpty && isSpanOf(clause, term.id)) refuseNoSpan(term.id, context);
  }
  const unitOf = (id: string): Unit | undefined => (Object.hasOwn(terms, id) ? terms[id]?.unit : undefined);
  for (const { at, ...parts } of clauseMisfits(clause, PRIMITIVES, unitOf)) {
    refuse(context, 'overlay.wrong-clause', { where: `${context.where}, ${at.join('.')}`, ...parts });
  }
}

/** Slots of primitives that hold a stretch of time in which something is counted; one without length counts nothing. */
const SPAN_SLOTS: readonly string[] = ['window', 'period'];

function isSpanOf(clause: Clause, termId: string): boolean {
  return SPAN_SLOTS.some((slot) => clause.terms[slot] === termId || clause.waiver?.terms[slot] === termId);
}

function refuseNoSpan(termId: string, context: ChangeContext): void {
  const parts = {
    found: `0 for ${sayValue(termId)}`,
    expected: 'more than 0, because things are counted in it',
    tryThis: '',
  };
  refuse(context, 'overlay.wrong-value', { where: context.where, ...parts });
}

function hasClause(laid: Laid, id: string, context: ChangeContext): boolean {
  const known = laid.clauses.map(({ clause }) => clause.id);
  if (known.includes(id)) return true;
  unknownName(context, { name: id, what: 'clause', known });
  return false;
}

function converted(written: unknown, form: WrittenForm, context: ChangeContext): TermContent | null {
  if (written === null || written === undefined) return null;
  const result = convertContent(written, form, UNITS);
  const isNegative = result.ok && typeof result.value === 'number' && result.value < 0;
  if (result.ok && !isNegative) return result.value;
  if (result.ok) {
    const parts = { found: sayValue(written), expected: `at least 0 ${form.writtenIn}`, tryThis: '' };
    refuse(context, 'overlay.wrong-value', { where: `${context.where}.value`, ...parts });
    return null;
  }
  const where = [context.where, 'value', ...result.at].join('.');
  refuse(context, 'overlay.wrong-value', { where, found: sayValue(written), expected: result.expected, tryThis: '' });
  return null;
}

function unknownName(
  context: ChangeContext,
  { name, what, known }: { readonly name: string; readonly what: string; readonly known: readonly string[] },
): void {
  const parts = {
    found: `${what} ${sayValue(name)}`,
    expected: `a ${what} of the base`,
    tryThis: nearestWord(name, known) ?? '',
  };
  refuse(context, 'overlay.unknown-name', { where: context.where, ...parts });
}

function refuseTaken(
  context: ChangeContext,
  { id, what, taken }: { readonly id: string; readonly what: string; readonly taken: readonly string[] },
): void {
  if (!taken.includes(id)) return;
  const parts = {
    found: `${what} ${sayValue(id)}, which the base has`,
    expected: `an id that is not taken`,
    tryThis: '',
  };
  refuse(context, 'overlay.name-taken', { where: context.where, ...parts });
}

function refuse(context: ChangeContext, code: ProblemCode, parts: Omit<Problem, 'code'>): void {
  context.problems.push(problem(code, parts));
}
