/**
 * `npm run contracts [-- --check] [-- contract-id…]`: turns `contracts/` into `packages/core/src/contracts/compiled/`.
 * Every fault of the data is listed with its file and line, and then nothing is written. With `--check` nothing is
 * written at all, and a compiled file that differs from the data is a fault. Exit 0: all is well; 1: faults.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileAll } from './compile-all.ts';
import { compiledFiles, gatheringModule } from './compiled-files.ts';
import { registeredPrimitives } from './registered-primitives.ts';

const root = resolve(import.meta.dirname, '../..');
const output = join(root, 'packages/core/src/contracts/compiled');

async function main(words: readonly string[]): Promise<number> {
  const isCheck = words.includes('--check');
  const ids = words.filter((word) => !word.startsWith('--'));
  const compiled = compileAll({
    folder: join(root, 'contracts'),
    shownAs: 'contracts',
    ids,
    primitives: await registeredPrimitives(words),
  });
  if (compiled.faults.length > 0) {
    for (const { file, line, message } of compiled.faults) console.error(`${file}:${line}: ${message}`);
    console.error(`${compiled.faults.length} faults. Nothing was written.`);
    return 1;
  }
  const files = compiledFiles(compiled);
  const listed =
    ids.length > 0 ? [...new Set([...ids, ...compiledIds()])] : [...files.keys()].filter(isContractFile).map(idOf);
  files.set('all.ts', gatheringModule(listed));
  const stale = [...files].filter(([name, text]) => textOf(name) !== text).map(([name]) => name);
  if (isCheck) return report(stale, files.size);
  mkdirSync(output, { recursive: true });
  for (const name of stale) writeFileSync(join(output, name), files.get(name) ?? '');
  console.log(`${compiled.contracts.length} contracts compiled, ${stale.length} files changed.`);
  return 0;
}

function report(stale: readonly string[], total: number): number {
  for (const name of stale)
    console.error(`packages/core/src/contracts/compiled/${name} differs from contracts/. Try: npm run contracts`);
  if (stale.length === 0) console.log(`${total} compiled files are as contracts/ says.`);
  return stale.length === 0 ? 0 : 1;
}

function textOf(name: string): string | null {
  const path = join(output, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function compiledIds(): string[] {
  return existsSync(output) ? readdirSync(output).filter(isContractFile).map(idOf) : [];
}

function isContractFile(name: string): boolean {
  return name.endsWith('.json') && name !== 'units.json' && name !== 'standings.json';
}

function idOf(name: string): string {
  return name.slice(0, -'.json'.length);
}

process.exitCode = await main(process.argv.slice(2));
