// Writes each package's `dist` as it is published: JavaScript, declarations, data; for the command the examples, for the
// server the web app; beside each `dist` the licence.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// In the order of their dependencies: each sees the declarations of those before it.
const PACKAGES = ['core', 'solve', 'formats', 'server', 'cli'];

for (const name of PACKAGES) {
  const folder = join('packages', name);
  const scratch = mkdtempSync(join(folder, '.build-'));
  try {
    const config = join(scratch, 'tsconfig.json');
    writeFileSync(config, JSON.stringify(settings(folder)));
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
    run('node_modules/typescript7/bin/tsc', '-p', config);
    cpSync('LICENSE', join(folder, 'LICENSE'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(`${folder}/dist`);
}
cpSync('examples', 'packages/cli/dist/examples', { recursive: true });
run('node_modules/vite/bin/vite.js', 'build', 'packages/web', '--logLevel', 'warn');
cpSync(
  'packages/server/src/store/embedded/empty-store.tar.br',
  'packages/server/dist/store/embedded/empty-store.tar.br',
);
cpSync('packages/web/dist', 'packages/server/dist/web', { recursive: true });

/** Throws where the program fails, which has said why itself. */
function run(program, ...args) {
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
}

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
