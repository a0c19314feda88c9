import type { RosterDocument } from '@rotawright/server/wire';
import { useEffect, useState } from 'react';
import type { MyDuties } from './my-duties.ts';
import type { MySums } from './my-sums.ts';

/** Findings, pay and sleep of the own duties; `null` until they are worked out. A fault is thrown to the page's boundary. */
export function useMySums(document: RosterDocument, read: MyDuties, today: string): MySums | null {
  const [done, setDone] = useState<{ of: RosterDocument; sums: MySums } | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    if (!read.ok) return;
    let isWanted = true;
    import('./my-sums.ts')
      .then(({ mySums }) => mySums(document, read.rota, today))
      .then((sums) => {
        if (isWanted) setDone({ of: document, sums });
      }, setFault);
    return () => {
      isWanted = false;
    };
  }, [document, read, today]);
  if (fault !== null) throw fault;
  return done?.of === document ? done.sums : null;
}
