import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { solveRoster } from '@rotawright/solve/rota';
import { wardModel } from './doctors-ward.ts';
import { gapBetween, gapOf } from './gap.ts';
import { type Growth, growthPlot } from './growth-plot.ts';

const OPTIONS = {
  people: { type: 'string', default: '12,20,30,40,60' },
  weeks: { type: 'string', default: '8,26' },
  tightness: { type: 'string', default: '0.75' },
  seconds: { type: 'string', default: '64' },
  seeds: { type: 'string', default: '3' },
  write: { type: 'string' },
} as const;

type Ward = Parameters<typeof wardModel>[0];

/**
 * Gap to the proved bound that counts as good: a part of the cost or, where next to nothing is wrong with a roster, so many points. One
 * point is a single day off or one person beyond a target, the least that anybody can see of a roster; an empty place is a thousand.
 */
const GOOD = 0.02;
const GOOD_POINTS = 1;
/** Seconds that are tried first. */
const LEAST = 2;

/**
 * How the time to a gap of 2 % grows with people × days, on generated wards of doctors: processor time of the one thread, the
 * machine of the rules included. The search plans its work by the time that it is given, so it is given twice as much until it
 * ends within 2 %, or one point, of its own bound. `npm run bench -- growth --seconds 64 --seeds 2 --write docs/images/growth.svg`.
 */
export async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const limit = Number(values.seconds);
  const tightness = Number(values.tightness);
  console.log(
    `time to a gap of ${GOOD * 100} % or ${GOOD_POINTS} point, one thread, tightness ${tightness}, at most ${limit} s of its processor time`,
  );
  console.log('people  weeks  people × days  seed  enough  last gap  in points  cost  places empty');
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

/** Seconds given that sufficed, doubled until they do; `null` where `most` did not. */
async function timeOne(ward: Ward, most: number): Promise<number | null> {
  const { people, weeks, seed } = ward;
  for (let seconds = LEAST; ; seconds *= 2) {
    const { points, cost, empty } = await gapAfter(ward, seconds);
    const isGood = points <= Math.max(GOOD * cost, GOOD_POINTS);
    if (!isGood && seconds * 2 <= most) continue;
    const enough = isGood ? `${seconds} s` : 'never';
    const last = [gapOf(points, cost), points.toFixed(1), cost.toFixed(1), empty];
    console.log([people, weeks, people * weeks * 7, seed, enough, ...last].join('  '));
    return isGood ? seconds : null;
  }
}

/** What is between the roster that is found in so much processor time and the bound that is proved in it, in points; endless without either. */
async function gapAfter(ward: Ward, seconds: number) {
  const options = { seed: ward.seed, threads: 1, seconds, clock: 'processor' } as const;
  const { cost, bound } = await solveRoster(wardModel(ward), options);
  const total = cost?.total ?? Number.POSITIVE_INFINITY;
  const points = cost === null || bound === null ? Number.POSITIVE_INFINITY : gapBetween(total, bound);
  return { points, cost: total, empty: cost?.uncovered ?? null };
}

const numbers = (list: string): readonly number[] => list.split(',').map(Number);
