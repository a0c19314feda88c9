import { bad, good, type Outcome, type Problem } from '@rotawright/core/problems';
import { type CoverRow, NEVER, OFF, type SolvePerson, type SolveProblem, type SolveShift } from '../model/problem.ts';
import { runAutomaton, weekendTally, weekKinds } from '../model/run-automaton.ts';

/** A line of a section with its number in the file. */
interface SectionLine {
  readonly at: number;
  readonly cells: readonly string[];
}

/**
 * Reads an instance of the Curtois & Qu (2014) format: text sections, `#` comments, cells parted by commas.
 * The instance starts on a Monday. Every fault is reported with its line.
 */
export function readCurtois(text: string, name: string): Outcome<SolveProblem> {
  const sections = sectionsOf(text);
  const problems: Problem[] = [];
  const fault = (line: number, found: string, expected: string) =>
    problems.push({ code: 'solve.curtois', where: `${name}, line ${line}`, found, expected, tryThis: '' });
  const lines = (section: string) => sections.get(section) ?? [];
  const whole = (line: SectionLine, at: number, what: string) => {
    const cell = line.cells[at] ?? '';
    if (/^-?\d+$/.test(cell)) return Number(cell);
    fault(line.at, `"${cell}"`, `a whole number (${what})`);
    return 0;
  };
  const horizon = lines('SECTION_HORIZON')[0];
  const days = horizon === undefined ? 0 : whole(horizon, 0, 'days');
  if (days < 1) fault(horizon?.at ?? 1, 'no horizon', 'SECTION_HORIZON with a number of days of at least 1');
  const shifts: SolveShift[] = lines('SECTION_SHIFTS').map((line) => ({
    id: line.cells[0] ?? '',
    minutes: whole(line, 1, 'minutes'),
  }));
  const shiftAt = new Map(shifts.map((shift, i) => [shift.id, i]));
  const shiftOf = (line: SectionLine, id: string) => {
    const at = shiftAt.get(id);
    if (at === undefined) fault(line.at, `shift "${id}"`, `one of ${[...shiftAt.keys()].join(', ')}`);
    return at ?? -1;
  };
  const mayFollow = new Uint8Array(shifts.length * shifts.length).fill(1);
  lines('SECTION_SHIFTS').forEach((line, s) => {
    for (const id of (line.cells[2] ?? '').split('|').filter((part) => part !== '')) {
      const other = shiftOf(line, id);
      if (other >= 0) mayFollow[s * shifts.length + other] = 0;
    }
  });
  const symbols = shifts.length + 1;
  const unit = minuteUnit(shifts);
  const kindOf = weekKinds(Math.max(0, days));
  const automata = new Map<string, ReturnType<typeof runAutomaton>>();
  const people: SolvePerson[] = lines('SECTION_STAFF').map((line) => {
    const most = new Int32Array(symbols).fill(days);
    for (const part of (line.cells[1] ?? '').split('|').filter((cell) => cell !== '')) {
      const [id = '', count = ''] = part.split('=');
      const at = shiftOf(line, id);
      if (at >= 0) most[at + 1] = Number(count);
    }
    const largest = Math.floor(whole(line, 2, 'most minutes') / unit);
    const least = Math.ceil(whole(line, 3, 'least minutes') / unit);
    const limits = {
      maxRun: whole(line, 4, 'most consecutive shifts'),
      minRun: whole(line, 5, 'least consecutive shifts'),
      minOffRun: whole(line, 6, 'least consecutive days off'),
    };
    const key = JSON.stringify(limits);
    const built = automata.get(key) ?? runAutomaton(limits, mayFollow, kindOf);
    automata.set(key, built);
    return {
      id: line.cells[0] ?? '',
      cost: new Float64Array(days * symbols),
      automaton: built.automaton,
      units: Int32Array.from([0, ...shifts.map((shift) => shift.minutes / unit)]),
      unitCost: Float64Array.from({ length: largest + 1 }, (_, sum) => (sum < least ? NEVER : 0)),
      tallies: [weekendTally(built, whole(line, 7, 'most weekends'), Math.ceil(days / 7))],
      most,
    };
  });
  const personAt = new Map(people.map((person, i) => [person.id, i]));
  const costOf = (line: SectionLine) => {
    const person = people[personAt.get(line.cells[0] ?? '') ?? -1];
    if (person === undefined) fault(line.at, `employee "${line.cells[0]}"`, 'one of SECTION_STAFF');
    return person?.cost ?? new Float64Array(days * symbols);
  };
  const dayOf = (line: SectionLine, at: number) => {
    const day = whole(line, at, 'day');
    if (day >= 0 && day < days) return day;
    fault(line.at, `day ${day}`, `0 to ${days - 1}`);
    return 0;
  };
  for (const line of lines('SECTION_DAYS_OFF')) {
    const cost = costOf(line);
    for (let at = 1; at < line.cells.length; at += 1) {
      const day = dayOf(line, at);
      for (let symbol = 1; symbol < symbols; symbol += 1) cost[day * symbols + symbol] = NEVER;
    }
  }
  for (const line of lines('SECTION_SHIFT_ON_REQUESTS')) {
    const cost = costOf(line);
    const day = dayOf(line, 1);
    const wanted = shiftOf(line, line.cells[2] ?? '') + 1;
    const weight = whole(line, 3, 'weight');
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      if (symbol !== wanted) cost[day * symbols + symbol] = (cost[day * symbols + symbol] ?? 0) + weight;
    }
  }
  for (const line of lines('SECTION_SHIFT_OFF_REQUESTS')) {
    const cost = costOf(line);
    const at = dayOf(line, 1) * symbols + shiftOf(line, line.cells[2] ?? '') + 1;
    cost[at] = (cost[at] ?? 0) + whole(line, 3, 'weight');
  }
  const cover: CoverRow[] = Array.from({ length: days * shifts.length }, () => ({
    need: 0,
    underWeight: 0,
    overWeight: 0,
  }));
  for (const line of lines('SECTION_COVER')) {
    const row = dayOf(line, 0) * shifts.length + shiftOf(line, line.cells[1] ?? '');
    cover[row] = {
      need: whole(line, 2, 'need'),
      underWeight: whole(line, 3, 'weight'),
      overWeight: whole(line, 4, 'weight'),
    };
  }
  if (problems.length > 0) return bad(problems);
  return good({ name, days, shifts, people, cover });
}

/** The largest number of minutes that divides every shift: the unit in which lines count them. */
function minuteUnit(shifts: readonly SolveShift[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return shifts.reduce((unit, shift) => divisor(unit, shift.minutes), 0) || 1;
}

function sectionsOf(text: string): Map<string, SectionLine[]> {
  const sections = new Map<string, SectionLine[]>();
  let section = '';
  text.split(/\r?\n/).forEach((raw, i) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    if (line.startsWith('SECTION_')) {
      section = line;
      sections.set(section, []);
    } else sections.get(section)?.push({ at: i + 1, cells: line.split(',').map((cell) => cell.trim()) });
  });
  return sections;
}

/** The grid that benchmark files of solutions use: `ID,cell,…`, one line a person, empty for off. */
export function curtoisGrid(problem: SolveProblem, assignment: Uint8Array): string {
  return problem.people
    .map((person, p) =>
      [
        person.id,
        ...Array.from({ length: problem.days }, (_, day) =>
          cellText(problem, assignment[p * problem.days + day] ?? OFF),
        ),
      ].join(','),
    )
    .join('\n');
}

function cellText(problem: SolveProblem, symbol: number): string {
  return symbol === OFF ? '' : (problem.shifts[symbol - 1]?.id ?? '');
}
