import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Clause,
  type Contract,
  contentHash,
  type PrimitiveShape,
  type Term,
  type UnitRules,
} from '@rotawright/core/contracts';
import { checkClause, compileClause } from './compile-clause.ts';
import { compileHeader, type Header } from './compile-header.ts';
import { compileTerm } from './compile-term.ts';
import { entriesOf, fault, fieldsOf, inside, isFields, listOf, type Place } from './place.ts';
import { type Fault, readYamlFile, type YamlFile } from './yaml-file.ts';

export interface CompileOptions {
  /** Folder `contracts/`, and what stands before a file's name in messages. */
  readonly folder: string;
  readonly shownAs: string;
  readonly units: UnitRules;
  /** `null` leaves the primitives unchecked. */
  readonly primitives: ReadonlyMap<string, PrimitiveShape> | null;
}

/** One contract's folder as data, and every fault of it. The contract is worth nothing when there are faults. */
export function compileContract(id: string, options: CompileOptions): { contract: Contract | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const folder = join(options.folder, id);
  if (!existsSync(join(folder, 'contract.yaml'))) {
    return {
      contract: null,
      faults: [{ file: `${options.shownAs}/${id}/contract.yaml`, line: 1, message: 'the file is missing' }],
    };
  }
  const read = (name: string): YamlFile => readYamlFile(join(folder, name), `${options.shownAs}/${id}/${name}`, faults);
  const headerFile = read('contract.yaml');
  const header = compileHeader({ file: headerFile, path: [], faults }, id);
  if (header === null) return { contract: null, faults };
  const files = dataFiles(folder, header).map(read);
  checkOrder({ file: headerFile, path: ['order'], faults }, header, folder);
  const contract = {
    format: 'rotawright-contract/1' as const,
    ...mainParts(header),
    ...readData(files, { header, options, faults }),
  };
  return { contract: { ...contract, hash: contentHash(contract) }, faults };
}

function mainParts({
  id,
  title,
  family,
  editions,
  sources,
}: Header): Pick<Contract, 'id' | 'title' | 'family' | 'editions' | 'sources'> {
  return { id, title, family, editions, sources };
}

/** The header's order first, then the rest by name. Worked cases are read by another tool. */
function dataFiles(folder: string, header: Header): string[] {
  const all = readdirSync(folder).filter(
    (name) => name.endsWith('.yaml') && name !== 'contract.yaml' && !name.startsWith('cases'),
  );
  const ordered = header.order.filter((name) => all.includes(name));
  return [...ordered, ...all.filter((name) => !ordered.includes(name)).sort()];
}

function checkOrder(place: Place, header: Header, folder: string): void {
  for (const [i, name] of header.order.entries()) {
    if (!existsSync(join(folder, name))) fault(inside(place, i), `there is no file "${name}"`);
  }
}

interface ReadContext {
  readonly header: Header;
  readonly options: CompileOptions;
  readonly faults: Fault[];
}

function readData(files: readonly YamlFile[], context: ReadContext): Pick<Contract, 'terms' | 'clauses'> {
  const terms: Record<string, Term> = {};
  const clauses: { readonly place: Place; readonly clause: Clause }[] = [];
  for (const file of files) {
    if (file.content === null) continue;
    const place: Place = { file, path: [], faults: context.faults };
    const fields = fieldsOf(place, file.content, { required: [], optional: ['terms', 'clauses'] });
    if (fields === null) continue;
    if (fields['terms'] !== undefined) readTerms(inside(place, 'terms'), fields['terms'], { terms, ...context });
    for (const [i, written] of listOf(inside(place, 'clauses'), fields['clauses'] ?? []).entries()) {
      const at = inside(place, 'clauses', i);
      refuseQuestionMarks(at, written);
      const clause = compileClause(at, written);
      if (clause !== null) clauses.push({ place: at, clause });
    }
  }
  checkClauses(clauses, terms, context);
  return { terms, clauses: clauses.map(({ clause }) => clause) };
}

function readTerms(
  place: Place,
  written: unknown,
  context: ReadContext & { readonly terms: Record<string, Term> },
): void {
  const frame = {
    units: context.options.units,
    editions: context.header.editions.map((edition) => edition.id),
    sources: Object.keys(context.header.sources),
  };
  for (const [id, fields] of entriesOf(place, written)) {
    const at = inside(place, id);
    refuseQuestionMarks(at, fields);
    if (Object.hasOwn(context.terms, id)) fault(at, `the id "${id}" is taken already`);
    const term = compileTerm(at, id, fields, frame);
    if (term !== null) context.terms[id] = term;
  }
}

function checkClauses(
  clauses: readonly { readonly place: Place; readonly clause: Clause }[],
  terms: Readonly<Record<string, Term>>,
  { header, options }: ReadContext,
): void {
  const clauseIds = clauses.map(({ clause }) => clause.id);
  for (const [i, { place, clause }] of clauses.entries()) {
    if (clauseIds.indexOf(clause.id) !== i) fault(inside(place, 'id'), `the id "${clause.id}" is taken already`);
    checkClause(place, clause, { terms, primitives: options.primitives });
    const used = [...Object.entries(clause.terms), ...Object.entries(clause.waiver?.terms ?? {})];
    for (const [, termId] of used) checkEditions(place, terms[termId], header);
  }
}

/** A clause must know where it stands in every edition: a value, an end, or the admission that nobody knows. */
function checkEditions(place: Place, term: Term | undefined, header: Header): void {
  if (term === undefined || term.values.some((value) => value.edition === null)) return;
  const has = (id: string | null): boolean => {
    if (id === null) return false;
    const parent = header.editions.find((edition) => edition.id === id)?.inherits ?? null;
    return term.values.some((value) => value.edition === id) || has(parent);
  };
  for (const edition of header.editions) {
    if (has(edition.id)) continue;
    const message = `term "${term.id}" says nothing for edition ${edition.id}; expected a value, null with confidence unknown, or null with ended: true`;
    if (!place.faults.some((known) => known.message.endsWith(message))) fault(place, message);
  }
}

function refuseQuestionMarks(place: Place, value: unknown): void {
  if (value === '?') fault(place, '"?" stands here; expected null with confidence unknown, or the value');
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) refuseQuestionMarks(inside(place, i), item);
  else if (isFields(value))
    for (const [key, item] of Object.entries(value)) refuseQuestionMarks(inside(place, key), item);
}
