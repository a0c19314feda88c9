import { knownWeekText, poundsText, verdictCounts } from '@rotawright/formats/words';
import type { TemplateContent } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { RuleRows } from '../../board/rule-rows.tsx';
import type { TemplateVerdict } from '../../check/template-check.ts';
import { Loading } from '../../parts/loading.tsx';
import { Verdict, VerdictTally } from '../../parts/verdict.tsx';
import { verdictOf } from '../../parts/verdict-of.ts';
import { templateWords as words } from '../../words/template.ts';
import { isBare, missedDays } from './design.ts';

/** What the template means: the answer first, then its numbers, then every rule with its margin. */
export function VerdictPart(props: {
  readonly verdict: TemplateVerdict | null;
  readonly content: TemplateContent;
}): ReactElement {
  const { verdict, content } = props;
  return (
    <section className="panel template-verdict" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{words.verdict}</h2>
      {isBare(content) ? (
        <p>{words.bare}</p>
      ) : verdict === null ? (
        <Loading what={words.checking} />
      ) : (
        <Judged verdict={verdict} content={content} />
      )}
    </section>
  );
}

function Judged({ verdict, content }: { readonly verdict: TemplateVerdict; readonly content: TemplateContent }) {
  if (!verdict.isRead) {
    return (
      <div className="note bad" role="status">
        <p>{words.unread}</p>
        <ul>
          {verdict.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </div>
    );
  }
  const { findings, totals, pay } = verdict;
  const counts = verdictCounts(findings);
  const weeks = content.weeks.length;
  const missed = missedDays(content);
  return (
    <>
      <p className="answer" role="status">
        {counts.breaks > 0 ? (
          <Verdict kind="breaks" text={words.breaks(counts.breaks)} />
        ) : (
          <Verdict kind={verdictOf(0, counts.cannotTell)} text={words.keeps} />
        )}
      </p>
      <p>{missed === 0 ? words.covers : <strong>{words.coversNot(missed)}</strong>}</p>
      <VerdictTally {...counts} />
      <dl className="template-facts">
        <Fact name={words.average} value={knownWeekText(totals.workedMinutes / weeks, totals.unknownWork)} />
        <Fact name={words.weekends} value={words.ofWeeks(totals.weekendsWorked, weeks)} />
        <Fact name={words.people} value={String(weeks)} />
        <Fact
          name={words.payYear}
          value={pay === null ? words.noPay : pay.totalPence === null ? words.cannotTell : poundsText(pay.totalPence)}
        />
      </dl>
      <RuleRows findings={findings} />
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
