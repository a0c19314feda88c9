/**
 * Writes `examples/`: `node --conditions=rota-source tools/make-examples/main.ts`, and with `--check` only says whether the
 * files there are what would be written. The output depends on nothing but this folder and the writers. With `--rosters` it also makes
 * the rosters of the demands again, by the optimiser, in half a minute.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type RotaInput, readRota } from '@rotawright/core/roster';
import { rotaJson } from '@rotawright/formats/json-out';
import { writeFileWhole } from '@rotawright/formats/write-safely';
import { rotaWorkbook } from '@rotawright/formats/xlsx-out';
import { medicineSho } from './medicine-sho.ts';
import { sevenNights, threeAndFourNights } from './night-runs.ts';
import { makeRoster, ROSTERS } from './rosters.ts';
import { sameContent } from './same-content.ts';
import { eightWeeks, fullShift2002 } from './templates.ts';

const FOLDER = new URL('../../examples/', import.meta.url);

/** Every generated file of `examples/` and its bytes. */
export async function exampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const text = (document: RotaInput): Uint8Array => new TextEncoder().encode(rotaJson(document));
  return new Map([
    ['medicine-sho.json', text(medicineSho())],
    ['medicine-sho.xlsx', await workbook(medicineSho())],
    ['eight-weeks.json', text(eightWeeks())],
    ['eight-weeks.xlsx', await workbook(eightWeeks())],
    ['full-shift-2002.json', text(fullShift2002())],
    ['seven-nights.json', text(sevenNights())],
    ['three-and-four-nights.json', text(threeAndFourNights())],
  ]);
}

async function workbook(document: RotaInput): Promise<Uint8Array> {
  const rota = readRota(document);
  if (!rota.ok) throw new Error(JSON.stringify(rota.problems, null, 2));
  return rotaWorkbook({ rota: rota.value, document });
}

async function stale(name: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(new URL(name, FOLDER)).catch(() => null);
  return there === null || !(await sameContent(name, there, bytes));
}

async function main(isCheck: boolean): Promise<number> {
  let changed = 0;
  for (const [name, bytes] of await exampleFiles()) {
    if (!(await stale(name, bytes))) continue;
    changed += 1;
    console.log(`${isCheck ? 'differs' : 'written'}: examples/${name}`);
    if (!isCheck) await writeFileWhole(fileURLToPath(new URL(name, FOLDER)), bytes);
  }
  if (changed === 0) console.log('examples/ is up to date');
  return isCheck && changed > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.includes('--check'));
  if (process.argv.includes('--rosters'))
    for (const [name, command] of ROSTERS) makeRoster(command, fileURLToPath(new URL(name, FOLDER)));
}
