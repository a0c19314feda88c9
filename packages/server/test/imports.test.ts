import { readFileSync } from 'node:fs';
import { readRotaFile } from '@rotawright/formats/read';
import { forgetReadingsBefore } from '@rotawright/server/store';
import type { ImportReading, ImportResult, Job, RosterDocument } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';
import type { TestClient } from './test-server.ts';

describe.each(STORES)('imports on $name', ({ open }) => {
  /** Two doctors, with a code that nobody has explained. */
  const CSV = ['Name,Mon 05/10/2026,Tue 06/10/2026,Wed 07/10/2026', 'Ann Lee,ZQ,ZQ,', 'Ben Cox,,A/L,ZQ'].join('\n');

  let server: ServerOnStore;
  let coordinator: TestClient;
  let doctor: TestClient;
  let departmentId: string;

  beforeAll(async () => {
    server = await serverOn(open);
    ({ departmentId } = await server.department('Medicine'));
    coordinator = await server.signedIn('coordinator', departmentId);
    doctor = await server.signedIn('doctor', departmentId);
  }, 120_000);
  afterAll(() => server.stop());

  async function post(who: TestClient, path: string, fields: Record<string, string>, file = CSV, name = 'ward.csv') {
    const form = new FormData();
    form.set('file', new File([file], name));
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    return fetch(`${server.running.url}/api/departments/${departmentId}/${path}`, {
      method: 'POST',
      headers: { origin: server.running.url, cookie: who.cookie },
      body: form,
    });
  }
  const read = async (answers: Record<string, string>, file = CSV) =>
    (await (
      await post(coordinator, 'imports/read', { answers: JSON.stringify(answers) }, file)
    ).json()) as ImportReading;
  const counts = async () => ({
    rotas: (await server.database.db.selectFrom('rota').select('id').execute()).length,
    people: (await server.database.db.selectFrom('person').select('id').execute()).length,
  });

  /** Answers every question as a person would who knows the shift's times. */
  async function settled(file = CSV): Promise<ImportReading> {
    let reading = await read({}, file);
    for (let round = 0; round < 10 && reading.summary === null; round += 1) {
      const [question] = reading.questions;
      if (question === undefined) throw new Error(JSON.stringify(reading.problems));
      const choice = question.choices.find(({ value }) => value.includes(':')) ?? question.choices[0];
      reading = await read({ ...reading.answers, [question.id]: choice?.value ?? '' }, file);
    }
    return reading;
  }

  test('a file is asked about until it is understood, and nothing is stored', async () => {
    const first = await read({});
    expect(first.summary).toBeNull();
    // Every cell that waits for the answer says so, and what only shows the form of an answer is told apart.
    const asked = first.questions.find(({ text }) => text.includes('ZQ'));
    expect(asked?.cells).toEqual(['B2', 'C2', 'D3']);
    const doubts = first.sheets[0]?.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'doubt') ?? [];
    expect(doubts.map(({ at, question }) => [at, question === asked?.id])).toEqual([
      ['B2', true],
      ['C2', true],
      ['D3', true],
    ]);
    const examples = asked?.choices.filter(({ example }) => example !== null) ?? [];
    expect(examples.map(({ value, example }) => value.includes(example ?? '-'))).toEqual([true, true]);
    expect(asked?.choices.some(({ example }) => example === null)).toBe(true);
    const reading = await settled();
    expect(reading.summary).toMatchObject({ from: '2026-10-05', people: 2, duties: 3, leaveDays: 1 });
    // The sheet as it stands, each cell beside its reading.
    const rows = reading.sheets[0]?.rows ?? [];
    expect(rows.map(({ cells }) => cells.map(({ at, text, kind }) => `${at} ${text} ${kind}`))).toEqual([
      ['A1 Name passed-over', 'B1 Mon 05/10/2026 day', 'C1 Tue 06/10/2026 day', 'D1 Wed 07/10/2026 day'],
      ['A2 Ann Lee person', 'B2 ZQ duty', 'C2 ZQ duty'],
      ['A3 Ben Cox person', 'C3 A/L leave', 'D3 ZQ duty'],
    ]);
    expect(rows[1]?.cells[1]?.reading).toMatch(/^ZQ, \d\d:\d\d to \d\d:\d\d$/);
    expect(rows[2]?.cells[1]?.reading).toBe('annual leave');
    expect(rows[0]?.cells[1]?.reading).toBe('Mon 5 Oct 2026');
    expect(await counts()).toEqual({ rotas: 0, people: 0 });
  });

  test('dates in an open order, and without a year, are doubts of which each cell leads to its question', async () => {
    const at = async (csv: string, answers: Record<string, string> = {}) => {
      const { questions, sheets } = await read(answers, csv);
      const doubts = sheets[0]?.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'doubt') ?? [];
      const [asked] = questions.filter(({ id }) => !id.startsWith('formats.unknown'));
      expect(asked?.cells).toEqual(doubts.filter(({ question }) => question === asked?.id).map((cell) => cell.at));
      return asked;
    };
    const order = await at('Name,01/02/2026,03/05/2026,07/08/2026\nAnn Lee,A/L,,\nBen Cox,,A/L,\n');
    expect([order?.id.split(' ')[0], order?.cells]).toEqual(['formats.date-order', ['B1', 'C1', 'D1']]);
    const year = await at('Name,5 Oct,6 Oct,7 Oct\nAnn Lee,A/L,,\nBen Cox,,A/L,\n');
    expect([year?.id.split(' ')[0], year?.cells]).toEqual(['formats.year', ['B1', 'C1', 'D1']]);
  });

  test('a file that is accepted becomes a draft, and its answers are there for the next month', async () => {
    const { answers } = await settled();
    const fields = { answers: JSON.stringify(answers), title: 'October' };
    const accepted = await post(coordinator, 'imports', fields);
    expect(accepted.status).toBe(201);
    const { versionId } = (await accepted.json()) as { versionId: string };
    const document = (await (await coordinator.send('GET', `/api/versions/${versionId}`)).json()) as RosterDocument;
    expect(document).toMatchObject({
      title: 'October',
      state: 'draft',
      people: [{ name: 'Ann Lee' }, { name: 'Ben Cox' }],
    });
    expect(document.cells.map(([row, at, codes, leave]) => [row, at, codes, leave])).toEqual([
      [0, 0, 'ZQ', null],
      [0, 1, 'ZQ', null],
      [1, 1, '', 'annual'],
      [1, 2, 'ZQ', null],
    ]);
    const next = await read(
      {},
      CSV.replaceAll('/10/', '/11/').replaceAll('Mon', 'Thu').replaceAll('Tue', 'Fri').replaceAll('Wed', 'Sat'),
    );
    expect(next).toMatchObject({ isRemembered: true, summary: { from: '2026-11-05', duties: 3 } });
    await post(coordinator, 'imports', { answers: JSON.stringify(answers) });
    expect(await counts()).toEqual({ rotas: 2, people: 2 });
  });

  test('a rota is judged by the contract that is chosen, which is remembered; one that was not in force is refused', async () => {
    const { answers } = await settled();
    const accept = (more: Record<string, string>) =>
      post(coordinator, 'imports', { answers: JSON.stringify({ ...answers, ...more }) });
    const refused = await accept({ contract: '--contract wales-1066' });
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { code: 'import.not-read', problems: [{ where: 'contract' }] },
    ]);
    const { rotaId } = (await (await accept({ contract: '--contract england-2002' })).json()) as { rotaId: string };
    const rota = await (await coordinator.send('GET', `/api/rotas/${rotaId}`)).json();
    expect(rota).toMatchObject({ contract: { id: 'england-2002', edition: null } });
    expect((await read({})).answers).toMatchObject({ contract: '--contract england-2002' });
    // Before the contract of 2016 there was no edition of it; what stands in the file is understood all the same.
    const early = CSV.replaceAll('2026', '2015').replaceAll(/(Mon|Tue|Wed) /g, '');
    const reading = await read({ ...answers, contract: '--contract england-2016' }, early);
    expect(reading).toMatchObject({ summary: { from: '2015-10-05' }, problems: [{ where: 'contract' }] });
    // As the other tests expect it.
    expect((await accept({ contract: '--contract england-2016' })).status).toBe(201);
  });

  test('cells with times become codes that can be typed, the same in the next month, and the workbook of it reads back', async () => {
    const sheet = [
      'Name,Mon 05/10/2026,Tue 06/10/2026,Wed 07/10/2026',
      'Ann Lee,08:30 - 21:00,20:30 – 09:00,',
      'Ben Cox,A/L,09:00-17:00,08:30 - 21:00',
    ].join('\n');
    const accept = async (file: string): Promise<RosterDocument> => {
      const accepted = await post(coordinator, 'imports', { answers: '{}', title: 'Times' }, file);
      const { versionId } = (await accepted.json()) as { versionId: string };
      return (await (await coordinator.send('GET', `/api/versions/${versionId}`)).json()) as RosterDocument;
    };
    const codesOf = ({ cells }: RosterDocument) => cells.map(([, , codes]) => codes).filter(Boolean);
    const october = await accept(sheet);
    expect(codesOf(october)).toEqual(['LD', 'N', 'D', 'LD']);
    expect(october.shiftTypes.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'LD 08:30–21:00',
      'D 09:00–17:00',
      'N 20:30–09:00',
    ]);
    // The department's own word for a time is kept; another time does not take it.
    const renamed = october.shiftTypes.map((type) => (type.code === 'D' ? { ...type, code: 'Std' } : type));
    const cells = october.cells.map(([row, day, codes, leave, isPinned, rev]) => ({
      ...{ person: october.people[row]?.id ?? '', date: `2026-10-0${5 + day}`, rev },
      value: { codes: codes === 'D' ? '' : codes, leave, isPinned },
    }));
    const path = `/api/versions/${october.versionId}`;
    const edits = cells.filter(({ value }) => value.codes === '' && value.leave === null);
    const key = { 'idempotency-key': crypto.randomUUID() };
    const cleared = await coordinator.send('POST', `${path}/edits`, { action: 'clear', edits, client: '' }, key);
    expect(cleared.status).toBe(200);
    const { seq } = (await (await coordinator.send('GET', path)).json()) as RosterDocument;
    expect((await coordinator.send('PUT', `${path}/shift-types`, { seq, shiftTypes: renamed })).status).toBe(200);
    expect(codesOf(await accept(sheet))).toEqual(['LD', 'N', 'Std', 'LD']);

    const exported = await coordinator.send('GET', `${path}/export.xlsx`);
    const back = await readRotaFile(new Uint8Array(await exported.arrayBuffer()), 'back.xlsx');
    const document = back.ok ? back.rotas[0]?.document : undefined;
    expect(document?.kind === 'roster' ? document.duties : back).toMatchObject([
      { date: '2026-10-05', code: 'LD' },
      { date: '2026-10-06', code: 'N' },
      { date: '2026-10-07', code: 'LD' },
    ]);
  });

  test('what is not understood is not accepted, what is no form is refused, and doctors import nothing', async () => {
    const open = await post(coordinator, 'imports', { answers: '{}' }, 'Name,Mon\nAnn,??');
    expect([open.status, (await open.json()) as unknown]).toMatchObject([422, { code: 'import.not-read' }]);
    expect((await post(coordinator, 'imports/read', { answers: 'no' })).status).toBe(422);
    expect((await post(doctor, 'imports/read', { answers: '{}' })).status).toBe(403);
  });

  describe('a large file', () => {
    /** The same with blank rows below, more than 2 MiB. */
    const LARGE = `${CSV}\n${`${' '.repeat(1000)}\n`.repeat(2_300)}`;
    const filesKept = async () =>
      (await server.database.db.selectFrom('import_file').select('run_id').execute()).length;
    const sendIn = async (path: string, fields: Record<string, string>): Promise<Job> => {
      const answer = await post(coordinator, path, fields, LARGE);
      expect(answer.status).toBe(202);
      return (await answer.json()) as Job;
    };
    const done = async (sent: Job): Promise<ImportResult> => {
      for (let { state } = sent; state !== 'done'; ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        ({ state } = (await (await coordinator.send('GET', `/api/jobs/${sent.id}`)).json()) as Job);
        if (state === 'failed' || state === 'stopped') throw new Error(state);
      }
      return (await (await coordinator.send('GET', `/api/jobs/${sent.id}/import`)).json()) as ImportResult;
    };

    test('is read on the queue, kept no longer than its run, and becomes one draft when it is accepted', async () => {
      await server.database.db.deleteFrom('import_memory').execute();
      const before = await counts();
      const first = await sendIn('imports/read', { answers: '{}' });
      const { reading, accepted } = await done(first);
      expect([accepted, reading?.summary, reading?.questions.map(({ cells }) => cells)]).toEqual([
        null,
        null,
        [['B2', 'C2', 'D3']],
      ]);
      expect([await filesKept(), await counts()]).toEqual([0, before]);
      const { answers } = await settled();
      const fields = { answers: JSON.stringify(answers), title: 'Large' };
      const taken = await sendIn('imports', fields);
      const { reading: none, accepted: draft } = await done(taken);
      expect(none).toBeNull();
      const document = (await (
        await coordinator.send('GET', `/api/versions/${draft?.versionId}`)
      ).json()) as RosterDocument;
      expect(document).toMatchObject({ title: 'Large', rotaId: draft?.rotaId, cells: { length: 4 } });
      expect([await filesKept(), (await counts()).rotas]).toEqual([0, before.rotas + 1]);
      // What was read before is gone with the next file, and told apart from what never was.
      expect((await coordinator.send('GET', `/api/jobs/${first.id}/import`)).status).toBe(404);
      const told = await server.database.db.selectFrom('notice').select(['text', 'link']).execute();
      expect(told).toEqual([
        { text: 'A file that you took over is a draft now.', link: `/versions/${draft?.versionId}` },
      ]);
    }, 60_000);

    test('is not accepted while something is open, which is told as when it was read', async () => {
      await server.database.db.deleteFrom('import_memory').execute();
      const { reading, accepted } = await done(await sendIn('imports', { answers: '{}' }));
      expect([accepted, reading?.questions.length]).toEqual([null, 1]);
    }, 60_000);

    test('is forgotten as old readings are', async () => {
      const { id } = await sendIn('imports/read', { answers: '{}' });
      await done({ id, state: 'waiting' } as Job);
      await forgetReadingsBefore(server.database.db, new Date(Date.now() + 1));
      expect(await server.database.db.selectFrom('run').select('id').where('id', '=', id).execute()).toEqual([]);
    }, 60_000);
  });

  test('a workbook is read as well', async () => {
    const form = new FormData();
    form.set(
      'file',
      new File([readFileSync(new URL('../../../examples/medicine-sho.xlsx', import.meta.url))], 'w.xlsx'),
    );
    form.set('answers', '{}');
    const answer = await fetch(`${server.running.url}/api/departments/${departmentId}/imports/read`, {
      method: 'POST',
      headers: { origin: server.running.url, cookie: coordinator.cookie },
      body: form,
    });
    const reading = (await answer.json()) as ImportReading;
    expect(reading.problems).toEqual([]);
    expect(reading.summary?.duties).toBeGreaterThan(100);
  });
});
