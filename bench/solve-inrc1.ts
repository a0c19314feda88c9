import { join } from 'node:path';
import { benchOptions, bestKnown, DATA, hasData, runInstances } from './solve-benchmark-table.ts';

/**
 * The optimiser on the First International Nurse Rostering Competition: early and late sets.
 * `npm run bench -- solve-inrc1 --limit 10 --instances sprint01,long_late05 --seeds 1,2,3 --threads 2`.
 */
export function run(): void {
  if (!hasData('solve-inrc1')) return;
  const best = bestKnown('inrc1.csv', 'best_known');
  const sprint = [...best.keys()].filter((name) => name.startsWith('sprint'));
  const options = benchOptions(sprint, '10');
  const instances = options.instances.map((name) => ({
    name,
    file: join(DATA, 'inrc1', `${name}.txt`),
    best: best.get(name) ?? null,
  }));
  runInstances(instances, options);
}
