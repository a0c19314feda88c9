import { useSyncExternalStore } from 'react';

/** As wide as a phone held upright, in the words of the style sheets. */
const NARROW = '(max-width: 640px)';

/** Is the window as narrow as a phone? Asked again whenever it is turned or resized. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const narrow = matchMedia(NARROW);
      narrow.addEventListener('change', tell);
      return () => narrow.removeEventListener('change', tell);
    },
    () => matchMedia(NARROW).matches,
  );
}
