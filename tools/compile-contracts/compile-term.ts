import {
  type Bound,
  CONFIDENCES,
  type Confidence,
  convertContent,
  type Term,
  type TermContent,
  type TermValue,
  type Unit,
  type UnitRules,
  type WrittenForm,
} from '@rotawright/core/contracts';
import { parseCivilDate } from '@rotawright/core/time';
import {
  advice,
  type Fields,
  fault,
  fieldsOf,
  inside,
  listOf,
  type Place,
  shown,
  textAt,
  textOrNullAt,
  wordAt,
  wordsAt,
} from './place.ts';

const BOUNDS: readonly Bound[] = ['at-most', 'less-than', 'at-least', 'more-than'];
const TERM_KEYS = { required: ['title', 'unit', 'values'], optional: ['bound', 'reading', 'choices', 'columns'] };
const VALUE_KEYS = {
  required: ['from', 'value', 'clause', 'source', 'confidence'],
  optional: ['edition', 'variant', 'ended', 'note'],
};

/** What a term is checked against. */
export interface TermFrame {
  readonly units: UnitRules;
  readonly editions: readonly string[];
  readonly sources: readonly string[];
}

export function compileTerm(place: Place, id: string, written: unknown, frame: TermFrame): Term | null {
  const fields = fieldsOf(place, written, TERM_KEYS);
  if (fields === null) return null;
  const form = formOf(place, fields, frame.units);
  const values = fields['values'] === undefined ? [] : listOf(inside(place, 'values'), fields['values']);
  if (values.length === 0 && fields['values'] !== undefined)
    fault(inside(place, 'values'), 'no value stands here; expected at least one');
  const term = {
    id,
    title: textAt(place, fields, 'title'),
    // The compiled name of a rule of units.yaml; an unknown unit is a fault, and then nothing is written.
    unit: (frame.units[form.writtenIn]?.compiled ?? '') as Unit,
    ...form,
    bound: wordAt(place, fields, 'bound', BOUNDS),
    reading: textOrNullAt(place, fields, 'reading'),
    values: values.flatMap((value, i) => compileValue(inside(place, 'values', i), value, { form, frame }) ?? []),
  };
  checkRising(place, term.values);
  return term;
}

function formOf(place: Place, fields: Fields, units: UnitRules): WrittenForm {
  const known = Object.keys(units).filter((unit) => units[unit]?.columnOnly !== true);
  const writtenIn = fields['unit'] === undefined ? '' : (wordAt(place, fields, 'unit', known) ?? '');
  const isTable = writtenIn === 'table';
  const isChoice = writtenIn === 'choice';
  if (isTable !== Object.hasOwn(fields, 'columns')) fault(place, '"columns" belong to the unit table, and only to it');
  if (isChoice !== Object.hasOwn(fields, 'choices'))
    fault(place, '"choices" belong to the unit choice, and only to it');
  const columns = isTable ? wordsAt(place, fields, 'columns') : null;
  for (const [column, unit] of Object.entries(columns ?? {})) {
    if (units[unit] === undefined || unit === 'table' || unit === 'choice') {
      fault(inside(place, 'columns', column), `unknown unit "${unit}".${advice(unit, Object.keys(units))}`);
    }
  }
  const choices = isChoice ? listOf(inside(place, 'choices'), fields['choices'] ?? []).map(String) : null;
  return { writtenIn, columns, choices };
}

function compileValue(
  place: Place,
  written: unknown,
  context: { readonly form: WrittenForm; readonly frame: TermFrame },
): TermValue | null {
  const fields = fieldsOf(place, written, VALUE_KEYS);
  if (fields === null) return null;
  const from = textAt(place, fields, 'from');
  if (from !== '' && parseCivilDate(from) === null)
    fault(inside(place, 'from'), `"${from}" stands here; expected a day, YYYY-MM-DD`);
  const confidence = wordAt<Confidence>(place, fields, 'confidence', CONFIDENCES) ?? 'unknown';
  checkKnown(place, fields, confidence);
  return {
    edition: wordAt(place, fields, 'edition', context.frame.editions),
    from,
    variant: textOrNullAt(place, fields, 'variant'),
    value: contentOf(place, fields, context),
    clause: textAt(place, fields, 'clause'),
    sources: sourcesOf(place, fields['source'], context.frame.sources),
    confidence,
    note: textOrNullAt(place, fields, 'note'),
  };
}

function contentOf(
  place: Place,
  fields: Fields,
  { form, frame }: { readonly form: WrittenForm; readonly frame: TermFrame },
): TermContent | null {
  const written = fields['value'];
  if (written === null || written === undefined || frame.units[form.writtenIn] === undefined) return null;
  const converted = convertContent(written, form, frame.units);
  if (converted.ok) return converted.value;
  fault(inside(place, 'value', ...converted.at), `${shown(written)} stands here; expected ${converted.expected}`);
  return null;
}

/** Nobody may write a value that nobody knows, nor leave one out without saying why. */
function checkKnown(place: Place, fields: Fields, confidence: Confidence): void {
  const { value, ended } = fields;
  if (ended !== undefined && ended !== true)
    fault(inside(place, 'ended'), `${shown(ended)} stands here; expected true`);
  if (ended === true && value !== null) fault(inside(place, 'value'), 'a value that has ended is null');
  if (ended === true && confidence === 'unknown')
    fault(inside(place, 'confidence'), 'an end is known; expected how sure it is');
  if (value !== null && value !== undefined && confidence === 'unknown') {
    fault(
      inside(place, 'value'),
      `${shown(value)} stands here with confidence unknown; expected null, or the confidence it has`,
    );
  }
  if (value === null && ended !== true && confidence !== 'unknown') {
    fault(inside(place, 'value'), 'null stands here; expected confidence unknown, or ended: true');
  }
}

function sourcesOf(place: Place, written: unknown, known: readonly string[]): string[] {
  if (written === undefined) return [];
  const keys = (Array.isArray(written) ? written : [written]).map(String);
  if (keys.length === 0) fault(inside(place, 'source'), 'no source stands here; expected at least one');
  for (const key of keys) {
    if (!known.includes(key))
      fault(inside(place, 'source'), `source "${key}" is not in contract.yaml.${advice(key, known)}`);
  }
  return keys;
}

function checkRising(place: Place, values: readonly TermValue[]): void {
  const last = new Map<string, string>();
  for (const [i, value] of values.entries()) {
    const set = `${value.edition}/${value.variant}`;
    const before = last.get(set);
    if (before !== undefined && value.from <= before) {
      fault(
        inside(place, 'values', i, 'from'),
        `${value.from} stands after ${before}; expected days that rise within an edition and variant`,
      );
    }
    last.set(set, value.from);
  }
}
