import { nearestWord } from '@rotawright/core/problems';
import type { Fault, Step, YamlFile } from './yaml-file.ts';

/** A part of a YAML file that is being read, and the list that its faults go to. */
export interface Place {
  readonly file: YamlFile;
  readonly path: readonly Step[];
  readonly faults: Fault[];
}

export type Fields = Readonly<Record<string, unknown>>;

export function inside(place: Place, ...steps: Step[]): Place {
  return { ...place, path: [...place.path, ...steps] };
}

export function fault(place: Place, message: string): void {
  const where = place.path.length === 0 ? '' : `${place.path.join('.')}: `;
  place.faults.push({ file: place.file.name, line: place.file.lineOf(place.path), message: `${where}${message}` });
}

/** ` Try: word` when a known word is near, else nothing. */
export function advice(word: string, known: Iterable<string>): string {
  const near = nearestWord(word, known);
  return near === null ? '' : ` Try: ${near}`;
}

/** The map at this place with its keys checked; `null` (and a fault) when it is no map. */
export function fieldsOf(
  place: Place,
  value: unknown,
  keys: { readonly required: readonly string[]; readonly optional: readonly string[] },
): Fields | null {
  if (!isFields(value)) {
    fault(place, `${shown(value)} stands here; expected a map of ${keys.required.join(', ')}`);
    return null;
  }
  const known = [...keys.required, ...keys.optional];
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      fault(inside(place, key), `unknown key "${key}"; expected ${known.join(', ')}.${advice(key, known)}`);
  }
  for (const key of keys.required) if (!Object.hasOwn(value, key)) fault(place, `"${key}" is missing`);
  return value;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Entries of a map of things by id; a fault when it is no map. */
export function entriesOf(place: Place, value: unknown): [string, unknown][] {
  if (isFields(value)) return Object.entries(value);
  fault(place, `${shown(value)} stands here; expected a map`);
  return [];
}

export function listOf(place: Place, value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  fault(place, `${shown(value)} stands here; expected a list`);
  return [];
}

/** The text under `key`; a missing key was reported by `fieldsOf` and gives `''`. */
export function textAt(place: Place, fields: Fields, key: string): string {
  const value = fields[key];
  if (value === undefined) return '';
  if (typeof value === 'string' && value.trim() !== '' && value.trim() !== '?') return value.trim();
  fault(inside(place, key), `${shown(value)} stands here; expected a text`);
  return '';
}

export function textOrNullAt(place: Place, fields: Fields, key: string): string | null {
  return fields[key] === undefined || fields[key] === null ? null : textAt(place, fields, key);
}

/** One of a closed list of words. */
export function wordAt<W extends string>(place: Place, fields: Fields, key: string, words: readonly W[]): W | null {
  const value = fields[key];
  if (value === undefined || value === null) return null;
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) {
    fault(
      inside(place, key),
      `${shown(value)} stands here; expected one of ${words.join(', ')}.${advice(String(value), words)}`,
    );
  }
  return word ?? null;
}

/** A map of words to words, such as a clause's terms. */
export function wordsAt(place: Place, fields: Fields, key: string): Record<string, string> {
  const value = fields[key];
  if (value === undefined || value === null) return {};
  const pairs = entriesOf(inside(place, key), value);
  for (const [name, word] of pairs) {
    if (typeof word !== 'string') fault(inside(place, key, name), `${shown(word)} stands here; expected a word`);
  }
  return Object.fromEntries(pairs.map(([name, word]) => [name, String(word)]));
}

export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
