import { bad, good, type Outcome, type Problem } from '../problems/index.ts';
import type { Bound, Clause, Severity } from './contract.ts';
import {
  type DocumentFields,
  isJsonObject,
  maybeList,
  maybeText,
  maybeWord,
  maybeWords,
  needDay,
  needText,
  onlyFields,
  report,
} from './document-fields.ts';
import type { Overlay, OverlayChange, OverlayTerm } from './overlay.ts';

const FORMAT = 'rotawright-overlay/1';
const BOUNDS: readonly Bound[] = ['at-most', 'less-than', 'at-least', 'more-than'];
const SEVERITIES: readonly Severity[] = ['breach', 'advice'];

/**
 * Reads a proposal from a JSON value of any kind. Every fault of its form is reported at once; whether its base has the
 * names that it speaks of shows when it is laid on that base.
 */
export function parseOverlay(document: unknown): Outcome<Overlay> {
  const problems: Problem[] = [];
  const object = isJsonObject(document) ? document : {};
  const fields: DocumentFields = { where: 'the proposal', object, problems };
  if (object['format'] !== FORMAT) {
    report(fields, 'overlay.wrong-format', { field: 'format', expected: `"${FORMAT}"` });
    return bad(problems);
  }
  onlyFields(fields, ['format', 'title', 'base', 'source', 'changes']);
  const overlay: Overlay = {
    title: needText(fields, 'title'),
    base: readBase(fields),
    source: maybeText(fields, 'source'),
    changes: readChanges(fields),
  };
  return problems.length > 0 ? bad(problems) : good(overlay);
}

function readBase(fields: DocumentFields): Overlay['base'] {
  const [contract = '', edition = null, ...more] = needText(fields, 'base').split('@');
  if (more.length > 0 || edition === '') {
    report(fields, 'overlay.wrong-value', { field: 'base', expected: 'a contract, or contract@edition' });
  }
  return { contract, edition };
}

function readChanges(fields: DocumentFields): readonly OverlayChange[] {
  const written = fields.object['changes'];
  if (!Array.isArray(written) || written.length === 0) {
    report(fields, written === undefined ? 'overlay.missing-field' : 'overlay.wrong-value', {
      field: 'changes',
      expected: 'a list of at least one change',
    });
    return [];
  }
  return written.flatMap((change: unknown, i) => readChange(change, { ...fields, where: `changes[${i}]` }) ?? []);
}

function readChange(written: unknown, outer: DocumentFields): OverlayChange | null {
  const fields = { ...outer, object: isJsonObject(written) ? written : {} };
  const kinds = ['set', 'replace', 'add', 'off'] as const;
  const named = kinds.filter((kind) => Object.hasOwn(fields.object, kind));
  const [kind] = named;
  if (kind === undefined || named.length > 1) {
    onlyFields(fields, [...kinds, 'from', 'value', 'clause', 'note', 'terms']);
    report(fields, 'overlay.wrong-value', {
      field: '',
      expected: 'an object with exactly one of set, replace, add, off',
    });
    return null;
  }
  return READERS[kind](fields);
}

const READERS: Readonly<Record<OverlayChange['kind'], (fields: DocumentFields) => OverlayChange | null>> = {
  set: readSet,
  replace: readReplace,
  add: readAdd,
  off(fields) {
    onlyFields(fields, ['off', 'from']);
    const from = fields.object['from'] === undefined ? null : needDay(fields, 'from');
    return { kind: 'off', id: needText(fields, 'off'), from };
  },
};

function readSet(fields: DocumentFields): OverlayChange {
  onlyFields(fields, ['set', 'from', 'value', 'clause', 'note']);
  if (fields.object['value'] === undefined) {
    report(fields, 'overlay.missing-field', {
      field: 'value',
      expected: 'a value in the unit of the term, or null to end it',
    });
  }
  return {
    kind: 'set',
    term: needText(fields, 'set'),
    from: needDay(fields, 'from'),
    value: fields.object['value'] ?? null,
    clause: maybeText(fields, 'clause'),
    note: maybeText(fields, 'note'),
  };
}

