/**
 * `node --conditions=rota-source tools/compile-standards/main.ts [--check]`: turns `standards/` into
 * `packages/core/src/standards/compiled/`. Every fault of the data is listed with its file, and then nothing is written.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { staleFiles, writeStale } from '../compile-contracts/write-files.ts';
import { compileStandards } from './compile-standards.ts';

const root = resolve(import.meta.dirname, '../..');

function main(isCheck: boolean): number {
  const { files, faults } = compileStandards(resolve(root, 'standards'));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  const wanted = { folder: resolve(root, 'packages/core/src/standards/compiled'), files, keeps: () => false };
  const stale = staleFiles(wanted);
  if (isCheck) for (const path of stale) console.error(`${path} differs from standards/. Try: without --check`);
  else writeStale(wanted, stale);
  console.log(
    `${files.size} files ${isCheck ? 'compared' : 'made'}, ${stale.length} ${isCheck ? 'differ' : 'changed'}.`,
  );
  return isCheck && stale.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.includes('--check'));
