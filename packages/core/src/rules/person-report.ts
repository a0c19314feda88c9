import { findingOf, type IndexFrame } from './finding-of.ts';
import type { Judgement, Judgements } from './judgements.ts';
import type { Finding, PersonReport, PersonTotals } from './report.ts';

/** What a person's report is made of. */
export interface PersonJudged extends IndexFrame {
  readonly id: string;
  readonly totals: PersonTotals;
  readonly judgements: Judgements;
  /** Where the person's rows of the judgements begin and end. */
  readonly from: number;
  readonly until: number;
}

/**
 * A person's report. Its findings are judged already, but put into words only when somebody first looks at them: a
 * rota of thousands of people is judged faster than its findings are written.
 */
export class JudgedPerson implements PersonReport {
  readonly id: string;
  readonly totals: PersonTotals;
  declare readonly findings: readonly Finding[];
  readonly #judged: PersonJudged;
  #findings: readonly Finding[] | null = null;

  /** A member of the report's own, so that it is plain data to whoever copies or writes it; one for all people is quick. */
  static readonly #shown: PropertyDescriptor & ThisType<JudgedPerson> = {
    enumerable: true,
    get() {
      this.#findings ??= findingsOf(this.#judged);
      return this.#findings;
    },
  };

  constructor(judged: PersonJudged) {
    this.id = judged.id;
    this.totals = judged.totals;
    this.#judged = judged;
    Object.defineProperty(this, 'findings', JudgedPerson.#shown);
  }
}

function findingsOf(judged: PersonJudged): readonly Finding[] {
  const { judgements, from, until } = judged;
  return withoutDoubtBesideBreach(judgements.between(from, until)).map((judgement) => findingOf(judged, judgement));
}

/** A rule that is broken says nothing of what it could not tell besides. */
function withoutDoubtBesideBreach(rows: readonly Judgement[]): readonly Judgement[] {
  const broken = new Set(rows.filter((one) => one.verdict === 'breaks').map((one) => one.ground.clause.rule));
  return rows.filter((one) => one.verdict !== 'cannot tell' || !broken.has(one.ground.clause.rule));
}
