import useSWR, { type KeyedMutator } from 'swr';
import { getJson } from './request.ts';

export interface Loaded<T> {
  /** `undefined` until the first answer. */
  readonly data: T | undefined;
  readonly error: unknown;
  /** Asks again, or puts a new value in place. */
  readonly reload: KeyedMutator<T>;
}

export interface LoadOptions {
  /** Milliseconds between looks, for things that move by themselves. */
  readonly every?: number;
}

/** What stands at an address of the server, shared by all parts of the page; `null` asks nothing. */
export function useLoad<T>(path: string | null, { every = 0 }: LoadOptions = {}): Loaded<T> {
  const { data, error, mutate } = useSWR<T, unknown>(path, getJson<T>, {
    refreshInterval: every,
    shouldRetryOnError: false,
    dedupingInterval: 1000,
  });
  return { data, error, reload: mutate };
}
