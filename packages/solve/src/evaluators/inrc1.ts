/**
 * A second reading of the INRC-I text format, for checking only: from the file's text and a grid of shift names to what
 * each soft rule costs and how often cover is missed. It shares nothing with the reader, the model or the search.
 */

/** What a roster is worth by the file. */
export interface Inrc1Verdict {
  readonly cost: number;
  readonly costs: Readonly<Record<string, number>>;
  /** Hard rules broken, one sentence each. */
  readonly broken: readonly string[];
}

type Row = readonly string[];

/** Judges a grid: one row an employee in the file's order, one cell a day, `''` for off. */
export function evaluateInrc1(text: string, grid: readonly Row[]): Inrc1Verdict {
  const file = sectionsOf(text);
  const [, from = '', until = ''] = file('SCHEDULING_PERIOD')[0] ?? [];
  const dates = datesBetween(from, until);
  const shifts = new Map(file('SHIFT_TYPES').map((cells) => [cells[0] ?? '', cells]));
  const contracts = new Map(file('CONTRACTS').map((cells) => [cells[0] ?? '', cells]));
  const patterns = new Map(file('PATTERNS').map((cells) => [cells[0] ?? '', cells]));
  const staff = file('EMPLOYEES');
  const costs: Record<string, number> = {};
  const add = (rule: string, cost: number) => {
    costs[rule] = (costs[rule] ?? 0) + cost;
  };
  staff.forEach(([, , contractId = '', , skills = ''], i) => {
    const row = grid[i] ?? [];
    const contract = contracts.get(contractId) ?? [];
    contractCosts(contract, { row, dates, shifts }, add);
    for (const id of wordsOf(contract[19])) {
      const pattern = patterns.get(id);
      if (pattern !== undefined) add('patterns', patternHits(pattern, row, dates) * Number(pattern[1]));
    }
    const own = wordsOf(skills);
    const strange = row.filter(
      (shift) => shift !== '' && !wordsOf(shifts.get(shift)?.[5]).every((s) => own.includes(s)),
    );
    add('skills', strange.length * switchWeight(contract[17]));
  });
  requestCosts(file, { staff, grid, dates }, add);
  const cost = Object.values(costs).reduce((sum, value) => sum + value, 0);
  return { cost, costs, broken: coverFaults(file, { grid, dates, shifts: [...shifts.keys()] }) };
}

type Add = (rule: string, cost: number) => void;

interface Line {
  readonly row: Row;
  readonly dates: readonly string[];
  readonly shifts: ReadonlyMap<string, readonly string[]>;
}

function contractCosts(contract: readonly string[], { row, dates, shifts }: Line, add: Add): void {
  const limit = (place: number) => {
    const [on, weight = 0, value = 0] = (contract[place] ?? '(0|0|0)').slice(1, -1).split('|').map(Number);
    return { weight: on === 1 ? weight : 0, value };
  };
  const over = (place: number, count: number) => limit(place).weight * Math.max(0, count - limit(place).value);
  const under = (place: number, count: number) => limit(place).weight * Math.max(0, limit(place).value - count);
  const worked = row.filter((shift) => shift !== '').length;
  add('assignments', over(3, worked) + under(4, worked));
  for (const run of runsOf(row.map((shift) => shift !== ''))) {
    if (run.value) add('work', over(5, run.length) + under(6, run.length));
    else add('off', over(7, run.length) + under(8, run.length));
  }
  const isNight = (shift: string) => {
    const [, , from = '', until = ''] = shifts.get(shift) ?? [];
    return until < from;
  };
  const weekends = weekendsOf(contract[12] ?? '', dates);
  const inWeekend = weekends.map((days) => days.map((day) => row[day] ?? ''));
  for (const run of runsOf(inWeekend.map((days) => days.some((shift) => shift !== '')))) {
    if (run.value) add('weekend runs', over(9, run.length) + under(10, run.length));
  }
  add('weekends', over(11, inWeekend.filter((days) => days.some((shift) => shift !== '')).length));
  weekends.forEach((days, w) => {
    const cells = inWeekend[w] ?? [];
    if (cells.length > 1) add('complete weekends', incompleteness(cells) * limit(13).weight);
    if (cells.length > 1) add('identical shifts', mixture(cells) * limit(14).weight);
    const eve = row[(days[0] ?? 0) - 1] ?? '';
    if (isNight(eve) && cells.every((shift) => shift === '')) add('night before weekend', limit(15).weight);
  });
  add('free after nights', missingFreeDays(row, isNight) * limit(16).weight);
}

/** Runs of equal values. */
function runsOf(values: readonly boolean[]): { value: boolean; length: number }[] {
  const runs: { value: boolean; length: number }[] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.value === value) last.length += 1;
    else runs.push({ value, length: 1 });
  }
  return runs;
}

const INCOMPLETE: Readonly<Record<string, number>> = {
  '.x': 1,
  'x.': 1,
  'xx.': 1,
  '.xx': 1,
  'x.x': 4,
  'x..': 2,
  '.x.': 2,
  '..x': 2,
  'xxx.': 1,
  '.xxx': 1,
  'xx.x': 5,
  'x.xx': 5,
  'xx..': 2,
  '.xx.': 2,
  '..xx': 2,
  'x.x.': 6,
  '.x.x': 6,
  'x..x': 6,
  'x...': 3,
  '.x..': 3,
  '..x.': 3,
  '...x': 3,
};

