/**
 * `npm run contracts [-- --check] [-- contract-id…]`: turns `contracts/` into `packages/core/src/contracts/compiled/`,
 * `conformance/` and `docs/coverage.md`.
 *
 * Every fault of the data is listed with its file and line, and then nothing is written. With `--check` nothing is
 * written at all, and a file that differs from the data is a fault. Exit 0: all is well; 1: faults.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { primitives } from '@rotawright/core/rules';
import { type Compiled, compileAll } from './compile-all.ts';
import { type CompiledCase, clausesWithoutCase, compileCases } from './compile-cases.ts';
import { caseList, compiledFiles, gatheringModule, loadingModule, primitiveShapes } from './compiled-files.ts';
import { conformanceFiles } from './conformance-files.ts';
import { coveragePage } from './coverage-page.ts';
import { staleFiles, type WantedFolder, writeStale } from './write-files.ts';
import type { Fault } from './yaml-file.ts';

const root = resolve(import.meta.dirname, '../..');
const source = { folder: join(root, 'contracts'), shownAs: 'contracts' };
const output = 'packages/core/src/contracts/compiled';

function main(words: readonly string[]): number {
  const ids = words.filter((word) => !word.startsWith('--'));
  const compiled = compileAll({ ...source, ids, primitives });
  const casesOf = new Map(compiled.contracts.map((contract) => [contract.id, compileCases(contract, source)]));
  const faults = [...compiled.faults, ...[...casesOf.values()].flatMap((found) => found.faults)];
  if (faults.length > 0) return sayFaults(faults, 'Nothing was written.');
  const cases = new Map([...casesOf].map(([id, found]) => [id, found.cases]));
  const exit = settle(wantedFolders(compiled, cases, ids), words.includes('--check'));
  const bare = compiled.contracts.flatMap((contract) =>
    clausesWithoutCase(contract, cases.get(contract.id) ?? [], source.shownAs),
  );
  return bare.length > 0 ? sayFaults(bare, 'The rest was done.') : exit;
}

function sayFaults(faults: readonly Fault[], outcome: string): number {
  for (const { file, line, message } of faults) console.error(`${file}:${line}: ${message}`);
  console.error(`${faults.length} faults. ${outcome}`);
  return 1;
}

function wantedFolders(
  compiled: Compiled,
  cases: ReadonlyMap<string, readonly CompiledCase[]>,
  ids: readonly string[],
): readonly WantedFolder[] {
  const isOther = (path: string): boolean => ids.length > 0 && !ids.some((id) => path.startsWith(id));
  const files = compiledFiles(compiled);
  files.set('primitives.json', primitiveShapes(primitives));
  const known = new Set([...compiled.contracts.map(({ id }) => id), ...(ids.length > 0 ? compiledIds() : [])]);
  files.set('all.ts', gatheringModule([...known]));
  files.set('loaders.ts', loadingModule([...known]));
  // Lists of all contracts can be made only from all of them.
  if (ids.length === 0) files.set('cases.json', caseList(cases));
  const conformance = new Map([...cases].flatMap(([id, list]) => [...conformanceFiles(id, list)]));
  const folders = [
    { folder: output, files, keeps: isOther },
    { folder: 'conformance', files: conformance, keeps: isOther },
  ];
  // The page is about all contracts, so a part of them cannot make it.
  const page = { folder: 'docs', files: new Map([['coverage.md', coveragePage(compiled, cases)]]), keeps: () => true };
  return ids.length > 0 ? folders : [...folders, page];
}

function settle(folders: readonly WantedFolder[], isCheck: boolean): number {
  let stale = 0;
  let total = 0;
  for (const wanted of folders) {
    const absolute = { ...wanted, folder: join(root, wanted.folder) };
    const paths = staleFiles(absolute);
    stale += paths.length;
    total += wanted.files.size;
    if (isCheck)
      for (const path of paths)
        console.error(`${wanted.folder}/${path} differs from contracts/. Try: npm run contracts`);
    else writeStale(absolute, paths);
  }
  if (total === 0) throw new Error('nothing was compiled');
  console.log(isCheck ? `${total} files compared, ${stale} differ.` : `${total} files made, ${stale} changed.`);
  return isCheck && stale > 0 ? 1 : 0;
}

function compiledIds(): string[] {
  const names = existsSync(join(root, output)) ? readdirSync(join(root, output)) : [];
  const own = ['units.json', 'standings.json', 'cases.json', 'primitives.json'];
  return names
    .filter((name) => name.endsWith('.json') && !own.includes(name))
    .map((name) => name.slice(0, -'.json'.length));
}

process.exitCode = main(process.argv.slice(2));
