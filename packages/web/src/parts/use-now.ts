import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The present, anew each minute and as soon as the page is looked at again: a phone stops the clocks of pages in the background. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') setNow(new Date());
    };
    const timer = setInterval(look, MINUTE);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
