import { useRef } from 'react';
import { ApiProblem } from './problems.ts';
import { request, type WriteMethod } from './request.ts';

/**
 * Sends a write and gives what the server answers, as `request` does. The same write after a lost answer goes out with the
 * same key, so that it happens once even if the first one arrived.
 */
export type Write = <T>(method: WriteMethod, path: string, body?: unknown) => Promise<T>;

/** The write whose answer was lost, with the key that it went out under. */
interface Lost {
  readonly what: string;
  readonly key: string;
}

/** A `Write` that remembers the last one of this part of the page; two in a row need one each. */
export function useWrite(): Write {
  const lost = useRef<Lost | null>(null);
  return useRef(rememberingWrite(lost)).current;
}

/** The same outside React: `lost` is where it remembers. */
export function rememberingWrite(lost: { current: Lost | null }): Write {
  return async (method, path, body) => {
    const what = `${method} ${path}\n${contentOf(body)}`;
    const key = lost.current?.what === what ? lost.current.key : crypto.randomUUID();
    // Remembered before it goes out: whatever happens to the answer, the key is known.
    const mine = { what, key };
    lost.current = mine;
    const forget = (): void => {
      if (lost.current === mine) lost.current = null;
    };
    try {
      const answer = await request<never>(method, path, { body, key });
      forget();
      return answer;
    } catch (error) {
      if (isAnswered(error)) forget();
      throw error;
    }
  };
}

/** Has the server said no? A gateway that gives up, or a fault, says nothing of what was done. */
const isAnswered = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status < 500 && error.status !== 408 && error.status !== 429;

/** A text that is alike for what is sent alike. Of a file, what tells it from another choice. */
function contentOf(body: unknown): string {
  if (body instanceof FormData) return JSON.stringify([...body].map(([name, part]) => [name, markOf(part)]));
  return JSON.stringify(markOf(body)) ?? '';
}

function markOf(part: unknown): unknown {
  if (part instanceof File) return [part.name, part.size, part.type, part.lastModified];
  // Nothing tells two blobs of one size apart.
  if (part instanceof Blob) return crypto.randomUUID();
  return part;
}
