import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rota } from './run-rota.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rota-careful-'));
});
afterAll(async () => await rm(folder, { recursive: true }));

async function copyOfExample(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await readFile(new URL('../../../examples/eight-weeks.json', import.meta.url)));
  return path;
}

it('an output that is the input is refused and the input stays', async () => {
  const path = await copyOfExample('same.json');
  const before = await readFile(path);
  const checked = await rota(['check', path, '--html', join(folder, '.', 'same.json')]);
  const converted = await rota(['convert', path, path]);
  expect([checked.code, converted.code]).toEqual([2, 2]);
  expect(checked.err).toContain('the file to write is the file to read');
  expect(await readFile(path)).toEqual(before);
});

it('a place that cannot be written ends with 3 and says why', async () => {
  const path = await copyOfExample('place.json');
  const missing = await rota(['check', path, '--html', join(folder, 'nowhere', 'x.html')]);
  expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('the folder doesn’t exist')]);
  const file = await rota(['check', path, path, '--html', path]);
  expect([file.code, file.err]).toEqual([3, expect.stringContaining('a file has that name')]);
});

it('an overlay that is a folder is wrong input, and a fault inside one names its file', async () => {
  const path = await copyOfExample('overlaid.json');
  expect((await rota(['check', path, '--overlay', folder])).code).toBe(2);
  const overlay = join(folder, 'offer.yaml');
  await writeFile(overlay, 'format: rotawright-overlay/1\n');
  const run = await rota(['check', path, '--overlay', overlay]);
  expect([run.code, run.err]).toEqual([2, expect.stringContaining(`${overlay}, `)]);
});

it('every report names the contract’s hash, and the readings used', async () => {
  const path = await copyOfExample('hash.json');
  const runs = await Promise.all([
    rota(['check', path, '--reading', 'days-touched']),
    rota(['pay', path]),
    rota(['fines', path]),
  ]);
  for (const run of runs) expect(run.out).toMatch(/sha256:[0-9a-f]{12}…/);
  expect(runs[0]?.out).toContain('reading: days-touched');
});

it('unknown readings are refused by fines and pay too', async () => {
  const path = await copyOfExample('readings.json');
  const runs = await Promise.all([
    rota(['fines', path, '--reading', 'day-touched']),
    rota(['pay', path, '--reading', 'days-touched']),
  ]);
  expect(runs.map((run) => run.code)).toEqual([2, 2]);
  expect(runs[0]?.err).toContain('Try: days-touched');
});

it('every paragraph that a pay line cites can be explained', async () => {
  const path = await copyOfExample('cited.json');
  const { out } = await rota(['pay', path, '--json']);
  const report: { readonly lines: readonly { readonly clause: string }[] } = JSON.parse(out);
  const runs = await Promise.all(report.lines.map(({ clause }) => rota(['explain', clause])));
  expect(runs.map((run) => run.code)).toEqual(report.lines.map(() => 0));
});

it('the page shows what people with a grade are paid, and the command that repeats the check', async () => {
  const path = await copyOfExample('page.json');
  const page = join(folder, 'page.html');
  await rota(['check', path, '--reading', 'days-touched', '--html', page]);
  const text = await readFile(page, 'utf8');
  expect(text).toContain('What it pays');
  expect(text).toContain('--reading days-touched');
});

it('an edition that no contract has is refused by contracts', async () => {
  const run = await rota(['contracts', 'england-2016', '--edition', '2019-8']);
  expect([run.code, run.err]).toEqual([2, expect.stringContaining('Try: 2019-08')]);
});
