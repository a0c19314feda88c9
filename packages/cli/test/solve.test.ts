import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rota } from './run-rota.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rota-solve-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const SLOW = { timeout: 120_000 };
const STEPS = ['--steps', '300', '--threads', '1', '--seed', '1'];

describe('rota solve', () => {
  it('builds a covered roster that rota check finds nothing against', SLOW, async () => {
    const out = join(folder, 'ward.json');
    const solved = await rota(['solve', 'examples/demand-ward.json', ...STEPS, '--out', out]);
    expect(solved.out).toContain('Every minimum is covered.');
    expect(solved.out.trimEnd().split('\n').at(-1)).toMatch(/^cost \S+ {2}bound /);
    expect(solved.code).toBe(0);
    const checked = await rota(['check', out, '--edition', '2019-08']);
    expect(checked.code).toBe(0);
  });

  it('gives the same roster for the same seed and steps, as a grid where the ending says nothing', SLOW, async () => {
    const runs = await Promise.all(
      [1, 2].map(() => rota(['solve', 'examples/demand-ward.json', ...STEPS, '--out', '-'])),
    );
    expect(runs[0]?.out).toBe(runs[1]?.out);
    expect(runs[0]?.out).toMatch(/^d01,/m);
  });

  it('says why a place stays empty, and ends with 1', SLOW, async () => {
    const { code, out } = await rota(['solve', 'examples/demand-conflict.json', ...STEPS]);
    expect(code).toBe(1);
    expect(out).toContain('1 on N with the skill registrar on Tue 17 Feb 2026');
    expect(out).toContain('leave of d01: Tue 17 Feb 2026 to Wed 18 Feb 2026');
  });

  it('names who cannot have a lawful line, what cannot all hold for her, and the ways out', SLOW, async () => {
    const file = join(folder, 'no-line.json');
    const demand = JSON.parse(await readFile('examples/demand-ward.json', 'utf8'));
    const request = { person: 'd03', date: '2026-02-11', want: 'work', weight: 'must' };
    const leave = [{ person: 'd03', date: '2026-02-11', kind: 'study' }];
    await writeFile(file, JSON.stringify({ ...demand, requests: [request], leave }));
    const { code, out } = await rota(['solve', file, ...STEPS]);
    expect(code).toBe(1);
    expect(out).toContain('For d03 these cannot all hold, whatever the others work:');
    expect(out).toContain('d03 must have work on Wed 11 Feb 2026');
    expect(out).toContain('leave of d03: Wed 11 Feb 2026');
    expect(out).toContain('another day for the study leave of d03');
  });

  it('fills hours on whatever shifts, and leaves nobody without supervision', SLOW, async () => {
    const out = join(folder, 'hours.json');
    const solved = await rota([
      'solve',
      'examples/demand-hours.json',
      '--steps',
      '3000',
      '--threads',
      '1',
      '--out',
      out,
    ]);
    expect(solved.out).toContain('Every minimum is covered.\n');
    expect(solved.code).toBe(0);
    const standard = ['--pack', 'intensive-care', '--patients', '16', '--json'];
    expect(JSON.parse((await rota(['cover', out, ...standard])).out)).toMatchObject([{ verdict: 'meets' }]);
  });

  it('says that a proposal does not stand yet, in the words of the other commands', SLOW, async () => {
    const overlay = join(folder, 'later.yaml');
    const change = { set: 'run.night', from: '2027-01-01', value: 3, clause: 'Point 1' };
    const proposal = { format: 'rotawright-overlay/1', title: 'Later', base: 'england-2016', changes: [change] };
    await writeFile(overlay, JSON.stringify(proposal));
    const proposed = ['--overlay', overlay];
    const { code, err } = await rota(['solve', 'examples/demand-ward.json', ...STEPS, ...proposed]);
    const note = /Changes of the proposal “Later” begin on 1 Jan 2027 and have no effect here: .*\n/;
    expect([code, note.test(err)]).toEqual([0, true]);
    const repair = ['repair', 'examples/ward-roster.json', '--absent', 'd03:2026-03-11'];
    expect((await rota([...repair, ...proposed])).err).toContain(note.exec(err)?.[0] ?? 'no note');
  });

  it('says before the search that everybody together may work less than cover asks for', SLOW, async () => {
    const file = join(folder, 'too-much.json');
    const demand = JSON.parse(await readFile('examples/demand-conflict.json', 'utf8'));
    await writeFile(
      file,
      JSON.stringify({ ...demand, leave: [], cover: [{ code: 'N', minimum: demand.people.length }] }),
    );
    const { code, out, err } = await rota(['solve', file, '--steps', '20', '--threads', '1', '--seed', '1']);
    const counted = /the cover asks for .* h.* a week; \d+ people may work .* on average\./;
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`Not every place can be filled: ${counted.source}`));
    expect(out).toMatch(new RegExp(`Why not: ${counted.source}`));
  });

  it('tells every fault of a demand with its place, and ends with 2', async () => {
    const file = join(folder, 'wrong.json');
    const demand = JSON.parse(await readFile('examples/demand-ward.json', 'utf8'));
    demand.cover[0].code = 'LDD';
    demand.pinned = [{ person: 'd99', date: '2026-02-02', code: 'N' }];
    await writeFile(file, JSON.stringify(demand));
    const { code, err } = await rota(['solve', file]);
    expect(code).toBe(2);
    expect(err).toContain('cover[0].code');
    expect(err).toContain('pinned[0].person');
  });
});

