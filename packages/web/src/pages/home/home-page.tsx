import type { Me, RotaSummary } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { departmentsOf, dutyMembership, useMe } from '../../api/me.ts';
import { useRotas } from '../../api/rotas.ts';
import { LinkButton } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { homeWords } from '../../words/home.ts';
import { myWords } from '../../words/my.ts';
import { fullDay, spanOf } from '../../words/text.ts';
import { TourOffer } from '../tour.tsx';
import { NeedsMe } from './needs-me.tsx';
import { NewRota } from './new-rota.tsx';

export function HomePage(): ReactElement {
  const me = useMe().data;
  const rotas = useRotas();
  if (me === undefined) return <main className="main" id="main" />;
  return (
    <Page title={homeWords.title} heading={homeWords.hello(me.name)}>
      <TourOffer />
      {dutyMembership(me) === undefined ? null : (
        <div className="actions">
          <LinkButton href="/my" kind="primary" isBig>
            {myWords.title}
          </LinkButton>
        </div>
      )}
      <WhenLoaded from={rotas} what={homeWords.loading}>
        {(all) => <Departments me={me} rotas={all} onChange={() => void rotas.reload()} />}
      </WhenLoaded>
    </Page>
  );
}

const RUNS = ['coordinator', 'director', 'owner'];

function Departments(props: {
  readonly me: Me;
  readonly rotas: readonly RotaSummary[];
  readonly onChange: () => void;
}): ReactElement {
  const departments = departmentsOf(props.me);
  if (departments.length === 0) return <Empty text={homeWords.noDepartment} />;
  return (
    <>
      {departments.map(({ id, title, roles }) => {
        const runs = roles.some((role) => RUNS.includes(role));
        const here = props.rotas.filter(({ departmentId }) => departmentId === id);
        return (
          <div key={id} className="panel">
            <h2>{title}</h2>
            {runs ? <NeedsMe departmentId={id} rotas={here} /> : null}
            <h3>{homeWords.rotas}</h3>
            <RotaTable rotas={here} runs={runs} label={title} />
            <DepartmentLinks id={id} runs={runs} />
            {runs ? <NewRota departmentId={id} onMade={props.onChange} /> : null}
          </div>
        );
      })}
    </>
  );
}

function DepartmentLinks({ id, runs }: { readonly id: string; readonly runs: boolean }): ReactElement {
  return (
    <p className="links">
      <Link href={`/departments/${id}/on-now`}>{homeWords.onNow}</Link>
      {runs ? (
        <>
          <Link href={`/departments/${id}/leave`}>{homeWords.leave}</Link>
          <Link href={`/departments/${id}/swaps`}>{homeWords.swaps}</Link>
          <Link href={`/departments/${id}/people`}>{homeWords.people}</Link>
          <Link href={`/departments/${id}/import`}>{homeWords.import}</Link>
        </>
      ) : null}
    </p>
  );
}

function RotaTable(props: { readonly rotas: readonly RotaSummary[]; readonly runs: boolean; readonly label: string }) {
  if (props.rotas.length === 0) return <Empty text={props.runs ? homeWords.noRota : myWords.none} />;
  return (
    <DataTable
      caption={`${homeWords.rotas}, ${props.label}`}
      isCaptionHidden
      rows={props.rotas}
      keyOf={({ id }) => id}
      columns={[
        { key: 'rota', head: homeWords.rota, cell: ({ id, title }) => <Link href={`/rotas/${id}`}>{title}</Link> },
        { key: 'span', head: homeWords.span, cell: ({ from, until }) => spanOf(from, until) },
        { key: 'live', head: homeWords.versions, cell: (rota) => <Published rota={rota} /> },
        { key: 'open', head: homeWords.open, cell: (rota) => <OpenDraft rota={rota} /> },
      ]}
    />
  );
}

function Published({ rota }: { readonly rota: RotaSummary }): ReactElement {
  const live = rota.versions.find(({ state }) => state === 'published');
  if (live === undefined) return <span className="mute">{homeWords.notPublished}</span>;
  return (
    <Link href={`/versions/${live.id}`}>
      {homeWords.published(live.number, fullDay((live.publishedAt ?? '').slice(0, 10)))}
    </Link>
  );
}

function OpenDraft({ rota }: { readonly rota: RotaSummary }): ReactElement | null {
  const drafts = rota.versions.filter(({ state }) => state === 'draft');
  const newest = drafts.sort((a, b) => b.number - a.number)[0];
  return newest === undefined ? null : <Link href={`/versions/${newest.id}`}>{homeWords.draft(newest.number)}</Link>;
}
