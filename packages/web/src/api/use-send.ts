import { useRef, useState } from 'react';
import type { WriteMethod } from './request.ts';
import { useWrite } from './use-write.ts';

export interface Sender {
  readonly isBusy: boolean;
  /** What the last try ended with; `null` after a success. */
  readonly error: unknown;
  /** Gives the answer, `null` for one without a body, or `undefined` when it failed: the reason is in `error`. */
  send<T>(method: WriteMethod, path: string, body?: unknown): Promise<T | undefined>;
  forget(): void;
}

/** One write at a time, sent again after a lost answer as `useWrite` says. */
export function useSend(): Sender {
  const write = useWrite();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const busy = useRef(false);

  const send = async <T>(method: WriteMethod, path: string, body?: unknown): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setBusy(true);
    setError(null);
    try {
      return await write<T>(method, path, body);
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };
  return { isBusy, error, send, forget: () => setError(null) };
}