function incompleteness(cells: Row): number {
  return INCOMPLETE[cells.map((shift) => (shift === '' ? '.' : 'x')).join('')] ?? 0;
}

function mixture(cells: Row): number {
  const shifts = [...new Set(cells)].filter((shift) => shift !== '');
  return shifts.reduce((sum, shift) => sum + cells.filter((other) => other !== shift).length, 0);
}

function missingFreeDays(row: Row, isNight: (shift: string) => boolean): number {
  let missing = 0;
  row.forEach((shift, day) => {
    if (shift === '' || day === 0) return;
    const previous = row[day - 1] ?? '';
    if (previous !== '') missing += isNight(previous) && !isNight(shift) ? 2 : 0;
    else if (day > 1) missing += isNight(row[day - 2] ?? '') ? 1 : 0;
  });
  return missing;
}

function patternHits(pattern: readonly string[], row: Row, dates: readonly string[]): number {
  const entries = [...(pattern[2] ?? '').matchAll(/\((\w+)\|(\w+)\)/g)].map(([, shift = '', day = '']) => ({
    shift,
    day,
  }));
  let hits = 0;
  for (let begin = 0; begin + entries.length <= row.length; begin += 1) {
    const fits = entries.every(({ shift, day }, i) => {
      const cell = row[begin + i] ?? '';
      const isDay = day === 'Any' || day === weekdayName(dates[begin + i] ?? '');
      const isShift = shift === 'None' ? cell === '' : shift === 'Any' ? cell !== '' : cell === shift;
      return isDay && isShift;
    });
    if (fits) hits += 1;
  }
  return hits;
}

interface Everybody {
  readonly staff: readonly (readonly string[])[];
  readonly grid: readonly Row[];
  readonly dates: readonly string[];
}

function requestCosts(file: Sections, { staff, grid, dates }: Everybody, add: Add): void {
  const cell = (who: string, date: string) =>
    grid[staff.findIndex((cells) => cells[0] === who)]?.[dates.indexOf(date)] ?? '';
  for (const [who = '', date = '', weight] of file('DAY_OFF_REQUESTS'))
    if (cell(who, date) !== '') add('requests', Number(weight));
  for (const [who = '', date = '', weight] of file('DAY_ON_REQUESTS'))
    if (cell(who, date) === '') add('requests', Number(weight));
  for (const [who = '', date = '', shift, weight] of file('SHIFT_OFF_REQUESTS'))
    if (cell(who, date) === shift) add('requests', Number(weight));
  for (const [who = '', date = '', shift, weight] of file('SHIFT_ON_REQUESTS'))
    if (cell(who, date) !== shift) add('requests', Number(weight));
}

function coverFaults(
  file: Sections,
  { grid, dates, shifts }: { grid: readonly Row[]; dates: readonly string[]; shifts: readonly string[] },
): string[] {
  const faults: string[] = [];
  const weekdays = file('DAY_OF_WEEK_COVER');
  dates.forEach((date, day) => {
    const today = weekdayName(date);
    for (const shift of shifts) {
      const weekly = weekdays.find(([name, id]) => name === today && id === shift)?.[2];
      const need = Number(
        file('DATE_SPECIFIC_COVER').find(([name, id]) => name === date && id === shift)?.[2] ?? weekly ?? 0,
      );
      const there = grid.filter((row) => row[day] === shift).length;
      if (there !== need) faults.push(`${date} ${shift}: ${there} people for ${need}`);
    }
  });
  return faults;
}

function switchWeight(cell: string | undefined): number {
  const [on, weight = 0] = (cell ?? '(0|0)').slice(1, -1).split('|').map(Number);
  return on === 1 ? weight : 0;
}

/** Days of each weekend whose first day lies in the period. */
function weekendsOf(definition: string, dates: readonly string[]): number[][] {
  const names = definition.match(/[A-Z][a-z]+/g) ?? [];
  return dates.flatMap((date, day) =>
    weekdayName(date) === names[0] ? [names.map((_, i) => day + i).filter((one) => one < dates.length)] : [],
  );
}

function datesBetween(from: string, until: string): string[] {
  const dates: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(until); time += 86_400_000)
    dates.push(new Date(time).toISOString().slice(0, 10));
  return dates;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function weekdayName(date: string): string {
  return WEEKDAYS[new Date(date).getUTCDay()] ?? '';
}

const wordsOf = (cell = ''): string[] => cell.split(/\s+/).filter((word) => word !== '');

type Sections = (name: string) => string[][];

function sectionsOf(text: string): Sections {
  const sections = new Map<string, string[][]>();
  let rows: string[][] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('/')) continue;
    const heading = /^([A-Z_]+) *(?:(?:=| ) *\d+)? *;$/.exec(line);
    if (heading !== null) {
      rows = [];
      sections.set(heading[1] ?? '', rows);
    } else
      rows.push(
        line
          .slice(0, -1)
          .split(',')
          .map((cell) => cell.trim()),
      );
  }
  return (name) => sections.get(name) ?? [];
}
