import type { Finding } from '@rotawright/core/rules';
import { formatCivilDate } from '@rotawright/core/time';
import { weekHours } from '@rotawright/formats/picture';
import {
  findingSentence,
  knownWeekText,
  limitText,
  marginText,
  measuredText,
  missingText,
  ruleTitle,
  sortedFindings,
  verdictCounts,
  verdictMark,
  workText,
} from '@rotawright/formats/words';
import type { MyRota } from '@rotawright/server/wire';
import { type ReactElement, useMemo } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MarginBar, measuredShare } from '../../parts/margin-bar.tsx';
import { useNow } from '../../parts/use-now.ts';
import { Verdict, VerdictTally } from '../../parts/verdict.tsx';
import { myWords } from '../../words/my.ts';
import { shortDay } from '../../words/text.ts';
import { type MyDuties, myDuties, nowIn } from './my-duties.ts';
import { MyFrame } from './my-frame.tsx';
import { Unreadable } from './unreadable.tsx';
import { useMySums } from './use-my-sums.ts';

const words = myWords.hours;

export function MyHoursPage(): ReactElement {
  return <MyFrame title={words.title}>{(rota) => <HoursView key={rota.versionId} rota={rota} />}</MyFrame>;
}

function HoursView({ rota }: { readonly rota: MyRota }): ReactElement {
  const read = useMemo(() => myDuties(rota.document), [rota.document]);
  const sums = useMySums(rota.document, read, nowIn(rota.document.zone, useNow()).slice(0, 10));
  if (!read.ok) return <Unreadable faults={read.faults} />;
  if (sums === null) return <Loading what={myWords.working} />;
  const { findings, unknownWork } = sums;
  const counts = verdictCounts(findings);
  return (
    <>
      <AverageWeek findings={findings} unknownWork={unknownWork} />
      <section className="panel" aria-labelledby="rules">
        <h2 id="rules">{counts.breaks > 0 ? words.breaks(counts.breaks) : words.keeps}</h2>
        <VerdictTally {...counts} />
        {counts.breaks > 0 ? <p className="note bad">{words.breachNote}</p> : null}
        <h3>{words.rules}</h3>
        <ul className="rule-list">
          {sortedFindings(findings).map((finding, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule may have several findings; the list never reorders
            <RuleRow key={`${finding.rule}${i}`} finding={finding} read={read} />
          ))}
        </ul>
      </section>
      <Weeks read={read} />
    </>
  );
}

function AverageWeek(props: {
  readonly findings: readonly Finding[];
  readonly unknownWork: number;
}): ReactElement | null {
  const { findings, unknownWork } = props;
  const average = findings.find(({ rule }) => rule === 'hours.average' || rule === 'wtr.average');
  if (average === undefined || average.measured === null) return null;
  return (
    <section className="panel">
      <h2 className="hidden-text">{words.average}</h2>
      <p className="big-figure">{knownWeekText(average.measured, unknownWork, average.limit)}</p>
      <p className="mute">{words.averageNote(limitText(average))}</p>
    </section>
  );
}

type Readable = Extract<MyDuties, { ok: true }>;

function RuleRow({ finding, read }: { readonly finding: Finding; readonly read: Readable }): ReactElement {
  const mark = verdictMark(finding);
  const margin = marginText(finding);
  return (
    <li>
      <div className="rule-head">
        <strong>{ruleTitle(finding)}</strong>
        <span className="num">
          {measuredText(finding)}, {limitText(finding)}
        </span>
      </div>
      <MarginBar share={measuredShare(finding)} isBroken={finding.verdict === 'breaks'} />
      <div className="rule-head">
        <Verdict kind={mark} />
        {margin === '' ? null : <span className="small mute num">{margin}</span>}
      </div>
      {finding.verdict === 'cannot tell' ? (
        <p className="small">
          {words.notTold} {missingText(finding.missing)}
        </p>
      ) : null}
      <details>
        <summary>
          {words.proof}
          <span className="hidden-text"> {ruleTitle(finding)}</span>
        </summary>
        <dl className="facts">
          <dt>{words.proof}</dt>
          <dd>
            {findingSentence(
              finding,
              read.duties.map((duty) => duty.words),
            )}
          </dd>
          <dt>{words.clause}</dt>
          <dd>{finding.clause}</dd>
          <dt>{words.sure}</dt>
          <dd>{words.confidence[finding.confidence]}</dd>
        </dl>
        {finding.waiver === null ? null : <p>{words.waiver}</p>}
      </details>
    </li>
  );
}

function Weeks({ read }: { readonly read: Readable }): ReactElement {
  const weeks = weekHours(
    read.rota,
    read.duties.map((duty) => duty.words),
  );
  return (
    <div className="panel">
      <h2>{words.weeks}</h2>
      <DataTable
        caption={words.weeks}
        isCaptionHidden
        rows={weeks}
        keyOf={({ monday }) => String(monday.day)}
        columns={[
          { key: 'week', head: words.week, cell: ({ monday }) => shortDay(formatCivilDate(monday.day)) },
          { key: 'duties', head: myWords.duties, isNumber: true, cell: ({ duties }) => duties },
          { key: 'hours', head: words.worked, isNumber: true, cell: workText },
        ]}
      />
    </div>
  );
}
