import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, rota } from './run-rota.ts';

const lawful = {
  format: 'rotawright/1',
  kind: 'template',
  title: 'Days',
  shiftTypes: [{ code: 'SD', start: '08:30', end: '16:30', kind: 'shift', breaks: [30] }],
  cycleWeeks: 1,
  lines: [['SD', 'SD', 'SD', 'SD', 'SD', '', '']],
  annualLeaveDays: 27,
  normalDayMinutes: 480,
};
const breaking = {
  ...lawful,
  shiftTypes: [{ code: 'SD', start: '08:00', end: '21:01', kind: 'shift', breaks: [30, 30] }],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rota-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('rota check', () => {
  it('a lawful template ends with 0 and says that it meets every rule', async () => {
    const run = await rota(['check', await file('lawful.json', JSON.stringify(lawful)), '--edition', '2019-08']);
    expect(run.err).toBe('');
    expect(run.code).toBe(0);
    expect(run.out).toContain('This rota meets every rule');
  });

  it('a shift of 13 h 01 ends with 1 and names rule, clause and margin', async () => {
    const run = await rota(['check', await file('long.json', JSON.stringify(breaking)), '--edition', '2019-08']);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/Shift length: 13 h 01, at most 13 h \(−1 min\) {2}Schedule 3 para 9/);
  });

  it('many files with --json print one report a line, in their order, and the worst exit code wins', async () => {
    const good = await file('good.json', JSON.stringify(lawful));
    const bad = await file('bad.json', '{"format": "rotawright/1"');
    const broken = await file('broken.json', JSON.stringify(breaking));
    const run = await rota(['check', broken, bad, good, '--json', '--edition', '2019-08']);
    const lines = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.format)).toEqual([
      'rotawright-report/1',
      'rotawright-problems/1',
      'rotawright-report/1',
    ]);
    expect(run.code).toBe(2);
  });

  it('standard input is read for -', async () => {
    const run = await rota(['check', '-', '--json', '--edition', '2019-08'], JSON.stringify(lawful));
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out).contract).toMatchObject({ id: 'england-2016', edition: '2019-08', overlays: [] });
  });

  it.each([
    ['an empty file', 'empty.xlsx', ''],
    ['a photograph named .xlsx', 'photo.xlsx', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex')],
    ['plain words', 'words.csv', 'just some words\n'],
  ])('%s ends with 2 and one clear sentence, no stack trace', async (_, name, content) => {
    const run = await rota(['check', await file(name, content)]);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toContain(name);
    expect(run.err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('a file that is not there names the nearest one', async () => {
    await file('january.json', JSON.stringify(lawful));
    const run = await rota(['check', join(folder, 'janury.json')]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('january.json');
  });

  it('unknown options, editions, readings and people name the nearest known word', async () => {
    const path = await file('words.json', JSON.stringify(lawful));
    for (const [args, near] of [
      [['--edition', '2019-8'], '2019-08'],
      [['--reading', 'day-touched'], 'days-touched'],
      [['--person', 'templat'], 'template'],
      [['--jsn'], '--json'],
    ] as const) {
      const run = await rota(['check', path, ...args]);
      expect([run.code, run.err.includes(near)]).toEqual([2, true]);
    }
    const misspelt = await rota(['check', 'examples/medicine-sho.xlsx', '--person', 'Frid']);
    expect(misspelt.err).toContain('Try: Farid Nasser');
  });

  it('says what was taken for granted, and which options had no effect', async () => {
    const grid = await file('granted.csv', 'Doctor,2026-02-02,2026-02-03,2026-02-04\nAnn,LD,PL,Z\n');
    const asked = ['check', grid, '--code', 'LD=08:30-21:00'];
    const [text, json] = await Promise.all([rota(asked), rota([...asked, '--json'])]);
    const granted = 'Known everywhere; --code settles another meaning: PL parental leave, Z a day off.';
    expect(text.out).toContain(`\nNotes\n  Times are those of Europe/London; --zone settles another.\n  ${granted}\n`);
    expect(JSON.parse(json.out).notes).toContain(granted);
    const ignored = await rota(['check', await file('deaf.json', JSON.stringify(lawful)), '--sheet', 'Foo']);
    expect(ignored.out).toContain('No effect on an interchange document: --sheet.');
    const priced = await rota(['pay', join(folder, 'deaf.json'), '--sheet', 'Foo']);
    expect(priced.err).toBe('No effect on an interchange document: --sheet.\n');
  });

  it('--fatigue adds the part on tiredness of the people asked for, and says how to repeat it', async () => {
    const html = join(folder, 'tired.html');
    const asked = ['check', 'examples/medicine-sho.xlsx', '--person', 'Farid Nasser', '--html', html];
    await rota(asked);
    expect(await readFile(html, 'utf8')).not.toContain('How tired, how risky');
    const run = await rota([...asked, '--fatigue']);
    expect(run.code).toBe(1);
    const page = await readFile(html, 'utf8');
    expect(page).toContain('How tired, how risky');
    expect(page).toMatch(/<code>rota check [^<]*--fatigue --html/);
    expect(page).not.toContain('Grace Tembo');
  });

  it('--fatigue without a page to stand on is refused', async () => {
    const run = await rota(['check', 'examples/medicine-sho.xlsx', '--fatigue']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('--html');
    expect(run.out).toBe('');
  });

  it('--html and --xlsx write whole files and say so', async () => {
    const html = join(folder, 'report.html');
    const xlsx = join(folder, 'report.xlsx');
    const run = await rota(['check', 'examples/medicine-sho.xlsx', '--html', html, '--xlsx', xlsx]);
    expect(run.code).toBe(1);
    expect(await readFile(html, 'utf8')).toMatch(/^<!doctype html>/i);
    expect((await readFile(xlsx)).subarray(0, 2).toString()).toBe('PK');
    expect(run.out).toContain(`Written: ${html}`);
  });

  it('the bundled workbook and its interchange JSON give the same findings', async () => {
    const [xlsx, json] = await Promise.all(
      ['xlsx', 'json'].map((form) => rota(['check', `examples/medicine-sho.${form}`, '--json'])),
    );
    const verdicts = (text: string) =>
      JSON.parse(text).people.map((person: { findings: object[] }) =>
        person.findings.map((finding) => ({ ...finding, origin: null, missing: null })),
      );
    expect(verdicts(xlsx?.out ?? '')).toEqual(verdicts(json?.out ?? ''));
  });
});

describe('rota', () => {
  it('alone shows help and ends with 0', async () => {
    const run = await rota([]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('Exit codes');
  });

  it('a misspelt command names the nearest', async () => {
    const run = await rota(['chek', 'x']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('check');
  });

  it('explain finds a rule, a paragraph, a term and a pay line, and names the nearest of a wrong word', async () => {
    for (const name of ['rest.after-night', 'Schedule 3 para 13', 'pay.basic.np3', 'weekend']) {
      const run = await rota(['explain', name]);
      expect([name, run.code]).toEqual([name, 0]);
      expect(run.out).toContain('Sources');
    }
    const wrong = await rota(['explain', 'rest.after-nigth']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('rest.after-night');
  });

  it('convert writes JSON that checks the same, and refuses a form it does not know', async () => {
    const out = join(folder, 'converted.json');
    expect((await rota(['convert', 'examples/medicine-sho.xlsx', out])).code).toBe(0);
    expect(JSON.parse(await readFile(out, 'utf8')).format).toBe('rotawright/1');
    expect((await rota(['convert', 'examples/medicine-sho.xlsx', join(folder, 'x.doc')])).code).toBe(2);
  });

  it('pay prices the bundled template to the penny, each line with its clause', async () => {
    const run = await rota(['pay', 'examples/eight-weeks.json', '--grade', 'CT1', '--on', '2026-04-01', '--json']);
    expect(run.code).toBe(0);
    const report = JSON.parse(run.out);
    expect(report.lines.find((line: { id: string }) => line.id === 'basic').amountPence).toBe(5_449_900);
    const counted = report.lines.filter((line: { within: string[] }) => line.within.length === 0);
    expect(counted.reduce((sum: number, line: { amountPence: number }) => sum + line.amountPence, 0)).toBe(
      report.totalPence,
    );
  });

  it('examples are written once and not over files that are there', async () => {
    const into = join(folder, 'examples');
    expect((await rota(['examples', into])).code).toBe(0);
    const again = await rota(['examples', into]);
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
  });

  it.each(['bash', 'zsh', 'fish'])('completion for %s names every command', async (shell) => {
    const run = await rota(['completion', shell]);
    expect(run.code).toBe(0);
    for (const command of ['check', 'pay', 'explain', 'convert']) expect(run.out).toContain(command);
  });

  it('ROOT holds the repository', () => {
    expect(ROOT.endsWith('/')).toBe(true);
  });
});
