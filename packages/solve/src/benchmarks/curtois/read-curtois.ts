import { bad, good, type Outcome, type ProblemList } from '@rotawright/core/problems';
import { type CoverRow, NEVER, type SolvePerson, type SolveProblem, type SolveShift } from '../../model/problem.ts';
import { weekKinds } from '../../model/run-automaton.ts';
import { BenchmarkText, benchmarkFaults } from '../text/benchmark-text.ts';
import type { CurtoisNames } from './curtois-names.ts';
import { type CurtoisSections, curtoisSections, type SectionLine } from './curtois-sections.ts';
import { readStaff } from './read-staff.ts';

const MOST_DAYS = 732;
const MOST_SHIFTS = 200;

/**
 * Reads an instance of the Curtois & Qu (2014) format: text sections, `#` comments, cells parted by commas.
 * The instance starts on a Monday. Every fault is reported with its line.
 */
export function readCurtois(
  text: string,
  name: string,
  faults: ProblemList = benchmarkFaults(),
): Outcome<SolveProblem> {
  const file = new BenchmarkText(text, name, { comment: '#', faults });
  const sections = curtoisSections(file);
  const shiftLines = sections('SHIFTS');
  const names: CurtoisNames = {
    days: readHorizon(file, sections('HORIZON')[0]),
    shifts: file.places(
      shiftLines.map(({ at, cells }) => ({ at, id: cells[0] ?? '' })),
      'shift',
    ),
  };
  if (shiftLines.length === 0) file.missing('SECTION_SHIFTS');
  if (shiftLines.length > MOST_SHIFTS) {
    file.fault('benchmark.size', 1, { found: `${shiftLines.length} shifts`, expected: `at most ${MOST_SHIFTS}` });
  }
  const shifts: SolveShift[] = shiftLines.map(({ at, cells }) => ({
    id: cells[0] ?? '',
    minutes: file.whole(at, cells[1] ?? '', { what: 'minutes' }),
  }));
  const mayFollow = readSuccessions(file, shiftLines, names);
  if (sections('STAFF').length === 0) file.missing('SECTION_STAFF');
  const people = readStaff(file, sections('STAFF'), { names, shifts, mayFollow, kindOf: weekKinds(names.days) });
  const request = { file, names, people, personAt: placesOf(file, sections('STAFF')) };
  for (const line of sections('DAYS_OFF')) readDaysOff(request, line);
  for (const line of sections('SHIFT_ON_REQUESTS')) readOnRequest(request, line);
  for (const line of sections('SHIFT_OFF_REQUESTS')) readOffRequest(request, line);
  const cover = readCover(file, sections, names);
  return faults.found > 0 ? bad(faults.list()) : good({ name, days: names.days, shifts, people, cover });
}

function readHorizon(file: BenchmarkText, line: SectionLine | undefined): number {
  if (line === undefined) {
    file.missing('SECTION_HORIZON');
    return 1;
  }
  return file.whole(line.at, line.cells[0] ?? '', { what: 'days', range: { least: 1, most: MOST_DAYS } });
}

function readSuccessions(file: BenchmarkText, lines: readonly SectionLine[], { shifts }: CurtoisNames): Uint8Array {
  const mayFollow = new Uint8Array(lines.length * lines.length).fill(1);
  lines.forEach(({ at, cells }, s) => {
    for (const id of (cells[2] ?? '').split('|').filter((part) => part !== '')) {
      const other = file.place(at, id, { what: 'shift', known: shifts });
      if (other >= 0) mayFollow[s * lines.length + other] = 0;
    }
  });
  return mayFollow;
}

interface RequestFacts {
  readonly file: BenchmarkText;
  readonly names: CurtoisNames;
  readonly people: readonly SolvePerson[];
  readonly personAt: ReadonlyMap<string, number>;
}

function placesOf(file: BenchmarkText, staff: readonly SectionLine[]): ReadonlyMap<string, number> {
  return file.places(
    staff.map(({ at, cells }) => ({ at, id: cells[0] ?? '' })),
    'employee',
  );
}

/** The costs of the line's person; costs of nobody after a fault. */
function costOfPerson({ file, names, people, personAt }: RequestFacts, { at, cells }: SectionLine): Float64Array {
  const place = file.place(at, cells[0] ?? '', { what: 'employee', known: personAt });
  return people[place]?.cost ?? new Float64Array(names.days * (names.shifts.size + 1));
}

function dayOf(file: BenchmarkText, names: CurtoisNames, { at, cell }: { readonly at: number; readonly cell: string }) {
  return file.whole(at, cell, { what: 'day', range: { least: 0, most: names.days - 1 } });
}

function readDaysOff(facts: RequestFacts, line: SectionLine): void {
  const symbols = facts.names.shifts.size + 1;
  const cost = costOfPerson(facts, line);
  for (const cell of line.cells.slice(1)) {
    const day = dayOf(facts.file, facts.names, { at: line.at, cell });
    cost.fill(NEVER, day * symbols + 1, (day + 1) * symbols);
  }
}

function readRequest({ file, names }: RequestFacts, { at, cells }: SectionLine) {
  return {
    day: dayOf(file, names, { at, cell: cells[1] ?? '' }),
    symbol: file.place(at, cells[2] ?? '', { what: 'shift', known: names.shifts }) + 1,
    weight: file.whole(at, cells[3] ?? '', { what: 'weight' }),
  };
}

function readOnRequest(facts: RequestFacts, line: SectionLine): void {
  const symbols = facts.names.shifts.size + 1;
  const cost = costOfPerson(facts, line);
  const wanted = readRequest(facts, line);
  for (let symbol = 0; symbol < symbols; symbol += 1) {
    const at = wanted.day * symbols + symbol;
    if (symbol !== wanted.symbol) cost[at] = (cost[at] ?? 0) + wanted.weight;
  }
}

function readOffRequest(facts: RequestFacts, line: SectionLine): void {
  const cost = costOfPerson(facts, line);
  const { day, symbol, weight } = readRequest(facts, line);
  const at = day * (facts.names.shifts.size + 1) + symbol;
  cost[at] = (cost[at] ?? 0) + weight;
}

function readCover(file: BenchmarkText, sections: CurtoisSections, names: CurtoisNames): CoverRow[] {
  const shifts = names.shifts.size;
  const cover: CoverRow[] = Array.from({ length: names.days * shifts }, () => ({
    need: 0,
    underWeight: 0,
    overWeight: 0,
  }));
  if (sections('COVER').length === 0) file.missing('SECTION_COVER');
  const seen = new Set<string>();
  for (const { at, cells } of sections('COVER')) {
    const place = `${cells[0]}, ${cells[1]}`;
    if (seen.has(place))
      file.fault('benchmark.value', at, { found: `${place} a second time`, expected: 'each day and shift once' });
    seen.add(place);
    const day = dayOf(file, names, { at, cell: cells[0] ?? '' });
    const shift = file.place(at, cells[1] ?? '', { what: 'shift', known: names.shifts });
    const [need, underWeight, overWeight] = ['people needed', 'weight under', 'weight over'].map((what, i) =>
      file.whole(at, cells[i + 2] ?? '', { what }),
    );
    if (shift >= 0)
      cover[day * shifts + shift] = { need: need ?? 0, underWeight: underWeight ?? 0, overWeight: overWeight ?? 0 };
  }
  return cover;
}
