import { type ComponentType, type ReactElement, use } from 'react';

/** A part whose code is fetched when it is first drawn, or before. */
export interface LazyPart<P> {
  (props: P): ReactElement;
  /** Has its code fetched now; a failure shows where the part is drawn. */
  readonly fetch: () => void;
}

/** For each part that could not be fetched, the way to have it asked for again. */
const failed = new Set<() => void>();

/**
 * A part of a page whose code is fetched when it is first drawn; the nearest `Suspense` waits for it. One that cannot be fetched throws
 * to the nearest `PartBoundary`, which can have it asked for again: what React's own `lazy` could not fetch once stays lost.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  let part: Promise<ComponentType<P>> | null = null;
  const fetched = (): Promise<ComponentType<P>> => {
    const asked = load();
    asked.catch(() => failed.add(() => (part = null)));
    return asked;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, at the top of its file, as React's own `lazy` is
  function Drawn(props: P): ReactElement {
    part ??= fetched();
    const Part = use(part);
    return <Part {...props} />;
  }
  const fetch = (): void => {
    part ??= fetched();
  };
  return Object.assign(Drawn, { fetch });
}

/** Has every part that could not be fetched asked for again when it is next drawn. */
export function askAgain(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/** Was the code of a page or part not to be had, rather than wrong? Browsers say so in words alone. */
export function isNotFetched(error: unknown): boolean {
  return error instanceof TypeError && /module|import/i.test(error.message);
}
