import { type Clause, clauseMisfits, type PrimitiveShape, type Severity, type Term } from '@rotawright/core/contracts';
import {
  advice,
  type Fields,
  fault,
  fieldsOf,
  inside,
  type Place,
  textAt,
  textOrNullAt,
  wordAt,
  wordsAt,
} from './place.ts';

const CLAUSE_KEYS = {
  required: ['id', 'rule', 'title', 'text', 'primitive', 'severity', 'terms'],
  optional: ['with', 'waiver', 'part'],
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
    part: textOrNullAt(place, fields, 'part'),
  };
}

function waiverOf(place: Place, fields: Fields): Clause['waiver'] {
  if (fields['waiver'] === undefined || fields['waiver'] === null) return null;
  const at = inside(place, 'waiver');
  const waiver = fieldsOf(at, fields['waiver'], { required: ['id', 'terms'], optional: [] });
  return waiver === null ? null : { id: textAt(at, waiver, 'id'), terms: wordsAt(at, waiver, 'terms') };
}

/** A clause's words against everything that they may name. */
export function checkClause(
  place: Place,
  clause: Clause,
  known: {
    readonly terms: Readonly<Record<string, Term>>;
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
  if (known.primitives === null) return;
  for (const misfit of clauseMisfits(clause, known.primitives, (id) => known.terms[id]?.unit)) {
    const advised = misfit.tryThis === '' ? '' : ` Try: ${misfit.tryThis}`;
    fault(inside(place, ...misfit.at), `${misfit.found} stands here; expected ${misfit.expected}.${advised}`);
  }
}
