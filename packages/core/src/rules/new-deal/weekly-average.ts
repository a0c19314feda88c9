import type { PersonFacts } from '../../roster/interchange.ts';
import type { Fraction } from './decimal-fraction.ts';
import { type Cover, riddellAverage } from './prospective-cover.ts';

/** Average minutes a week, without and with prospective cover. */
export interface WeeklyAverage {
  /** The pattern's minutes over its weeks. */
  readonly plain: Fraction;
  /** The average that limits and bands go by; `null` when `missing` names what it needs. */
  readonly judged: Fraction | null;
  /** Both averages that are possible while nobody says whether there is prospective cover; else one or none. */
  readonly possible: readonly Fraction[];
  /** Could the average also be one that is not in `possible`? */
  readonly isOpen: boolean;
  /** Facts about the person that are not given. */
  readonly missing: readonly string[];
}

/**
 * The average of `minutes` over `days` (more than 0), with prospective cover when the person has it.
 *
 * @param yearWeeks weeks in a year over which leave is spread
 */
export function weeklyAverage(minutes: Fraction, days: number, facts: PersonFacts, yearWeeks: number): WeeklyAverage {
  const plain: Fraction = [minutes[0] * 7n, minutes[1] * BigInt(days)];
  if (facts.prospectiveCover === false) return { plain, judged: plain, possible: [plain], isOpen: false, missing: [] };
  const cover = coverOf(facts, yearWeeks);
  const covered = cover === null ? null : riddellAverage(minutes, days, cover);
  if (facts.prospectiveCover === true) {
    if (covered !== null) return { plain, judged: covered, possible: [covered], isOpen: false, missing: [] };
    return { plain, judged: null, possible: [], isOpen: true, missing: missingLeave(facts) };
  }
  const possible = covered === null ? [plain] : [plain, covered];
  const missing = ['prospectiveCover', ...(covered === null ? missingLeave(facts) : [])];
  return { plain, judged: null, possible, isOpen: covered === null, missing };
}

function coverOf({ annualLeaveWeeks, leaveWeekMinutes }: PersonFacts, yearWeeks: number): Cover | null {
  if (annualLeaveWeeks === undefined || leaveWeekMinutes === undefined) return null;
  return { yearWeeks, leaveWeeks: annualLeaveWeeks, leaveWeekMinutes };
}

function missingLeave(facts: PersonFacts): string[] {
  const needed = ['annualLeaveWeeks', 'leaveWeekMinutes'] as const;
  const missing: string[] = needed.filter((name) => facts[name] === undefined);
  return missing.length > 0 ? missing : ['annualLeaveWeeks below a whole year'];
}
