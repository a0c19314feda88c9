import { useRef, useState } from 'react';
import { NoConnection } from './problems.ts';
import { type Method, request } from './request.ts';

export interface Sender {
  readonly isBusy: boolean;
  /** What the last try ended with; `null` after a success. */
  readonly error: unknown;
  /** Gives the answer, `null` for one without a body, or `undefined` when it failed: the reason is in `error`. */
  send<T>(method: Method, path: string, body?: unknown): Promise<T | undefined>;
  forget(): void;
}

/**
 * One write at a time. After a lost connection the same write goes out with the same key, so that it happens once even if
 * the first one arrived.
 */
export function useSend(): Sender {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const busy = useRef(false);
  const last = useRef<{ what: string; key: string } | null>(null);

  const send = async <T>(method: Method, path: string, body?: unknown): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setBusy(true);
    setError(null);
    const what = `${method} ${path} ${body instanceof Blob ? body.size : JSON.stringify(body)}`;
    const key = last.current?.what === what ? last.current.key : crypto.randomUUID();
    try {
      const answer = await request<T>(method, path, { body, key });
      last.current = null;
      return answer;
    } catch (failure) {
      last.current = failure instanceof NoConnection ? { what, key } : null;
      setError(failure);
      return undefined;
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };
  return { isBusy, error, send, forget: () => setError(null) };
}
