import type { Bound } from '@rotawright/core/contracts';
import type { Finding } from '@rotawright/core/rules';
import { counted, durationText, MINUS, signed, weeklyHoursText } from './duration-text.ts';

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
};

const NOUNS: Readonly<Record<string, string>> = { days: 'day', weeks: 'week', weekends: 'weekend' };

/** What was measured: `23 h 30`, `7 of 26`, `5 days`; `Without end` for an endless run; `Not given` when a fact is missing, `Does not arise` when there was nothing to measure. */
export function measuredText(finding: Finding): string {
  if (finding.unbounded) return 'Without end';
  if (finding.measured === null) return finding.verdict === 'cannot tell' ? 'Not given' : 'Does not arise';
  if (finding.of !== undefined) return `${plainNumber(finding.measured)} of ${plainNumber(finding.of)}`;
  return amountText(finding.measured, finding.unit, finding.limit);
}

/** The limit with its bound: `at least 46 h`, `at most 1 in 3`; `Not known` where the contract's value is unknown. */
export function limitText(finding: Finding): string {
  if (finding.limit === null) return 'Not known';
  const isFrequency = finding.of !== undefined || finding.unit === 'weekends';
  const amount = isFrequency ? `1 in ${plainNumber(finding.limit)}` : amountText(finding.limit, finding.unit, null);
  return `${BOUND_WORDS[finding.bound]} ${amount}`;
}

/** How far inside the limit: `+30 min`, `−22 h 30`, `+2`, `0`; empty when nothing was measured. */
export function marginText(finding: Finding): string {
  const { margin, unit } = finding;
  if (margin === null) return '';
  if (margin === 0) return '0';
  if (unit === 'minutes') return signed(durationText(margin), margin);
  if (unit === 'minutes/week') return signed(weeklyHoursText(margin), margin);
  return signed(plainNumber(margin), margin);
}

function amountText(value: number, unit: string, limit: number | null): string {
  if (unit === 'minutes') return durationText(value);
  if (unit === 'minutes/week') return weeklyHoursText(value, limit);
  if (unit === 'basis-points') return `${plainNumber(value / 100)}%`;
  const noun = NOUNS[unit];
  return noun === undefined ? plainNumber(value) : counted(value, noun);
}

/** Up to 2 decimals, thousands parted by a comma, a real minus sign. */
export function plainNumber(value: number): string {
  const [whole = '', part] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? MINUS : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}
