import { newId } from '@rotawright/server/store';
import { AuditPage, Discarding, RosterDocument, RotaSummary } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { day, person, wardDocument } from './fixtures/ward-document.ts';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';
import type { TestClient } from './test-server.ts';

/** Tables that may name a version or a rota, with the column that does. */
const NAMING = [
  ['version', 'rota_id'],
  ['rota_template', 'rota_id'],
  ['notice_met', 'rota_id'],
  ['gap_offer', 'rota_id'],
  ['cell', 'version_id'],
  ['change', 'version_id'],
  ['comment', 'version_id'],
  ['version_person', 'version_id'],
  ['shift_type', 'version_id'],
  ['cover_line', 'version_id'],
  ['request_round', 'version_id'],
  ['request_sheet', 'version_id'],
  ['swap', 'version_id'],
  ['run', 'version_id'],
] as const;

describe.each(STORES)('what a rota is, and drafts that are given up, on $name', ({ open }) => {
  let server: ServerOnStore;
  let coordinator: TestClient;
  let departmentId = '';
  beforeAll(async () => {
    server = await serverOn(open);
    ({ departmentId } = await server.department('Medicine'));
    coordinator = await server.signedIn('coordinator', departmentId);
  }, 120_000);
  afterAll(() => server.stop());

  /** A draft of four weeks: Ann works the first two days and the last, Ben has leave on the last. */
  async function draft(state: 'draft' | 'published' = 'draft', rotaId?: string) {
    const off = '. '.repeat(25);
    const rows = [
      { person: { ...person(1, 'Ann Lee'), id: newId() }, days: `LD LD ${off}N` },
      { person: { ...person(2, 'Ben Cox'), id: newId() }, days: `. . ${off}A` },
    ];
    const place = { departmentId, userId: null, state, ...(rotaId === undefined ? {} : { rotaId }) };
    const number = rotaId === undefined ? 1 : 2;
    const stored = await storeDocument(server.database.db, wardDocument(rows, { number }), place);
    return { ...stored, people: rows.map((row) => row.person.id) };
  }
  const read = async (versionId: string): Promise<RosterDocument> =>
    RosterDocument.parse(await (await coordinator.send('GET', `/api/versions/${versionId}`)).json());
  const settle = async (versionId: string, more: object = {}, who = coordinator) => {
    const { seq, title, from, until, contract } = await read(versionId);
    return who.send('PUT', `/api/versions/${versionId}/settings`, { seq, title, from, until, contract, ...more });
  };
  const trail = async (): Promise<AuditPage['entries']> =>
    AuditPage.parse(await (await coordinator.send('GET', `/api/departments/${departmentId}/audit`)).json()).entries;

  test('title, days and contract of a draft are changed, with the old ones in the trail', async () => {
    const { versionId, rotaId } = await draft();
    const seen = await read(versionId);
    const contract = { id: 'england-2002', edition: null };
    const wanted = { title: 'SHOs, 2002', from: '2026-09-28', until: '2026-11-09', contract };
    const answer = await settle(versionId, wanted);
    expect([answer.status, await answer.json()]).toEqual([200, { seq: seen.seq + 1 }]);
    const now = await read(versionId);
    expect(now).toMatchObject({ ...wanted, zone: seen.zone, seq: seen.seq + 1 });
    // Another first day: the same cells, a week further on.
    const [row, at, ...value] = seen.cells[0] ?? [];
    expect(now.cells[0]).toEqual([row, (at ?? 0) + 7, ...value]);
    const [entry] = await trail();
    expect(entry).toMatchObject({
      kind: 'rota.settings',
      subject: rotaId,
      body: {
        before: { title: seen.title, from: seen.from, until: seen.until, contract: seen.contract },
        after: wanted,
        cleared: { cells: [], comments: [], requests: 0 },
      },
    });
  });

  test('whoever saw another state changes nothing', async () => {
    const { versionId } = await draft();
    const { seq } = await read(versionId);
    expect((await settle(versionId, { title: 'First' })).status).toBe(200);
    const late = await settle(versionId, { title: 'Second', seq });
    expect([late.status, await late.json()]).toMatchObject([409, { code: 'request.seq-passed', seq: seq + 1 }]);
    expect((await read(versionId)).title).toBe('First');
  });

  test('days that would leave out duties or leave are refused with a list, until as many are said to be cleared', async () => {
    const { versionId, people } = await draft();
    const comment = { person: people[0], date: day(27), text: 'Is this night right?' };
    await coordinator.send('POST', `/api/versions/${versionId}/comments`, comment);
    const wish = (date: string) => ({ person: people[1], date, want: 'off', code: null, weight: 'low' });
    const asked = { seq: 0, presence: [], supervision: [], weights: {}, openings: [] };
    const put = { ...asked, requests: [wish(day(3)), wish(day(26))] };
    expect((await coordinator.send('PUT', `/api/versions/${versionId}/asked`, put)).status).toBe(200);
    const shorter = { from: day(1), until: day(20) };
    const refused = await settle(versionId, shorter);
    const { problems, ...problem } = (await refused.json()) as { problems: { where: string; found: string }[] };
    expect([refused.status, problem]).toMatchObject([422, { code: 'rota.days-outside', clears: 5 }]);
    expect(problems.map(({ where, found }) => `${where}: ${found}`)).toEqual([
      'Ann Lee: 2 duties, from Mon 5 Oct to Sun 1 Nov',
      'Ben Cox: 1 day of leave, on Sun 1 Nov',
      'Comments: 1 on these days',
      'Requests that searches go by: 1 for these days',
    ]);
    expect((await read(versionId)).cells).toHaveLength(4);
    expect((await settle(versionId, { ...shorter, clears: 4 })).status).toBe(422);
    expect((await settle(versionId, { ...shorter, clears: 5 })).status).toBe(200);
    const { cells, from } = await read(versionId);
    expect([from, cells.map(([row, at, codes]) => [row, at, codes])]).toEqual([day(1), [[0, 0, 'LD']]]);
    const stored = await server.database.db
      .selectFrom('cell')
      .select('day')
      .where('version_id', '=', versionId)
      .execute();
    expect(stored).toEqual([{ day: day(1) }]);
    const left = await (await coordinator.send('GET', `/api/versions/${versionId}/asked`)).json();
    expect((left as { requests: unknown[] }).requests).toEqual([wish(day(3))]);
    expect(await (await coordinator.send('GET', `/api/versions/${versionId}/comments`)).json()).toEqual([]);
    const [entry] = await trail();
    const { cleared } = (entry?.body ?? {}) as { cleared: { cells: { person: string; date: string }[] } };
    expect(cleared).toMatchObject({ comments: [expect.any(String)], requests: 1 });
    expect(cleared.cells.map(({ date }) => date).sort()).toEqual([day(0), day(27), day(27)]);
  });

  test('a cell that stands outside the days is given out by nobody', async () => {
    const { versionId, people } = await draft();
    const cell = { version_id: versionId, codes: 'LD', leave: null, is_pinned: false, rev: 1, changed_by: null };
    const days = ['2026-10-04', '2026-11-02'];
    const rows = days.map((at) => ({ ...cell, person_id: people[0] ?? '', day: at, changed_at: new Date() }));
    await server.database.db.insertInto('cell').values(rows).execute();
    expect((await read(versionId)).cells.map(([, at]) => at)).toEqual([0, 1, 27, 27]);
  });

  test('edits that run into new days are taken before them or refused after, and none is left outside', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { versionId, people } = await draft();
      const cell = { person: people[1], date: day(25), rev: 0, value: { codes: 'LD', leave: null, isPinned: false } };
      const edit = { action: 'type', client: 'tab', edits: [cell] };
      const clears = { until: day(20), clears: 2 };
      const [edited, settled] = await Promise.all([
        coordinator.send('POST', `/api/versions/${versionId}/edits`, edit, { 'idempotency-key': crypto.randomUUID() }),
        settle(versionId, clears),
      ]);
      expect([200, 422]).toContain(edited.status);
      // 409: the edit was first; 422: so it was, and it is not among what was seen.
      if (edited.status === 422) expect(settled.status).toBe(200);
      const { until } = await read(versionId);
      const { db } = server.database;
      const outside = db.selectFrom('cell').select('day').where('version_id', '=', versionId).where('day', '>=', until);
      expect(await outside.execute()).toEqual([]);
    }
  }, 120_000);

  test.each([
    ['a contract that nobody knows', { contract: { id: 'wales-1066', edition: null } }, 'body.contract'],
    [
      'a contract on a day before it',
      { contract: { id: 'england-2016', edition: null }, from: '2014-10-05', until: '2014-11-05', clears: 4 },
      'body.contract',
    ],
    ['a last day before the first', { from: '2026-10-05', until: '2026-10-05', clears: 4 }, 'body.until'],
    ['more than two years', { until: '2029-10-05' }, 'body.until'],
    ['a zone that there is not', { zone: 'Europe/Camelot' }, 'body.zone'],
  ])('%s is refused', async (_, more, where) => {
    const { versionId } = await draft();
    const answer = await settle(versionId, more);
    expect([answer.status, await answer.json()]).toMatchObject([422, { problems: [{ where }] }]);
  });

  test('a rota that was published keeps its days and contract, in every draft of it', async () => {
    const { versionId: live, rotaId } = await draft('published');
    const { versionId } = await draft('draft', rotaId);
    for (const id of [live, versionId]) {
      expect(await (await settle(id, { title: 'Another' })).json()).toMatchObject({ code: 'version.not-draft' });
    }
    expect((await read(live)).title).toBe('General medicine, SHO tier');
  });

  test('a draft beside a published version is discarded alone, once it was seen as it is', async () => {
    const { versionId: live, rotaId } = await draft('published');
    const { versionId } = await draft('draft', rotaId);
    const before = await read(live);
    const goes = Discarding.parse(await (await coordinator.send('GET', `/api/versions/${versionId}/discard`)).json());
    // Other people than on the live version: four of mine and four of theirs differ.
    expect(goes).toMatchObject({ isWholeRota: false, days: 8, comments: 0, templates: 0, leave: 0 });
    const path = `/api/versions/${versionId}/discard`;
    expect((await coordinator.send('POST', path, { seq: goes.seq + 1 })).status).toBe(409);
    expect((await coordinator.send('POST', path, { seq: goes.seq })).status).toBe(204);
    expect((await coordinator.send('GET', `/api/versions/${versionId}`)).status).toBe(404);
    expect(await read(live)).toEqual(before);
    const rota = RotaSummary.parse(await (await coordinator.send('GET', `/api/rotas/${rotaId}`)).json());
    expect(rota.versions.map(({ id }) => id)).toEqual([live]);
    expect((await coordinator.send('POST', `/api/versions/${live}/discard`, { seq: before.seq })).status).toBe(409);
    expect((await coordinator.send('GET', `/api/versions/${live}/discard`)).status).toBe(409);
    // The rota can be taken up again.
    expect((await coordinator.send('POST', `/api/rotas/${rotaId}/drafts`, {})).status).toBe(201);
  });

  test('a discard whose answer was lost gets it when it is sent again, and nobody else does', async () => {
    const { versionId } = await draft();
    const { seq } = await read(versionId);
    const path = `/api/versions/${versionId}/discard`;
    const key = { 'idempotency-key': crypto.randomUUID() };
    expect((await coordinator.send('POST', path, { seq }, key)).status).toBe(204);
    expect((await coordinator.send('POST', path, { seq }, key)).status).toBe(204);
    expect((await coordinator.send('POST', path, { seq: seq + 1 }, key)).status, 'another request').toBe(422);
    const other = await server.signedIn('coordinator', departmentId);
    expect((await other.send('POST', path, { seq }, key)).status).toBe(404);
    expect((await coordinator.send('POST', path, { seq })).status, 'without the key').toBe(404);
  });

  test('a rota of which nothing was published goes with its draft, and leaves nothing but the trail', async () => {
    const { versionId, rotaId, people } = await draft();
    const doctor = await server.signedIn('doctor', departmentId, people[0]);
    const send = async (method: string, path: string, body: object) => {
      const answer = await coordinator.send(method, path, body);
      expect(answer.status, `${path} ${await answer.clone().text()}`).toBeLessThan(300);
    };
    await send('POST', `/api/versions/${versionId}/comments`, { person: null, date: null, text: 'To be thrown away' });
    await send('POST', `/api/versions/${versionId}/solve`, {});
    await send('PUT', `/api/versions/${versionId}/requests`, {
      ...{ seq: 0, lastDay: '2099-10-01', budget: 5, remindDays: 0, isClosed: false },
    });
    const said = { seq: 0, requests: [], note: 'Nothing, thank you' };
    expect((await doctor.send('PUT', `/api/versions/${versionId}/requests/mine`, said)).status).toBe(200);
    const { db } = server.database;
    const notice = { user_id: coordinator.userId, kind: 'run.ended', text: 'Ended', at: new Date(), read_at: null };
    await db
      .insertInto('notice')
      .values({ id: newId(), link: `/versions/${versionId}`, ...notice })
      .execute();
    const path = `/api/versions/${versionId}/discard`;
    const goes = Discarding.parse(await (await coordinator.send('GET', path)).json());
    expect(goes).toMatchObject({ isWholeRota: true, days: 4, comments: 1, searches: 1, answers: 1 });
    expect((await doctor.send('POST', path, { seq: goes.seq })).status).toBe(403);
    await send('POST', path, { seq: goes.seq });
    for (const [table, column] of NAMING) {
      const id = column === 'rota_id' ? rotaId : versionId;
      const rows = await db
        .selectFrom(table)
        .selectAll()
        .where(column as never, '=', id as never)
        .execute();
      expect(rows, table).toEqual([]);
    }
    expect(await db.selectFrom('rota').select('id').where('id', '=', rotaId).execute()).toEqual([]);
    expect(await db.selectFrom('notice').select('id').where('link', 'like', `%${versionId}%`).execute()).toEqual([]);
    const told = await db.selectFrom('notice').select('kind').where('user_id', '=', doctor.userId).execute();
    expect(told.map(({ kind }) => kind)).toContain('requests.dropped');
    const entries = (await trail()).slice(0, 2);
    expect(entries.map(({ kind }) => kind)).toEqual(['rota.deleted', 'version.discarded']);
    expect(entries[1]?.body).toMatchObject({ rotaId, number: 1, days: 4, comments: 1 });
    const people_ = await db.selectFrom('person').select('id').where('id', 'in', people).execute();
    expect(people_, 'people of the department stay').toHaveLength(2);
  });

  test('approved leave that stands in the draft alone is counted before it goes', async () => {
    const { versionId, people } = await draft();
    const doctor = await server.signedIn('doctor', departmentId, people[0]);
    const leave = { kind: 'annual', from: day(5), until: day(7), note: '' };
    const asked = (await (await doctor.send('POST', `/api/departments/${departmentId}/leave`, leave)).json()) as {
      id: string;
    };
    const decided = await coordinator.send('POST', `/api/leave/${asked.id}/approve`, {});
    expect(decided.status, await decided.clone().text()).toBe(200);
    const goes = Discarding.parse(await (await coordinator.send('GET', `/api/versions/${versionId}/discard`)).json());
    expect(goes).toMatchObject({ leave: 1, swaps: 0, gaps: 0 });
  });

  test('approved leave outlives the draft that held it: the next draft has it again', async () => {
    const { rotaId, people } = await draft('published');
    const approve = async (personId: string | undefined, from: number): Promise<void> => {
      const doctor = await server.signedIn('doctor', departmentId, personId);
      const leave = { kind: 'study', from: day(from), until: day(from + 2), note: '' };
      const path = `/api/departments/${departmentId}/leave`;
      const { id } = (await (await doctor.send('POST', path, leave)).json()) as { id: string };
      const decided = await coordinator.send('POST', `/api/leave/${id}/approve`, {});
      expect(decided.status, await decided.clone().text()).toBe(200);
    };
    const draftOf = async (): Promise<string> => {
      const own = server.database.db.selectFrom('version').select('id').where('rota_id', '=', rotaId);
      return (await own.where('state', '=', 'draft').executeTakeFirstOrThrow()).id;
    };
    await approve(people[0], 5);
    const first = await draftOf();
    const { seq } = await read(first);
    expect((await coordinator.send('POST', `/api/versions/${first}/discard`, { seq })).status).toBe(204);
    await approve(people[1], 8);
    const { cells } = await read(await draftOf());
    const study = cells.filter(([, , , leave]) => leave === 'study').map(([row, at]) => [row, at]);
    expect(study).toEqual([
      [0, 5],
      [0, 6],
      [1, 8],
      [1, 9],
    ]);
  });
});
