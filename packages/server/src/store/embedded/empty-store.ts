import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Version of PGlite that made the image, which a test compares with the one that is installed.
 * @internal
 */
export const MADE_BY = '0.5.17';

/** An empty database as `initdb` makes it and a close leaves it, as a tar. `tools/make-empty-store` writes it. */
export function emptyStore(): Blob {
  const packed = readFileSync(new URL('./empty-store.tar.br', import.meta.url));
  return new Blob([new Uint8Array(brotliDecompressSync(packed))], { type: 'application/x-tar' });
}
