import type { Problem } from '@rotawright/core/problems';
import type { z } from 'zod';
import { HttpProblem } from './http-problem.ts';
import type { Route } from './route.ts';

/** The parts of a request as they came. */
export interface RawParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Checks path, query and body, and names every fault of all three at once. */
export function validated(route: Route, raw: RawParts): RawParts {
  const faults: Problem[] = [];
  const part = (schema: z.ZodType | undefined, value: unknown, where: string): unknown => {
    if (schema === undefined) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    faults.push(...result.error.issues.map((issue) => fault(issue, value, where)));
    return undefined;
  };
  const parts = {
    params: part(route.params, raw.params, 'path'),
    query: part(route.query, raw.query, 'query'),
    body: part(route.body, raw.body, 'body'),
  };
  if (faults.length > 0) throw new HttpProblem('request.not-valid', { problems: faults.slice(0, MOST_FAULTS) });
  return parts;
}

/** A paste of 25,000 wrong cells is told by its first hundred. */
const MOST_FAULTS = 100;

function fault(issue: z.core.$ZodIssue, value: unknown, where: string): Problem {
  const path = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], value);
  return {
    code: 'request.not-valid',
    where: `${where}${path}`,
    found: found === undefined ? 'nothing' : (JSON.stringify(found) ?? 'nothing').slice(0, 80),
    expected: expectedOf(issue),
    tryThis: '',
  };
}

const FORMATS: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  date: 'a day as YYYY-MM-DD',
  datetime: 'a moment in UTC',
  uuid: 'a UUID',
};
const SIZES: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

/** What would have been right, in words that a person reads; the validator's own where there are none. */
function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format') return FORMATS[issue.format] ?? issue.message;
  if (issue.code === 'too_big') return `at most ${issue.maximum}${SIZES[issue.origin] ?? ''}`;
  if (issue.code === 'too_small')
    return issue.origin === 'string' && issue.minimum === 1
      ? 'some text'
      : `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${SIZES[issue.origin] ?? ''}`;
  return issue.message;
}
