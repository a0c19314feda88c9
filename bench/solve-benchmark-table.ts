import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SHARED } from '../tools/shared-folder.ts';
import type { BenchmarkRow } from './solve-benchmark-run.ts';

/** Folder of the public benchmark files. */
export const DATA = join(SHARED, 'bench');

/** Says so, and gives `false`, when the benchmark files are not there. */
export function hasData(bench: string): boolean {
  if (existsSync(DATA)) return true;
  console.log(`${bench}: no benchmark files at ${DATA}; set ROTAWRIGHT_SHARED to the folder that holds bench/.`);
  return false;
}

/** One instance with where it is and what is known of it. */
export interface BenchInstance {
  readonly name: string;
  readonly file: string;
  readonly best: number | null;
}

/** What the command line asks for: `--limit 10,60 --instances a,b --seeds 1,2,3 --threads 2 --clock wall --trace`. */
export function benchOptions(instances: readonly string[], seconds: string) {
  const { values } = parseArgs({
    args: process.argv.slice(process.argv.findIndex((word) => word.startsWith('--'))),
    strict: false,
    options: {
      limit: { type: 'string', default: seconds },
      clock: { type: 'string', default: 'wall' },
      instances: { type: 'string', default: instances.join() },
      seeds: { type: 'string', default: '1' },
      threads: { type: 'string', default: '2' },
      trace: { type: 'boolean', default: false },
    },
  });
  const words = (value: unknown) =>
    String(value)
      .split(',')
      .filter((word) => word !== '');
  return {
    seconds: words(values['limit']).map(Number),
    instances: words(values['instances']),
    seeds: words(values['seeds']).map(Number),
    threads: String(values['threads']),
    clock: String(values['clock']),
    hasTrace: values['trace'] === true,
  };
}

const HEADINGS = ['limit', 'seed', 'cost', 'bound', 'best', 'gap', 'first', 'found', 'cpu', 'memory', 'status'];

/** Solves instances one after another, each in a process of its own, and prints a row for each. */
export function runInstances(instances: readonly BenchInstance[], options: ReturnType<typeof benchOptions>): void {
  console.log(
    `${options.threads} threads, limit in seconds of ${options.clock} time; cost by the second evaluator; first, found: seconds to the first and to the last roster; cpu in seconds, memory in MB`,
  );
  printCells('instance', HEADINGS);
  for (const seconds of options.seconds) {
    let atBest = 0;
    let runs = 0;
    for (const instance of instances) {
      for (const seed of options.seeds) {
        const row = runOne(instance.file, [String(seconds), String(seed), options.threads, options.clock]);
        printRow(row, instance, { seconds, seed });
        if (options.hasTrace) console.log(row.trace.join('\n'));
        runs += 1;
        if (row.cost !== null && row.broken.length === 0 && row.cost <= (instance.best ?? -1)) atBest += 1;
      }
    }
    console.log(`${seconds} s: ${atBest} of ${runs} runs at or below the best known value`);
  }
}

function runOne(file: string, args: readonly string[]): BenchmarkRow {
  const script = join(import.meta.dirname, 'solve-benchmark-run.ts');
  const command = ['--conditions=rota-source', script, file, ...args];
  // Written by solve-benchmark-run.ts, whose output this is.
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 28 })) as BenchmarkRow;
}

function printRow(
  row: BenchmarkRow,
  { name, best }: BenchInstance,
  { seconds, seed }: { readonly seconds: number; readonly seed: number },
): void {
  const gap = row.cost === null || best === null ? '' : `${((100 * (row.cost - best)) / best).toFixed(1)} %`;
  const time = (value: number | null) => (value === null ? '–' : value.toFixed(1));
  printCells(name, [
    `${seconds} s`,
    String(seed),
    String(row.cost ?? 'none'),
    row.bound === null ? '–' : row.bound.toFixed(1),
    String(best ?? '?'),
    gap,
    time(row.firstSeconds),
    time(row.bestSeconds),
    row.cpuSeconds.toFixed(0),
    row.megabytes.toFixed(0),
    row.broken.length === 0 ? row.status : `NOT VALID: ${row.broken.length} faults, ${row.broken[0]}`,
  ]);
}

function printCells(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(26) + cells.map((cell) => cell.padStart(8)).join(' '));
}

/** Two columns of a list of best known values, by name. */
export function bestKnown(file: string, column: string): ReadonlyMap<string, number> {
  const [head = '', ...rows] = readFileSync(join(DATA, 'best-known', file), 'utf8')
    .trim()
    .split(/\r?\n/);
  const at = head.split(',').indexOf(column);
  return new Map(rows.map((row) => row.split(',')).map((cells) => [cells[0] ?? '', Number(cells[at])]));
}
