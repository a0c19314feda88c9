import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '@rotawright/core/contracts';
import { drawRoster, drawTemplate, readTypes, type Types } from './draw-rota.ts';
import {
  advice,
  type Fields,
  fault,
  fieldsOf,
  inside,
  isFields,
  listOf,
  type Place,
  shown,
  textAt,
  textOrNullAt,
  wordAt,
} from './place.ts';
import { type Fault, readYamlFile } from './yaml-file.ts';

const STATUSES = ['published', 'derived', 'incomplete', 'third-party'] as const;

/** What a case shows of its clause. Each clause that can be checked needs one `at-limit`. */
const SITUATIONS = [
  'clear-pass',
  'at-limit',
  'just-inside',
  'just-outside',
  'spring-change',
  'autumn-change',
  'seam',
  'day-before-new-term',
  'day-of-new-term',
  'waiver',
  'unknown',
  'reading',
  'worked-example',
] as const;

const CASE_KEYS = {
  required: ['name', 'status', 'source'],
  optional: [
    'clause',
    'at',
    'edition',
    'on',
    'overlays',
    'variants',
    'waivers',
    'readings',
    'roster',
    'template',
    'input',
    'expect',
    'ask',
    'note',
  ],
};

/** One worked case as `conformance/` holds it: an interchange document, a contract, and what must be found. */
export interface CompiledCase {
  readonly format: 'rotawright-conformance/1';
  /** `clause · situation: name`, unique within a contract. */
  readonly name: string;
  readonly clause: string | null;
  readonly situation: string | null;
  readonly status: string;
  readonly source: string;
  readonly note: string | null;
  readonly contract: Fields;
  readonly readings: readonly string[];
  readonly input: Fields | null;
  /** What is asked beside or instead of a check (a sum of pay, a band), in the words of the one who asks. */
  readonly ask: Fields | null;
  /** All findings of each rule that is named here, in order; each has at least these fields. */
  readonly expect: readonly unknown[];
}

