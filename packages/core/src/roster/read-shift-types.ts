import { quoteText, sayValue } from '../problems/index.ts';
import type { Definitions } from './definitions.ts';
import { Fields, isObject, pathPlace } from './fields.ts';
import { readBreaksAndWork } from './read-breaks-and-work.ts';
import { READING_LIMITS } from './reading-limits.ts';
import { DUTY_KINDS } from './rota.ts';

/** Shift types by code, each as the number of its definition. */
export type ShiftTypes = ReadonlyMap<string, number>;

const TYPE_FIELDS: ReadonlySet<string> = new Set(['code', 'start', 'end', 'kind', 'breaks', 'work']);
const NEEDED: readonly string[] = ['code', 'start', 'end', 'kind'];

/** Reads the list `shiftTypes` of a roster or a template; in a template codes may not hold `+`, which joins codes. */
export function readShiftTypes(owner: Fields, definitions: Definitions, use: 'roster' | 'template'): ShiftTypes {
  const types = new Map<string, number>();
  const list = owner.list('shiftTypes') ?? [];
  if (list.length > READING_LIMITS.shiftTypes) {
    owner.report('roster.too-large', 'shiftTypes', { expected: `at most ${READING_LIMITS.shiftTypes} shift types` });
    return types;
  }
  for (const [i, entry] of list.entries()) {
    const path = () => `${owner.at('shiftTypes')}[${i}]`;
    if (isObject(entry)) readShiftType(new Fields(entry, pathPlace(path), owner.problems), { types, definitions, use });
    else reportNoObject(owner, path, entry);
  }
  if (definitions.codes.length > READING_LIMITS.codes) {
    owner.report('roster.too-large', 'shiftTypes', {
      expected: `at most ${READING_LIMITS.codes} codes in one document`,
    });
  }
  return types;
}

/** Reports an item of a list that should be an object. */
export function reportNoObject(owner: Fields, path: () => string, entry: unknown): void {
  owner.problems.add('roster.wrong-value', () => ({
    where: path(),
    found: sayValue(entry),
    expected: 'an object',
    tryThis: '',
  }));
}

interface Gathered {
  readonly types: Map<string, number>;
  readonly definitions: Definitions;
  readonly use: 'roster' | 'template';
}

function readShiftType(fields: Fields, { types, definitions, use }: Gathered): void {
  fields.only(TYPE_FIELDS);
  fields.need(NEEDED);
  const code = fields.name('code');
  const start = fields.clock('start', 1439);
  const end = fields.clock('end', 1440);
  const kind = fields.choice('kind', DUTY_KINDS);
  const length = start === undefined || end === undefined ? null : end > start ? end - start : end + 1440 - start;
  const inside = readBreaksAndWork(fields, length);
  if (kind === 'shift') definitions.noteWorkOfShift(fields);
  if (code === undefined) return;
  if (use === 'template' && code.includes('+')) {
    fields.report('roster.plus-in-code', 'code', { expected: 'a code without "+", which joins two codes in a cell' });
  }
  if (types.has(code)) {
    const tryThis = 'another code, or take one of the two shift types away';
    fields.report('roster.duplicate-shift-type', 'code', {
      expected: 'a code that no earlier shift type has',
      tryThis,
    });
    return;
  }
  // A faulty type still gets a number, so that its duties are not reported as unknown on top.
  const shape = { code: definitions.codeNumber(code), kind: kind === undefined ? 0 : DUTY_KINDS.indexOf(kind) };
  types.set(code, definitions.add({ ...inside, ...shape, startClock: start ?? 0, length: length ?? 1 }));
}

/** What to try where a code is not known: the nearest code, or a shift type to add. */
export function codeAdvice(fields: Fields, code: string, types: ShiftTypes): string {
  const nearest = fields.problems.nearest(code, types.keys());
  const add = `add ${quoteText(code)} to shiftTypes`;
  return nearest === null ? add : `${quoteText(nearest)}, or ${add}`;
}
