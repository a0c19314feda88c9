import type { ContractInForce } from '@rotawright/core/contracts';
import type { Rota } from '@rotawright/core/roster';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../parts/lazy-part.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';
import { boardWords } from '../words/board.ts';

const PayLines = lazyPart(async () => (await import('./pay-lines.tsx')).PayLines);

/** Pixels below the screen at which pay is fetched, so that it is there when somebody scrolls to it. */
const AHEAD = '200px';

/** A year's pay at the foot of the panel. How it is worked out is fetched when the place comes in sight; until then nothing is. */
export function PayPart(props: { readonly rota: Rota; readonly contract: ContractInForce | null }): ReactElement {
  const { rota, contract } = props;
  const place = useRef<HTMLElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const watch = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? false), { rootMargin: AHEAD });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <section ref={place} className="pay-part">
      {isSeen ? (
        <PartBoundary fallback={<h3>{boardWords.pay}</h3>}>
          <PayLines rota={rota} contract={contract} />
        </PartBoundary>
      ) : (
        <h3>{boardWords.pay}</h3>
      )}
    </section>
  );
}
