import type { ReactElement } from 'react';
import { LinkButton } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { shellWords } from '../words/shell.ts';

export function NotFound(): ReactElement {
  return (
    <Page title={shellWords.notFoundTitle} width="narrow">
      <p>{shellWords.notFound}</p>
      <LinkButton href="/" kind="primary">
        {shellWords.toHome}
      </LinkButton>
    </Page>
  );
}
