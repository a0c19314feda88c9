import { BugError } from '@rotawright/core/problems';
import { z } from 'zod';
import { PLACES, type PlaceNoun } from '../auth/index.ts';
import { ROLES, type Role } from '../wire/index.ts';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import type { Limit } from './limits.ts';

/** What an answer of a route is: its shape, a file, a stream of events, or nothing. */
export type AnswerShape = z.ZodType | { readonly file: string } | 'events' | 'nothing';

/** A route as it is written down. `P`, `Q` and `B` follow from the validators. */
export interface RouteOptions<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI's form: `/api/versions/{versionId}`. */
  readonly path: string;
  /** One plain sentence, for the OpenAPI document. */
  readonly summary: string;
  /**
   * Whose it is. A noun: the department of the thing that the path parameter `<noun>Id` names. `self`: the asker's own.
   * `nobody`: nobody's.
   */
  readonly of: PlaceNoun | 'self' | 'nobody';
  /** Who may call it there. `member` is any role at the place; `signed-in` goes with `self`, `anyone` with `nobody`. */
  readonly allow: readonly Role[] | 'member' | 'signed-in' | 'anyone';
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Does the body come as bytes (a file)? Then `call.request` has it. */
  readonly takesFile?: true;
  /** Most bytes of the body; 64 KiB when absent. */
  readonly bodyLimit?: number;
  /** Must the request carry an `Idempotency-Key`? Otherwise it may. */
  readonly needsKey?: true;
  /** How often one person may ask it, beside what all requests are counted by: where an answer is dear. */
  readonly limit?: Limit;
  /**
   * Does the answer hold a secret that is kept nowhere? Then a key is not heeded, for answers by keys are kept: the same request again makes
   * another.
   */
  readonly givesSecret?: true;
  readonly answers: Readonly<Record<number, AnswerShape>>;
  readonly handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer> | Answer;
}

/** A route, ready to be mounted, walked by tests and described. */
export interface Route extends Omit<RouteOptions<z.ZodType, z.ZodType, z.ZodType>, 'handle'> {
  // biome-ignore lint/suspicious/noExplicitAny: each route knows the types of its own call
  readonly handle: (call: Call<any, any, any>) => Promise<Answer> | Answer;
}

/** Path parameters of a route that names one thing. */
const idsOf = (path: string): z.ZodType =>
  z.object(Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, z.uuid()])));

/**
 * Declares a route. Path parameters are ids unless `params` says otherwise.
 * @throws BugError where it doesn't say who may call it, or names a place that its path doesn't
 */
export function route<
  P extends z.ZodType = z.ZodType<Record<string, string>>,
  Q extends z.ZodType = z.ZodType<Record<string, never>>,
  B extends z.ZodType = z.ZodType<undefined>,
>(options: RouteOptions<P, Q, B>): Route {
  checkDeclaration(options as unknown as Route);
  return { params: idsOf(options.path), ...options } as unknown as Route;
}

/** Fails on a route that says nothing about who may call it, or what contradicts itself. */
export function checkDeclaration(route: Pick<Route, 'method' | 'path' | 'of' | 'allow'>): void {
  const name = `${route.method?.toUpperCase()} ${route.path}`;
  const { of, allow } = route;
  if (of === undefined || allow === undefined) throw new BugError(`${name} does not say who may call it`);
  if (Array.isArray(allow) && (allow.length === 0 || allow.some((role) => !ROLES.includes(role)))) {
    throw new BugError(`${name} allows no role, or one that is none`);
  }
  if (of === 'nobody') {
    if (allow !== 'anyone') throw new BugError(`${name} is of nobody, so that it cannot be allowed to roles`);
  } else if (of === 'self') {
    if (allow !== 'signed-in') throw new BugError(`${name} is the asker's own: it is for whoever is signed in`);
  } else if (!(of in PLACES) || !route.path.includes(`{${of}Id}`)) {
    throw new BugError(`${name} is of a ${of}, but its path names none`);
  } else if (allow === 'anyone' || allow === 'signed-in') {
    throw new BugError(`${name} is of a ${of}, so that it must name roles`);
  }
}
