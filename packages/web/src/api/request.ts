import type { ProblemDocument } from '@rotawright/server/wire';
import { ApiProblem, NoConnection } from './problems.ts';
import { heardAnswer } from './use-online.ts';

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface WriteOptions {
  readonly body?: unknown;
  /**
   * Makes a write that is sent again happen once: `useWrite` keeps it until there is an answer. `null` only where doing it twice
   * is doing it once, or where the server keeps no keys, as in signing in.
   */
  readonly key: string | null;
  /** The page is going away; let the request outlive it. */
  readonly keepAlive?: boolean;
}

/**
 * Asks the server for a write and gives what it answers, as JSON; `null` for an answer without a body.
 * Throws `ApiProblem` when it refuses and `NoConnection` when nothing, or not all of it, comes back.
 */
export function request<T>(method: WriteMethod, path: string, options: WriteOptions): Promise<T> {
  const { body, key, keepAlive } = options;
  return ask<T>(path, {
    method,
    headers: {
      ...(key === null ? {} : { 'idempotency-key': key }),
      ...(body === undefined || isRaw(body) ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: bodyOf(body) }),
    ...(keepAlive === undefined ? {} : { keepalive: keepAlive }),
  });
}

/** What stands at an address; throws as `request` does. */
export const getJson = <T>(path: string): Promise<T> => ask<T>(path, { method: 'GET' });

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await whole(
    fetch(path, { ...init, credentials: 'same-origin', headers: { accept: 'application/json', ...init.headers } }),
  );
  heardAnswer(answer);
  // The line may still break while the answer comes.
  const text = await whole(answer.text());
  if (!answer.ok) throw new ApiProblem(problemOf(answer, text));
  if (answer.status === 204) return null as T;
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return (isJson ? JSON.parse(text) : text) as T;
}

async function whole<T>(coming: Promise<T>): Promise<T> {
  try {
    return await coming;
  } catch (cause) {
    throw new NoConnection(cause);
  }
}

const isRaw = (body: unknown): body is Blob | FormData => body instanceof Blob || body instanceof FormData;

const bodyOf = (body: unknown): BodyInit => (isRaw(body) ? body : JSON.stringify(body));

/** The problem that an answer holds; a proxy's page or an empty body still becomes one. */
function problemOf(answer: Response, text: string): ProblemDocument {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null)
      return {
        type: 'about:blank',
        title: answer.statusText || 'The server refused',
        code: 'unknown',
        // The sign-in library says `message` where a problem says `detail`.
        ...('message' in found && typeof found.message === 'string' ? { detail: found.message } : {}),
        ...found,
        status: answer.status,
      };
  } catch {
    // Not JSON: fall through.
  }
  return { type: 'about:blank', title: answer.statusText || 'No answer', status: answer.status, code: 'unknown' };
}
