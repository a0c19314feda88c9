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
};

const PARTS: Readonly<Record<string, string>> = { total: 'in 24 hours', longestNight: 'unbroken at night' };

/**
 * What a rule is called on screens and in reports: `Rest after nights`. An id that has no name here is said in its own
 * words (`rest.weekly` → `Rest weekly`). A rule with several limits names the one: `Rest when on call, unbroken at night`.
 */
export function ruleTitle({ rule, part }: Pick<Finding, 'rule' | 'part'>): string {
  const words = rule.replace(/[.-]/g, ' ');
  const title = TITLES[rule] ?? words.charAt(0).toUpperCase() + words.slice(1);
  return part === undefined ? title : `${title}, ${PARTS[part] ?? part}`;
}