/** All `cases*.yaml` of one contract. */
export function compileCases(
  contract: Contract,
  options: { readonly folder: string; readonly shownAs: string },
): { readonly cases: readonly CompiledCase[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const folder = join(options.folder, contract.id);
  const cases: CompiledCase[] = [];
  const files = readdirSync(folder).filter((name) => name.startsWith('cases') && name.endsWith('.yaml'));
  for (const name of files.sort()) {
    const file = readYamlFile(join(folder, name), `${options.shownAs}/${contract.id}/${name}`, faults);
    if (file.content === null) continue;
    const place: Place = { file, path: [], faults };
    const fields = fieldsOf(place, file.content, {
      required: ['cases'],
      optional: ['types', 'edition', 'source', 'status'],
    });
    if (fields === null) continue;
    const types = readTypes(inside(place, 'types'), fields['types']);
    for (const [i, written] of listOf(inside(place, 'cases'), fields['cases'] ?? []).entries()) {
      const at = inside(place, 'cases', i);
      const made = compileCase(at, written, { types, contract, defaults: fields });
      if (made === null) continue;
      if (cases.some((other) => other.name === made.name)) fault(at, `the name "${made.name}" is taken already`);
      cases.push(made);
    }
  }
  return { cases, faults };
}

interface CaseContext {
  readonly types: Types;
  readonly contract: Contract;
  readonly defaults: Fields;
}

function compileCase(place: Place, written: unknown, { types, contract, defaults }: CaseContext): CompiledCase | null {
  if (isFields(written) && Object.hasOwn(written, 'check')) return compileSum(place, written, contract);
  const { edition, source, status } = defaults;
  const hasOwnEdition = isFields(written) && (Object.hasOwn(written, 'edition') || Object.hasOwn(written, 'on'));
  const whole = isFields(written)
    ? {
        ...(source === undefined ? {} : { source }),
        ...(status === undefined ? {} : { status }),
        ...(hasOwnEdition || edition === undefined ? {} : { edition }),
        ...written,
      }
    : written;
  const fields = fieldsOf(place, whole, CASE_KEYS);
  if (fields === null) return null;
  const clause = textOrNullAt(place, fields, 'clause');
  const ids = contract.clauses.map(({ id }) => id);
  if (clause !== null && !ids.includes(clause))
    fault(inside(place, 'clause'), `clause "${clause}" is not defined.${advice(clause, ids)}`);
  const situation = wordAt(place, fields, 'at', SITUATIONS);
  const title = textAt(place, fields, 'name');
  return {
    format: 'rotawright-conformance/1',
    name: [clause, situation, title].filter((part) => part !== null).join(' · '),
    clause,
    situation,
    status: wordAt(place, fields, 'status', STATUSES) ?? '',
    source: textAt(place, fields, 'source'),
    note: textOrNullAt(place, fields, 'note'),
    contract: contractAsked(place, fields, contract),
    readings: wordList(place, fields, 'readings'),
    input: inputOf(place, fields, types),
    ask: isFields(fields['ask']) ? fields['ask'] : null,
    expect: listOf(inside(place, 'expect'), fields['expect'] ?? []),
  };
}

/** A case of money or of bands: its own words travel as they are, for whoever does that sum. */
function compileSum(place: Place, written: Fields, contract: Contract): CompiledCase {
  const { id: _id, title: _title, status: _status, source: _source, note: _note, ...ask } = written;
  const keys = listOf(inside(place, 'source'), written['source'] ?? []).map(String);
  const known = Object.keys(contract.sources);
  for (const key of keys)
    if (!known.includes(key))
      fault(inside(place, 'source'), `source "${key}" is not in contract.yaml.${advice(key, known)}`);
  if (keys.length === 0) fault(place, '"source" is missing');
  return {
    format: 'rotawright-conformance/1',
    name: `${textAt(place, written, 'id')} · ${textAt(place, written, 'title')}`,
    clause: null,
    situation: null,
    status: wordAt(place, written, 'status', STATUSES) ?? '',
    source: keys.map((key) => contract.sources[key]?.text ?? key).join('; '),
    note: textOrNullAt(place, written, 'note'),
    contract: { id: contract.id, overlays: [], variants: [] },
    readings: [],
    input: null,
    ask,
    expect: [],
  };
}

function contractAsked(place: Place, fields: Fields, contract: Contract): Fields {
  const editions = contract.editions.map(({ id }) => id);
  const edition = wordAt(place, fields, 'edition', editions);
  const on = textOrNullAt(place, fields, 'on');
  if (edition === null && on === null && editions.length > 1) fault(place, 'expected "edition" or "on"');
  return {
    id: contract.id,
    ...(edition === null ? {} : { edition }),
    ...(on === null ? {} : { on }),
    overlays: fields['overlays'] === undefined ? [] : listOf(inside(place, 'overlays'), fields['overlays']),
    variants: wordList(place, fields, 'variants'),
  };
}

function wordList(place: Place, fields: Fields, key: string): string[] {
  return fields[key] === undefined ? [] : listOf(inside(place, key), fields[key]).map(String);
}

function inputOf(place: Place, fields: Fields, types: Types): Fields | null {
  const ways = ['roster', 'template', 'input'].filter((key) => fields[key] !== undefined);
  if (ways.length > 1) fault(place, `${ways.join(' and ')} stand here; expected one of them`);
  const [way] = ways;
  if (way === undefined) return null;
  const written = fields[way];
  if (!isFields(written)) {
    fault(inside(place, way), `${shown(written)} stands here; expected a map`);
    return null;
  }
  const facts = fields['waivers'] === undefined ? {} : { waivers: wordList(place, fields, 'waivers') };
  if (way === 'roster') return drawRoster(inside(place, way), written, { types, facts });
  if (way === 'template') return drawTemplate(inside(place, way), { ...facts, ...written }, types);
  return written;
}

/**
 * Clauses that can be checked and have no case at their limit: nobody would see their number change. They do not stop the
 * data from being written, so that a new clause can be tried before its cases are drawn, but they are faults all the same.
 */
export function clausesWithoutCase(
  contract: Contract,
  cases: readonly CompiledCase[],
  shownAs: string,
): readonly Fault[] {
  return contract.clauses
    .filter(
      ({ id, primitive }) =>
        primitive !== null && !cases.some((one) => one.clause === id && one.situation === 'at-limit'),
    )
    .map(({ id }) => ({
      file: `${shownAs}/${contract.id}/cases.yaml`,
      line: 1,
      message: `the clause "${id}" has no case at its limit`,
    }));
}
