/**
 * A second reading of the INRC-II text format, for checking only: from the files' texts and a grid of `Shift Skill` to
 * what each soft rule costs and which hard ones are broken. It shares nothing with the reader, the model or the search.
 */

/** Costs by the competition's names of its rules. */
export interface Inrc2Verdict {
  readonly cost: number;
  readonly costs: Readonly<Record<Inrc2RuleName, number>>;
  /** Hard rules broken, one sentence each. */
  readonly broken: readonly string[];
}

/** The soft rules of INRC-II, by the names that the competition gives them. */
export type Inrc2RuleName =
  | 'total assignments'
  | 'consecutive'
  | 'days off'
  | 'preferences'
  | 'weekends'
  | 'complete weekends'
  | 'optimal coverage';

/** The texts of an instance: scenario, history, and the weeks in order. */
export interface Inrc2TextFiles {
  readonly scenario: string;
  readonly history: string;
  readonly weeks: readonly string[];
}

type Row = readonly string[];

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Judges a grid: one row a nurse in the scenario's order, one cell a day, `''` for off. */
export function evaluateInrc2(files: Inrc2TextFiles, grid: readonly Row[]): Inrc2Verdict {
  const scenario = blocksOf(files.scenario);
  const history = new Map(blocksOf(files.history)('NURSE_HISTORY').map((words) => [words[0] ?? '', words]));
  const costs: Record<Inrc2RuleName, number> = {
    'total assignments': 0,
    consecutive: 0,
    'days off': 0,
    preferences: 0,
    weekends: 0,
    'complete weekends': 0,
    'optimal coverage': 0,
  };
  const broken: string[] = [];
  const contracts = new Map(scenario('CONTRACTS').map((words) => [words[0] ?? '', words]));
  const shiftRuns = new Map(scenario('SHIFT_TYPES').map(([id = '', range = '']) => [id, rangeOf(range)]));
  const notAfter = new Map(scenario('FORBIDDEN_SHIFT_TYPES_SUCCESSIONS').map(([id = '', , ...rest]) => [id, rest]));
  scenario('NURSES').forEach(([id = '', contractId = '', , ...skills], n) => {
    const row = grid[n] ?? [];
    const types = row.map((cell) => cell.split(' ')[0] ?? '');
    const [, assigned, weekends, last = 'None', same, work, off] = history.get(id) ?? [];
    const [, total = '', workRange = '', offRange = '', mostWeekends, complete] = contracts.get(contractId) ?? [];
    const worked = types.map((type) => type !== '');
    const count = worked.filter(Boolean).length + Number(assigned);
    costs['total assignments'] += 20 * outside(rangeOf(total), count);
    const before = Number(work) > 0 ? { value: 'work', length: Number(work) } : { value: 'off', length: Number(off) };
    for (const run of runsOf(
      worked.map((is) => (is ? 'work' : 'off')),
      before,
    )) {
      if (run.value === 'work') costs.consecutive += 30 * runFault(rangeOf(workRange), run);
      else costs['days off'] += 30 * runFault(rangeOf(offRange), run);
    }
    const sameBefore = last === 'None' ? { value: '', length: 1 } : { value: last, length: Number(same) };
    for (const run of runsOf(types, sameBefore)) {
      const range = shiftRuns.get(run.value);
      if (range !== undefined) costs.consecutive += 15 * runFault(range, run);
    }
    let workedWeekends = Number(weekends);
    for (let saturday = 5; saturday < row.length; saturday += 7) {
      const both = Number(worked[saturday]) + Number(worked[saturday + 1]);
      if (both > 0) workedWeekends += 1;
      if (both === 1 && complete === '1') costs['complete weekends'] += 30;
    }
    costs.weekends += 30 * Math.max(0, workedWeekends - Number(mostWeekends));
    row.forEach((cell, day) => {
      const [type = '', skill = ''] = cell.split(' ');
      if (cell !== '' && !skills.includes(skill)) broken.push(`${id} lacks ${skill} on day ${day}`);
      const previous = day === 0 ? last : (types[day - 1] ?? '');
      if (notAfter.get(previous)?.includes(type) === true) broken.push(`${id}: ${previous} then ${type} on day ${day}`);
    });
  });
  const names = scenario('NURSES').map(([id]) => id);
  files.weeks.forEach((text, week) => {
    const blocks = blocksOf(text);
    for (const [id, shift, weekday = ''] of blocks('SHIFT_OFF_REQUESTS')) {
      const cell = grid[names.indexOf(id)]?.[week * 7 + DAYS.indexOf(weekday)] ?? '';
      if (cell !== '' && (shift === 'Any' || cell.split(' ')[0] === shift)) costs.preferences += 10;
    }
    for (const [shift = '', skill = '', ...ranges] of blocks('REQUIREMENTS')) {
      ranges.forEach((cell, weekday) => {
        const { min, max } = rangeOf(cell);
        const there = grid.filter((row) => row[week * 7 + weekday] === `${shift} ${skill}`).length;
        if (there < min) broken.push(`week ${week}, ${DAYS[weekday]}, ${shift} ${skill}: ${there} of ${min}`);
        costs['optimal coverage'] += 30 * Math.max(0, max - there);
      });
    }
  });
  return { cost: Object.values(costs).reduce((sum, cost) => sum + cost, 0), costs, broken };
}

