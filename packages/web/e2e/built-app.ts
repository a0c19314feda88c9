import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the app as it is shipped into a folder of its own. */
export async function buildApp(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rotawright-web-'));
  await buildInto(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Builds it where the server looks for it. */
export function buildForServer(): Promise<void> {
  return buildInto(join(import.meta.dirname, '../dist'));
}

async function buildInto(folder: string): Promise<void> {
  // Vitest says `test`, and the app would be built for development.
  process.env['NODE_ENV'] = 'production';
  await build({
    mode: 'production',
    configFile: join(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
  });
}
