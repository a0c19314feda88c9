import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * Makes the empty database that a first start unpacks, as the embedded PostgreSQL makes it itself. Run it after a change of
 * PGlite's version: `node --conditions=rota-source tools/make-empty-store/main.ts`, and write the version into `embedded/empty-store.ts`.
 */
const target = fileURLToPath(new URL('../../packages/server/src/store/embedded/empty-store.tar.br', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rotawright-empty-'));
try {
  const data = join(folder, 'data');
  const database = await PGlite.create({ fs: new NodeFS(data) });
  // Closed in order, so that nobody who opens it has to recover anything.
  await database.close();
  const archive = join(folder, 'data.tar');
  const options = ['--format=ustar', '--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0'];
  const { status } = spawnSync('tar', [...options, '-cf', archive, '-C', data, '.'], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`tar ended with ${status}`);
  const tar = readFileSync(archive);
  const packed = brotliCompressSync(tar, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: tar.length,
    },
  });
  writeFileSync(target, packed);
  console.log(`${target}: ${packed.length} bytes for ${tar.length}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
