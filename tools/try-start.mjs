// Runs `npm start` as somebody would on a fresh machine, waits until server and page answer, checks the bundled rota, and stops it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.mjs';

const PORT = 18_080;
const PATIENCE = 240_000;
const data = mkdtempSync(join(tmpdir(), 'rotawright-start-'));
const started = performance.now();
const server = spawn('npm', ['start'], {
  stdio: 'inherit',
  detached: true,
  env: { ...process.env, PORT: String(PORT), ROTAWRIGHT_DATA: data, LOG_LEVEL: 'warn' },
});
let ended = null;
server.on('exit', (code, signal) => {
  ended = code ?? signal;
});
let failed = false;
try {
  await until(async () => (await answer('/health/ready')).ok, { patience: PATIENCE, isOver: () => ended !== null });
  console.log(`npm start: ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const page = await answer('/');
  if (!page.ok || !(await page.text()).includes('<html')) throw new Error('the page does not answer');
  const options = await (await answer('/api/sign-in-options')).json();
  if (options.samples.length === 0) throw new Error('there is no sample department');
  const check = spawnSync('npx', ['rota', 'check', 'examples/medicine-sho.xlsx'], { stdio: 'inherit' });
  // 1: the bundled rota has breaches, and the check finds them.
  if (check.status !== 1) throw new Error(`rota check ended with ${check.status}`);
} catch (error) {
  failed = true;
  console.error(`npm start: ${error.message}`);
} finally {
  if (ended === null) process.kill(-server.pid, 'SIGTERM');
  await until(async () => ended !== null, { patience: PATIENCE }).catch(() => process.kill(-server.pid, 'SIGKILL'));
  rmSync(data, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

function answer(path) {
  return fetch(`http://127.0.0.1:${PORT}${path}`);
}
