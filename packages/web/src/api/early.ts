import { getJson } from './request.ts';

/** Milliseconds after which an answer that nobody took is old. */
const FRESH = 10_000;

const early = new Map<string, Promise<unknown>>();

/** Asks for what stands at an address before the code that wants it is there. */
export function askEarly(path: string): void {
  const asked = getJson(path);
  early.set(path, asked);
  const forget = (): void => void early.delete(path);
  asked.then(() => setTimeout(forget, FRESH), forget);
}

/** What was asked for early, once; else, or where that failed, asks now. */
export function takeEarly<T>(path: string): Promise<T> {
  const asked = early.get(path) as Promise<T> | undefined;
  early.delete(path);
  return asked === undefined ? getJson<T>(path) : asked.catch(() => getJson<T>(path));
}
