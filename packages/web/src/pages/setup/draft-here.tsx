import type { RosterDocument } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useVersion } from '../../api/versions.ts';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { publishWords } from '../../words/publish.ts';
import { setupWords } from '../../words/setup.ts';
import { shellWords } from '../../words/shell.ts';

/** A page on the draft in the address; a published version says that it never changes. */
export function DraftHere(props: {
  readonly title: string;
  readonly headingOf: (document: RosterDocument) => string;
  readonly children: (document: RosterDocument, reload: () => Promise<RosterDocument | undefined>) => ReactNode;
}): ReactElement {
  const { versionId = '' } = useParams();
  const version = useVersion(versionId);
  const { data } = version;
  return (
    <Page
      title={props.title}
      {...(data && { heading: props.headingOf(data) })}
      crumbs={
        <>
          <Link href="/">{shellWords.home}</Link> / <Link href={`/versions/${versionId}`}>{publishWords.toBoard}</Link>
        </>
      }
    >
      <WhenLoaded from={version} what={setupWords.loading}>
        {(document) =>
          document.state === 'draft' ? (
            props.children(document, () => version.reload())
          ) : (
            <p className="note">{setupWords.notDraft}</p>
          )
        }
      </WhenLoaded>
    </Page>
  );
}
