import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SolveRow } from './solve-run.ts';

const SHARED = process.env['ROTAWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../shared');
const DATA = join(SHARED, 'bench');

/**
 * The optimiser on the Curtois & Qu instances: cost by a second evaluator, proved bound, gap to the best known value.
 * `npm run bench -- solve --seconds 10,60 --instances 1,8,13 --seeds 1,2,3 --threads 2 --trace`.
 */
export function run(): void {
  if (!existsSync(DATA)) {
    console.log(`solve: no benchmark files at ${DATA}; set ROTAWRIGHT_SHARED to the folder that holds bench/.`);
    return;
  }
  const { values } = parseArgs({
    args: process.argv.slice(process.argv.findIndex((word) => word.startsWith('--'))),
    strict: false,
    options: {
      seconds: { type: 'string', default: '10' },
      instances: { type: 'string', default: Array.from({ length: 24 }, (_, i) => i + 1).join() },
      seeds: { type: 'string', default: '1' },
      threads: { type: 'string', default: '2' },
      trace: { type: 'boolean', default: false },
    },
  });
  const best = bestKnown();
  const threads = String(values['threads']);
  console.log(`Curtois & Qu, ${threads} threads; first = seconds to the first roster, cpu in seconds, memory in MB`);
  printCells([
    'instance',
    'limit',
    'seed',
    'cost',
    'bound',
    'best',
    'gap',
    'first',
    'cpu',
    'memory',
    'steps',
    'status',
  ]);
  for (const seconds of numbersOf(values['seconds'])) {
    for (const instance of numbersOf(values['instances'])) {
      for (const seed of numbersOf(values['seeds'])) {
        const row = runOne({ instance, seconds, seed, threads });
        printRow(row, { instance, seconds, seed, best: best.get(instance) ?? null });
        if (values['trace'] === true) console.log(row.trace.join('\n'));
      }
    }
  }
}

interface RunKey {
  readonly instance: number;
  readonly seconds: number;
  readonly seed: number;
}

function runOne({ instance, seconds, seed, threads }: RunKey & { readonly threads: string }): SolveRow {
  const file = join(DATA, 'curtois24', `Instance${instance}.txt`);
  const script = join(import.meta.dirname, 'solve-run.ts');
  const args = ['--conditions=rota-source', script, file, String(seconds), String(seed), threads];
  // Written by solve-run.ts, whose output this is.
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })) as SolveRow;
}

function printRow(row: SolveRow, { instance, seconds, seed, best }: RunKey & { readonly best: number | null }): void {
  const gap = row.cost === null || best === null ? '' : `${((100 * (row.cost - best)) / best).toFixed(2)} %`;
  printCells([
    String(instance),
    `${seconds} s`,
    String(seed),
    row.broken.length > 0 ? `UNLAWFUL (${row.broken[0]})` : String(row.cost ?? 'none'),
    row.bound === null ? '–' : row.bound.toFixed(1),
    String(best ?? '?'),
    gap,
    row.firstSeconds === null ? '–' : row.firstSeconds.toFixed(2),
    row.cpuSeconds.toFixed(1),
    row.megabytes.toFixed(0),
    String(row.steps),
    row.status,
  ]);
}

function printCells(cells: readonly string[]): void {
  console.log(cells.map((cell) => cell.padStart(9)).join(''));
}

function numbersOf(list: unknown): number[] {
  return String(list)
    .split(',')
    .map((cell) => Number(cell))
    .filter((value) => value > 0);
}

/** Best known cost of each instance, from the published list. */
function bestKnown(): ReadonlyMap<number, number> {
  const [head = '', ...rows] = readFileSync(join(DATA, 'best-known/curtois24.csv'), 'utf8').trim().split(/\r?\n/);
  const column = head.split(',').indexOf('best_ub_2026_09_24');
  return new Map(
    rows
      .map((row) => row.split(','))
      .map((cells) => [Number(cells[0]?.replace('Instance', '')), Number(cells[column])]),
  );
}
