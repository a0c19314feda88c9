import { Component, type ReactElement, type ReactNode } from 'react';
import { useOnline } from '../api/use-online.ts';
import { Button } from '../parts/button.tsx';
import { isNotFetched } from '../parts/lazy-part.tsx';
import { Page } from '../parts/page.tsx';
import { shellWords } from '../words/shell.ts';

/** Stands in for a page that threw, or whose code could not be fetched because a newer version has replaced it. */
export class BrokenBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />;
  }
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
