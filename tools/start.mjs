// `npm start`: builds the web app when its sources are newer than what is built, then runs the server.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'packages/web/dist/index.html';
const SOURCES = [
  'packages/web/src',
  'packages/web/public',
  'packages/web/index.html',
  'packages/core/src',
  'packages/formats/src',
  'packages/solve/src',
];

if (newest(SOURCES) > newest([BUILT])) {
  console.log('Building the web app …');
  const build = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', 'packages/web', '--logLevel', 'warn'],
    { stdio: 'inherit' },
  );
  if (build.status !== 0) process.exit(build.status ?? 1);
}
const server = spawn(process.execPath, ['packages/cli/bin/rota.js', 'serve'], { stdio: 'inherit' });
// The terminal sends Ctrl-C to both; a service manager only to this one.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));

/** Latest change under these paths, in milliseconds; 0 where there is nothing. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const found = statSync(path);
    latest = Math.max(
      latest,
      found.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs,
    );
  }
  return latest;
}
