import { ruleTitle, totalText, weeklyHoursText } from '@rotawright/formats/words';
import type { BoardReport, RotaFigures } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { boardReportFile, useBoardReport } from '../../api/oversight.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { verdictOf } from '../../parts/verdict-of.ts';
import { gapWords } from '../../words/gaps.ts';
import { oversightWords as words } from '../../words/oversight.ts';
import { addDays, fullDay } from '../../words/text.ts';
import { ClockTable } from '../publish/clock-table.tsx';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { UnreadRotas } from './unread-rotas.tsx';

/** A department's published rotas in figures, to be printed for a board or taken along as a file. */
export function BoardReportPage(): ReactElement {
  const { departmentId = '' } = useParams();
  const report = useBoardReport(departmentId);
  const { data } = report;
  return (
    <Page
      title={words.board}
      {...(data && {
        heading: words.boardOf(data.department),
        lead: words.boardLead(data.organisation, data.madeOn),
      })}
      crumbs={
        <span className="no-print">
          <DepartmentCrumbs id={departmentId} name={data?.department ?? ''} />
        </span>
      }
      actions={
        <span className="no-print">
          <span className="links">
            <Button kind="primary" onClick={() => print()}>
              {words.print}
            </Button>
            {(['xlsx', 'csv'] as const).map((format) => (
              <a key={format} className="btn" href={boardReportFile(departmentId, format)} download>
                {format === 'xlsx' ? words.excel : words.csv}
              </a>
            ))}
          </span>
        </span>
      }
    >
      <WhenLoaded from={report} what={words.loading}>
        {(found) => <Figures report={found} />}
      </WhenLoaded>
    </Page>
  );
}

function Figures({ report }: { readonly report: BoardReport }): ReactElement {
  const { rotas, unread, madeOn } = report;
  if (rotas.length + unread.length === 0) return <Empty text={words.none} />;
  const cannotTell = rotas.reduce((sum, rota) => sum + rota.cannotTell, 0);
  const breaches = rotas.reduce((sum, rota) => sum + breachesOf(rota), 0);
  const found = { breaches, rotas: rotas.length, cannotTell, unread: unread.length };
  return (
    <>
      <p className="answer">
        <Verdict kind={verdictOf(breaches, cannotTell + unread.length)} text={words.answer(found)} />
      </p>
      <UnreadRotas unread={unread} />
      <Summary rotas={rotas} />
      {rotas.map((rota) => (
        <RotaPart key={rota.rotaId} rota={rota} madeOn={madeOn} />
      ))}
      <h2>{words.method}</h2>
      <p>{words.methodText}</p>
    </>
  );
}

const breachesOf = ({ breaches }: RotaFigures): number => breaches.reduce((sum, { count }) => sum + count, 0);
const gapsOf = ({ gaps }: RotaFigures): number | string =>
  gaps === null ? words.cannot : gaps.reduce((sum, { places }) => sum + places, 0);

function finesText({ fines }: RotaFigures): string {
  if (fines === null) return '–';
  return totalText(fines.totalPence, fines.atLeastPence);
}

function Summary({ rotas }: { readonly rotas: readonly RotaFigures[] }): ReactElement {
  return (
    <DataTable
      caption={words.summary}
      rows={rotas}
      keyOf={({ rotaId }) => rotaId}
      columns={[
        {
          key: 'rota',
          head: words.rota,
          cell: ({ title, from, until }) => (
            <>
              {title}
              <small>
                {fullDay(from)} to {fullDay(addDays(until, -1))}
              </small>
            </>
          ),
        },
        { key: 'people', head: words.people, isNumber: true, cell: ({ people }) => people },
        { key: 'vacant', head: words.vacant, isNumber: true, cell: ({ vacantPosts }) => vacantPosts },
        { key: 'broken', head: words.broken, isNumber: true, cell: breachesOf },
        { key: 'fines', head: words.finesAll, isNumber: true, cell: finesText },
        { key: 'waivers', head: words.waiversCount, isNumber: true, cell: ({ waivers }) => waivers },
        { key: 'gaps', head: words.gaps, isNumber: true, cell: gapsOf },
        { key: 'late', head: words.lateChanges, isNumber: true, cell: ({ lateChanges }) => lateChanges },
      ]}
    />
  );
}

