import { findingOf, type IndexFrame } from './finding-of.ts';
import type { Judgement, Judgements } from './judgements.ts';
import type { Finding, PersonReport, PersonTotals } from './report.ts';

/** What a person's report is made of. */
export interface PersonJudged {
  readonly id: string;
  readonly totals: PersonTotals;
  readonly frame: IndexFrame;
  readonly judgements: Judgements;
  /** The person's rows of the judgements, until excluded. */
  readonly from: number;
  readonly until: number;
}

/**
 * A person's report. Its findings are judged already, but put into words only when somebody first looks at them: a
 * rota of thousands of people is judged faster than its findings are written.
 */
export function personReport(judged: PersonJudged): PersonReport {
  let findings: readonly Finding[] | null = null;
  return {
    id: judged.id,
    totals: judged.totals,
    get findings() {
      findings ??= findingsOf(judged);
      return findings;
    },
  };
}

function findingsOf({ frame, judgements, from, until }: PersonJudged): readonly Finding[] {
  const rows = Array.from({ length: until - from }, (_, i) => judgements.at(from + i));
  return withoutDoubtBesideBreach(rows).map((judgement) => findingOf(frame, judgement));
}

/** A rule that is broken says nothing of what it could not tell besides. */
function withoutDoubtBesideBreach(rows: readonly Judgement[]): readonly Judgement[] {
  const broken = new Set(rows.filter((one) => one.verdict === 'breaks').map((one) => one.ground.clause.rule));
  return rows.filter((one) => one.verdict !== 'cannot tell' || !broken.has(one.ground.clause.rule));
}
