import { durationText, missingText, poundsText, ruleTitle, totalText } from '@rotawright/formats/words';
import type { OverseenRota, Oversight } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useOversight } from '../../api/oversight.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { verdictOf } from '../../parts/verdict-of.ts';
import { oversightWords as words } from '../../words/oversight.ts';
import { addDays, fullDay, momentText } from '../../words/text.ts';
import { ClockTable } from '../publish/clock-table.tsx';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { UnreadRotas } from './unread-rotas.tsx';

/** What a guardian watches: breaches with their reasons, fines, waivers, notice and late changes of every published rota. */
export function GuardianPage(): ReactElement {
  const { departmentId = '' } = useParams();
  const oversight = useOversight(departmentId);
  const { data } = oversight;
  return (
    <Page
      title={words.guardian}
      {...(data && { heading: words.guardianOf(data.department) })}
      crumbs={<DepartmentCrumbs id={departmentId} name={data?.department ?? ''} />}
    >
      <WhenLoaded from={oversight} what={words.loading}>
        {(found) => <Watched oversight={found} />}
      </WhenLoaded>
    </Page>
  );
}

function Watched({ oversight }: { readonly oversight: Oversight }): ReactElement {
  const { rotas, unread } = oversight;
  const cannotTell = rotas.reduce((sum, rota) => sum + rota.cannotTell, 0);
  const breaches = rotas.reduce((sum, rota) => sum + rota.breaches.length, 0);
  if (rotas.length + unread.length === 0) return <Empty text={words.none} />;
  const found = { breaches, rotas: rotas.length, cannotTell, unread: unread.length };
  return (
    <>
      <p className="answer">
        <Verdict kind={verdictOf(breaches, cannotTell + unread.length)} text={words.answer(found)} />
      </p>
      <p className="mute">{words.reports}</p>
      <UnreadRotas unread={unread} />
      {rotas.map((rota) => (
        <RotaPart key={rota.versionId} rota={rota} />
      ))}
    </>
  );
}

function RotaPart({ rota }: { readonly rota: OverseenRota }): ReactElement {
  return (
    <section className="panel" aria-labelledby={`rota-${rota.rotaId}`}>
      <h2 id={`rota-${rota.rotaId}`}>
        <Link href={`/versions/${rota.versionId}`}>{rota.title}</Link>
      </h2>
      <p className="mute">{words.version(rota.number, fullDay(rota.from), fullDay(addDays(rota.until, -1)))}</p>
      <Breaches rota={rota} />
      <h3>{words.fines}</h3>
      <Fines rota={rota} />
      <h3>{words.waivers}</h3>
      <Waivers rota={rota} />
      <h3>{words.notice}</h3>
      <ClockTable clocks={rota.clocks} />
      <Publications rota={rota} />
    </section>
  );
}

function Breaches({ rota }: { readonly rota: OverseenRota }): ReactElement {
  const { breaches, cannotTell, missing, title } = rota;
  return (
    <>
      <h3>{words.breaches}</h3>
      {breaches.length === 0 ? (
        <p>{cannotTell > 0 ? words.noBreach : <Verdict kind="meets" text={words.noBreach} />}</p>
      ) : (
        <DataTable
          caption={`${words.breaches}, ${title}`}
          isCaptionHidden
          rows={breaches.map((breach, i) => ({ ...breach, key: `${i}` }))}
          keyOf={({ key }) => key}
          columns={[
            { key: 'who', head: words.who, cell: ({ name }) => name },
            {
              key: 'rule',
              head: words.rule,
              cell: ({ rule, clause }) => (
                <>
                  <Verdict kind="breaks" text={ruleTitle({ rule })} />
                  <small>{clause}</small>
                </>
              ),
            },
            { key: 'proof', head: words.proof, cell: ({ text }) => text },
            {
              key: 'reason',
              head: words.reason,
              cell: ({ reason }) =>
                reason || <span className="mute">{reason === '' ? words.reasonGone : words.noReason}</span>,
            },
          ]}
        />
      )}
      {cannotTell === 0 ? null : (
        <p>
          <Verdict kind="cannot-tell" text={words.cannotTell(cannotTell)} /> {words.missing(missingText(missing))}.
        </p>
      )}
    </>
  );
}

