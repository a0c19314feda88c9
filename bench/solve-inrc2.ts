import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchOptions, bestKnown, DATA, hasData, runInstances } from './solve-benchmark-table.ts';

/**
 * The optimiser on the Second International Nurse Rostering Competition, all weeks known (static); best: the best static
 * value of Legrain, Omer and Rosat (2017), who took weeks × (60 + 6 nurses) seconds.
 * `npm run bench -- solve-inrc2 --limit 60 --instances n030w4_1_6-2-9-1`.
 */
export function run(): void {
  if (!hasData('solve-inrc2')) return;
  const best = bestKnown('inrc2_static.csv', 'ub_static_best_2017');
  const fileOf = (name: string) => join(DATA, 'inrc2', name.split('_')[0] ?? '', name);
  const hasFiles = (name: string) => existsSync(join(fileOf(name), '..'));
  const options = benchOptions([...best.keys()].filter(hasFiles), '60');
  const instances = options.instances.map((name) => ({ name, file: fileOf(name), best: best.get(name) ?? null }));
  runInstances(instances, options);
}
