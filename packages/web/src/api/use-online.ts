import { useSyncExternalStore } from 'react';

/** The service worker's mark on an answer that it kept from an earlier visit. */
const KEPT = 'x-rotawright-kept';
const CHANGED = 'kept-answers';
const news = new EventTarget();
let isKept = false;

/** Takes note of whether the server is there: an answer that was kept came because it is not, any other came from it. */
export function heardAnswer({ headers }: Response): void {
  if (headers.has(KEPT) === isKept) return;
  isKept = !isKept;
  news.dispatchEvent(new Event(CHANGED));
}

/**
 * Is the server there, as far as is known? The browser's word that there is no network is certain; that there is one says little
 * of the server, so that answers count too.
 */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (tell) => {
      addEventListener('online', tell);
      addEventListener('offline', tell);
      news.addEventListener(CHANGED, tell);
      return () => {
        removeEventListener('online', tell);
        removeEventListener('offline', tell);
        news.removeEventListener(CHANGED, tell);
      };
    },
    () => navigator.onLine && !isKept,
  );
}
