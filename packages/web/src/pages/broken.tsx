import type { ReactElement, ReactNode } from 'react';
import { useOnline } from '../api/use-online.ts';
import { Boundary } from '../parts/boundary.tsx';
import { Button } from '../parts/button.tsx';
import { isNotFetched } from '../parts/lazy-part.tsx';
import { Page } from '../parts/page.tsx';
import { shellWords } from '../words/shell.ts';

/** Stands in for a page that threw, or whose code could not be fetched because a newer version has replaced it. */
export function BrokenBoundary({ children }: { readonly children: ReactNode }): ReactElement {
  return <Boundary instead={(error) => <Broken error={error} />}>{children}</Boundary>;
}

function Broken({ error }: { readonly error: unknown }): ReactElement {
  const isLost = isNotFetched(error);
  // Without a network a page that was never opened here cannot be fetched either.
  const isOffline = !useOnline() && isLost;
  return (
    <Page title={isOffline ? shellWords.notKeptTitle : shellWords.brokenTitle} width="narrow">
      <p>{isOffline ? shellWords.notKept : isLost ? shellWords.newVersion : shellWords.broken}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {shellWords.reload}
      </Button>
    </Page>
  );
}
