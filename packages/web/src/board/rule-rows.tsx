import type { Finding } from '@rotawright/core/rules';
import {
  limitText,
  measuredText,
  missingText,
  ruleKey,
  ruleTitle,
  sortedFindings,
  verdictMark,
  verdictWord,
} from '@rotawright/formats/words';
import { memo, type ReactElement } from 'react';
import { MarginBar, measuredShare } from '../parts/margin-bar.tsx';
import { VerdictShape } from '../parts/verdict.tsx';
import { boardWords } from '../words/board.ts';
import './rule-rows.css';

/** Every rule with its verdict, what was measured and its limit: breaches first, then by nearness to the limit. */
export const RuleRows = memo(function RuleRows({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  return (
    <section>
      <h3>
        {boardWords.rules} <small>{boardWords.rulesOrder}</small>
      </h3>
      <ul className="rule-rows">
        {grouped(findings).map(({ finding, times }) => (
          <RuleRow key={`${ruleKey(finding)} ${finding.verdict}`} finding={finding} times={times} />
        ))}
      </ul>
    </section>
  );
});

function RuleRow({ finding, times }: { readonly finding: Finding; readonly times: number }): ReactElement {
  const mark = verdictMark(finding);
  const isBroken = mark === 'breaks' || mark === 'advice';
  const share = mark === 'cannot-tell' ? null : measuredShare(finding);
  const facts = finding.verdict === 'cannot tell' ? missingText(finding.missing) : limitText(finding);
  return (
    <li className={mark}>
      <VerdictShape kind={mark} />
      <span className="hidden-text">{verdictWord(finding)}: </span>
      <div>
        {ruleTitle(finding)}
        {times > 1 ? <small> {boardWords.times(times)}</small> : null}
        <MarginBar share={share} isBroken={isBroken} />
      </div>
      <div className="rule-numbers">
        <b>{measuredText(finding)}</b>
        <small>{facts}</small>
      </div>
    </li>
  );
}

/** A rule that is broken several times is one row, with its worst case. */
function grouped(findings: readonly Finding[]): readonly { readonly finding: Finding; readonly times: number }[] {
  const rows = new Map<string, { finding: Finding; times: number }>();
  for (const finding of sortedFindings(findings)) {
    const key = `${ruleKey(finding)} ${finding.verdict}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { finding, times: 1 });
    else row.times += 1;
  }
  return [...rows.values()];
}
