import { useSyncExternalStore } from 'react';

/** As wide as a phone held upright, in the words of the style sheets. */
const NARROW = '(max-width: 640px)';

// One for the page: each drawing asks.
let known: MediaQueryList | null = null;

function narrow(): MediaQueryList {
  known ??= matchMedia(NARROW);
  return known;
}

function subscribe(tell: () => void): () => void {
  narrow().addEventListener('change', tell);
  return () => narrow().removeEventListener('change', tell);
}

const isNarrow = (): boolean => narrow().matches;

/** Is the window as narrow as a phone? Asked again whenever it is turned or resized. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}
