import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const AT_ONCE = 16;
const markOf = (folder: string): string => `${folder}.making`;

/**
 * Says whether the database of a folder has still to be made. One whose making was cut short is thrown away first: nobody has
 * written to it yet, because a server answers only after `endMaking`.
 */
export function beginMaking(folder: string): boolean {
  const mark = markOf(folder);
  if (existsSync(mark)) rmSync(folder, { recursive: true, force: true });
  else if (existsSync(join(folder, 'PG_VERSION'))) return false;
  mkdirSync(dirname(folder), { recursive: true });
  closeSync(openSync(mark, 'w'));
  syncFolder(dirname(folder));
  return true;
}

/** Waits until everything of a new database is on the disk; from here on it is somebody's. */
export async function endMaking(folder: string): Promise<void> {
  const files: string[] = [];
  const folders = [folder];
  for (const one of folders) {
    for (const entry of readdirSync(one, { withFileTypes: true })) {
      (entry.isDirectory() ? folders : files).push(join(one, entry.name));
    }
  }
  const sync = async (): Promise<void> => {
    for (let path = files.pop(); path !== undefined; path = files.pop()) {
      const file = await open(path, 'r');
      await file.sync().finally(() => file.close());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sync));
  for (const one of folders) syncFolder(one);
  rmSync(markOf(folder));
  syncFolder(dirname(folder));
}

/** Names of files are on the disk once their folder is synced; Windows does it by itself and opens no folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
