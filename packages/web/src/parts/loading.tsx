import { type ReactElement, useEffect, useState } from 'react';

/** Nothing for two seconds, then what is being done. No spinner. */
export function Loading({ what }: { readonly what: string }): ReactElement {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 2000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="mute" role="status">
      {isLate ? what : ''}
    </p>
  );
}
