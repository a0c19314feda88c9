import type { Me, RotaSummary } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { departmentsOf, useMe } from '../../api/me.ts';
import { useRotas } from '../../api/rotas.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { homeWords } from '../../words/home.ts';
import { daysUntil, fullDay } from '../../words/text.ts';

export function HomePage(): ReactElement {
  const me = useMe().data;
  const rotas = useRotas();
  if (me === undefined) return <main className="main" />;
  return (
    <Page title={homeWords.title} heading={homeWords.hello(me.name)}>
      <WhenLoaded from={rotas} what={homeWords.loading}>
        {(all) => <Departments me={me} rotas={all} />}
      </WhenLoaded>
    </Page>
  );
}

function Departments({ me, rotas }: { readonly me: Me; readonly rotas: readonly RotaSummary[] }): ReactElement {
  const departments = departmentsOf(me);
  if (departments.length === 0) return <Empty text={homeWords.noDepartment} />;
  return (
    <>
      {departments.map(({ id, title }) => (
        <section key={id} className="panel" aria-label={title}>
          <h2>{title}</h2>
          <RotaTable rotas={rotas.filter(({ departmentId }) => departmentId === id)} />
        </section>
      ))}
    </>
  );
}

function RotaTable({ rotas }: { readonly rotas: readonly RotaSummary[] }): ReactElement {
  if (rotas.length === 0) return <Empty text={homeWords.noRota} />;
  return (
    <DataTable
      caption={homeWords.rotas}
      isCaptionHidden
      rows={rotas}
      keyOf={({ id }) => id}
      columns={[
        { key: 'rota', head: homeWords.rota, cell: ({ id, title }) => <Link href={`/rotas/${id}`}>{title}</Link> },
        { key: 'span', head: homeWords.span, cell: ({ from, until }) => daysUntil(from, until) },
        { key: 'live', head: homeWords.versions, cell: publishedText },
        { key: 'open', head: homeWords.open, cell: openLinks },
      ]}
    />
  );
}

function publishedText({ versions }: RotaSummary): string {
  const live = versions.find(({ state }) => state === 'published');
  if (live === undefined) return homeWords.notPublished;
  return homeWords.published(live.number, fullDay((live.publishedAt ?? '').slice(0, 10)));
}

function openLinks({ versions }: RotaSummary): ReactElement | null {
  const newest = versions.filter(({ state }) => state === 'draft').sort((a, b) => b.number - a.number)[0];
  return newest === undefined ? null : <Link href={`/versions/${newest.id}`}>{homeWords.draft(newest.number)}</Link>;
}