const pence = (amount: number | null): string => (amount === null ? words.cannot : poundsText(amount));

function Fines({ rota }: { readonly rota: OverseenRota }): ReactElement {
  const { fines, title } = rota;
  if (fines === null) return <p>{words.finesNoContract}</p>;
  if (fines.people.length === 0) return <p>{words.finesNone}</p>;
  const rows = fines.people.flatMap(({ person, name, lines, missing }) => [
    ...lines.map((line, i) => ({ ...line, name, key: `${person} ${i}`, missing })),
  ]);
  const missing = missingText(fines.people.flatMap((person) => person.missing));
  return (
    <>
      <p>{words.finesLead}</p>
      <DataTable
        caption={`${words.fines}, ${title}`}
        isCaptionHidden
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'who', head: words.who, cell: ({ name }) => name },
          {
            key: 'rule',
            head: words.rule,
            cell: ({ rule, text }) => (
              <>
                {ruleTitle({ rule })}
                <small>{text}</small>
              </>
            ),
          },
          {
            key: 'hours',
            head: words.hours,
            isNumber: true,
            cell: ({ minutes }) => (minutes === null ? words.cannot : durationText(Math.round(minutes))),
          },
          { key: 'doctor', head: words.toDoctor, isNumber: true, cell: ({ doctorPence }) => pence(doctorPence) },
          {
            key: 'guardian',
            head: words.toGuardian,
            isNumber: true,
            cell: ({ guardianPence }) => pence(guardianPence),
          },
          { key: 'total', head: words.total, isNumber: true, cell: ({ totalPence }) => pence(totalPence) },
        ]}
        foot={
          <tr>
            <th scope="row">{words.sum}</th>
            <td />
            <td />
            <td className="n">{pence(fines.doctorPence)}</td>
            <td className="n">{pence(fines.guardianPence)}</td>
            <td className="n">{sumText(fines)}</td>
          </tr>
        }
      />
      {missing.length === 0 ? null : (
        <p>
          <Verdict kind="cannot-tell" text={words.missing(missing)} />
        </p>
      )}
      <ul className="small mute">
        {fines.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

const sumText = ({ totalPence, atLeastPence }: NonNullable<OverseenRota['fines']>): ReactNode =>
  totalText(totalPence, atLeastPence);

function Waivers({ rota }: { readonly rota: OverseenRota }): ReactElement {
  if (rota.waivers.length === 0) return <p>{words.waiversNone}</p>;
  return (
    <DataTable
      caption={`${words.waivers}, ${rota.title}`}
      isCaptionHidden
      rows={rota.waivers}
      keyOf={({ person, rule }) => `${person} ${rule}`}
      columns={[
        { key: 'who', head: words.who, cell: ({ name }) => name },
        { key: 'waiver', head: words.waiver, cell: ({ rule }) => ruleTitle({ rule }) },
        {
          key: 'used',
          head: words.used,
          cell: ({ isUsed }) => (isUsed ? <Verdict kind="waiver" text={words.isUsed} /> : words.isUnused),
        },
      ]}
    />
  );
}

function Publications({ rota }: { readonly rota: OverseenRota }): ReactElement {
  return (
    <DataTable
      caption={words.publications}
      rows={rota.publications}
      keyOf={({ versionId }) => versionId}
      columns={[
        { key: 'version', head: words.published, cell: ({ number, at }) => `${number}: ${momentText(at)}` },
        { key: 'by', head: words.by, cell: ({ by }) => by ?? '' },
        { key: 'changes', head: words.changes, isNumber: true, cell: ({ changes }) => changes ?? words.firstOne },
        {
          key: 'late',
          head: words.late,
          cell: ({ lateChanges }) =>
            lateChanges === null ? (
              ''
            ) : lateChanges > 0 ? (
              <Verdict kind="breaks" text={words.lateVerdict(lateChanges)} />
            ) : (
              words.lateVerdict(0)
            ),
        },
      ]}
    />
  );
}
