import { fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type StartOptions = Parameters<NodeFS['init']>[1];

/** What Emscripten hands to a `preRun` hook: the file layer under the data folder. */
interface FileLayer {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number } };
}

/**
 * The data folder on disk, with a real `fsync`. The file layer that PGlite brings has none, so that every write since
 * the operating system last flushed would be lost in a power cut. A test counts the calls for each commit, because
 * `NODEFS` is not part of PGlite's public face.
 */
export class DurableNodeFS extends NodeFS {
  override async init(pg: PGlite, options: StartOptions): Promise<{ emscriptenOpts: StartOptions }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addSync = (layer: unknown): void => {
      (layer as FileLayer).NODEFS.stream_ops.fsync = ({ nfd }) => {
        if (nfd !== undefined) fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }
}

/** How the embedded server starts: as PGlite does, but waiting for the disk at each commit. */
export function durableStart(usual: readonly string[]): string[] {
  return [...usual.filter((word) => word !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync'];
}
