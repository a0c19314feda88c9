import { type Case, type Expected, judge, unknownCase } from '../judge.ts';
import type { Asking } from '../runs.ts';
import { judgedDuties } from '../timeline.ts';
import { averageLimit } from './hours-average.ts';

/** `hours.average-with-leave`, templates only: (D − G) / (B − F), all sides times 260 so that they are whole. */
export function hoursAverageWithLeave(asking: Asking): Expected | null {
  if (!asking.line.isTemplate) return null;
  const limit = averageLimit(asking);
  return judge({ rule: 'hours.average-with-leave', cases: [caseOf(asking, limit)], nothing: 0, limit });
}

function caseOf({ line }: Asking, limit: number): Case {
  const { annualLeaveDays: days, normalDayMinutes: normalDay } = line.facts;
  if (days === undefined || normalDay === undefined) return unknownCase(limit);
  const weeks = (line.endDay - line.firstDay) / 7;
  const duties = judgedDuties(line);
  const worked = duties.reduce((sum, duty) => sum + (duty.work ?? 0), 0);
  // E = days × B / 52, F = E / 5 = days × B / 260, G = E × normal day = 5 × days × B × normal day / 260.
  const top = 260 * worked - 5 * days * weeks * normalDay;
  const bottom = 260 * weeks - days * weeks;
  if (bottom <= 0) return unknownCase(limit);
  const isOpen = duties.some((duty) => duty.work === null);
  return { measured: top / bottom, limit, margin: (limit * bottom - top) / bottom, isOpen, from: null, until: null };
}
