import type { ReactElement } from 'react';
import { myWords } from '../../words/my.ts';

/** A published version that `core` does not read is a fault of whoever published it; say all of it. */
export function Unreadable({ faults }: { readonly faults: readonly string[] }): ReactElement {
  return (
    <div className="note bad" role="alert">
      <p>{myWords.hours.failed}</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