function readReplace(fields: DocumentFields): OverlayChange | null {
  onlyFields(fields, ['replace', 'clause', 'terms']);
  const id = needText(fields, 'replace');
  const clause = readClause(fields, { field: 'clause', id });
  return clause === null ? null : { kind: 'replace', id, clause, terms: readTerms(fields) };
}

function readAdd(fields: DocumentFields): OverlayChange | null {
  onlyFields(fields, ['add', 'terms']);
  const clause = readClause(fields, { field: 'add', id: null });
  return clause === null ? null : { kind: 'add', clause, terms: readTerms(fields) };
}

/** `id` stands where the clause gives none. */
function readClause(
  outer: DocumentFields,
  { field, id }: { readonly field: string; readonly id: string | null },
): Clause | null {
  const written = outer.object[field];
  if (!isJsonObject(written)) {
    report(outer, written === undefined ? 'overlay.missing-field' : 'overlay.wrong-value', {
      field,
      expected: 'a clause, as an object',
    });
    return null;
  }
  const fields = { ...outer, where: `${outer.where}.${field}`, object: written };
  onlyFields(fields, ['id', 'rule', 'title', 'text', 'primitive', 'severity', 'with', 'terms', 'waiver', 'part']);
  const ownId = id === null || written['id'] !== undefined ? needText(fields, 'id') : id;
  return {
    id: ownId,
    rule: maybeText(fields, 'rule') ?? ownId,
    title: needText(fields, 'title'),
    text: maybeText(fields, 'text') ?? '',
    primitive: maybeText(fields, 'primitive'),
    severity: maybeWord(fields, 'severity', SEVERITIES) ?? 'breach',
    with: maybeWords(fields, 'with'),
    terms: maybeWords(fields, 'terms'),
    waiver: readWaiver(fields),
    part: maybeText(fields, 'part'),
  };
}

function readWaiver(outer: DocumentFields): Clause['waiver'] {
  const written = outer.object['waiver'];
  if (written === undefined || written === null) return null;
  if (!isJsonObject(written)) {
    report(outer, 'overlay.wrong-value', { field: 'waiver', expected: 'an object with "id" and "terms"' });
    return null;
  }
  const fields = { ...outer, where: `${outer.where}.waiver`, object: written };
  onlyFields(fields, ['id', 'terms']);
  return { id: needText(fields, 'id'), terms: maybeWords(fields, 'terms') };
}

function readTerms(outer: DocumentFields): readonly OverlayTerm[] {
  const written = outer.object['terms'];
  if (written === undefined) return [];
  if (!isJsonObject(written)) {
    report(outer, 'overlay.wrong-value', { field: 'terms', expected: 'an object of terms by id' });
    return [];
  }
  return Object.entries(written).map(([id, term]) => {
    const object = isJsonObject(term) ? term : {};
    return readTerm(id, { ...outer, where: `${outer.where}.terms["${id}"]`, object });
  });
}

function readTerm(id: string, fields: DocumentFields): OverlayTerm {
  onlyFields(fields, ['title', 'unit', 'bound', 'choices', 'columns', 'from', 'value', 'clause']);
  if (fields.object['value'] === undefined || fields.object['value'] === null) {
    report(fields, 'overlay.missing-field', { field: 'value', expected: 'a value in the unit of the term' });
  }
  return {
    id,
    title: needText(fields, 'title'),
    writtenIn: needText(fields, 'unit'),
    columns: fields.object['columns'] === undefined ? null : maybeWords(fields, 'columns'),
    choices: maybeList(fields, 'choices'),
    bound: maybeWord(fields, 'bound', BOUNDS),
    from: needDay(fields, 'from'),
    value: fields.object['value'],
    clause: maybeText(fields, 'clause') ?? 'the proposal',
  };
}
