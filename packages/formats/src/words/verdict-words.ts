import type { Finding, PersonReport } from '@rotawright/core/rules';
import { counted } from './duration-text.ts';

/** How a finding is shown; each has its own shape, word and colour. */
export type VerdictMark = 'breaks' | 'advice' | 'cannot-tell' | 'waiver' | 'meets';

/** Marks in the order in which reports list them. */
export const VERDICT_MARKS: readonly VerdictMark[] = ['breaks', 'advice', 'meets', 'waiver', 'cannot-tell'];

const WORDS: Readonly<Record<VerdictMark, string>> = {
  breaks: 'Breaks',
  advice: 'Advice not met',
  'cannot-tell': 'Can’t tell',
  waiver: 'Meets with waiver',
  meets: 'Meets',
};

/** The mark of a finding: broken advice is no breach, and a pass by an agreed wider limit says so. */
export function verdictMark(finding: Finding): VerdictMark {
  if (finding.verdict === 'cannot tell') return 'cannot-tell';
  if (finding.verdict === 'breaks') return finding.severity === 'advice' ? 'advice' : 'breaks';
  return finding.waiver === null ? 'meets' : 'waiver';
}

/** `Breaks`, `Meets`, `Can’t tell`, … */
export function verdictWord(finding: Finding): string {
  return WORDS[verdictMark(finding)];
}

/**
 * Findings as reports list them: by mark (breaches, advice, passes, can't tell), then nearest to the limit first.
 * A pass with nothing measured comes after those with a margin; otherwise the report's own order stays.
 */
export function sortedFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding): number => {
    const mark = verdictMark(finding);
    return VERDICT_MARKS.indexOf(mark === 'waiver' ? 'meets' : mark);
  };
  return [...findings].sort((a, b) => rank(a) - rank(b) || nearness(a) - nearness(b));
}

/** Margin as a share of the limit, so that hours and days can be ranked together; infinite when there is no margin. */
function nearness(finding: Finding): number {
  if (finding.margin === null) return finding.verdict === 'breaks' ? Number.NEGATIVE_INFINITY : Number.MAX_VALUE;
  return finding.margin / Math.max(1, Math.abs(finding.limit ?? 1));
}

/** How many rules (not findings) break, meet and can't be told; a rule with several breaches counts once. */
export interface VerdictCounts {
  readonly breaks: number;
  readonly advice: number;
  readonly meets: number;
  readonly cannotTell: number;
  /** Findings that are breaches, each one counted. */
  readonly breaches: number;
}

/** Counts of one person's findings. */
export function verdictCounts(findings: readonly Finding[]): VerdictCounts {
  return peopleCounts([{ findings }]);
}

/** Counts of many people's findings together: each rule of each person counts. */
export function peopleCounts(people: readonly Pick<PersonReport, 'findings'>[]): VerdictCounts {
  const sum = { breaks: 0, advice: 0, meets: 0, cannotTell: 0, breaches: 0 };
  for (const { findings } of people) {
    const marks = worstMarks(findings);
    for (const mark of marks.values()) {
      if (mark === 'breaks') sum.breaks += 1;
      else if (mark === 'advice') sum.advice += 1;
      else if (mark === 'cannot-tell') sum.cannotTell += 1;
      else sum.meets += 1;
    }
    sum.breaches += findings.filter((finding) => verdictMark(finding) === 'breaks').length;
  }
  return sum;
}

const WORST_FIRST: readonly VerdictMark[] = ['breaks', 'advice', 'cannot-tell', 'waiver', 'meets'];

function worstMarks(findings: readonly Finding[]): ReadonlyMap<string, VerdictMark> {
  const worst = new Map<string, VerdictMark>();
  for (const finding of findings) {
    const key = ruleKey(finding);
    const mark = verdictMark(finding);
    const before = worst.get(key);
    if (before === undefined || WORST_FIRST.indexOf(mark) < WORST_FIRST.indexOf(before)) worst.set(key, mark);
  }
  return worst;
}

/** What makes two findings the same rule: the rule id and its part, and whether it is advice. */
export function ruleKey(finding: Finding): string {
  return `${finding.rule} ${finding.part ?? ''} ${finding.severity}`;
}

/** The answer for one person as a sentence: `This rota breaks 2 rules.` */
export function answerSentence(findings: readonly Finding[]): string {
  const { breaks, cannotTell, meets } = verdictCounts(findings);
  if (breaks > 0) return `This rota breaks ${counted(breaks, 'rule')}`;
  if (meets === 0 && cannotTell === 0) return 'Nothing was checked';
  if (meets === 0) return 'Nothing can be told about this rota';
  if (cannotTell > 0) return `This rota meets every rule that can be told; ${cannotTell} can’t`;
  return 'This rota meets every rule';
}

/** The answer for several people: `3 of 12 people’s duties break a rule`. */
export function answerForPeople(people: readonly PersonReport[]): string {
  if (people.length === 0) return 'Nobody stands on this rota';
  const broken = people.filter((person) => verdictCounts(person.findings).breaks > 0).length;
  if (broken > 0) return `${broken} of ${people.length} people’s duties break a rule`;
  const untold = people.filter((person) => verdictCounts(person.findings).cannotTell > 0).length;
  if (untold > 0) return 'This rota meets every rule that can be told; some can’t';
  return `This rota meets every rule for all ${people.length} people`;
}
