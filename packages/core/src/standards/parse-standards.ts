import { bad, good, listWords, nearestWord, type Outcome, type Problem, problem, sayValue } from '../problems/index.ts';
import { COVER_KINDS, type CoverPack, type Evidence, type FatigueTrigger } from './standard-shapes.ts';

const CONFIDENCES = ['quoted', 'secondary', 'derived', 'third-party', 'unconfirmed', 'unknown'];

/** What a field must hold: text, a positive number, or one of some words. */
type Wanted = 'text' | 'number' | readonly string[];
type Shape = Readonly<Record<string, Wanted>>;

const TRIGGER: Shape = {
  id: 'text',
  measure: ['fatigue-index', 'risk-index'],
  duties: ['day', 'night', 'any'],
  from: 'number',
  usedBy: 'text',
  source: 'text',
  confidence: CONFIDENCES,
};
const EVIDENCE_SHAPE: Shape = {
  id: 'text',
  topic: 'text',
  claim: 'text',
  number: 'text',
  study: 'text',
  design: 'text',
  caution: 'text',
  confidence: CONFIDENCES,
  say: 'text',
};
const PACK: Shape = {
  id: 'text',
  title: 'text',
  setting: 'text',
  publisher: 'text',
  published: 'text',
  source: 'text',
  doubt: 'text',
  confidence: CONFIDENCES,
};
const RULE: Shape = { id: 'text', text: 'text', kind: COVER_KINDS, role: 'text', confidence: CONFIDENCES };
const NUMBERS_OF: Readonly<Record<string, Shape>> = {
  'people-per-patients': { patients: 'number' },
  'hours-per-patients': { hours: 'number', patients: 'number' },
  'hours-a-day': { hours: 'number' },
  'hours-a-week': { hours: 'number' },
  response: { withinMinutes: 'number' },
};

/** Reads a cover standard, own or changed: every problem at once, each with its place. Any value may be given. */
export function parseCoverPack(document: unknown): Outcome<CoverPack> {
  const problems: Problem[] = [];
  const pack = check(document, 'the pack', { shape: PACK, more: ['rules'] }, problems);
  const rules = pack === null ? [] : listOf(pack['rules'], 'rules', problems);
  rules.forEach((rule, i) => {
    const named = (rule as { kind?: unknown } | null)?.kind;
    const kind = typeof named === 'string' ? named : '';
    check(rule, `rules[${i}]`, { shape: { ...RULE, ...NUMBERS_OF[kind] }, more: [] }, problems);
  });
  // Every field that the type names has been looked at.
  return problems.length > 0 ? bad(problems) : good(document as CoverPack);
}

/** Reads the list of triggers of `standards/fatigue-triggers.yaml`. */
export function parseTriggers(document: unknown): Outcome<readonly FatigueTrigger[]> {
  return parseList<FatigueTrigger>(document, 'triggers', TRIGGER);
}

/** Reads the list of studies of `standards/evidence.yaml`. */
export function parseEvidence(document: unknown): Outcome<readonly Evidence[]> {
  return parseList<Evidence>(document, 'evidence', EVIDENCE_SHAPE);
}

function parseList<T>(document: unknown, name: string, shape: Shape): Outcome<readonly T[]> {
  const problems: Problem[] = [];
  const items = listOf(isRecord(document) ? document[name] : undefined, name, problems);
  items.forEach((item, i) => {
    check(item, `${name}[${i}]`, { shape, more: [] }, problems);
  });
  // Every field that the type names has been looked at.
  return problems.length > 0 ? bad(problems) : good(items as readonly T[]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown, where: string, problems: Problem[]): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  problems.push(
    problem('standards.wrong-value', {
      where,
      found: sayValue(value),
      expected: 'a list with something in it',
      tryThis: '',
    }),
  );
  return [];
}

function check(
  value: unknown,
  where: string,
  { shape, more }: { readonly shape: Shape; readonly more: readonly string[] },
  problems: Problem[],
): Readonly<Record<string, unknown>> | null {
  if (!isRecord(value)) {
    problems.push(
      problem('standards.wrong-value', { where, found: sayValue(value), expected: 'an object', tryThis: '' }),
    );
    return null;
  }
  const known = [...Object.keys(shape), ...more];
  for (const [field, wanted] of Object.entries(shape)) {
    const found = value[field];
    const expected = expectedOf(wanted, found);
    if (expected !== null) {
      problems.push(
        problem('standards.wrong-value', { where: `${where}.${field}`, found: sayValue(found), expected, tryThis: '' }),
      );
    }
  }
  for (const field of Object.keys(value).filter((name) => !known.includes(name))) {
    const tryThis = nearestWord(field, known) ?? 'take it away';
    problems.push(
      problem('standards.unknown-field', {
        where,
        found: `a field named "${field}"`,
        expected: `only ${listWords(known, 24)}`,
        tryThis,
      }),
    );
  }
  return value;
}

/** What was expected instead, or `null` when the value will do. */
function expectedOf(wanted: Wanted, found: unknown): string | null {
  if (wanted === 'text') return typeof found === 'string' && found.trim() !== '' ? null : 'text';
  if (wanted === 'number')
    return typeof found === 'number' && found > 0 && Number.isFinite(found) ? null : 'a number above 0';
  return typeof found === 'string' && wanted.includes(found) ? null : `one of ${wanted.join(', ')}`;
}
