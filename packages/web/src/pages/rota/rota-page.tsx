import type { RotaSummary, VersionSummary } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { holds, useMe } from '../../api/me.ts';
import { useClocks, useRota } from '../../api/rotas.ts';
import { useSend } from '../../api/use-send.ts';
import { draftsPath, exportPath } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { versionWords as words } from '../../words/publish.ts';
import { shellWords } from '../../words/shell.ts';
import { momentText, spanOf } from '../../words/text.ts';
import { ClockTable } from '../publish/clock-table.tsx';
import { Comparison } from './comparison.tsx';

const EDITORS = ['coordinator', 'owner'] as const;

export function RotaPage(): ReactElement {
  const { rotaId = '' } = useParams();
  const rota = useRota(rotaId);
  const clocks = useClocks(rotaId);
  const me = useMe().data;
  const mayEdit = me !== undefined && rota.data !== undefined && holds(me, rota.data.departmentId, EDITORS);
  return (
    <Page
      title={rota.data?.title ?? words.rotaTitle}
      {...(rota.data && { lead: spanOf(rota.data.from, rota.data.until) })}
      crumbs={<Link href="/">{shellWords.home}</Link>}
    >
      <WhenLoaded from={rota} what={words.loading}>
        {(found) => (
          <>
            <Versions rota={found} mayEdit={mayEdit} onChange={() => void rota.reload()} />
            <h2>{words.clocks}</h2>
            <WhenLoaded from={clocks} what={words.loading}>
              {(all) => (
                <ClockTable
                  clocks={all}
                  {...(mayEdit && { change: { rotaId, onChange: () => void clocks.reload() } })}
                />
              )}
            </WhenLoaded>
            {found.versions.length > 1 ? <Comparison rota={found} /> : null}
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

function Versions(props: {
  readonly rota: RotaSummary;
  readonly mayEdit: boolean;
  readonly onChange: () => void;
}): ReactElement {
  const { rota, mayEdit, onChange } = props;
  const versions = [...rota.versions].sort((a, b) => b.number - a.number);
  const hasDraft = versions.some(({ state }) => state === 'draft');
  return (
    <>
      <h2>{words.history}</h2>
      {versions.length === 0 ? (
        <Empty text={words.none} />
      ) : (
        <DataTable
          caption={words.history}
          isCaptionHidden
          rows={versions}
          keyOf={({ id }) => id}
          columns={[
            { key: 'number', head: words.number, cell: ({ number }) => `${words.number} ${number}` },
            { key: 'state', head: words.stateHead, cell: ({ state }) => <StateTag state={state} /> },
            { key: 'made', head: words.made, cell: ({ createdAt }) => momentText(createdAt) },
            {
              key: 'published',
              head: words.published,
              cell: ({ publishedAt }) => (publishedAt === null ? '' : momentText(publishedAt)),
            },
            { key: 'open', head: words.open, cell: (version) => <VersionLinks version={version} mayEdit={mayEdit} /> },
          ]}
        />
      )}
      {mayEdit && !hasDraft ? <NewDraft rota={rota} onMade={onChange} /> : null}
    </>
  );
}

export function StateTag({ state }: Pick<VersionSummary, 'state'>): ReactElement {
  const look = state === 'draft' ? 'tag draft' : state === 'published' ? 'tag live' : 'tag';
  return <span className={look}>{words.state[state]}</span>;
}

const FORMATS = ['xlsx', 'csv', 'json', 'html'] as const;

function VersionLinks({ version, mayEdit }: { readonly version: VersionSummary; readonly mayEdit: boolean }) {
  const { id, state, number } = version;
  const isDraft = state === 'draft';
  return (
    <span className="links">
      <Link href={`/versions/${id}`}>{isDraft && mayEdit ? words.edit : words.look}</Link>
      <Link href={`/versions/${id}/print`}>{words.print}</Link>
      {isDraft && mayEdit ? (
        <>
          <Link href={`/versions/${id}/setup`}>{words.setup}</Link>
          <Link href={`/versions/${id}/people`}>{words.people}</Link>
          <Link href={`/versions/${id}/template`}>{words.template}</Link>
          <Link href={`/versions/${id}/publish`}>{words.review}</Link>
        </>
      ) : null}
      {FORMATS.map((format) => (
        <a
          key={format}
          href={exportPath(id, format)}
          download
          aria-label={words.exportName(words.export[format], number)}
        >
          {words.export[format]}
        </a>
      ))}
    </span>
  );
}

function NewDraft(props: { readonly rota: RotaSummary; readonly onMade: () => void }): ReactElement {
  const { send, error, isBusy } = useSend();
  const [, go] = useLocation();
  const make = async (): Promise<void> => {
    const made = await send<VersionSummary>('POST', draftsPath(props.rota.id), {});
    if (made === undefined) return;
    props.onMade();
    go(`/versions/${made.id}`);
  };
  return (
    <>
      <Failure error={error} />
      <div className="actions">
        <Button kind="primary" onClick={() => void make()} isOff={isBusy}>
          {words.newDraft}
        </Button>
      </div>
    </>
  );
}
