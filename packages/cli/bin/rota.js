#!/usr/bin/env node
// Starts the command. In the repository it runs the source as it stands; installed it runs `dist`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const source = new URL('../src/main.ts', import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 19)) await start();
else startOnNewerNode();

async function start() {
  // Compiled code is kept between runs, which makes a second start much faster.
  nodeModule.enableCompileCache();
  if (!existsSync(source)) {
    await import('../dist/main.js');
    return;
  }
  // Workspaces see each other's source through a condition of their own, so that nothing needs building first.
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...(context.conditions ?? []), 'rota-source'] }),
  });
  await import(source.href);
}

/** The repository brings a Node of its own; elsewhere say what is needed. */
function startOnNewerNode() {
  const own = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
  if (existsSync(own)) {
    const run = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' });
    process.exitCode = run.status ?? 4;
    return;
  }
  process.stderr.write(
    `rota needs Node 22.19 or later; this is ${process.versions.node}. Try: install a newer Node.\n`,
  );
  process.exitCode = 3;
}
