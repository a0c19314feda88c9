import { bad, good, type Outcome, type ProblemList, problem, quoteText } from '@rotawright/core/problems';
import { WEEK } from '../cyclic/cyclic-problem.ts';
import { evaluateCurtois, evaluateInrc1, evaluateInrc2, evaluateRws, gridOf } from '../evaluators/index.ts';
import { supplyOf } from '../model/cost.ts';
import { type Assignment, OFF, type SolveProblem } from '../model/problem.ts';
import type { Benchmark, BenchmarkSource, BenchmarkVerdict } from './benchmark.ts';
import { readCurtois } from './curtois/read-curtois.ts';
import { inrc1CoverFaults, inrc1CoverWeight, inrc1Problem } from './inrc1/inrc1-problem.ts';
import { readInrc1 } from './inrc1/read-inrc1.ts';
import { findInrc2Files, inrc2Instance } from './inrc2/find-files.ts';
import { INRC2_COVER_WEIGHT, inrc2CoverFaults, inrc2Problem } from './inrc2/inrc2-problem.ts';
import { readInrc2 } from './inrc2/read-inrc2.ts';
import { problemGrid } from './problem-grid.ts';
import { readRwsDzn } from './rws/read-dzn.ts';
import { rwsProblem } from './rws/rws-problem.ts';
import { benchmarkFaults } from './text/benchmark-text.ts';

/** Beyond this a file is no instance: the largest public one has half a megabyte. */
const MOST_CHARACTERS = 20_000_000;

/**
 * Reads a public benchmark instance, told by its content: Curtois & Qu, INRC-I, INRC-II (a scenario, or the name of an
 * instance such as `n030w4_1_6-2-9-1` in its folder), rotating workforce. Never throws for what a file holds.
 */
export function readBenchmark(source: BenchmarkSource): Outcome<Benchmark> {
  const faults = benchmarkFaults();
  const { name, text } = source;
  if (text !== null && text.length > MOST_CHARACTERS) {
    const found = `${text.length} characters`;
    return bad([
      problem('benchmark.size', { where: name, found, expected: `at most ${MOST_CHARACTERS}`, tryThis: '' }),
    ]);
  }
  try {
    return read(source, faults);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const expected = 'rules that fit into the optimiser';
    return bad([problem('benchmark.size', { where: name, found: error.message, expected, tryThis: '' })]);
  }
}

/** Whether `readBenchmark` would take the text as one of its formats, faults or not. */
export function isBenchmark({ name, text }: BenchmarkSource): boolean {
  return inrc2Instance(name, text) !== null || (text !== null && formatOf(text) !== null);
}

function read(source: BenchmarkSource, faults: ProblemList): Outcome<Benchmark> {
  const { name, text } = source;
  const instance = inrc2Instance(name, text);
  if (instance !== null) return readSpread(source, instance, faults);
  switch (text === null ? null : formatOf(text)) {
    case 'curtois':
      return then(readCurtois(text ?? '', name, faults), (value) =>
        rosterBenchmark('curtois', value, (cells) => evaluateCurtois(text ?? '', cells)),
      );
    case 'inrc1':
      return then(readInrc1(text ?? '', name, faults), (file) => ({
        ...rosterBenchmark('inrc1', inrc1Problem(file), (cells) => evaluateInrc1(text ?? '', cells)),
        unmet: (assignment) => inrc1CoverFaults(file, assignment),
        unmetWeight: inrc1CoverWeight(file),
      }));
    case 'rws':
      return then(readRwsDzn(text ?? '', name, faults), (file) => ringBenchmark(file, text ?? ''));
    default:
      return bad([
        problem('benchmark.format', {
          where: name,
          found: text === null ? 'no such file' : `a file that begins with ${quoteText(text.trimStart().slice(0, 40))}`,
          expected:
            'a Curtois instance, an INRC-I file, an INRC-II scenario or instance name, or a rotating-workforce .dzn',
          tryThis: /^\s*(HISTORY|WEEK_DATA)/.test(text ?? '')
            ? 'give the name of the instance, such as n030w4_1_6-2-9-1'
            : '',
        }),
      ]);
  }
}

/** Each format by what only it has; INRC-II is told by its scenario and by names of instances. */
function formatOf(text: string): 'curtois' | 'inrc1' | 'rws' | null {
  if (/^\s*SECTION_[A-Z_]+\s*$/m.test(text)) return 'curtois';
  if (/^\s*SCHEDULING_PERIOD;/m.test(text)) return 'inrc1';
  if (/(^|[\s;])groups\s*=/.test(text) && /(^|[\s;])minShift\s*=/.test(text)) return 'rws';
  return null;
}

function readSpread(
  source: BenchmarkSource,
  instance: ReturnType<typeof inrc2Instance> & object,
  faults: ProblemList,
): Outcome<Benchmark> {
  const files = findInrc2Files(source, instance);
  if (!files.ok) return files;
  return then(
    readInrc2(files.value, faults),
    (value) => {
      const made = inrc2Problem(value);
      const { scenario, history, weeks } = files.value;
      const texts = { scenario: scenario.text, history: history.text, weeks: weeks.map(({ text }) => text) };
      return {
        ...rosterBenchmark('inrc2', made, (cells) => evaluateInrc2(texts, cells)),
        unmet: (assignment) => inrc2CoverFaults(made, supplyOf(made, assignment)),
        unmetWeight: INRC2_COVER_WEIGHT,
      };
    },
    files.notes,
  );
}

function then<A>(
  outcome: Outcome<A>,
  make: (value: A) => Benchmark,
  notes: readonly string[] = [],
): Outcome<Benchmark> {
  return outcome.ok ? good(make(outcome.value), notes) : outcome;
}

type Cells = readonly (readonly string[])[];

function rosterBenchmark(
  kind: 'curtois' | 'inrc1' | 'inrc2',
  value: SolveProblem,
  evaluate: (cells: Cells) => BenchmarkVerdict,
) {
  const grid = (assignment: Assignment) => problemGrid(value, assignment);
  return {
    kind,
    name: value.name,
    problem: value,
    grid,
    unmet: (_assignment: Assignment) => 0,
    unmetWeight: 0,
    judge: (assignment: Assignment) => evaluate(gridOf(grid(assignment))),
  };
}

function ringBenchmark(file: Parameters<typeof rwsProblem>[0], text: string): Benchmark {
  const value = rwsProblem(file);
  const cell = (symbol: number) => (symbol === OFF ? '' : (value.shifts[symbol - 1]?.id ?? ''));
  return {
    kind: 'rws',
    name: value.name,
    problem: value,
    grid: (ring) =>
      Array.from({ length: value.weeks }, (_, week) =>
        [`${week + 1}`, ...Array.from(ring.subarray(week * WEEK, (week + 1) * WEEK), cell)].join(','),
      ).join('\n'),
    judge: (ring) => evaluateRws(text, [...ring]),
  };
}
