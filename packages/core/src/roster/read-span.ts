import { civilDay, formatCivilDate } from '../time/index.ts';
import type { Fields } from './fields.ts';
import { READING_LIMITS } from './reading-limits.ts';

/** Civil days of a roster, as days since 1970-01-01: `from` included, `until` excluded. */
export interface RosterSpan {
  readonly from: number;
  readonly until: number;
}

/** Reads `from` and `until`; `null` when they do not make a span that can be kept. */
export function readSpan(top: Fields): RosterSpan | null {
  const from = readDay(top, 'from');
  const until = readDay(top, 'until');
  if (from === undefined || until === undefined) return null;
  if (until <= from) {
    const tryThis = `${formatCivilDate(from + 1)} for a roster of one day`;
    top.report('roster.until-not-after-from', 'until', { expected: `a day after ${formatCivilDate(from)}`, tryThis });
    return null;
  }
  if (until - from > READING_LIMITS.days) {
    top.report('roster.too-large', 'until', { expected: `at most ${READING_LIMITS.days} days after "from"` });
    return null;
  }
  return { from, until };
}

function readDay(top: Fields, field: string): number | undefined {
  const day = top.date(field);
  const { firstYear, lastYear } = READING_LIMITS;
  if (day === undefined) return undefined;
  if (day >= civilDay(firstYear, 1, 1) && day < civilDay(lastYear + 1, 1, 1)) return day;
  return top.report('roster.date-out-of-range', field, { expected: `a year from ${firstYear} to ${lastYear}` });
}