describe('a search', () => {
  it('never writes over what it reads', async () => {
    for (const [command, example, ...options] of [
      ['solve', 'demand-ward.json', ...STEPS],
      ['template', 'template-demand.json', '--steps', '10'],
      ['repair', 'ward-roster.json', '--absent', 'd03:2026-03-11'],
    ] as const) {
      const file = join(folder, example);
      const before = await readFile(`examples/${example}`, 'utf8');
      await writeFile(file, before);
      const { code, err } = await rota([command, file, ...options, '--out', file]);
      expect([code, await readFile(file, 'utf8')]).toEqual([2, before]);
      expect(err).toContain('the file to write is the file to read');
    }
  });

  it('says that a roster without a name is not kept', SLOW, async () => {
    const { out } = await rota(['solve', 'examples/demand-ward.json', ...STEPS]);
    expect(out).toContain('The roster is not kept: give --out');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^cost /);
  });

  it('takes no count without a bound', async () => {
    for (const given of [
      ['solve', 'examples/demand-ward.json', '--threads', '5000'],
      ['template', 'examples/template-demand.json', '--weeks', '600'],
      ['template', 'examples/template-demand.json', '--weeks', '0'],
      ['template', 'examples/template-demand.json', '--weeks', '999999999'],
    ]) {
      const { code, err } = await rota(given);
      expect([code, err]).toEqual([2, expect.stringMatching(/from 1 to (64|52)/)]);
    }
  });

  it('says where a demand is no JSON, and reads one with a mark of its encoding', SLOW, async () => {
    for (const [command, example] of [
      ['solve', 'demand-ward.json'],
      ['template', 'template-demand.json'],
    ] as const) {
      const file = join(folder, example);
      const text = await readFile(`examples/${example}`, 'utf8');
      await writeFile(file, `{\n  ,${text.slice(1)}`);
      const { code, err } = await rota([command, file]);
      expect([code, err]).toEqual([2, expect.stringMatching(/line 2, column \d+.*\n?.*no JSON/)]);
      await writeFile(file, `\uFEFF${text}`);
      const read = await rota([command, file, '--steps', '10', ...(command === 'solve' ? ['--threads', '1'] : [])]);
      expect([0, 1], read.err).toContain(read.code);
    }
  });
});

describe('rota template', () => {
  it('finds a template as short as counting allows, clean by rota check', async () => {
    const out = join(folder, 'template.json');
    const found = await rota(['template', 'examples/template-demand.json', '--out', out, '--steps', '60000']);
    expect(found.out).toContain('6 weeks, and fewer are impossible');
    expect(found.code).toBe(0);
    expect((await rota(['check', out, '--edition', '2019-08'])).code).toBe(0);
  });

  it('proves at once that too few weeks are impossible', async () => {
    const { code, out } = await rota(['template', 'examples/template-demand.json', '--weeks', '5']);
    expect(code).toBe(1);
    expect(out).toContain('at least 6 weeks');
  });
});

describe('rota repair', () => {
  const file = ['repair', 'examples/ward-roster.json', '--edition', '2019-08'];

  it('ranks who could take a gap, says why others cannot, and writes a clean roster', async () => {
    const out = join(folder, 'repaired.json');
    const found = await rota([...file, '--absent', 'd03:2026-03-11', '--out', out]);
    expect(found.out).toContain('A repair that changes 1 cell');
    expect(found.out).toContain('on leave: Barlow');
    expect(found.code).toBe(0);
    expect((await rota(['check', out, '--edition', '2019-08'])).code).toBe(0);
  });

  it('lists swaps in which everybody stays lawful', async () => {
    const { code, out } = await rota([...file, '--swap', 'd03:2026-03-11']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ 1 {2}\S+ takes SD on Wed 11 Mar 2026; Chowdhury takes /);
  });

  it('a person is found by name, letter case apart', async () => {
    const { code, out } = await rota([...file, '--absent', 'adeyemi:2026-02-15']);
    expect([0, 1]).toContain(code);
    expect(out).toContain('of Adeyemi');
  });

  it('hands over a duty that was written with its own times', async () => {
    const roster = JSON.parse(await readFile('examples/ward-roster.json', 'utf8'));
    const at = roster.duties.findIndex(
      ({ person, date }: { person: string; date: string }) => person === 'd03' && date === '2026-03-11',
    );
    const type = roster.shiftTypes.find(({ code }: { code: string }) => code === roster.duties[at].code);
    const timed = { start: `2026-03-11T${type.start}`, end: `2026-03-11T${type.end}`, breaks: type.breaks };
    roster.duties[at] = { person: 'd03', kind: type.kind, ...timed };
    const input = join(folder, 'timed.json');
    const out = join(folder, 'timed-repaired.json');
    await writeFile(input, JSON.stringify(roster));
    const found = await rota(['repair', input, '--edition', '2019-08', '--absent', 'd03:2026-03-11', '--out', out]);
    expect(found.out).toContain('A repair that changes 1 cell');
    expect(found.out).toContain(`${type.start}-${type.end} on Wed 11 Mar 2026`);
    const { duties } = JSON.parse(await readFile(out, 'utf8'));
    expect(duties).toContainEqual(expect.objectContaining({ ...timed, person: expect.not.stringMatching(/^d03$/) }));
  });

  it('suggests the nearest person, and ends with 2', async () => {
    const { code, err } = await rota([...file, '--absent', 'd3:2026-03-11']);
    expect(code).toBe(2);
    expect(err).toMatch(/[Tt]ry:? d03/);
  });

  it('names the people there are where none is near', async () => {
    const { code, err } = await rota([...file, '--absent', 'ann:2026-03-02']);
    expect(code).toBe(2);
    expect(err).toMatch(/there is no "ann".*d01 \(Adeyemi\), .* and 4 more/);
  });
});
