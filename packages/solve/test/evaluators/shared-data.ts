import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BenchmarkSource } from '@rotawright/solve';
import { SHARED } from '../../../../tools/shared-folder.ts';

/** Folder of the public benchmark files, which are not part of the project. */
export const BENCH = join(SHARED, 'bench');

/** Whether they are there. */
export const HAS_BENCH = existsSync(BENCH);

/** A file of it by its path, with the files beside it. */
export function benchSource(path: string): BenchmarkSource {
  const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
  const full = join(BENCH, path);
  return { name: path, text: textOf(full), open: (name) => textOf(join(dirname(full), name)) };
}
