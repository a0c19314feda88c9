import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder and all the files that it should hold, by path inside it. */
export interface WantedFolder {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  /** May this file, which nobody wants, be left alone? */
  keeps(path: string): boolean;
}

/** Paths that are missing, differ, or should not be there. */
export function staleFiles(wanted: WantedFolder): readonly string[] {
  const stale = [...wanted.files]
    .filter(([path, text]) => textOf(join(wanted.folder, path)) !== text)
    .map(([path]) => path);
  const present = existsSync(wanted.folder) ? readdirSync(wanted.folder, { recursive: true, encoding: 'utf8' }) : [];
  const left = present.filter((path) => path.endsWith('.json') && !wanted.files.has(path) && !wanted.keeps(path));
  return [...stale, ...left];
}

/** Makes the stale paths what they should be. */
export function writeStale(wanted: WantedFolder, stale: readonly string[]): void {
  for (const path of stale) {
    const target = join(wanted.folder, path);
    const text = wanted.files.get(path);
    if (text === undefined) rmSync(target);
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
