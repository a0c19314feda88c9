import type { BenchmarkText, NumberedLine } from '../text/benchmark-text.ts';
import type { Inrc2Contract, Inrc2Nurse, Inrc2Scenario, Inrc2Shift } from './inrc2-file.ts';
import { inrc2Sections, readRange, wordsOf } from './inrc2-sections.ts';

const MOST_WEEKS = 52;
const MOST_SYMBOLS = 200;
const MOST_NURSES = 2000;

/** Names of a scenario with their places. */
export interface Inrc2Names {
  readonly shifts: ReadonlyMap<string, number>;
  readonly skills: ReadonlyMap<string, number>;
  readonly nurses: ReadonlyMap<string, number>;
}

/** Reads a scenario file (`Sc-….txt`). */
export function readScenario(file: BenchmarkText): { readonly scenario: Inrc2Scenario; readonly names: Inrc2Names } {
  const sections = inrc2Sections(file);
  const first = (name: string) => sections(name)[0];
  const weekLine = first('WEEKS');
  const weeks = file.whole(weekLine?.at ?? 1, weekLine?.text ?? '', {
    what: 'weeks',
    range: { least: 1, most: MOST_WEEKS },
  });
  const skills = file.places(idsOf(sections('SKILLS')), 'skill');
  const shiftLines = sections('SHIFT_TYPES');
  const shifts = file.places(idsOf(shiftLines), 'shift');
  const contractLines = sections('CONTRACTS');
  const contracts = file.places(idsOf(contractLines), 'contract');
  const nurseLines = sections('NURSES');
  const nurses = file.places(idsOf(nurseLines), 'nurse');
  checkSizes(file, { symbols: shifts.size * skills.size, nurses: nurses.size });
  return {
    names: { shifts, skills, nurses },
    scenario: {
      name: first('SCENARIO')?.text ?? file.name,
      weeks,
      skills: [...skills.keys()],
      shifts: shiftLines.map((line) => readShift(file, line)),
      mayFollow: readSuccessions(file, sections('FORBIDDEN_SHIFT_TYPES_SUCCESSIONS'), shifts),
      contracts: contractLines.map((line) => readContract(file, line)),
      nurses: nurseLines.map((line) => readNurse(file, line, { contracts, skills })),
    },
  };
}

function idsOf(lines: readonly NumberedLine[]) {
  return lines.map((line) => ({ at: line.at, id: wordsOf(line)[0] ?? '' }));
}

function readShift(file: BenchmarkText, line: NumberedLine): Inrc2Shift {
  const [id = '', run = ''] = wordsOf(line);
  return { id, run: readRange(file, line.at, run) };
}

function readSuccessions(
  file: BenchmarkText,
  lines: readonly NumberedLine[],
  shifts: ReadonlyMap<string, number>,
): Uint8Array {
  const mayFollow = new Uint8Array(shifts.size * shifts.size).fill(1);
  for (const line of lines) {
    const [before = '', , ...after] = wordsOf(line);
    const a = file.place(line.at, before, { what: 'shift', known: shifts });
    for (const word of after) {
      const b = file.place(line.at, word, { what: 'shift', known: shifts });
      if (a >= 0 && b >= 0) mayFollow[a * shifts.size + b] = 0;
    }
  }
  return mayFollow;
}

function readContract(file: BenchmarkText, line: NumberedLine): Inrc2Contract {
  const [id = '', assignments = '', work = '', off = '', weekends = '', complete = ''] = wordsOf(line);
  return {
    id,
    assignments: readRange(file, line.at, assignments),
    work: readRange(file, line.at, work),
    off: readRange(file, line.at, off),
    mostWeekends: file.whole(line.at, weekends, { what: 'most working weekends' }),
    wantsCompleteWeekends:
      file.whole(line.at, complete, { what: 'complete weekends, 0 or 1', range: { least: 0, most: 1 } }) === 1,
  };
}

function readNurse(
  file: BenchmarkText,
  line: NumberedLine,
  { contracts, skills }: { contracts: ReadonlyMap<string, number>; skills: ReadonlyMap<string, number> },
): Inrc2Nurse {
  const [id = '', contract = '', , ...own] = wordsOf(line);
  return {
    id,
    contract: file.place(line.at, contract, { what: 'contract', known: contracts }),
    skills: new Set(own.map((skill) => file.place(line.at, skill, { what: 'skill', known: skills }))),
  };
}

function checkSizes(file: BenchmarkText, { symbols, nurses }: { symbols: number; nurses: number }): void {
  const faults: [string, number, number][] = [
    ['shifts with a skill', symbols, MOST_SYMBOLS],
    ['nurses', nurses, MOST_NURSES],
  ];
  for (const [what, count, most] of faults) {
    if (count < 1 || count > most)
      file.fault('benchmark.size', 1, { found: `${count} ${what}`, expected: `1 to ${most}` });
  }
}
