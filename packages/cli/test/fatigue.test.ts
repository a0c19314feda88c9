import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE } from '@rotawright/core/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rota } from './run-rota.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rota-fatigue-'));
});
afterAll(() => rm(folder, { recursive: true }));

const EIGHT = 'examples/eight-weeks.json';

describe('rota fatigue', () => {
  it('answers in a sentence, labels every number and tells of the withdrawal wherever FI and RI stand', async () => {
    const run = await rota(['fatigue', EIGHT]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('of the hours at work are at KSS 7 or more');
    expect(run.out).toContain('a model’s estimate for an average person');
    expect(run.out).toContain('HSE withdrew its spreadsheet in June 2021');
    expect(run.out).not.toMatch(/patient harm|raises harm/i);
    expect(run.out).toContain('KSS is a scale of sleepiness from 1');
  });

  it('--json is one report with every hour', async () => {
    const run = await rota(['fatigue', EIGHT, '--json']);
    const report = JSON.parse(run.out);
    expect(report.format).toBe('rotawright-fatigue/1');
    expect(report.people[0].hours.score).toHaveLength(8 * 168);
    expect(report.rota.week).toHaveLength(168);
  });

  it('--compare says first what differs, then the nights that cause it', async () => {
    const run = await rota([
      'fatigue',
      'examples/seven-nights.json',
      '--compare',
      'examples/three-and-four-nights.json',
    ]);
    expect(run.code).toBe(0);
    const [, first, second, third] = run.out.split('\n');
    expect(first).toMatch(/^Fewer hours at work are at KSS 7 or more: from 7 h 58 to 7 h 38/);
    expect(second).toMatch(/^Both have as many nights, and a night is sleepy wherever it stands/);
    expect(third).toMatch(/^Nights 5 to 7 in a row stand only in “Seven nights in a row”/);
  });

  it('--html writes a page on its own, with tables beside its pictures', async () => {
    const path = join(folder, 'page.html');
    const run = await rota(['fatigue', EIGHT, '--html', path]);
    const page = await readFile(path, 'utf8');
    expect(run.out).toContain(`Written: ${path}`);
    expect(page).not.toMatch(/<script|https?:\/\//);
    expect(page).toContain('<svg class="band"');
    expect(page).toContain('Every duty as a table');
    expect(page).toContain('class="heat"');
    expect(page).toContain('withdrew its spreadsheet');
  });

  it.each(['unified', 'safte-modified'])('--model %s counts no sleepy hours', async (model) => {
    const run = await rota(['fatigue', EIGHT, '--model', model]);
    expect(run.code).toBe(0);
    expect(run.out).not.toMatch(/KSS \d(?! or 9)/);
    expect(run.out).not.toContain('KSS is a scale');
  });

  it('prepared and given sleep change the answer; sleep at work is refused with its place', async () => {
    const good = join(folder, 'good.json');
    const bad = join(folder, 'bad.json');
    const own = (days: object) => JSON.stringify({ format: 'rotawright-sleep/1', people: [{ id: 'template', days }] });
    await writeFile(good, own({ 'W2 Tue': [['10:00', '18:00']] }));
    await writeFile(bad, own({ 'W2 Mon': [['22:00', '06:00']] }));
    const sleepy = async (...more: string[]) =>
      JSON.parse((await rota(['fatigue', EIGHT, '--json', ...more])).out).people[0].totals.sleepyMinutes;
    const [plain, prepared, given] = await Promise.all([sleepy(), sleepy('--prepared'), sleepy('--sleep', good)]);
    expect(prepared).toBeLessThan(plain);
    expect(given).toBeLessThan(plain);
    const refused = await rota(['fatigue', EIGHT, '--sleep', bad]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('people[0].days["W2 Mon"][0]: sleep inside the shift that starts W2 Mon 20:30');
  });

  it('never writes over what it reads', async () => {
    const copy = join(folder, 'copy.json');
    await writeFile(copy, await readFile('examples/eight-weeks.json'));
    const run = await rota(['fatigue', copy, '--html', copy]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('the file to write is the file to read');
  });

  it('a file that is not there, a wrong time and an unknown person end with 2', async () => {
    const runs = await Promise.all([
      rota(['fatigue', EIGHT, '--wake', '7am']),
      rota(['fatigue', EIGHT, '--person', 'nobody']),
      rota(['fatigue', EIGHT, '--workload', '4']),
      rota(['fatigue', EIGHT, '--bedtime', '07:00', '--wake', '07:00']),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  });
});

const SLOW = { timeout: 120_000 };
const HALF = ['d01', 'd02', 'd03', 'd04', 'd05', 'd06', 'd07', 'd08', 'd09', 'd10', 'd11'];

/** What a standard asks of some people of a roster, as a demand, and the roster built from it. */
async function solvedFor(roster: string, people: readonly string[]) {
  const standard = ['--pack', 'intensive-care', '--patients', '12'];
  const run = await rota(['cover', roster, ...standard, ...people.flatMap((id) => ['--person', id]), '--as-demand']);
  const asked = join(folder, 'by-the-hour.json');
  const made = join(folder, 'made.json');
  await writeFile(asked, run.out);
  const solve = await rota(['solve', asked, '--steps', '1500', '--threads', '1', '--out', made]);
  return { solve, demand: JSON.parse(run.out), made };
}

describe('rota cover', () => {
  it('says by how many people a rota is short of a standard, where, and how sure the standard is', async () => {
    const run = await rota(['cover', EIGHT, '--pack', 'intensive-care', '--patients', '12']);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/short +2 at work +[01] at work/);
    expect(run.out).toContain('Doubt:');
  });

  it(
    '--as-demand writes a demand by the hour, which rota solve turns into a roster that meets the standard',
    SLOW,
    async () => {
      const { solve, demand, made } = await solvedFor('examples/ward-roster.json', HALF);
      expect(solve.code, solve.err).toBe(0);
      expect(demand).toMatchObject({
        format: 'rotawright-demand/1',
        presence: [{ from: '00:00', until: '24:00', minimum: 2, skill: 'resident' }],
        cover: [],
      });
      expect(solve.out).toContain('Every minimum is covered.');
      const found = await rota(['cover', made, '--pack', 'intensive-care', '--patients', '12', '--json']);
      expect(JSON.parse(found.out)).toMatchObject([{ verdict: 'meets', measured: 2 }]);
      expect((await rota(['check', made, '--edition', '2019-08'])).code).toBe(0);
    },
  );

  it(
    '--as-demand of a template is a demand for rota template; what the shifts cannot meet is named',
    SLOW,
    async () => {
      const run = await rota(['cover', EIGHT, '--pack', 'intensive-care', '--patients', '12', '--as-demand']);
      expect(JSON.parse(run.out)).toMatchObject({
        format: 'rotawright-template-demand/1',
        cover: [
          { code: 'LD', count: 2 },
          { code: 'N', count: 2 },
        ],
      });
      const asked = join(folder, 'template-demand.json');
      await writeFile(asked, run.out);
      const found = await rota(['template', asked, '--steps', '60000']);
      expect(found.out).toContain('weeks');
      expect(found.code, found.err).toBe(0);
      const day = join(folder, 'days.json');
      const shift = { code: 'D', start: '09:00', end: '17:00', kind: 'shift' };
      const lines = [['D', '', '', '', '', '', '']];
      const document = { format: 'rotawright/1', kind: 'template', shiftTypes: [shift], cycleWeeks: 1, lines };
      await writeFile(day, JSON.stringify(document));
      const none = await rota(['cover', day, '--pack', 'intensive-care', '--patients', '12', '--as-demand']);
      expect(JSON.parse(none.out)).toMatchObject({ cover: [] });
      expect(none.err).toContain('cannot meet: Not more than eight patients');
    },
  );

  it('takes a standard of one’s own, and refuses a broken one and an unknown name', async () => {
    const broken = join(folder, 'pack.yaml');
    await writeFile(broken, 'id: x\ntitle: y\n');
    const [own, wrong, unknown] = await Promise.all([
      rota(['cover', EIGHT, '--pack', 'standards/cover/medicine.yaml', '--assessed', '20', '--json']),
      rota(['cover', EIGHT, '--pack', broken]),
      rota(['cover', EIGHT, '--pack', 'medcine']),
    ]);
    expect(JSON.parse(own.out)).toHaveLength(3);
    expect([wrong.code, unknown.code]).toEqual([2, 2]);
    expect(unknown.err).toContain('Try: medicine');
  });
});

describe('rota explain, beyond contracts', () => {
  it('shows the studies behind a topic with caution, permitted sentence and the wording rule', async () => {
    const run = await rota(['explain', 'evidence', 'nights']);
    expect(run.out).toContain('nights.successive');
    expect(run.out).toContain('In the update of 2017 only the fourth night');
    expect(run.out).toContain('May say:');
    expect(run.out).toContain('No statement here says by how much a rota raises harm to patients');
  });

  it('shows models, triggers and cover standards with their doubts', async () => {
    const [model, pack, near] = await Promise.all([
      rota(['explain', 'rr446']),
      rota(['explain', 'cover', 'intensive-care']),
      rota(['explain', 'evidense']),
    ]);
    expect(model.out).toContain('Network Rail');
    expect(pack.out).toContain('Not more than eight patients to one resident');
    expect(near.code).toBe(2);
    expect(near.err).toContain('rota explain evidence');
  });

  it('says what the code of a problem means and how to mend it', async () => {
    const [said, json, near] = await Promise.all([
      rota(['explain', 'file.not-found']),
      rota(['explain', 'file.not-found', '--json']),
      rota(['explain', 'file.not-fuond']),
    ]);
    const { meaning, help } = CATALOGUE['file.not-found'];
    expect(said.out).toContain(meaning);
    expect(said.out).toContain(help);
    expect(JSON.parse(json.out)).toEqual([{ kind: 'problem', code: 'file.not-found', meaning, help }]);
    expect([near.code, near.err]).toEqual([2, expect.stringContaining('rota explain file.not-found')]);
  });
});