function RotaPart({ rota, madeOn }: { readonly rota: RotaFigures; readonly madeOn: string }): ReactElement {
  return (
    <section className="panel report-part" aria-labelledby={`rota-${rota.rotaId}`}>
      <h2 id={`rota-${rota.rotaId}`}>{rota.title}</h2>
      <Hours rota={rota} />
      <h3>{words.breaches}</h3>
      {rota.breaches.length === 0 ? (
        <p>{rota.cannotTell > 0 ? words.noBreach : <Verdict kind="meets" text={words.noBreach} />}</p>
      ) : (
        <DataTable
          caption={`${words.breaches}, ${rota.title}`}
          isCaptionHidden
          rows={rota.breaches}
          keyOf={({ rule }) => rule}
          columns={[
            { key: 'rule', head: words.rule, cell: ({ rule }) => ruleTitle({ rule }) },
            { key: 'count', head: words.broken, isNumber: true, cell: ({ count }) => count },
            { key: 'people', head: words.brokenPeople, isNumber: true, cell: ({ people }) => people },
          ]}
        />
      )}
      {rota.cannotTell === 0 ? null : (
        <p>
          <Verdict kind="cannot-tell" text={words.cannotTell(rota.cannotTell)} /> {words.onRotaBoard}
        </p>
      )}
      <h3>{words.gapsFrom(madeOn)}</h3>
      <Gaps rota={rota} />
      <h3>{gapWords.figures.title}</h3>
      <OfferedGaps rota={rota} />
      <h3>{words.notice}</h3>
      <ClockTable clocks={rota.clocks} />
    </section>
  );
}

function Hours({ rota }: { readonly rota: RotaFigures }): ReactElement {
  const round = (value: number): string => String(Math.round(value * 10) / 10);
  return (
    <>
      <h3>{words.hoursTitle}</h3>
      <p className="mute">{words.hoursLead}</p>
      <DataTable
        caption={`${words.hoursTitle}, ${rota.title}`}
        isCaptionHidden
        rows={rota.groups}
        keyOf={({ name }) => name}
        columns={[
          { key: 'tier', head: words.tier, cell: ({ name }) => name },
          { key: 'people', head: words.people, isNumber: true, cell: ({ people }) => people },
          ...(['week', 'nights', 'weekends'] as const).map((what) => ({
            key: what,
            head: (
              <>
                {words[what]}
                <small>{words.spreadHead}</small>
              </>
            ),
            isNumber: true,
            cell: (group: RotaFigures['groups'][number]) => {
              const { least, median, most } = group[what];
              const text = what === 'week' ? weeklyHoursText : round;
              const said = words.spread(text(least), text(median), text(most));
              if (what !== 'week' || group.unknownWork === 0) return said;
              return (
                <>
                  {words.atLeast(said)}
                  <small>{words.unknownWork(group.unknownWork)}</small>
                </>
              );
            },
          })),
        ]}
      />
    </>
  );
}

function Gaps({ rota }: { readonly rota: RotaFigures }): ReactElement {
  if (rota.gaps === null) return <Verdict kind="cannot-tell" text={words.gapsUnknown} />;
  if (rota.gaps.length === 0) return <p>{words.gapsNone}</p>;
  return (
    <DataTable
      caption={`${words.gaps}, ${rota.title}`}
      isCaptionHidden
      rows={rota.gaps}
      keyOf={({ title }) => title}
      columns={[
        { key: 'line', head: words.line, cell: ({ title }) => title },
        { key: 'places', head: words.gaps, isNumber: true, cell: ({ places }) => places },
        { key: 'days', head: words.days, isNumber: true, cell: ({ days }) => days },
      ]}
    />
  );
}

function OfferedGaps({ rota }: { readonly rota: RotaFigures }): ReactElement {
  const { figures } = gapWords;
  if (rota.offeredGaps.length === 0) return <p>{figures.none}</p>;
  const counts = ['offered', 'given', 'closed', 'past', 'withdrawn', 'open'] as const;
  return (
    <DataTable
      caption={`${figures.title}, ${rota.title}`}
      isCaptionHidden
      rows={rota.offeredGaps}
      keyOf={({ reason }) => reason}
      columns={[
        { key: 'reason', head: figures.reason, cell: ({ reason }) => gapWords.reason[reason] },
        ...counts.map((what) => ({
          key: what,
          head: figures[what],
          isNumber: true,
          cell: (gap: RotaFigures['offeredGaps'][number]) => gap[what],
        })),
        {
          key: 'median',
          head: figures.median,
          cell: ({ medianOpenMinutes: minutes }) => (minutes === null ? figures.notYet : gapWords.lasting(minutes)),
        },
      ]}
    />
  );
}
