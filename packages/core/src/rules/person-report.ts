import { findingOf, type IndexFrame, type Judgement } from './finding-of.ts';
import type { Finding, PersonReport, PersonTotals } from './report.ts';

/** What a person's report is made of. */
export interface PersonJudged {
  readonly id: string;
  readonly totals: PersonTotals;
  readonly frame: IndexFrame;
  readonly judgements: readonly Judgement[];
}

/**
 * A person's report. Its findings are judged already, but put into words only when somebody first looks at them: a
 * rota of thousands of people is judged faster than its findings are written.
 */
export function personReport({ id, totals, frame, judgements }: PersonJudged): PersonReport {
  let findings: readonly Finding[] | null = null;
  return {
    id,
    totals,
    get findings() {
      findings ??= judgements.map((judgement) => findingOf(frame, judgement));
      return findings;
    },
  };
}
