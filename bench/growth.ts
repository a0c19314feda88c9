import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { solveRoster } from '@rotawright/solve/rota';
import { wardModel } from './doctors-ward.ts';
import { type Growth, growthPlot } from './growth-plot.ts';

const OPTIONS = {
  people: { type: 'string', default: '15,20,30,40,60' },
  weeks: { type: 'string', default: '8,13,26' },
  tightness: { type: 'string', default: '0.75' },
  seconds: { type: 'string', default: '60' },
  seeds: { type: 'string', default: '3' },
  write: { type: 'string' },
} as const;

/** Gap to the proved bound that counts as good. */
const GOOD = 0.02;

/**
 * How the time to a gap of 2 % grows with people × days, on generated wards of doctors: processor time of the one thread,
 * the machine of the rules included, until its roster was within 2 % of the bound that was proved by the end. The bound itself is
 * sought in the last part of the time given, however long that is. `npm run bench -- growth --seconds 60 --seeds 3 --write docs/images/growth.svg`.
 */
export async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const limit = Number(values.seconds);
  const tightness = Number(values.tightness);
  console.log(
    `time to a gap of ${GOOD * 100} %, one thread, tightness ${tightness}, at most ${limit} s of its processor time`,
  );
  console.log('people  weeks  people × days  seed  good after  covered after  last gap');
  const found: Growth[] = [];
  for (const weeks of numbers(values.weeks)) {
    for (const people of numbers(values.people)) {
      for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
        const seconds = await timeOne({ people, weeks, seed, tightness }, limit);
        found.push({ people, weeks, seed, seconds });
      }
    }
  }
  if (values.write !== undefined) writeFileSync(values.write, growthPlot(found));
}

async function timeOne(ward: Parameters<typeof wardModel>[0], limit: number): Promise<number | null> {
  const began = process.threadCpuUsage();
  const seconds = (): number => {
    const { user, system } = process.threadCpuUsage(began);
    return (user + system) / 1e6;
  };
  const costs: { readonly at: number; readonly cost: number }[] = [];
  let bound: number | null = null;
  await solveRoster(wardModel(ward), {
    seed: ward.seed,
    threads: 1,
    seconds: limit,
    clock: 'processor',
    progress: ({ phase, ...found }) => {
      if (found.cost === null || (phase !== 'share' && phase !== 'check')) return;
      costs.push({ at: seconds(), cost: found.cost });
      bound = found.bound ?? bound;
    },
  });
  const gapOf = (cost: number): number => (bound === null ? 1 : (cost - bound) / Math.max(1e-9, cost));
  const good = costs.find(({ cost }) => gapOf(cost) <= GOOD)?.at ?? null;
  const covered = costs[0]?.at ?? null;
  const gap = bound === null ? null : gapOf(costs.at(-1)?.cost ?? 0);
  const { people, weeks, seed } = ward;
  const cells = [people, weeks, people * weeks * 7, seed, said(good), said(covered), percent(gap)];
  console.log(cells.join('  '));
  return good;
}

const numbers = (list: string): readonly number[] => list.split(',').map(Number);
const said = (seconds: number | null): string => (seconds === null ? 'never' : `${seconds.toFixed(2)} s`);
const percent = (part: number | null): string => (part === null ? '–' : `${(part * 100).toFixed(1)} %`);
