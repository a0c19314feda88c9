import { bad, good, type Outcome, ProblemList } from '../problems/index.ts';
import { Fields, isObject, type JsonObject } from './fields.ts';
import type { RotaInput } from './interchange.ts';
import type { Origins } from './origins.ts';
import { type ReadRota, readRoster } from './read-roster.ts';
import { readTemplate } from './read-template.ts';
import type { Rota } from './rota.ts';

/** How a document is read. */
export interface ReadOptions {
  /** Names of places for messages and reports; paths in the document when absent. */
  readonly origins?: Origins;
}

/**
 * Reads an interchange document `rotawright/1` and makes a rota of it, or tells every problem of it: at most 200 with
 * place, finding, expectation and advice, then the number of the rest. Any value may be given; none makes it throw.
 *
 * Notes tell of clock times that a clock change moved, and of duties that are kept on a day of leave. Linear in the
 * size of the document, and each person's duties are sorted where they do not come in order.
 */
export function readRota(document: unknown, options: ReadOptions = {}): Outcome<Rota> {
  const problems = new ProblemList('roster.more-problems');
  const read = isObject(document) ? readObject(document, options, problems) : reportNoDocument(document, problems);
  return read === null || problems.found > 0 ? bad(problems.list()) : good(read.rota, read.notes);
}

/** Makes a rota of an input that a program built. As {@link readRota}, which trusts no input more than another. */
export function compileRota(input: RotaInput, options: ReadOptions = {}): Outcome<Rota> {
  return readRota(input, options);
}

/** Validates a document whole and gives it back typed, or tells every problem of it. */
export function parseInterchange(document: unknown, options: ReadOptions = {}): Outcome<RotaInput> {
  const read = readRota(document, options);
  // A document that became a rota has passed every check that its type stands for.
  return read.ok ? good(document as RotaInput, read.notes) : read;
}

function readObject(document: JsonObject, { origins = {} }: ReadOptions, problems: ProblemList): ReadRota | null {
  const top = new Fields(document, topPlace, problems);
  top.need(['format', 'kind']);
  if (document['format'] !== undefined && document['format'] !== 'rotawright/1') return reportFormat(top);
  const kind = top.choice('kind', ['roster', 'template']);
  if (kind === undefined) return null;
  return kind === 'roster' ? readRoster(top, origins) : readTemplate(top, origins);
}

/** Fields of the document itself are named alone. */
function topPlace(field = 'the document'): string {
  return field;
}

/** Another format has other fields: listing them all as unknown would bury the one thing that is wrong. */
function reportFormat(top: Fields): null {
  const tryThis = 'a rota in the interchange format, or "format": "rotawright/1" if it is one';
  top.report('roster.unknown-word', 'format', { expected: '"rotawright/1"', tryThis });
  return null;
}

function reportNoDocument(document: unknown, problems: ProblemList): null {
  const top = new Fields({ document }, topPlace, problems);
  top.report('roster.wrong-value', 'document', { expected: 'an object with "format": "rotawright/1"' });
  return null;
}
