import { judgeDocument } from '@rotawright/server/document';
import {
  type Edit,
  EditAnswer,
  EditConflict,
  RosterDocument,
  RotaSummary,
  type VersionState,
} from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';
import type { TestClient } from './test-server.ts';

describe.each(STORES)('on $name', ({ open }) => {
  let server: ServerOnStore;
  let coordinator: TestClient;
  beforeAll(async () => {
    server = await serverOn(open, { ROTAWRIGHT_SAMPLE: 'yes' });
    coordinator = await server.lookAround('coordinator');
  }, 120_000);
  afterAll(() => server.stop());

  async function versionIn(state: z.infer<typeof VersionState>): Promise<RosterDocument> {
    const rotas = RotaSummary.array().parse(await (await coordinator.send('GET', '/api/rotas')).json());
    const version = rotas[0]?.versions.find((one) => one.state === state);
    return RosterDocument.parse(await (await coordinator.send('GET', `/api/versions/${version?.id}`)).json());
  }

  const send = (versionId: string, edits: readonly Edit[], key: string = crypto.randomUUID()): Promise<Response> =>
    coordinator.send(
      'POST',
      `/api/versions/${versionId}/edits`,
      { action: 'type', edits, client: 'test' },
      { 'idempotency-key': key },
    );

  const LD = { codes: 'LD', leave: null, isPinned: false };
  const OFF = { codes: '', leave: null, isPinned: false };

  /** The first cell of a row that nobody has touched. */
  function untouched({ people, cells, from }: RosterDocument, row: number): Omit<Edit, 'value'> {
    const taken = new Set(cells.filter(([r]) => r === row).map(([, day]) => day));
    const day = [...Array(180).keys()].find((one) => !taken.has(one)) ?? 0;
    const date = new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10);
    return { person: people[row]?.id ?? '', date, rev: 0 };
  }

  test('the published sample keeps every rule, and the draft has the slips that it should', async () => {
    const breaksIn = (document: RosterDocument) => {
      const judged = judgeDocument(document);
      if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
      return judged.value.report.people
        .flatMap(({ findings }) => findings)
        .filter(({ verdict, severity }) => verdict === 'breaks' && severity === 'breach')
        .map(({ rule }) => rule)
        .sort();
    };
    expect(breaksIn(await versionIn('published'))).toEqual([]);
    expect(breaksIn(await versionIn('draft'))).toEqual([
      'rest.after-long',
      'rest.after-night',
      'rest.between-shifts',
      'run.long',
    ]);
  }, 60_000);

  test('an edit raises seq and rev, and is there when the document is read again', async () => {
    const before = await versionIn('draft');
    const cell = untouched(before, 1);
    const answer = await send(before.versionId, [{ ...cell, value: LD }]);
    expect(answer.status).toBe(200);
    expect(EditAnswer.parse(await answer.json())).toEqual({
      seq: before.seq + 1,
      cells: [{ person: cell.person, date: cell.date, rev: 1 }],
    });
    const after = await versionIn('draft');
    expect(after.seq).toBe(before.seq + 1);
    expect(after.cells.length).toBe(before.cells.length + 1);
  });

  test('two editors of one cell: the second is told what stands there, and nothing of theirs is applied', async () => {
    const document = await versionIn('draft');
    const [contested, other] = [untouched(document, 2), untouched(document, 3)];
    expect((await send(document.versionId, [{ ...contested, value: LD }])).status).toBe(200);
    const answer = await send(document.versionId, [
      { ...other, value: LD },
      { ...contested, value: OFF },
    ]);
    expect(answer.status).toBe(409);
    const { conflicts } = EditConflict.parse(await answer.json());
    expect(conflicts).toEqual([
      expect.objectContaining({
        date: contested.date,
        mine: OFF,
        theirs: LD,
        rev: 1,
        by: expect.objectContaining({ name: 'Jo Marsden' }),
      }),
    ]);
    const after = await versionIn('draft');
    expect(after.seq).toBe(document.seq + 1);
    expect(untouched(after, 3)).toEqual(other);
  });

  test('the same request sent twice is done once and answered twice; its key is good for nothing else', async () => {
    const document = await versionIn('draft');
    const edits = [{ ...untouched(document, 4), value: LD }];
    const key = crypto.randomUUID();
    const [first, second] = await Promise.all([
      send(document.versionId, edits, key),
      send(document.versionId, edits, key),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await first.json()).toEqual(await second.json());
    expect((await versionIn('draft')).seq).toBe(document.seq + 1);
    const other = await send(document.versionId, [{ ...untouched(document, 5), value: LD }], key);
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'request.key-used' });
  });

  test('a change that waited is refused while somebody else is signed in', async () => {
    const document = await versionIn('draft');
    const { userId } = (await (await coordinator.send('GET', '/api/me')).json()) as { userId: string };
    const edits = [{ ...untouched(document, 6), value: LD }];
    const path = `/api/versions/${document.versionId}/edits`;
    const sent = (by: string) =>
      coordinator.send(
        'POST',
        path,
        { action: 'type', edits, client: 'test', by },
        { 'idempotency-key': crypto.randomUUID() },
      );
    const refused = await sent(crypto.randomUUID());
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'sign-in.other' });
    expect((await versionIn('draft')).seq).toBe(document.seq);
    expect((await sent(userId)).status).toBe(200);
  });

  test('every fault of a request is told at once', async () => {
    const document = await versionIn('draft');
    const answer = await send(document.versionId, [
      { person: crypto.randomUUID(), date: '1999-01-01', rev: 0, value: { codes: 'XX', leave: null, isPinned: false } },
    ]);
    expect(answer.status).toBe(422);
    const { problems } = (await answer.json()) as { problems: { where: string }[] };
    expect(problems.map(({ where }) => where)).toEqual([
      'body.edits[0].person',
      'body.edits[0].date',
      'body.edits[0].value.codes',
    ]);
  });

  test('a published version is not edited', async () => {
    const published = await versionIn('published');
    const answer = await send(published.versionId, [{ ...untouched(published, 1), value: LD }]);
    expect(await answer.json()).toMatchObject({ status: 409, code: 'version.not-draft' });
  });

  test('an unchanged document is answered with 304, a changed one whole', async () => {
    const { versionId, ...document } = await versionIn('draft');
    const path = `/api/versions/${versionId}`;
    const etag = (await coordinator.send('GET', path)).headers.get('etag') ?? '';
    expect((await coordinator.send('GET', path, undefined, { 'if-none-match': etag })).status).toBe(304);
    await send(versionId, [{ ...untouched({ versionId, ...document }, 6), value: LD }]);
    expect((await coordinator.send('GET', path, undefined, { 'if-none-match': etag })).status).toBe(200);
  });

  test('a negotiator sees no name, no kind of leave and no draft; a doctor only their own kinds of leave', async () => {
    const published = await versionIn('published');
    const draft = await versionIn('draft');
    const negotiator = await server.lookAround('negotiator');
    const text = await (await negotiator.send('GET', `/api/versions/${published.versionId}`)).text();
    for (const { name, id, isVacant } of published.people) {
      if (!isVacant) expect(text).not.toContain(name);
      expect(text).not.toContain(id);
    }
    expect(text).not.toMatch(/"(sick|study|parental)"/);
    expect((await negotiator.send('GET', `/api/versions/${draft.versionId}`)).status).toBe(404);
    const doctor = await server.lookAround('doctor');
    const seen = RosterDocument.parse(await (await doctor.send('GET', `/api/versions/${published.versionId}`)).json());
    const own = published.people.findIndex(({ name }) => name === 'Alice Fenwick');
    const kinds = (document: RosterDocument, mine: boolean) =>
      new Set(document.cells.filter(([row]) => (row === own) === mine).map(([, , , leave]) => leave));
    expect(kinds(seen, false)).not.toContain('sick');
    expect(kinds(published, false)).toContain('sick');
    expect(kinds(seen, true)).toEqual(kinds(published, true));
  });
});
