import type { RotaInput } from '../../src/roster/interchange.ts';
import type { Finding, PersonReport } from '../../src/rules/report.ts';
import { dayOfDate } from './calendar.ts';
import type { Case, Expected } from './judge.ts';
import { askRule, type ExpectedPerson, expectedReport } from './oracle.ts';
import type { Law } from './runs.ts';
import { judgedDuties, type Timeline } from './timeline.ts';
import { weekendsOf } from './weekends.ts';

/** Every way in which a report differs from the oracle, one sentence each; empty when they agree. */
export function differences(people: readonly PersonReport[], rota: RotaInput, law: Law): readonly string[] {
  const expected = expectedReport(rota, law);
  if (people.length !== expected.length) return [`${people.length} people instead of ${expected.length}`];
  return expected.flatMap((person, i) => {
    const told = people[i];
    if (told?.id !== person.id) return [`person ${told?.id} instead of ${person.id}`];
    return personDifferences(person, told, law).map((one) => `${person.id}: ${one}`);
  });
}

function personDifferences(expected: ExpectedPerson, told: PersonReport, law: Law): readonly string[] {
  const known = new Set<Finding>();
  const found = expected.findings.flatMap((one) => {
    const findings = told.findings.filter((finding) => isSame(one, finding));
    for (const finding of findings) known.add(finding);
    const name = `${one.rule}${one.part === null ? '' : `/${one.part}`} (${one.severity})`;
    return findingDifferences(one, findings, { line: expected.line, law }).map((text) => `${name}: ${text}`);
  });
  const extra = told.findings.filter((finding) => !known.has(finding));
  const totals = totalsDifferences(expected.line, told);
  return [...totals, ...found, ...extra.map((finding) => `${finding.rule} (${finding.severity}): not expected at all`)];
}

function totalsDifferences(line: Timeline, { totals }: PersonReport): readonly string[] {
  const duties = judgedDuties(line);
  const { worked, all } = weekendsOf(line);
  const expected = {
    duties: duties.length,
    workedMinutes: duties.reduce((sum, duty) => sum + (duty.work ?? 0), 0),
    unknownWork: duties.filter((duty) => duty.work === null).length,
    weeks: Math.round(((line.endDay - line.firstDay) / 7) * 1e6) / 1e6,
    weekendsWorked: worked,
    weekends: all,
  };
  const names = Object.keys(expected) as (keyof typeof expected)[];
  const wrong = names.filter((name) => totals[name] !== expected[name]);
  return wrong.map((name) => `totals ${name}: ${totals[name]} instead of ${expected[name]}`);
}

function isSame(expected: Expected, finding: Finding): boolean {
  const samePart = expected.part === null || expected.part === finding.part;
  return finding.rule === expected.rule && finding.severity === expected.severity && samePart;
}

interface Place {
  readonly line: Timeline;
  readonly law: Law;
}

function findingDifferences(expected: Expected, findings: readonly Finding[], place: Place): readonly string[] {
  const verdicts = [...new Set(findings.map((finding) => finding.verdict))].join(' and ');
  if (verdicts !== expected.verdict) {
    return [`'${verdicts}' instead of '${expected.verdict}': ${shown(findings)} instead of ${casesShown(expected)}`];
  }
  if (expected.verdict === 'breaks') return breachDifferences(expected, findings, place);
  const [only, ...more] = findings;
  if (only === undefined || more.length > 0) return [`${findings.length} findings instead of 1`];
  if (expected.cases.some((one) => isValue(one, only) && isSpan(one, only, place.line))) return [];
  // Where limits change under way, the known part may be that of one limit's days.
  if (expected.verdict === 'cannot tell' && place.law.later !== undefined) return [];
  return [`${shown(findings)} instead of ${casesShown(expected)}`];
}

function breachDifferences(expected: Expected, findings: readonly Finding[], place: Place): readonly string[] {
  const left = [...findings];
  const faults: string[] = [];
  for (const one of expected.cases) {
    const at = left.findIndex((finding) => isValue(one, finding) && isSpan(one, finding, place.line));
    if (at < 0) faults.push(`no breach ${casesShown({ ...expected, cases: [one] })} among ${shown(findings)}`);
    else faults.push(...evidenceDifferences(expected, left.splice(at, 1), place));
  }
  if (left.length > 0) faults.push(`too many breaches: ${shown(left)}`);
  return faults;
}

