import type { ReactElement } from 'react';
import { Page } from '../../parts/page.tsx';
import { accessibilityWords as words } from '../../words/help.ts';

export function AccessibilityPage(): ReactElement {
  return (
    <Page title={words.title} lead={words.lead} width="narrow">
      <h2>{words.can}</h2>
      <Items texts={words.canList} />
      <h2>{words.known}</h2>
      <Items texts={words.knownList} />
      <h2>{words.how}</h2>
      <p>{words.howText}</p>
      <h2>{words.tell}</h2>
      <p>{words.tellText}</p>
    </Page>
  );
}

function Items({ texts }: { readonly texts: readonly string[] }): ReactElement {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
