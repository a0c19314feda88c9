import { Component, type ReactElement, type ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
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
  const isOldVersion = error instanceof TypeError && /module|import/i.test(error.message);
  return (
    <Page title={shellWords.brokenTitle} width="narrow">
      <p>{isOldVersion ? shellWords.newVersion : shellWords.broken}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {shellWords.reload}
      </Button>
    </Page>
  );
}
