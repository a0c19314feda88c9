import { Comment, RotaSummary, type VersionSummary } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { day, person, wardDocument } from './fixtures/ward-document.ts';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';
import type { TestClient } from './test-server.ts';

describe.each(STORES)('comments on $name', ({ open }) => {
  let server: ServerOnStore;
  let coordinator: TestClient;
  let director: TestClient;
  let rotaId: string;
  let versionId: string;
  let ann: string;
  let departmentId: string;

  beforeAll(async () => {
    server = await serverOn(open);
    const made = await server.department('Medicine');
    departmentId = made.departmentId;
    coordinator = await server.signedIn('coordinator', departmentId);
    director = await server.signedIn('director', departmentId);
    ann = crypto.randomUUID();
    const document = wardDocument([{ person: { ...person(1, 'Ann'), id: ann }, days: 'LD' }]);
    ({ rotaId, versionId } = await storeDocument(server.database.db, document, {
      departmentId,
      userId: coordinator.userId,
    }));
  }, 120_000);
  afterAll(() => server.stop());

  const path = (rest = '', version = versionId) => `/api/versions/${version}/comments${rest}`;
  const list = async (version = versionId): Promise<readonly Comment[]> =>
    Comment.array().parse(await (await coordinator.send('GET', path('', version))).json());
  const write = async (who: TestClient, about: { person?: string; date?: string }, text: string): Promise<Comment> => {
    const answer = await who.send('POST', path(), { person: null, date: null, ...about, text });
    expect(answer.status).toBe(201);
    return Comment.parse(await answer.json());
  };

  test('are written about a cell, a day or all of a version, the newest first, and settled and opened again', async () => {
    const first = await write(coordinator, {}, 'Locum asked for');
    const second = await write(director, { person: ann, date: day(3) }, '  Ask her before this moves ');
    expect((await list()).map(({ id, text, person: about, date }) => ({ id, text, about, date }))).toEqual([
      { id: second.id, text: 'Ask her before this moves', about: ann, date: day(3) },
      { id: first.id, text: 'Locum asked for', about: null, date: null },
    ]);
    const settled = await coordinator.send('POST', path(`/${second.id}/settled`), { isSettled: true });
    expect(Comment.parse(await settled.json()).settledAt).not.toBeNull();
    await director.send('POST', path(`/${second.id}/settled`), { isSettled: false });
    expect((await list()).map(({ settledAt }) => settledAt)).toEqual([null, null]);
  });

  test('are taken back by whoever wrote them and by nobody else', async () => {
    const { id } = await write(coordinator, { date: day(0) }, 'By mistake');
    expect((await director.send('DELETE', path(`/${id}`))).status).toBe(403);
    expect((await coordinator.send('DELETE', path(`/${id}`))).status).toBe(204);
    expect((await coordinator.send('DELETE', path(`/${id}`))).status).toBe(404);
  });

  test('about somebody or a day that is not there, or without words, are refused', async () => {
    const send = async (body: object) =>
      (await coordinator.send('POST', path(), { person: null, date: null, text: 'x', ...body })).status;
    expect([
      await send({ person: crypto.randomUUID() }),
      await send({ date: '2027-01-01' }),
      await send({ text: '  ' }),
    ]).toEqual([422, 422, 422]);
  });

  test('that are open go into the next draft; nothing of them stands in the trail', async () => {
    const done = await write(coordinator, {}, 'Settled before');
    await coordinator.send('POST', path(`/${done.id}/settled`), { isSettled: true });
    const { db } = server.database;
    await db.updateTable('version').set({ state: 'published' }).where('id', '=', versionId).execute();
    const made = await coordinator.send('POST', `/api/rotas/${rotaId}/drafts`, { basedOn: versionId });
    expect(made.status).toBe(201);
    const rota = RotaSummary.parse(await (await coordinator.send('GET', `/api/rotas/${rotaId}`)).json());
    const draft = rota.versions.find(({ state }: VersionSummary) => state === 'draft')?.id ?? '';
    expect((await list(draft)).map(({ text }) => text)).toEqual(['Ask her before this moves', 'Locum asked for']);
    expect(await list()).toHaveLength(3);
    const bodies = await db.selectFrom('audit').select('body').where('kind', 'like', 'comment.%').execute();
    expect(bodies.length).toBeGreaterThan(3);
    expect(bodies.some(({ body }) => /Locum|Ask her|Settled before/.test(body))).toBe(false);
  });

  test('about somebody go with their name, and everybody is shown those that they wrote', async () => {
    const mine = (await (await director.send('GET', '/api/me/data')).json()) as { comments: { text: string }[] };
    expect(mine.comments.map(({ text }) => text)).toContain('Ask her before this moves');
    expect((await director.send('DELETE', `/api/people/${ann}`)).status).toBe(204);
    expect((await list()).map(({ text }) => text)).not.toContain('Ask her before this moves');
  });
});
