import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { benchOptions, DATA, hasData } from './solve-benchmark-table.ts';
import type { SolveRow } from './solve-run.ts';

/**
 * The optimiser on the Curtois & Qu instances: cost by a second evaluator, proved bound, gap to the best known value; a
 * row a run, then a table of all limits. `--clock processor` counts each thread's processor time, for busy machines.
 * `npm run bench -- solve --limit 10,60,600 --instances 1-8,13 --seeds 1,2,3 --threads 2 --clock wall --trace`.
 */
export function run(): void {
  if (!hasData('solve')) return;
  const { seconds: limits, seeds, threads, clock, hasTrace, ...options } = benchOptions(['1-24'], '10');
  const instances = options.instances.flatMap(numbersOf);
  const best = bestKnown();
  console.log(`Curtois & Qu, ${threads} threads, limit in seconds of ${clock} time`);
  console.log('first = seconds to the first roster, cpu in seconds, memory in MB, load = other work on the machine');
  const heads = 'instance limit seed cost bound best gap first cpu memory steps load status';
  printCells(heads.split(' '));
  const table = new Map<string, string>();
  for (const seconds of limits) {
    for (const instance of instances) {
      const found: SolveRow[] = [];
      for (const seed of seeds) {
        const row = runOne({ instance, seconds, seed, threads, clock });
        found.push(row);
        printRow(row, { instance, seconds, seed, best: best.get(instance) ?? null });
        if (hasTrace) console.log(row.trace.join('\n'));
      }
      table.set(`${instance} ${seconds}`, cellOf(found, best.get(instance) ?? null));
    }
  }
  console.log(`\n| instance | best known |${limits.map((seconds) => ` ${seconds} s: cost (gap), bound |`).join('')}`);
  console.log(`|---|---|${limits.map(() => '---|').join('')}`);
  for (const instance of instances) {
    const cells = limits.map((seconds) => ` ${table.get(`${instance} ${seconds}`)} |`).join('');
    console.log(`| ${instance} | ${best.get(instance) ?? '?'} |${cells}`);
  }
}

/** Costs of all seeds, the gap of their median, the best bound; `proved` where all are. */
function cellOf(rows: readonly SolveRow[], best: number | null): string {
  const costs = rows.map((row) => (row.broken.length > 0 ? null : row.cost));
  const sorted = costs.map((cost) => cost ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
  const gap = best === null || !Number.isFinite(median) ? '' : ` (${((100 * (median - best)) / best).toFixed(1)} %)`;
  const bound = Math.max(...rows.map((row) => row.bound ?? Number.NEGATIVE_INFINITY));
  const proof = rows.every(({ status }) => status === 'optimal') ? ', proved' : '';
  return `${costs.map((cost) => cost ?? 'none').join(', ')}${gap}, ${Number.isFinite(bound) ? bound.toFixed(1) : '–'}${proof}`;
}

interface RunKey {
  readonly instance: number;
  readonly seconds: number;
  readonly seed: number;
}

function runOne({
  instance,
  seconds,
  seed,
  threads,
  clock,
}: RunKey & { readonly threads: string; readonly clock: string }): SolveRow {
  const file = join(DATA, 'curtois24', `Instance${instance}.txt`);
  const script = join(import.meta.dirname, 'solve-run.ts');
  const args = ['--conditions=rota-source', script, file, String(seconds), String(seed), threads, clock];
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
    (loadavg()[0] ?? 0).toFixed(0),
    row.status,
  ]);
}

function printCells(cells: readonly string[]): void {
  console.log(cells.map((cell) => cell.padStart(9)).join(''));
}

/** Numbers of a word such as `1-8` or `13`. */
function numbersOf(word: string): number[] {
  const [from = 0, until = from] = word.split('-').map(Number);
  return Array.from({ length: until - from + 1 }, (_, i) => from + i);
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
