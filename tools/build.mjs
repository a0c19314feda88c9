// Writes each package's `dist` as it is published: JavaScript, declarations, data and, for the command, the examples.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// In the order of their dependencies: each sees the declarations of those before it.
const PACKAGES = ['core', 'solve', 'formats', 'cli'];

for (const name of PACKAGES) {
  const folder = join('packages', name);
  const scratch = mkdtempSync(join(folder, '.build-'));
  try {
    const config = join(scratch, 'tsconfig.json');
    writeFileSync(config, JSON.stringify(settings(folder)));
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
    const run = spawnSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', config], { stdio: 'inherit' });
    if (run.status !== 0) process.exit(1);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(`${folder}/dist`);
}
cpSync('examples', 'packages/cli/dist/examples', { recursive: true });

function settings(folder) {
  return {
    extends: resolve(folder, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      customConditions: [],
      rootDir: resolve(folder, 'src'),
      outDir: resolve(folder, 'dist'),
    },
    include: [resolve(folder, 'src/**/*.ts')],
    exclude: [resolve(folder, 'src/**/*.test.ts')],
  };
}
