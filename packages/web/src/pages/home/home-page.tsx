import { EDITS, READS_DRAFTS } from '@rotawright/server/roles';
import type { Me, Role, RotaSummary, VersionStanding } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { departmentsOf, dutyMembership, useMe } from '../../api/me.ts';
import { useStanding } from '../../api/oversight.ts';
import { useRotas } from '../../api/rotas.ts';
import { LinkButton } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { homeWords } from '../../words/home.ts';
import { myWords } from '../../words/my.ts';
import { fullDay, spanOf } from '../../words/text.ts';
import { isAny, placesFor } from '../department/department-places.ts';
import { TourOffer } from '../tour.tsx';
import { NeedsMe } from './needs-me.tsx';
import { NewRota } from './new-rota.tsx';

export function HomePage(): ReactElement {
  const me = useMe().data;
  const rotas = useRotas();
  if (me === undefined) return <main className="main" id="main" />;
  return (
    <Page title={homeWords.title} heading={homeWords.hello(me.name)}>
      <TourOffer me={me} isPossible={rotas.data !== undefined && rotas.data.length > 0} />
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

function Departments(props: {
  readonly me: Me;
  readonly rotas: readonly RotaSummary[];
  readonly onChange: () => void;
}): ReactElement {
  const departments = departmentsOf(props.me);
  if (departments.length === 0) return <Empty text={homeWords.noDepartment} />;
  return (
    <>
      {departments.map(({ id, title, roles }) => (
        <DepartmentPart
          key={id}
          id={id}
          title={title}
          roles={roles}
          rotas={props.rotas.filter(({ departmentId }) => departmentId === id)}
          onChange={props.onChange}
        />
      ))}
    </>
  );
}

function DepartmentPart(props: {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly rotas: readonly RotaSummary[];
  readonly onChange: () => void;
}): ReactElement {
  const { id, title, roles, rotas, onChange } = props;
  const mayEdit = isAny(roles, EDITS);
  const isInside = isAny(roles, READS_DRAFTS);
  const standing = useStanding(isInside ? id : null);
  // What nobody has published is no rota to anybody else.
  const shown = isInside ? rotas : rotas.filter(isPublished);
  return (
    <div className="panel">
      <h2>{title}</h2>
      <NeedsMe departmentId={id} roles={roles} rotas={rotas} standing={standing} />
      <h3>{homeWords.rotas}</h3>
      <RotaTable rotas={shown} mayEdit={mayEdit} seesDrafts={isInside} label={title} standing={standing.data ?? []} />
      <DepartmentLinks id={id} roles={roles} />
      {mayEdit ? <NewRota departmentId={id} onMade={onChange} /> : null}
    </div>
  );
}

function DepartmentLinks({ id, roles }: { readonly id: string; readonly roles: readonly Role[] }): ReactElement {
  return (
    <p className="links">
      {placesFor(id, roles).map(({ href, text }) => (
        <Link key={href} href={href}>
          {text}
        </Link>
      ))}
    </p>
  );
}

const isPublished = ({ versions }: RotaSummary): boolean => versions.some(({ state }) => state === 'published');

function RotaTable(props: {
  readonly rotas: readonly RotaSummary[];
  readonly mayEdit: boolean;
  readonly seesDrafts: boolean;
  readonly label: string;
  readonly standing: readonly VersionStanding[];
}): ReactElement {
  const standingOf = (versionId: string): VersionStanding | undefined =>
    props.standing.find((one) => one.versionId === versionId);
  if (props.rotas.length === 0) return <Empty text={props.mayEdit ? homeWords.noRota : myWords.none} />;
  return (
    <DataTable
      caption={`${homeWords.rotas}, ${props.label}`}
      isCaptionHidden
      rows={props.rotas}
      keyOf={({ id }) => id}
      columns={[
        { key: 'rota', head: homeWords.rota, cell: ({ id, title }) => <Link href={`/rotas/${id}`}>{title}</Link> },
        { key: 'span', head: homeWords.span, cell: ({ from, until }) => spanOf(from, until) },
        { key: 'live', head: homeWords.versions, cell: (rota) => <Published rota={rota} standingOf={standingOf} /> },
        ...(props.seesDrafts
          ? [
              {
                key: 'open',
                head: homeWords.open,
                cell: (rota: RotaSummary) => <OpenDraft rota={rota} standingOf={standingOf} />,
              },
            ]
          : []),
      ]}
    />
  );
}

interface VersionCell {
  readonly rota: RotaSummary;
  readonly standingOf: (versionId: string) => VersionStanding | undefined;
}

function Published({ rota, standingOf }: VersionCell): ReactElement {
  const live = rota.versions.find(({ state }) => state === 'published');
  if (live === undefined) return <span className="mute">{homeWords.notPublished}</span>;
  return (
    <>
      <Link href={`/versions/${live.id}`}>
        {homeWords.published(live.number, fullDay((live.publishedAt ?? '').slice(0, 10)))}
      </Link>
      <Standing standing={standingOf(live.id)} />
    </>
  );
}

function OpenDraft({ rota, standingOf }: VersionCell): ReactElement | null {
  const drafts = rota.versions.filter(({ state }) => state === 'draft');
  const newest = drafts.sort((a, b) => b.number - a.number)[0];
  if (newest === undefined) return null;
  return (
    <>
      <Link href={`/versions/${newest.id}`}>{homeWords.draft(newest.number)}</Link>
      <Standing standing={standingOf(newest.id)} />
    </>
  );
}

/** Under a version: its breaches, or what is known of it, and its gaps ahead. */
function Standing({ standing }: { readonly standing: VersionStanding | undefined }): ReactElement | null {
  if (standing === undefined) return null;
  return (
    <span className="standing">
      <RulesKept standing={standing} />
      <span>{homeWords.gaps(standing.gaps)}</span>
    </span>
  );
}

function RulesKept({ standing }: { readonly standing: VersionStanding }): ReactElement {
  const { breaches, people, cannotTell, duties } = standing;
  if (breaches === null) return <Verdict kind="breaks" text={homeWords.unread} />;
  if (breaches > 0) return <Verdict kind="breaks" text={homeWords.breaks(breaches, people)} />;
  if (duties === 0) return <span>{homeWords.noDuty}</span>;
  if (cannotTell > 0) return <Verdict kind="cannot-tell" text={homeWords.keepsOpen(cannotTell)} />;
  return <Verdict kind="meets" text={homeWords.keeps} />;
}
