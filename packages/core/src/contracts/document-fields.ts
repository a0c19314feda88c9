import { listWords, nearestWord, type Problem, type ProblemCode, problem, sayValue } from '../problems/index.ts';
import { parseCivilDate } from '../time/index.ts';

/** An object of a JSON document whose fields are not yet known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One object of a proposal being read: where it stands, its fields, and the list that problems go to. */
export interface DocumentFields {
  readonly where: string;
  readonly object: JsonObject;
  readonly problems: Problem[];
}

/** Is the value an object with fields: no list, no null? */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reports one field. */
export function report(
  fields: DocumentFields,
  code: ProblemCode,
  parts: { readonly field: string; readonly expected: string; readonly tryThis?: string },
): void {
  const where = parts.field === '' ? fields.where : `${fields.where}.${parts.field}`;
  const found = code === 'overlay.missing-field' ? 'nothing' : sayValue(fields.object[parts.field]);
  fields.problems.push(problem(code, { where, found, expected: parts.expected, tryThis: parts.tryThis ?? '' }));
}

/** Reports every field that the format does not know. */
export function onlyFields(fields: DocumentFields, known: readonly string[]): void {
  for (const field of Object.keys(fields.object)) {
    if (known.includes(field)) continue;
    fields.problems.push(
      problem('overlay.unknown-field', {
        where: fields.where,
        found: `the field ${sayValue(field)}`,
        expected: `only ${listWords(known)}`,
        tryThis: nearestWord(field, known) ?? '',
      }),
    );
  }
}

/** A field's text; `''` and a problem when it is absent or no text. */
export function needText(fields: DocumentFields, field: string): string {
  const value = fields.object[field];
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (value === undefined) report(fields, 'overlay.missing-field', { field, expected: 'a text' });
  else report(fields, 'overlay.wrong-value', { field, expected: 'a text that is not empty' });
  return '';
}

/** A field's text, or `null` when it is absent. */
export function maybeText(fields: DocumentFields, field: string): string | null {
  return fields.object[field] === undefined || fields.object[field] === null ? null : needText(fields, field);
}

/** A civil day `YYYY-MM-DD`; `''` and a problem when it is none. */
export function needDay(fields: DocumentFields, field: string): string {
  const text = needText(fields, field);
  if (text === '' || parseCivilDate(text) !== null) return text;
  report(fields, 'overlay.wrong-value', { field, expected: 'a day, YYYY-MM-DD' });
  return '';
}

/** One of a few words; `null` when absent or reported. */
export function maybeWord<W extends string>(fields: DocumentFields, field: string, words: readonly W[]): W | null {
  const value = fields.object[field];
  if (value === undefined || value === null) return null;
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) {
    report(fields, 'overlay.wrong-value', {
      field,
      expected: `one of ${words.join(', ')}`,
      tryThis: nearestWord(String(value), words) ?? '',
    });
  }
  return word ?? null;
}

/** An object of words by name; empty when absent. */
export function maybeWords(fields: DocumentFields, field: string): Readonly<Record<string, string>> {
  const value = fields.object[field];
  if (value === undefined || value === null) return {};
  if (!isJsonObject(value)) {
    report(fields, 'overlay.wrong-value', { field, expected: 'an object of words' });
    return {};
  }
  const words: [string, string][] = [];
  for (const [name, word] of Object.entries(value)) {
    if (typeof word === 'string') words.push([name, word]);
    else
      report({ ...fields, where: `${fields.where}.${field}`, object: value }, 'overlay.wrong-value', {
        field: name,
        expected: 'a word',
      });
  }
  return Object.fromEntries(words);
}

/** A list of words; empty when absent. */
export function maybeList(fields: DocumentFields, field: string): readonly string[] | null {
  const value = fields.object[field];
  if (value === undefined || value === null) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  report(fields, 'overlay.wrong-value', { field, expected: 'a list of words' });
  return null;
}
