import { readFile } from 'node:fs/promises';
import { contractById, contractInForce, parseOverlay } from '@rotawright/core/contracts';
import { readRota } from '@rotawright/core/roster';
import { checkRota, type Report } from '@rotawright/core/rules';
import { readRotaFile } from '@rotawright/formats/read';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exampleFiles } from './main.ts';
import { sameContent } from './same-content.ts';

const FOLDER = new URL('../../examples/', import.meta.url);

async function checked(file: string, contract = 'england-2016'): Promise<Report> {
  const read = await readRotaFile(await readFile(new URL(file, FOLDER)), file);
  if (!read.ok) throw new Error(JSON.stringify(read));
  const [found] = read.rotas;
  const rota = readRota(found?.document, { origins: found?.origins ?? {} });
  const terms = contractById(contract);
  if (!rota.ok || !terms.ok) throw new Error('not read');
  const inForce = contractInForce(terms.value, rota.value.kind === 'roster' ? { on: rota.value.firstDay } : {});
  if (!inForce.ok) throw new Error('no edition');
  return checkRota(rota.value, inForce.value, { engine: 'test' });
}

/** `person rule` of every breach. */
function breaches({ people }: Report): readonly string[] {
  return people.flatMap(({ id, findings }) =>
    findings.filter(({ verdict }) => verdict === 'breaks').map(({ rule }) => `${id} ${rule}`),
  );
}

const HIDDEN = [
  'farid-nasser rest.after-long',
  'farid-nasser rest.after-night',
  'grace-tembo hours.window',
  'grace-tembo run.long',
  'jun-takeda rest.between-shifts',
  'jun-takeda run.any',
];

describe('the examples', () => {
  test('are what the generator makes', async () => {
    for (const [name, bytes] of await exampleFiles()) {
      expect(await sameContent(name, await readFile(new URL(name, FOLDER)), bytes), `examples/${name}`).toBe(true);
    }
  });

  test('the workbook and the interchange file hide the same breaches', async () => {
    expect([...breaches(await checked('medicine-sho.xlsx'))].sort()).toEqual(HIDDEN);
    expect([...breaches(await checked('medicine-sho.json'))].sort()).toEqual(HIDDEN);
  });

  test('a breach names the cell where it is', async () => {
    const report = await checked('medicine-sho.xlsx');
    const rest = report.people
      .flatMap(({ findings }) => findings)
      .find(({ rule, verdict }) => rule === 'rest.after-night' && verdict === 'breaks');
    expect(rest).toMatchObject({
      measured: 1410,
      from: '2026-06-26T09:00',
      until: '2026-06-27T08:30',
      origin: ['Rota!EO8', 'Rota!EQ8'],
    });
  });

  test('the template of eight weeks breaks nothing', async () => {
    expect(breaches(await checked('eight-weeks.xlsx'))).toEqual([]);
    expect(breaches(await checked('eight-weeks.json'))).toEqual([]);
  });

  test('the full shift of 2002 breaks the daily rest alone', async () => {
    expect(breaches(await checked('full-shift-2002.json', 'england-2002'))).toEqual(['template wtr.daily-rest']);
  });

  test('the proposal can be laid on its base', async () => {
    const overlay = parseOverlay(parse(await readFile(new URL('three-nights-overlay.yaml', FOLDER), 'utf8')));
    const contract = contractById('england-2016');
    if (!overlay.ok || !contract.ok) throw new Error('not read');
    expect(contractInForce(contract.value, { overlays: [overlay.value] }).ok).toBe(true);
  });
});
