import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutsideError } from '@rotawright/core/problems';

/**
 * Writes a file so that it is either whole or not there: into a temporary name in the same folder, flushed to the disk,
 * then renamed over `path`. A file that was there before stays as it was until the new one is complete.
 *
 * @throws OutsideError when the disk refuses; nothing of ours is left behind then.
 */
export async function writeFileWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    await writeAndFlush(temporary, bytes);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new OutsideError(`${path} can't be written: ${reason(cause)}`, { cause });
  }
  await flushFolder(dirname(path));
}

async function writeAndFlush(path: string, bytes: Uint8Array | string): Promise<void> {
  // `wx`: never through somebody else's file or link of that name.
  const file = await open(path, 'wx', 0o666);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is safe only once its folder is flushed; some systems can't open folders, and then it is as good as it gets. */
async function flushFolder(folder: string): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    return;
  } finally {
    await handle?.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'the folder doesn’t exist',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'there is a folder of that name',
  ENOTEMPTY: 'there is a folder of that name',
  EEXIST: 'there is a folder of that name',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
