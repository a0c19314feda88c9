import { EDITS, PUBLISHES, READS_DRAFTS, READS_NAMES } from '@rotawright/server/roles';
import type { RotaSummary, VersionSummary } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useHolds } from '../../api/me.ts';
import { useClocks, useRota } from '../../api/rotas.ts';
import { useSend } from '../../api/use-send.ts';
import { draftsPath, exportPath } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { VERSION_TAG } from '../../parts/version-tag.ts';
import { versionWords as words } from '../../words/publish.ts';
import { shellWords } from '../../words/shell.ts';
import { momentText, spanOf } from '../../words/text.ts';
import { ClockTable } from '../publish/clock-table.tsx';
import { Comparison } from './comparison.tsx';
import { DiscardDraft } from './discard-draft.tsx';

export function RotaPage(): ReactElement {
  const { rotaId = '' } = useParams();
  const rota = useRota(rotaId);
  const departmentId = rota.data?.departmentId;
  const mayEdit = useHolds(departmentId, EDITS);
  const mayPublish = useHolds(departmentId, PUBLISHES);
  const seesNames = useHolds(departmentId, READS_NAMES);
  const seesDrafts = useHolds(departmentId, READS_DRAFTS);
  return (
    <Page
      title={rota.data?.title ?? words.rotaTitle}
      {...(rota.data && { lead: spanOf(rota.data.from, rota.data.until) })}
      crumbs={<Link href="/">{shellWords.home}</Link>}
    >
      <WhenLoaded from={rota} what={words.loading}>
        {(found) => (
          <>
            <Versions rota={found} may={{ edit: mayEdit, publish: mayPublish }} onChange={() => void rota.reload()} />
            {seesNames ? <Clocks rotaId={rotaId} mayChange={mayPublish} /> : null}
            {seesDrafts && found.versions.length > 1 ? <Comparison rota={found} /> : null}
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

function Clocks(props: { readonly rotaId: string; readonly mayChange: boolean }): ReactElement {
  const { rotaId, mayChange } = props;
  const clocks = useClocks(rotaId);
  return (
    <>
      <h2>{words.clocks}</h2>
      <WhenLoaded from={clocks} what={words.loading}>
        {(all) => (
          <ClockTable clocks={all} {...(mayChange && { change: { rotaId, onChange: () => void clocks.reload() } })} />
        )}
      </WhenLoaded>
    </>
  );
}

/** What the reader may do with drafts. */
interface May {
  readonly edit: boolean;
  readonly publish: boolean;
}

function Versions(props: {
  readonly rota: RotaSummary;
  readonly may: May;
  readonly onChange: () => void;
}): ReactElement {
  const { rota, may, onChange } = props;
  const versions = [...rota.versions].sort((a, b) => b.number - a.number);
  const draft = versions.find(({ state }) => state === 'draft');
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
            ...(versions.some(({ note }) => note !== null)
              ? [{ key: 'note', head: words.note, cell: ({ note }: VersionSummary) => note ?? '' }]
              : []),
            { key: 'open', head: words.open, cell: (version) => <VersionLinks version={version} may={may} /> },
          ]}
        />
      )}
      {versions.length === 0 ? null : <p className="small mute">{words.exportHint}</p>}
      {may.edit && draft === undefined ? <NewDraft rota={rota} onMade={onChange} /> : null}
      {may.edit && draft !== undefined ? (
        <DiscardDraft versionId={draft.id} isWholeRota={versions.length === 1} title={rota.title} />
      ) : null}
    </>
  );
}

function StateTag({ state }: Pick<VersionSummary, 'state'>): ReactElement {
  return <span className={VERSION_TAG[state]}>{words.state[state]}</span>;
}

const FORMATS = ['xlsx', 'csv', 'json', 'html'] as const;

function VersionLinks({ version, may }: { readonly version: VersionSummary; readonly may: May }) {
  const { id, state, number } = version;
  const isDraft = state === 'draft';
  return (
    <span className="links">
      <Link href={`/versions/${id}`}>{isDraft && may.edit ? words.edit : words.look}</Link>
      <Link href={`/versions/${id}/print`}>{words.print}</Link>
      {isDraft && may.edit ? (
        <>
          <Link href={`/versions/${id}/settings`}>{words.settings}</Link>
          <Link href={`/versions/${id}/setup`}>{words.setup}</Link>
          <Link href={`/versions/${id}/people`}>{words.people}</Link>
          <Link href={`/versions/${id}/requests`}>{words.requests}</Link>
          <Link href={`/versions/${id}/template`}>{words.template}</Link>
        </>
      ) : null}
      {isDraft && may.publish ? <Link href={`/versions/${id}/publish`}>{words.review}</Link> : null}
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
