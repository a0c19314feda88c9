import type { Rota } from '@rotawright/core/roster';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { boardWords } from '../words/board.ts';
import { Tool } from './tool.tsx';

const TirednessNumbers = lazy(async () => ({ default: (await import('./tiredness-numbers.tsx')).TirednessNumbers }));

/** How tired these duties would make an average person, fetched and worked out when asked for. */
export function TirednessPart({ rota }: { readonly rota: Rota }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h3>{boardWords.tiredness}</h3>
      {isOpen ? (
        <Suspense>
          <TirednessNumbers rota={rota} />
        </Suspense>
      ) : (
        <Tool onClick={() => setOpen(true)}>{boardWords.tirednessShow}</Tool>
      )}
    </section>
  );
}
