import type { Problem } from '@rotawright/core/problems';
import type { ProblemDocument } from '../wire/index.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from './catalogue.ts';

/** What a problem says beyond its code. */
export interface ProblemExtras {
  /** What to do about it, in a sentence. */
  readonly detail?: string;
  readonly problems?: readonly Problem[];
  /** Fields beside the problem's own, such as `conflicts`. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Seconds to wait. */
  readonly retryAfter?: number;
}

/** Ends a request with a problem of the catalogue; thrown anywhere, answered in one place. */
export class HttpProblem extends Error {
  readonly code: HttpProblemCode;
  readonly extras: ProblemExtras;
  constructor(code: HttpProblemCode, extras: ProblemExtras = {}) {
    super(HTTP_PROBLEMS[code].title);
    this.name = 'HttpProblem';
    this.code = code;
    this.extras = extras;
  }
}

/** The problem as `application/problem+json`. */
export function problemResponse(problem: HttpProblem, requestId: string): Response {
  const { status, title } = HTTP_PROBLEMS[problem.code];
  const { detail, problems, more, retryAfter } = problem.extras;
  const body: ProblemDocument = {
    type: `urn:rotawright:problem:${problem.code}`,
    title,
    status,
    code: problem.code,
    ...(detail === undefined ? {} : { detail }),
    requestId,
    ...(problems === undefined ? {} : { problems: [...problems] }),
  };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  return new Response(JSON.stringify({ ...body, ...more }), { status, headers });
}

/** 404 for what is not there and for what is another department's: nobody learns which. */
export function notFound(): HttpProblem {
  return new HttpProblem('thing.not-found');
}

/** 429 for an address that was tried too often, whether or not it has an account. */
export function signInLocked(seconds: number): HttpProblem {
  return new HttpProblem('sign-in.locked', { detail: `Try again in ${seconds} seconds.`, retryAfter: seconds });
}
