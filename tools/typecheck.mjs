// Checks every package with its own walls (core sees neither Node nor the DOM), then tests, tools and benches.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const projects = readdirSync('packages')
  .map((name) => `packages/${name}/tsconfig.json`)
  .filter((path) => existsSync(path));
if (projects.length === 0) throw new Error('no package to check');
let failed = 0;
for (const project of [...projects, 'tsconfig.json']) {
  const run = spawnSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', project], { stdio: 'inherit' });
  if (run.status !== 0) failed += 1;
}
console.log(`types: ${projects.length + 1 - failed} of ${projects.length + 1} projects pass`);
process.exitCode = failed === 0 ? 0 : 1;
