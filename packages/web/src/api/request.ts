import type { ProblemDocument } from '@rotawright/server/wire';
import { ApiProblem, NoConnection } from './problems.ts';
import { heardAnswer } from './use-online.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  readonly body?: unknown;
  /** Makes a repeated write happen once; made for each write where it is not given. */
  readonly key?: string;
  /** ETag that the change was made on. */
  readonly match?: string;
  readonly signal?: AbortSignal;
  /** The page is going away; let the request outlive it. */
  readonly keepAlive?: boolean;
}

/**
 * Asks the server and gives what it answers, as JSON; `null` for an answer without a body.
 * Throws `ApiProblem` when it refuses and `NoConnection` when nothing comes back.
 */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const answer = await reach(path, {
    method,
    credentials: 'same-origin',
    headers: headersOf(method, options),
    ...(options.body === undefined ? {} : { body: bodyOf(options.body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.keepAlive === undefined ? {} : { keepalive: options.keepAlive }),
  });
  if (!answer.ok) throw new ApiProblem(await problemOf(answer));
  if (answer.status === 204) return null as T;
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return (isJson ? await answer.json() : await answer.text()) as T;
}

export const getJson = <T>(path: string): Promise<T> => request<T>('GET', path);

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(path, init);
    heardAnswer(answer);
    return answer;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new NoConnection(cause);
  }
}

function headersOf(method: Method, options: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.match !== undefined) headers['if-match'] = options.match;
  if (method === 'GET') return headers;
  headers['idempotency-key'] = options.key ?? crypto.randomUUID();
  if (options.body !== undefined && !isRaw(options.body)) headers['content-type'] = 'application/json';
  return headers;
}

const isRaw = (body: unknown): body is Blob | FormData => body instanceof Blob || body instanceof FormData;

const bodyOf = (body: unknown): BodyInit => (isRaw(body) ? body : JSON.stringify(body));

/** The problem that an answer holds; a proxy's page or an empty body still becomes one. */
async function problemOf(answer: Response): Promise<ProblemDocument> {
  const text = await answer.text();
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
