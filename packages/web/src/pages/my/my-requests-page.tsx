import type { MyRequests } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useMyRequests } from '../../api/requests.ts';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { requestWords } from '../../words/requests.ts';
import { spanOf } from '../../words/text.ts';
import { MyTabs } from './my-frame.tsx';
import { OneOfMine } from './one-of-mine.tsx';
import { OpenRequests } from './open-requests.tsx';
import { ShownRequests } from './shown-requests.tsx';

const words = requestWords.mine;

/** What a doctor would like on a rota that is being made, and what became of it on one that is published. */
export function MyRequestsPage(): ReactElement {
  const loaded = useMyRequests();
  return (
    <Page title={words.title} width="narrow">
      <MyTabs />
      <WhenLoaded from={loaded} what={words.loading}>
        {(all) => (
          <OneOfMine
            all={all}
            first={firstOf(all)}
            param="version"
            idOf={({ versionId }) => versionId}
            textOf={titleOf}
            label={words.choose}
            none={words.none}
          >
            {(one) => (
              <>
                {all.length > 1 ? null : <p className="lead">{titleOf(one)}</p>}
                {one.state === 'open' ? (
                  <OpenRequests
                    key={one.versionId}
                    mine={one}
                    onSaved={(next) => void loaded.reload(replaced(all, next), { revalidate: false })}
                    onPassed={() => void loaded.reload()}
                  />
                ) : (
                  <ShownRequests mine={one} />
                )}
              </>
            )}
          </OneOfMine>
        )}
      </WhenLoaded>
    </Page>
  );
}

const titleOf = ({ title, department, from, until }: MyRequests): string =>
  words.rotaOf(title, department, spanOf(from, until));

/** What can be said now, else the newest. */
const firstOf = (all: readonly MyRequests[]): MyRequests | undefined =>
  all.find(({ state }) => state === 'open') ?? all[0];

const replaced = (all: readonly MyRequests[], next: MyRequests): readonly MyRequests[] =>
  all.map((one) => (one.versionId === next.versionId ? next : one));
