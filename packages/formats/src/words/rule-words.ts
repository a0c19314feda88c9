import type { Finding } from '@rotawright/core/rules';

const TITLES: Readonly<Record<string, string>> = {
  'hours.average': 'Average week',
  'hours.average-with-leave': 'Average week with leave',
  'hours.window': 'Hours in any 168',
  'shift.length': 'Shift length',
  'run.long': 'Consecutive long shifts',
  'run.late': 'Consecutive late shifts',
  'run.night': 'Consecutive nights',
  'run.any': 'Consecutive duties',
  'rest.after-long': 'Rest after long shifts',
  'rest.after-late': 'Rest after late shifts',
  'rest.after-night': 'Rest after nights',
  'rest.after-any': 'Rest after consecutive duties',
  'rest.between-shifts': 'Rest between shifts',
  'weekend.frequency': 'Weekends worked',
  'breaks.entitlement': 'Breaks',
  'on-call.length': 'Length of on-call periods',
  'on-call.consecutive': 'Consecutive on-call periods',
  'on-call.frequency': 'On-call periods in 7 days',
  'on-call.day-after': 'Day after on call',
  'on-call.rest': 'Rest when on call',
  'hours.less-than-full-time': 'Hours of less than full time doctors',
  'wtr.average': 'Average working week',
  'wtr.daily-rest': 'Daily rest',
  'wtr.weekly-rest': 'Weekly rest',
  'wtr.break': 'Break in a shift',
  'wtr.night-work': 'Night work',
  'new-deal.duty-hours': 'Rostered duty a week',
  'new-deal.actual-hours': 'Actual work a week',
  'new-deal.continuous-duty': 'Continuous duty',
  'new-deal.off-duty': 'Time off between duties',
  'new-deal.long-rest-62': 'The longer long rest',
  'new-deal.long-rest-48': 'The shorter long rest',
  'new-deal.consecutive-days': 'Duty days in a row',
  'new-deal.rest-in-duty': 'Rest inside a duty',
  'new-deal.rest-achieved': 'Duties on which the rest is achieved',
  'new-deal.natural-breaks': 'Natural breaks',
};

const PARTS: Readonly<Record<string, string>> = { total: 'in 24 hours', longestNight: 'unbroken at night' };

/** What of a finding names its rule. */
export type RuleName = Pick<Finding, 'rule' | 'part'> & Partial<Pick<Finding, 'severity'>>;

/**
 * What a rule is called on screens and in reports: `Rest after nights`. An id that has no name here is said in its own
 * words (`rest.weekly` → `Rest weekly`). A rule with several limits names the one: `Rest when on call, unbroken at night`;
 * good practice beside a rule of the same name says so: `Weekends worked, advice`.
 */
export function ruleTitle({ rule, part, severity }: RuleName): string {
  const words = rule.replace(/[.-]/g, ' ');
  const title = TITLES[rule] ?? words.charAt(0).toUpperCase() + words.slice(1);
  const named = part === undefined ? title : `${title}, ${PARTS[part] ?? part}`;
  return severity === 'advice' ? `${named}, advice` : named;
}
