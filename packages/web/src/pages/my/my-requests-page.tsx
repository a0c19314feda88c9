import type { MyRequests } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { useMyRequests } from '../../api/requests.ts';
import { Empty } from '../../parts/empty.tsx';
import { SelectField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { requestWords } from '../../words/requests.ts';
import { spanOf } from '../../words/text.ts';
import { MyTabs } from './my-frame.tsx';
import { OpenRequests } from './open-requests.tsx';
import { ShownRequests } from './shown-requests.tsx';

const words = requestWords.mine;

/** What a doctor would like on a rota that is being made, and what became of it on one that is published. */
export function MyRequestsPage(): ReactElement {
  const loaded = useMyRequests();
  const [search, setSearch] = useSearchParams();
  return (
    <Page title={words.title} width="narrow">
      <MyTabs />
      <WhenLoaded from={loaded} what={words.loading}>
        {(all) => {
          const chosen = all.find(({ versionId }) => versionId === search.get('version')) ?? firstOf(all);
          if (chosen === undefined) return <Empty text={words.none} />;
          return (
            <>
              {all.length > 1 ? (
                <SelectField
                  id="which"
                  name="which"
                  label={words.choose}
                  value={chosen.versionId}
                  onValue={(version) => setSearch({ version })}
                  choices={all.map(({ versionId, title, department, from, until }) => ({
                    value: versionId,
                    text: words.rotaOf(title, department, spanOf(from, until)),
                  }))}
                />
              ) : (
                <p className="lead">
                  {words.rotaOf(chosen.title, chosen.department, spanOf(chosen.from, chosen.until))}
                </p>
              )}
              {chosen.state === 'open' ? (
                <OpenRequests
                  key={chosen.versionId}
                  mine={chosen}
                  onSaved={(next) => void loaded.reload(replaced(all, next), { revalidate: false })}
                  onPassed={() => void loaded.reload()}
                />
              ) : (
                <ShownRequests mine={chosen} />
              )}
            </>
          );
        }}
      </WhenLoaded>
    </Page>
  );
}

/** What can be said now, else the newest. */
const firstOf = (all: readonly MyRequests[]): MyRequests | undefined =>
  all.find(({ state }) => state === 'open') ?? all[0];

const replaced = (all: readonly MyRequests[], next: MyRequests): readonly MyRequests[] =>
  all.map((one) => (one.versionId === next.versionId ? next : one));
