import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { solveRoster } from '@rotawright/solve/rota';
import { doctorsWard, type WardSize, wardModel } from './doctors-ward.ts';
import { gapBetween, gapOf } from './gap.ts';

const OPTIONS = {
  people: { type: 'string', default: '40' },
  weeks: { type: 'string', default: '26' },
  tightness: { type: 'string', default: '0.75' },
  seconds: { type: 'string', default: '10' },
  threads: { type: 'string', default: '1' },
  clock: { type: 'string', default: 'wall' },
  seeds: { type: 'string', default: '3' },
  write: { type: 'string' },
} as const;

/**
 * Builds rosters for generated wards and prints how long the first fully covered one took, what it costs by what, and that
 * the check finds nothing: `npm run bench -- doctors --people 40 --weeks 26 --seconds 10 --seeds 3`. `--write FILE` writes
 * the demand of seed 1 instead.
 */
export async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const size = { people: Number(values.people), weeks: Number(values.weeks), tightness: Number(values.tightness) };
  if (values.write !== undefined) {
    writeFileSync(values.write, `${JSON.stringify(doctorsWard({ ...size, seed: 1 }), null, 1)}\n`);
    return;
  }
  const clock = values.clock === 'processor' ? 'processor' : 'wall';
  const limits = { threads: Number(values.threads), seconds: Number(values.seconds), clock } as const;
  console.log('people  weeks  tight  seed  model  covered after  cost  bound  gap  empty places  breaches  CPU');
  for (let seed = 1; seed <= Number(values.seeds); seed += 1) await runOne({ ...size, seed }, limits);
}

async function runOne(
  ward: WardSize,
  limits: { readonly threads: number; readonly seconds: number; readonly clock: 'wall' | 'processor' },
): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  const model = wardModel(ward);
  const ready = (performance.now() - started) / 1000;
  let covered: number | null = null;
  const found = await solveRoster(model, {
    seed: ward.seed,
    ...limits,
    progress: ({ cost, seconds }) => {
      if (covered === null && cost !== null && cost < 1000) covered = seconds;
    },
  });
  const { cost, bound, report } = found;
  const breaches = report?.people.flatMap(({ findings }) =>
    findings.filter((one) => one.verdict === 'breaks' && one.severity === 'breach'),
  ).length;
  const cells = [
    ward.people,
    ward.weeks,
    ward.tightness,
    ward.seed,
    `${ready.toFixed(2)} s`,
    covered === null ? 'never' : `${(ready + covered).toFixed(2)} s`,
    cost?.total.toFixed(1),
    bound?.toFixed(1) ?? 'none',
    cost === null || bound === null ? '–' : gapOf(gapBetween(cost.total, bound), cost.total),
    cost?.uncovered,
    breaches,
    `${((process.cpuUsage(before).user + process.cpuUsage(before).system) / 1e6).toFixed(0)} s`,
  ];
  console.log(cells.join('  '));
  console.log(
    `    ${cost?.parts.map(({ what, points }) => `${what} ${points.toFixed(0)}`).join(', ')}; minutes over an average ${cost?.minutesOver}`,
  );
}