/** The grid of the competition's solution files, one file a week in order. */
export function inrc2SolutionGrid(scenarioText: string, solutions: readonly string[]): string[][] {
  const names = blocksOf(scenarioText)('NURSES').map(([id = '']) => id);
  const grid = names.map(() => Array.from({ length: solutions.length * 7 }, () => ''));
  solutions.forEach((text, week) => {
    for (const [id = '', weekday = '', shift, skill] of blocksOf(text)('ASSIGNMENTS')) {
      const row = grid[names.indexOf(id)];
      if (row !== undefined) row[week * 7 + DAYS.indexOf(weekday)] = `${shift} ${skill}`;
    }
  });
  return grid;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

interface Run {
  readonly value: string;
  length: number;
  /** Days of it that lie before day 0. */
  readonly before: number;
  readonly isLast: boolean;
}

function runsOf(values: readonly string[], before: { readonly value: string; readonly length: number }): Run[] {
  const runs: { value: string; length: number; before: number; isLast: boolean }[] = [];
  if (before.length > 0) runs.push({ ...before, before: before.length, isLast: false });
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.value === value) last.length += 1;
    else runs.push({ value, length: 1, before: 0, isLast: false });
  }
  const last = runs.at(-1);
  if (last !== undefined) last.isLast = true;
  return runs;
}

/** Days too many (those before day 0 left out) or too few; a run that goes on to the end is never too short. */
function runFault({ min, max }: Range, run: Run): number {
  const tooMany = Math.max(0, run.length - Math.max(max, run.before));
  return tooMany + (run.isLast ? 0 : Math.max(0, min - run.length));
}

function outside({ min, max }: Range, count: number): number {
  return Math.max(0, min - count) + Math.max(0, count - max);
}

function rangeOf(cell: string): Range {
  const [min = 0, max = 0] = cell.slice(1, -1).split(',').map(Number);
  return { min, max };
}

/** Headings of all files of an instance; shift types and skills may be in capitals, too. */
const HEADINGS = new Set(
  (
    'SCENARIO WEEKS SKILLS SHIFT_TYPES FORBIDDEN_SHIFT_TYPES_SUCCESSIONS CONTRACTS NURSES HISTORY NURSE_HISTORY ' +
    'WEEK_DATA REQUIREMENTS SHIFT_OFF_REQUESTS SOLUTION ASSIGNMENTS'
  ).split(' '),
);

function blocksOf(text: string): (name: string) => string[][] {
  const blocks = new Map<string, string[][]>();
  let rows: string[][] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, name = ''] = /^([A-Z_]+)(?:\s*=.*)?$/.exec(line) ?? [];
    if (HEADINGS.has(name)) {
      rows = [];
      blocks.set(name, rows);
    } else rows.push(line.split(/\s+/));
  }
  return (name) => blocks.get(name) ?? [];
}
