import { readFileSync } from 'node:fs';
import { curtoisGrid, readCurtois, solve } from '@rotawright/solve';
import { evaluateCurtois, gridOf } from '@rotawright/solve/evaluators';

/** What one run found, as the bench's parent process reads it from this one's output. */
export interface SolveRow {
  /** Cost by the independent evaluator; `null` when there was no roster in time. */
  readonly cost: number | null;
  readonly status: string;
  readonly bound: number | null;
  readonly broken: readonly string[];
  readonly firstSeconds: number | null;
  readonly steps: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly trace: readonly string[];
}

/** Solves one instance in a process of its own, so that its memory is its own: FILE SECONDS SEED THREADS CLOCK. */
async function main([
  file = '',
  seconds = '10',
  seed = '1',
  threads = '2',
  clock = 'wall',
]: readonly string[]): Promise<SolveRow> {
  const text = readFileSync(file, 'utf8');
  const problem = readCurtois(text, file);
  if (!problem.ok) throw new Error(JSON.stringify(problem.problems));
  let firstSeconds: number | null = null;
  const trace: string[] = [];
  const result = await solve(problem.value, {
    seed: Number(seed),
    threads: Number(threads),
    seconds: Number(seconds),
    clock: clock === 'processor' ? 'processor' : 'wall',
    progress: (now) => {
      if (now.cost !== null) firstSeconds ??= now.seconds;
      trace.push(`${now.seconds.toFixed(2)} ${now.phase} ${now.cost} ${now.bound?.toFixed(2)} ${now.steps}`);
    },
  });
  const verdict =
    result.assignment === null ? null : evaluateCurtois(text, gridOf(curtoisGrid(problem.value, result.assignment)));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    cost: verdict?.cost ?? null,
    status: result.status,
    bound: result.bound,
    broken: verdict?.broken ?? [],
    firstSeconds,
    steps: result.steps,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
    trace,
  };
}

console.log(JSON.stringify(await main(process.argv.slice(2))));
