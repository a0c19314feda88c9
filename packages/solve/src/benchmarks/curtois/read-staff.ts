import type { BuiltAutomaton } from '../../model/automaton.ts';
import { NEVER, type SolvePerson, type SolveShift, type Tally } from '../../model/problem.ts';
import { type RunState, runAutomaton, weekendTally } from '../../model/run-automaton.ts';
import type { BenchmarkText } from '../text/benchmark-text.ts';
import type { CurtoisNames } from './curtois-names.ts';
import type { SectionLine } from './curtois-sections.ts';

/** What staff lines are read against. */
export interface StaffFacts {
  readonly names: CurtoisNames;
  readonly shifts: readonly SolveShift[];
  readonly mayFollow: Uint8Array;
  readonly kindOf: Uint8Array;
}

/** Longest runs that are told apart: a limit beyond it is none within the horizons read. */
const LONGEST_RUN = 1000;

/** Reads the staff; people with the same limits share automata and tallies. */
export function readStaff(file: BenchmarkText, lines: readonly SectionLine[], facts: StaffFacts): SolvePerson[] {
  const unit = minuteUnit(facts.shifts);
  const lineFor = lineMaker(facts);
  return lines.map(({ at, cells }) => {
    const { days, shifts } = facts.names;
    const whole = (place: number, what: string) => file.whole(at, cells[place] ?? '', { what });
    const largest = Math.floor(whole(2, 'most minutes') / unit);
    const least = Math.ceil(whole(3, 'least minutes') / unit);
    const run = { least: 0, most: LONGEST_RUN };
    const limits = {
      maxRun: file.whole(at, cells[4] ?? '', { what: 'most consecutive shifts', range: run }),
      minRun: file.whole(at, cells[5] ?? '', { what: 'least consecutive shifts', range: run }),
      minOffRun: file.whole(at, cells[6] ?? '', { what: 'least consecutive days off', range: run }),
    };
    return {
      id: cells[0] ?? '',
      cost: new Float64Array(days * (shifts.size + 1)),
      units: Int32Array.from([0, ...facts.shifts.map((shift) => shift.minutes / unit)]),
      unitCost: Float64Array.from({ length: largest + 1 }, (_, sum) => (sum < least ? NEVER : 0)),
      most: readMost(file, { at, cell: cells[1] ?? '' }, facts.names),
      ...lineFor({ ...limits, weekends: whole(7, 'most weekends') }),
    };
  });
}

interface LineLimits {
  readonly maxRun: number;
  readonly minRun: number;
  readonly minOffRun: number;
  readonly weekends: number;
}

function lineMaker({ names, mayFollow, kindOf }: StaffFacts) {
  const automata = new Map<string, BuiltAutomaton<RunState>>();
  const tallies = new Map<string, Tally>();
  return ({ weekends, ...limits }: LineLimits): Pick<SolvePerson, 'automaton' | 'tallies'> => {
    const key = JSON.stringify(limits);
    const built = automata.get(key) ?? runAutomaton(limits, mayFollow, kindOf);
    automata.set(key, built);
    const tallyKey = `${key} ${weekends}`;
    const tally = tallies.get(tallyKey) ?? weekendTally(built, weekends, Math.ceil(names.days / 7));
    tallies.set(tallyKey, tally);
    return { automaton: built.automaton, tallies: [tally] };
  };
}

/** Most duties of each shift, from `D=14|N=0`. */
function readMost(
  file: BenchmarkText,
  { at, cell }: { readonly at: number; readonly cell: string },
  { days, shifts }: CurtoisNames,
): Int32Array {
  const most = new Int32Array(shifts.size + 1).fill(days);
  for (const part of cell.split('|').filter((one) => one !== '')) {
    const [id = '', count = ''] = part.split('=');
    const place = file.place(at, id, { what: 'shift', known: shifts });
    most[place + 1] = file.whole(at, count, { what: `most shifts ${id}` });
  }
  return most;
}

/** The largest number of minutes that divides every shift: the unit in which lines count them. */
function minuteUnit(shifts: readonly SolveShift[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return shifts.reduce((unit, shift) => divisor(unit, shift.minutes), 0) || 1;
}
