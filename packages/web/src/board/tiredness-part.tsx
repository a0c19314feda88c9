import type { Rota } from '@rotawright/core/roster';
import { type ReactElement, useState } from 'react';
import { lazyPart } from '../parts/lazy-part.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';
import { boardWords } from '../words/board.ts';
import { Tool } from './tool.tsx';

const TirednessNumbers = lazyPart(async () => (await import('./tiredness-numbers.tsx')).TirednessNumbers);

/** How tired these duties would make an average person, fetched and worked out when asked for. */
export function TirednessPart({ rota }: { readonly rota: Rota }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h3>{boardWords.tiredness}</h3>
      {isOpen ? (
        <PartBoundary>
          <TirednessNumbers rota={rota} />
        </PartBoundary>
      ) : (
        <Tool onClick={() => setOpen(true)}>{boardWords.tirednessShow}</Tool>
      )}
    </section>
  );
}
