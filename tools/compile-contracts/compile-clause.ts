import type { Clause, Severity, Term } from '@rotawright/core/contracts';
import {
  advice,
  type Fields,
  fault,
  fieldsOf,
  inside,
  listOf,
  type Place,
  textAt,
  textOrNullAt,
  wordAt,
  wordsAt,
} from './place.ts';

const CLAUSE_KEYS = {
  required: ['id', 'rule', 'title', 'text', 'primitive', 'severity', 'terms'],
  optional: ['with', 'waiver', 'exceptTo', 'part'],
};
const SEVERITIES: readonly Severity[] = ['breach', 'advice'];

export function compileClause(place: Place, written: unknown): Clause | null {
  const fields = fieldsOf(place, written, CLAUSE_KEYS);
  if (fields === null) return null;
  return {
    id: textAt(place, fields, 'id'),
    rule: textAt(place, fields, 'rule'),
    title: textAt(place, fields, 'title'),
    text: textAt(place, fields, 'text'),
    primitive: textOrNullAt(place, fields, 'primitive'),
    severity: wordAt(place, fields, 'severity', SEVERITIES) ?? 'breach',
    with: wordsAt(place, fields, 'with'),
    terms: wordsAt(place, fields, 'terms'),
    waiver: waiverOf(place, fields),
    exceptTo: fields['exceptTo'] === undefined ? [] : listOf(inside(place, 'exceptTo'), fields['exceptTo']).map(String),
    part: textOrNullAt(place, fields, 'part'),
  };
}

function waiverOf(place: Place, fields: Fields): Clause['waiver'] {
  if (fields['waiver'] === undefined || fields['waiver'] === null) return null;
  const at = inside(place, 'waiver');
  const waiver = fieldsOf(at, fields['waiver'], { required: ['id', 'terms'], optional: [] });
  return waiver === null ? null : { id: textAt(at, waiver, 'id'), terms: wordsAt(at, waiver, 'terms') };
}

/** What the registry of rules says of a primitive: its terms, fixed arguments and readings. */
export interface PrimitiveShape {
  readonly terms: Readonly<Record<string, { readonly unit: string; readonly optional?: true }>>;
  readonly with: Readonly<Record<string, readonly string[]>>;
  readonly readings: Readonly<Record<string, readonly string[]>>;
}

/** A clause's words against everything that they may name. */
export function checkClause(
  place: Place,
  clause: Clause,
  known: {
    readonly terms: Readonly<Record<string, Term>>;
    readonly clauseIds: readonly string[];
    readonly primitives: ReadonlyMap<string, PrimitiveShape> | null;
  },
): void {
  const named = [
    ...Object.entries(clause.terms).map(([name, id]) => ({ at: ['terms', name], id })),
    ...Object.entries(clause.waiver?.terms ?? {}).map(([name, id]) => ({ at: ['waiver', 'terms', name], id })),
  ];
  const termIds = Object.keys(known.terms);
  for (const { at, id } of named) {
    if (!termIds.includes(id)) fault(inside(place, ...at), `term "${id}" is not defined.${advice(id, termIds)}`);
  }
  for (const [i, id] of clause.exceptTo.entries()) {
    if (!known.clauseIds.includes(id))
      fault(inside(place, 'exceptTo', i), `clause "${id}" is not defined.${advice(id, known.clauseIds)}`);
  }
  for (const name of Object.keys(clause.waiver?.terms ?? {})) {
    if (!Object.hasOwn(clause.terms, name))
      fault(inside(place, 'waiver', 'terms', name), `"${name}" is no term of this clause`);
  }
  if (known.primitives !== null && clause.primitive !== null)
    checkPrimitive(place, clause, { ...known, primitives: known.primitives });
}

function checkPrimitive(
  place: Place,
  clause: Clause,
  known: { readonly terms: Readonly<Record<string, Term>>; readonly primitives: ReadonlyMap<string, PrimitiveShape> },
): void {
  const name = clause.primitive ?? '';
  const primitive = known.primitives.get(name);
  if (primitive === undefined) {
    fault(inside(place, 'primitive'), `unknown primitive "${name}".${advice(name, known.primitives.keys())}`);
    return;
  }
  for (const [slot, { optional }] of Object.entries(primitive.terms)) {
    if (optional !== true && !Object.hasOwn(clause.terms, slot))
      fault(inside(place, 'terms'), `"${slot}" is missing; ${name} needs it`);
  }
  const slots = Object.keys(primitive.terms);
  for (const [slot, termId] of Object.entries(clause.terms)) {
    const wanted = primitive.terms[slot]?.unit;
    const unit = known.terms[termId]?.unit;
    if (wanted === undefined) {
      fault(
        inside(place, 'terms', slot),
        `${name} knows no term "${slot}"; expected ${slots.join(', ')}.${advice(slot, slots)}`,
      );
    } else if (unit !== undefined && unit !== wanted) {
      fault(inside(place, 'terms', slot), `"${termId}" is in ${unit}; ${name} expects ${wanted}`);
    }
  }
  checkArguments(place, clause, primitive);
}

function checkArguments(place: Place, clause: Clause, primitive: PrimitiveShape): void {
  const accepted = { ...primitive.readings, ...primitive.with };
  const names = Object.keys(accepted);
  for (const name of Object.keys(primitive.with)) {
    if (!Object.hasOwn(clause.with, name))
      fault(place, `"with" needs "${name}"; ${clause.primitive} is nothing without it`);
  }
  for (const [name, word] of Object.entries(clause.with)) {
    const words = accepted[name];
    if (words === undefined) {
      fault(
        inside(place, 'with', name),
        `${clause.primitive} knows no argument "${name}"; expected ${names.join(', ') || 'none'}.${advice(name, names)}`,
      );
    } else if (!words.includes(word)) {
      fault(
        inside(place, 'with', name),
        `"${word}" stands here; expected one of ${words.join(', ')}.${advice(word, words)}`,
      );
    }
  }
}
