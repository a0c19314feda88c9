import type { RotaInput } from '@rotawright/core/roster';

/** Field order of the interchange page; a field that is not listed comes after those that are, by name. */
const ORDER: readonly string[] = [
  'format',
  'id',
  'name',
  'person',
  'date',
  'code',
  'kind',
  'title',
  'zone',
  'start',
  'end',
  'grade',
  'wte',
  'shiftTypes',
  'people',
  'from',
  'until',
  'cycleWeeks',
  'lines',
  'duties',
  'leave',
  'breaks',
  'work',
];

/** Objects under these fields stand on one line each, so that a difference of two files is a difference of duties. */
const ONE_LINE: ReadonlySet<string> = new Set(['shiftTypes', 'people', 'duties', 'leave', 'lines']);

/**
 * The interchange document as text in its canonical form: fields in a fixed order, one duty, person or week a line, two
 * blanks of indent, a line feed at the end. Equal documents give equal bytes.
 */
export function rotaJson(document: RotaInput): string {
  const fields = Object.entries(ordered(document));
  const lines = fields.map(([name, value]) => `  ${JSON.stringify(name)}: ${fieldText(name, value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function fieldText(name: string, value: unknown): string {
  if (!ONE_LINE.has(name) || !Array.isArray(value) || value.length === 0) return spaced(value);
  return `[\n${value.map((item) => `    ${spaced(item)}`).join(',\n')}\n  ]`;
}

/** JSON on one line with a blank after each comma and colon. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(ordered(value)).map(([name, own]) => `${JSON.stringify(name)}: ${spaced(own)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function ordered(object: object): Record<string, unknown> {
  const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const fields = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}
