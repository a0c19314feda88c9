import { CONFIDENCES, type Confidence, type TableRow } from '../../contracts/index.ts';
import { BugError } from '../../problems/index.ts';
import type { Finding } from '../../rules/report.ts';

const KINDS_OF_HOURS = ['over-average', 'past-limit', 'into-rest', 'short-at-night', 'short'] as const;

/** Which hours of a breach are fined; the contract's term `fines.triggers` says what each means. */
export type FinedHours = (typeof KINDS_OF_HOURS)[number];

/** A breach that is fined. */
export interface FineTrigger {
  readonly rule: string;
  /** `null` for every part of the rule. */
  readonly part: string | null;
  /** Minutes under which a rest is fined, where that is not the rule's own limit. */
  readonly below: number | null;
  readonly hours: FinedHours;
  readonly confidence: Confidence;
}

/** Rows of the contract's table as triggers. */
export function fineTriggers(rows: readonly TableRow[]): readonly FineTrigger[] {
  return rows.map(({ rule, part, below, hours, sure }: Record<string, unknown>) => {
    const kind = KINDS_OF_HOURS.find((known) => known === hours);
    const confidence = CONFIDENCES.find((known) => known === sure);
    if (kind === undefined || confidence === undefined)
      throw new BugError(`the trigger "${rule}" names hours "${hours}" and mark "${sure}"`);
    return {
      rule: String(rule),
      part: typeof part === 'string' ? part : null,
      below: typeof below === 'number' ? below : null,
      hours: kind,
      confidence,
    };
  });
}

/** Rules that would be fined and whose verdict the report cannot tell, each once. */
export function undecidedRules(findings: readonly Finding[], triggers: readonly FineTrigger[]): readonly string[] {
  const open = findings.filter(
    (finding) => finding.verdict === 'cannot tell' && triggers.some((trigger) => isAbout(trigger, finding)),
  );
  return [...new Set(open.map((finding) => finding.rule))];
}

function isAbout(trigger: FineTrigger, finding: Finding): boolean {
  return trigger.rule === finding.rule && (trigger.part === null || trigger.part === finding.part);
}

/** The trigger that catches a finding; `null` when it breaks nothing that is fined. */
export function triggerOf(finding: Finding, triggers: readonly FineTrigger[]): FineTrigger | null {
  if (finding.verdict !== 'breaks' || finding.severity !== 'breach') return null;
  const trigger = triggers.find(
    (known) => known.rule === finding.rule && (known.part === null || known.part === finding.part),
  );
  if (trigger === undefined) return null;
  const isFined = trigger.below === null || finding.measured === null || finding.measured < trigger.below;
  return isFined ? trigger : null;
}
