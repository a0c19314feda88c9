import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateCurtois } from '@rotawright/solve/evaluators';
import { CP_SAT_PACKAGE } from './rivals-cp-sat.ts';
import type { RivalAnswer } from './rivals-mip.ts';
import { benchOptions, DATA, hasData } from './solve-benchmark-table.ts';
import type { SolveRow } from './solve-run.ts';

/**
 * Our optimiser beside HiGHS (one thread, compact programme) and, where it is installed, OR-Tools CP-SAT, both as WebAssembly, under
 * the same limit of the clock on the wall, every answer judged by the same evaluator.
 * `npm run bench -- rivals --limit 60 --instances 1,2,3 --threads 2`.
 */
export function run(): void {
  if (!hasData('rivals')) return;
  const options = benchOptions(['1', '2', '3', '4'], '10');
  const { threads } = options;
  const seconds = String(options.seconds[0]);
  const hasCpSat = isInstalled(CP_SAT_PACKAGE);
  if (!hasCpSat) console.log(`CP-SAT is left out: try npm install --no-save ${CP_SAT_PACKAGE}`);
  console.log(`cost, then the proved bound; ${seconds} s on the wall, ${threads} threads (HiGHS: 1)\n`);
  console.log('| instance | Rotawright | HiGHS, compact MIP | CP-SAT, automata |');
  console.log('|--:|--:|--:|--:|');
  for (const instance of options.instances) {
    const file = join(DATA, 'curtois24', `Instance${instance}.txt`);
    const text = readFileSync(file, 'utf8');
    const ours = JSON.parse(node('solve-run.ts', [file, seconds, '1', threads])) as SolveRow;
    const mip = JSON.parse(node('rivals-mip.ts', [file, seconds])) as RivalAnswer;
    const cpSat = hasCpSat
      ? (JSON.parse(node('rivals-cp-sat.ts', [file, seconds, threads])) as RivalAnswer)
      : { grid: null, bound: null, status: 'not installed' };
    console.log(`| ${instance} | ${cellOf(ours.cost, ours.bound)} | ${judged(text, mip)} | ${judged(text, cpSat)} |`);
  }
}

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(`${name}/cp-sat`);
    return true;
  } catch {
    return false;
  }
}

function judged(text: string, { grid, bound, status }: RivalAnswer): string {
  if (grid === null) return `none (${status.toLowerCase()})`;
  const { cost, broken } = evaluateCurtois(text, grid);
  return broken.length > 0 ? `unlawful: ${broken[0]}` : cellOf(cost, bound);
}

function cellOf(cost: number | null, bound: number | null): string {
  return `${cost ?? 'none'}, ${bound === null ? '–' : bound.toFixed(1)}`;
}

function node(script: string, args: readonly string[]): string {
  const file = join(import.meta.dirname, script);
  return execFileSync(process.execPath, ['--conditions=rota-source', file, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
