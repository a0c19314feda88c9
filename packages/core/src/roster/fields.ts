import { listWords, type ProblemCode, type ProblemList, quoteText, sayValue } from '../problems/index.ts';
import { parseCivilDate, parseClockTime } from '../time/index.ts';
import { READING_LIMITS } from './reading-limits.ts';

/** An object of JSON whose fields have not been looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Is it an object of JSON, neither a list nor `null`? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Says where an object stands, or one of its fields; called only when there is something to report. */
export type Place = (field?: string) => string;

/** The place of an object at a path of the document, `people[3]`, whose fields are `people[3].wte`. */
export function pathPlace(path: () => string): Place {
  return (field) => (field === undefined ? path() : `${path()}.${field}`);
}

/** Least and most that a number may be, both included. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Reads the fields of one object and reports what is wrong with them, each with its place and what to try.
 *
 * Every reader gives `undefined` for a field that is absent or was reported; `need` reports an absent one.
 */
export class Fields {
  readonly object: JsonObject;
  readonly problems: ProblemList;
  readonly #place: Place;

  constructor(object: JsonObject, place: Place, problems: ProblemList) {
    this.object = object;
    this.problems = problems;
    this.#place = place;
  }

  /** Where a field stands: `people[3].wte`, and `format` at the top. */
  at(field: string): string {
    return this.#place(field);
  }

  /** Where the object itself stands. */
  here(): string {
    return this.#place();
  }

  /** Reports a field, with what it holds now. */
  report(
    code: ProblemCode,
    field: string,
    wanted: { readonly expected: string; readonly tryThis?: string },
  ): undefined {
    this.problems.add(code, () => ({
      where: this.at(field),
      found: sayValue(this.object[field]),
      expected: wanted.expected,
      tryThis: wanted.tryThis ?? '',
    }));
    return undefined;
  }

  /** Reports every field whose name is not `known`, naming the nearest one that is. */
  only(known: ReadonlySet<string>): void {
    for (const field in this.object) {
      if (known.has(field) || this.object[field] === undefined) continue;
      this.problems.add('roster.unknown-field', () => {
        const nearest = this.problems.nearest(field, known);
        return {
          where: this.here(),
          found: `a field named ${quoteText(field)}`,
          expected: `only ${listWords(known, 24)}`,
          tryThis: nearest === null ? 'take it away' : nearest,
        };
      });
    }
  }

  /** Reports each of the fields that is absent. */
  need(fields: readonly string[]): void {
    for (const field of fields) {
      if (this.object[field] !== undefined) continue;
      this.problems.add('roster.missing-field', () => ({
        where: this.here(),
        found: `no field named "${field}"`,
        expected: `a field named "${field}"`,
        tryThis: `add "${field}"`,
      }));
    }
  }

  /** Text of at most `longest` characters. */
  text(field: string, longest: number): string | undefined {
    const value = this.object[field];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.report('roster.wrong-value', field, { expected: 'text' });
    if (value.length <= longest) return value;
    return this.report('roster.too-large', field, { expected: `at most ${longest} characters` });
  }

  /** An id or a code: text that begins and ends with something visible. */
  name(field: string): string | undefined {
    const value = this.object[field];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.report('roster.wrong-value', field, { expected: 'text' });
    if (value !== '' && value.length <= READING_LIMITS.nameLength && value.trim() === value) return value;
    const expected = `1 to ${READING_LIMITS.nameLength} characters without space around them`;
    const trimmed = value.trim();
    const tryThis = trimmed !== '' && trimmed !== value ? quoteText(trimmed) : '';
    return this.report('roster.unusable-name', field, { expected, tryThis });
  }

  /** One of a few words. */
  choice<Word extends string>(field: string, words: readonly Word[]): Word | undefined {
    const value = this.object[field];
    if (value === undefined) return undefined;
    const known = words.find((word) => word === value);
    if (known !== undefined) return known;
    const nearest = typeof value === 'string' ? this.problems.nearest(value, words) : null;
    return this.report('roster.unknown-word', field, {
      expected: `one of ${listWords(words)}`,
      tryThis: nearest === null ? '' : `"${nearest}"`,
    });
  }

  /** `true` or `false`. */
  flag(field: string): boolean | undefined {
    const value = this.object[field];
    if (value === undefined || typeof value === 'boolean') return value;
    return this.report('roster.wrong-value', field, { expected: 'true or false, without quotes' });
  }

  /** A whole number within the range. */
  whole(field: string, range: NumberRange): number | undefined {
    const value = this.number(field, range);
    if (value === undefined || Number.isInteger(value)) return value;
    return this.report('roster.number-out-of-range', field, { expected: 'a whole number' });
  }

  /** A number within the range. */
  number(field: string, { least, most }: NumberRange): number | undefined {
    const value = this.object[field];
    if (value === undefined) return undefined;
    const expected = `a number from ${least} to ${most}`;
    if (typeof value !== 'number') return this.report('roster.wrong-value', field, { expected });
    if (value >= least && value <= most) return value;
    return this.report('roster.number-out-of-range', field, { expected });
  }

  /** A list; its items have not been looked at. */
  list(field: string): readonly unknown[] | undefined {
    const value = this.object[field];
    if (value === undefined || Array.isArray(value)) return value;
    return this.report('roster.wrong-value', field, { expected: 'a list' });
  }

  /** The fields of an object inside this one. */
  inner(field: string): Fields | undefined {
    const value = this.object[field];
    if (value === undefined) return undefined;
    if (!isObject(value)) return this.report('roster.wrong-value', field, { expected: 'an object' });
    return new Fields(
      value,
      pathPlace(() => this.at(field)),
      this.problems,
    );
  }

  /** A civil day. */
  date(field: string): number | undefined {
    const value = this.object[field];
    if (value === undefined) return undefined;
    const day = typeof value === 'string' ? parseCivilDate(value) : null;
    return day ?? this.report('roster.not-a-date', field, { expected: 'a real date written YYYY-MM-DD' });
  }

  /** Minute of the day of a clock time; `24:00` only where `last` is 1,440. */
  clock(field: string, last: 1439 | 1440): number | undefined {
    const value = this.object[field];
    if (value === undefined) return undefined;
    const minute = typeof value === 'string' ? parseClockTime(value) : null;
    if (minute !== null && minute <= last) return minute;
    const expected = `a time written HH:MM, from 00:00 to ${last === 1440 ? '24:00' : '23:59'}`;
    return this.report('roster.not-a-time', field, { expected });
  }
}
