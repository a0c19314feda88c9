import { quoteText } from '../problems/index.ts';
import type { Fields } from './fields.ts';
import type { Pattern2002, PersonFacts } from './interchange.ts';
import { READING_LIMITS } from './reading-limits.ts';
import { WAIVABLE_RULE_IDS } from './rule-ids.ts';

/** Names of the fields that say something about a person, or about everybody on a template. */
export const FACT_FIELDS: readonly (keyof PersonFacts)[] = [
  'grade',
  'wte',
  'waivers',
  'annualLeaveDays',
  'normalDayMinutes',
  'fullTimeWeekends',
  'fullTimeOnCalls',
  'pattern',
  'resident',
  'criterionR',
  'prospectiveCover',
  'annualLeaveWeeks',
  'leaveWeekMinutes',
];

const PATTERNS: readonly Pattern2002[] = ['full-shift', 'partial-shift', 'partial-shift-24h', 'on-call'];

/** Longest reference a share may have, in weeks: ten years. */
const MOST_WEEKS = READING_LIMITS.cycleWeeks;

/** Reads the facts that stand among the fields of a person or a template. */
export function readPersonFacts(fields: Fields): PersonFacts {
  return withoutAbsent({
    grade: fields.name('grade'),
    wte: readWte(fields),
    waivers: readWaivers(fields),
    annualLeaveDays: fields.number('annualLeaveDays', { least: 0, most: 366 }),
    normalDayMinutes: fields.whole('normalDayMinutes', { least: 1, most: 1440 }),
    fullTimeWeekends: readShare(fields, 'fullTimeWeekends', 1),
    fullTimeOnCalls: readShare(fields, 'fullTimeOnCalls', 14),
    pattern: fields.choice('pattern', PATTERNS),
    resident: fields.flag('resident'),
    criterionR: fields.flag('criterionR'),
    prospectiveCover: fields.flag('prospectiveCover'),
    annualLeaveWeeks: fields.number('annualLeaveWeeks', { least: 0, most: 52 }),
    leaveWeekMinutes: fields.whole('leaveWeekMinutes', { least: 0, most: 10_080 }),
  });
}

function readWte(fields: Fields): number | undefined {
  const wte = fields.number('wte', { least: 0, most: 1 });
  if (wte !== 0) return wte;
  return fields.report('roster.number-out-of-range', 'wte', { expected: 'more than 0 and at most 1' });
}

function readWaivers(fields: Fields): readonly string[] | undefined {
  const list = fields.list('waivers');
  if (list === undefined) return undefined;
  const waivers = new Set<string>();
  for (const [i, entry] of list.entries()) {
    if (typeof entry !== 'string' || !WAIVABLE_RULE_IDS.has(entry)) reportWaiver(fields, i, entry);
    else if (waivers.has(entry)) reportTwice(fields, i, entry);
    else waivers.add(entry);
  }
  return [...waivers];
}

function reportWaiver(fields: Fields, i: number, entry: unknown): void {
  fields.problems.add('roster.unknown-waiver', () => {
    const nearest = typeof entry === 'string' ? fields.problems.nearest(entry, WAIVABLE_RULE_IDS) : null;
    return {
      where: `${fields.at('waivers')}[${i}]`,
      found: typeof entry === 'string' ? quoteText(entry) : 'no text',
      expected: 'the id of a rule, such as "hours.average"',
      tryThis: nearest === null ? '' : quoteText(nearest),
    };
  });
}

function reportTwice(fields: Fields, i: number, entry: string): void {
  fields.problems.add('roster.duplicate-waiver', () => ({
    where: `${fields.at('waivers')}[${i}]`,
    found: `${quoteText(entry)} a second time`,
    expected: 'each waiver once',
    tryThis: 'take it away',
  }));
}

/** `[count, weeks]` with whole numbers, at least one week, and at most `perWeek` counted in each. */
function readShare(fields: Fields, field: string, perWeek: number): readonly [number, number] | undefined {
  const list = fields.list(field);
  if (list === undefined) return undefined;
  const [count, weeks] = list;
  if (list.length !== 2 || !isWhole(count, 0) || !isWhole(weeks, 1) || weeks > MOST_WEEKS) {
    const expected = `two whole numbers: how many, and of how many weeks (1 to ${MOST_WEEKS})`;
    return fields.report('roster.wrong-value', field, { expected });
  }
  if (count <= weeks * perWeek) return [count, weeks];
  return fields.report('roster.part-exceeds-whole', field, {
    expected: `at most ${weeks * perWeek} in ${weeks} weeks`,
  });
}

function isWhole(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same object without the fields that are `undefined`. */
function withoutAbsent<T extends object>(fields: T): Present<T> {
  const present: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) present[key] = fields[key];
  // Only values that are not undefined were copied.
  return present as Present<T>;
}
