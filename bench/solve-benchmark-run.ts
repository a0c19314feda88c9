import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RosterBenchmark, readBenchmark, solve } from '@rotawright/solve';
import { evaluateInrc1, evaluateInrc2 } from '@rotawright/solve/evaluators';

/** What one run found, as the bench's parent process reads it from this one's output. */
export interface BenchmarkRow {
  /** Cost by the independent evaluator; `null` when there was no roster in time. */
  readonly cost: number | null;
  readonly status: string;
  readonly bound: number | null;
  /** Hard rules broken, by the independent evaluator. */
  readonly broken: readonly string[];
  readonly firstSeconds: number | null;
  /** When the roster given was found. */
  readonly bestSeconds: number | null;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly trace: readonly string[];
}

/** Solves one instance in a process of its own: FILE-OR-INSTANCE SECONDS SEED THREADS CLOCK. */
async function main([
  file = '',
  seconds = '10',
  seed = '1',
  threads = '2',
  clock = 'wall',
]: readonly string[]): Promise<BenchmarkRow> {
  const open = (name: string) => textOf(join(dirname(file), name));
  const read = readBenchmark({ name: file, text: textOf(file), open });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const benchmark = read.value;
  if (benchmark.kind === 'rws') throw new Error(`${file} is a ring: see solve-rws.ts`);
  let firstSeconds: number | null = null;
  let bestSeconds: number | null = null;
  let bestCost: number | null = null;
  const trace: string[] = [];
  const result = await solve(benchmark.problem, {
    seed: Number(seed),
    threads: Number(threads),
    seconds: Number(seconds),
    clock: clock === 'processor' ? 'processor' : 'wall',
    progress: (now) => {
      if (now.cost !== null) firstSeconds ??= now.seconds;
      if (now.cost !== bestCost) bestSeconds = now.seconds;
      bestCost = now.cost;
      trace.push(`${now.seconds.toFixed(2)} ${now.phase} ${now.cost} ${now.bound?.toFixed(2)} ${now.steps}`);
    },
  });
  const verdict = result.assignment === null ? null : judge(file, benchmark, result.assignment);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    cost: verdict?.cost ?? null,
    status: result.status,
    bound: result.bound,
    broken: verdict?.broken ?? [],
    firstSeconds,
    bestSeconds,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
    trace,
  };
}

function judge(file: string, benchmark: RosterBenchmark, assignment: Uint8Array) {
  const grid = benchmark
    .grid(assignment)
    .split('\n')
    .map((line) => line.split(',').slice(1));
  if (benchmark.kind === 'inrc1') return evaluateInrc1(textOf(file) ?? '', grid);
  const [dataset = '', history = '', weeks = ''] = benchmark.name.split('_');
  const beside = (name: string) => textOf(join(dirname(file), name)) ?? '';
  const files = {
    scenario: beside(`Sc-${dataset}.txt`),
    history: beside(`H0-${dataset}-${history}.txt`),
    weeks: weeks.split('-').map((week) => beside(`WD-${dataset}-${week}.txt`)),
  };
  return evaluateInrc2(files, grid);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

console.log(JSON.stringify(await main(process.argv.slice(2))));
