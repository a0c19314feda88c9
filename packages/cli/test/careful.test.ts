import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableWorkbook } from '@rotawright/formats/xlsx-out';
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

it('what several rotas are written to is compared with every input before anything is written', async () => {
  const json = await copyOfExample('both.json');
  const xlsx = join(folder, 'both.xlsx');
  expect((await rota(['convert', json, xlsx])).code).toBe(0);
  const before = await readFile(xlsx);
  const checked = await rota(['check', json, xlsx, '--xlsx', folder, '--html', folder]);
  expect([checked.code, checked.err]).toEqual([2, expect.stringContaining('the file to write is the file to read')]);
  expect(await readFile(xlsx)).toEqual(before);
  expect(checked.out).not.toContain(`Written: ${xlsx}`);
});

it('a calendar is not written over the calendar that is read', async () => {
  const all = join(folder, 'calendars');
  await rota(['convert', 'examples/medicine-sho.xlsx', all, '--to', 'ics', '--person', 'Farid Nasser']);
  const [name = ''] = await readdir(all);
  const before = await readFile(join(all, name));
  const run = await rota(['convert', join(all, name), all, '--to', 'ics']);
  expect([run.code, run.err]).toEqual([2, expect.stringContaining('the file to write is the file to read')]);
  expect(await readFile(join(all, name))).toEqual(before);
});

it('several calendars do not go to standard output, nor into a folder of its name', async () => {
  const path = fileURLToPath(new URL('../../../examples/medicine-sho.json', import.meta.url));
  const run = await rota(['convert', path, '-', '--to', 'ics'], '', folder);
  expect([run.code, run.out, run.err]).toEqual([2, '', expect.stringMatching(/files to write.*--person/)]);
  expect(await readdir(folder)).not.toContain('-');
  const one = await rota(['convert', path, '-', '--to', 'ics', '--person', 'Farid Nasser'], '', folder);
  expect([one.code, one.out]).toEqual([0, expect.stringMatching(/^BEGIN:VCALENDAR/)]);
});

it('a workbook with several rotas gives each a file of its own', async () => {
  const path = join(folder, 'two.xlsx');
  const heads = ['Week', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const line = ['1', ...Array(5).fill('08:30-16:30'), '', ''];
  const sheets = ['First', 'Second'].map((name) => ({ name, heads, rows: [line] }));
  const bytes = await tableWorkbook('Two rotas', sheets);
  await writeFile(path, bytes);
  const pages = join(folder, 'pages');
  const run = await rota(['check', path, '--html', pages]);
  expect((await readdir(pages)).sort()).toEqual(['two-First.html', 'two-Second.html']);
  for (const name of ['First', 'Second'])
    expect(await readFile(join(pages, `two-${name}.html`), 'utf8')).toContain(`sheet ${name}`);
  expect(run.out.match(/^Written: /gm)).toHaveLength(2);
});

it('a place that cannot be written ends with 3 and says why', async () => {
  const path = await copyOfExample('place.json');
  const missing = await rota(['check', path, '--html', join(folder, 'nowhere', 'x.html')]);
  expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('the folder doesn’t exist')]);
  const file = await rota(['check', path, path, '--html', path]);
  expect([file.code, file.err]).toEqual([3, expect.stringContaining('a file has that name')]);
});

it('a cover standard or a file of sleep that is not there is wrong input, as a rota is', async () => {
  const path = await copyOfExample('there.json');
  const pack = await rota(['cover', path, '--pack', join(folder, 'no.yaml')]);
  expect([pack.code, pack.err]).toEqual([2, expect.stringMatching(/no such file.*a cover standard as YAML or JSON/s)]);
  const sleep = await rota(['fatigue', path, '--sleep', join(folder, 'no.json')]);
  expect([sleep.code, sleep.err]).toEqual([2, expect.stringMatching(/no such file.*rotawright-sleep\/1/s)]);
});

it('repair takes one kind of change at a time, and names the sheets that it leaves out', async () => {
  const path = join(folder, 'rosters.xlsx');
  const heads = ['Doctor', ...Array.from({ length: 7 }, (_, day) => `2026-02-0${day + 2}`)];
  const sheets = ['Ann', 'Bo'].map((name) => ({ name, heads, rows: [[name, '08:30-16:30', ...Array(6).fill('')]] }));
  await writeFile(path, await tableWorkbook('Two rosters', sheets));
  const both = await rota(['repair', path, '--absent', 'Ann:2026-02-02', '--swap', 'Ann:2026-02-02']);
  expect([both.code, both.out, both.err]).toEqual([2, '', expect.stringContaining('--swap or --absent')]);
  const other = await rota(['repair', path, '--absent', 'Bo:2026-02-02']);
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('Left out: sheet Bo. Try: --sheet "Bo"')]);
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

it('calendars of nobody are refused, not told as written', async () => {
  const path = join(folder, 'nobody.json');
  const head = {
    format: 'rotawright/1',
    kind: 'roster',
    zone: 'Europe/London',
    from: '2026-03-02',
    until: '2026-03-09',
  };
  await writeFile(path, JSON.stringify({ ...head, shiftTypes: [], people: [] }));
  const run = await rota(['convert', path, join(folder, 'nobody'), '--to', 'ics']);
  expect([run.code, run.out, run.err]).toEqual([2, '', expect.stringContaining('nobody, so there is no calendar')]);
});