const ROUNDING = 1.000_001e-6;

function isValue(expected: Case, finding: Finding): boolean {
  const of = expected.of === undefined || expected.of === finding.of;
  const unbounded = (expected.isUnbounded ?? false) === (finding.unbounded ?? false);
  // The limit of nothing measured is whatever the rule asks.
  const limit = expected.margin === null || expected.limit === finding.limit;
  const margin = expected.isNothing === true || isNear(expected.margin, finding.margin);
  // Where nobody knows the limit, what was measured may be told or left out.
  const isUntold = expected.isOpen && expected.limit === null && finding.measured === null;
  return of && unbounded && limit && (isUntold || isNear(expected.measured, finding.measured)) && margin;
}

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= ROUNDING;
}

function isSpan(expected: Case, finding: Finding, line: Timeline): boolean {
  if (expected.from === null || expected.until === null) return true;
  // A span in which nothing happens is not worth telling.
  if (expected.measured === 0 && (expected.margin ?? 0) >= 0) return true;
  if (finding.from === null || finding.until === null) return false;
  const length = expected.until - expected.from;
  const starts = expected.equalFrom ?? [expected.from];
  return starts.some((start) => isStamp(finding.from, start, line) && isStamp(finding.until, start + length, line));
}

/** Does the stamp show the instant, by the clock on the wall or somewhere in the cycle? */
function isStamp(stamp: string | null, instant: number, line: Timeline): boolean {
  if (stamp === null) return false;
  const local = line.calendar.localOf(instant);
  if (!line.isTemplate) return civilMinutes(stamp) === local;
  const cycle = line.endDay * 1440;
  return (templateMinutes(stamp) - local) % cycle === 0;
}

function civilMinutes(stamp: string): number {
  return dayOfDate(stamp.slice(0, 10)) * 1440 + clock(stamp.slice(11));
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function templateMinutes(stamp: string): number {
  const [week = '', weekday = '', time = ''] = stamp.split(' ');
  return (Number(week.slice(1)) - 1) * 10_080 + WEEKDAYS.indexOf(weekday) * 1440 + clock(time);
}

function clock(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Rules whose breach must stand when only the duties that prove it are left. */
const PROVABLE = /^(hours\.window|shift\.length|run\.|rest\.|breaks\.|on-call\.)/;

/** Of these the proof must be as short as it can be; of runs and windows it is all of the run, or all inside. */
const SHORTEST = /^(shift\.length|rest\.|breaks\.|on-call\.(length|rest|day-after))/;

/** The duties that a breach names must break the rule by themselves, in the same place. */
function evidenceDifferences(expected: Expected, findings: readonly Finding[], place: Place): readonly string[] {
  const [finding] = findings;
  if (finding === undefined || !PROVABLE.test(expected.rule)) return [];
  const named = finding.duties.join(' ');
  if (!isProof(finding.duties, finding, expected, place)) return [`duties ${named} do not prove ${shown(findings)}`];
  // Nights that touch a day on both its sides make the shortest proof of a run a riddle: there the whole run will do.
  if (!SHORTEST.test(expected.rule) || place.law.reading.daysTouched) return [];
  const spare = finding.duties.filter((duty) =>
    isProof(
      finding.duties.filter((other) => other !== duty),
      finding,
      expected,
      place,
    ),
  );
  return spare.length === 0 ? [] : [`of the duties ${named} not all are needed to prove ${shown(findings)}: ${spare}`];
}

function isProof(duties: readonly number[], finding: Finding, expected: Expected, { line, law }: Place): boolean {
  const alone: Timeline = { ...line, duties: line.duties.filter((duty) => duties.includes(duty.index)) };
  const again = askRule(expected.rule, { ...law, line: alone }).find((one) => one.part === expected.part);
  const stands = again?.cases.some((one) => isValue(one, finding) && isSpan(one, finding, line));
  return again?.verdict === 'breaks' && stands === true;
}

function shown(findings: readonly Finding[]): string {
  return findings.map((one) => `${one.measured}/${one.limit} (${one.margin}) ${one.from} to ${one.until}`).join('; ');
}

function casesShown({ cases }: Pick<Expected, 'cases'>): string {
  return cases.map((one) => `${one.measured}/${one.limit} (${one.margin}) ${one.from} to ${one.until}`).join('; ');
}
