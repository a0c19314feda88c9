import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { newId } from '@rotawright/server/store';
import { type CellValue, RosterDocument } from '@rotawright/server/wire';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { day, person, wardDocument } from './fixtures/ward-document.ts';
import { STORES, type TestStore } from './stores.ts';
import { newDepartment, type TestClient, type TestServer, testServer } from './test-server.ts';

/** Far enough ahead that nothing of it is past. */
const SPAN = { from: '2026-10-05', until: '2026-11-02' };
const key = () => ({ 'idempotency-key': crypto.randomUUID() });
const LD = { codes: 'LD', leave: null, isPinned: false };

/** Two servers on one store, each with a memory of its own: whatever is done through the first, the second knows at once. */
describe.each(STORES)('what two servers keep in memory, on $name', ({ open }) => {
  let store: TestStore;
  let first: TestServer;
  let second: TestServer;
  let departmentId: string;
  let rotaId: string;
  let published: string;
  let draft: string;
  let ann: TestClient;
  let ben: TestClient;
  let coordinator: TestClient;
  let owner: TestClient;
  let ids: { readonly ann: string; readonly ben: string; readonly cy: string };

  beforeAll(async () => {
    store = await open();
    first = await testServer(store.database);
    // The first closes the store.
    second = await testServer({ ...store.database, close: async () => undefined });
  }, 120_000);
  afterAll(async () => {
    await second.running.stop();
    await first.running.stop();
    await store.stop();
  });

  /** A department of three with a published rota and a draft after it, for each test anew. */
  beforeEach(async () => {
    const { db } = store.database;
    ids = { ann: newId(), ben: newId(), cy: newId() };
    ({ departmentId } = await newDepartment(store.database, 'Medicine'));
    const row = (who: keyof typeof ids, name: string, days: string) => ({
      person: { ...person(1, name), id: ids[who] },
      days,
    });
    const rows = [row('ann', 'Ann', 'LD LD . A'), row('ben', 'Ben', 'LD . . N . A'), row('cy', 'Cy', '. LD . . LD')];
    const place = { departmentId, userId: null };
    const document = wardDocument(rows, SPAN);
    ({ rotaId, versionId: published } = await storeDocument(db, document, { ...place, state: 'published' }));
    ({ versionId: draft } = await storeDocument(db, { ...document, number: 2 }, { ...place, rotaId }));
    const signedIn = async (...who: Parameters<TestServer['signedIn']>) => {
      // More people sign in from one address than the server lets them.
      await sql`delete from "rateLimit"`.execute(db);
      return first.signedIn(...who);
    };
    ann = await signedIn('doctor', departmentId, ids.ann);
    ben = await signedIn('doctor', departmentId, ids.ben);
    coordinator = await signedIn('coordinator', departmentId);
    owner = await signedIn('owner', departmentId);
  }, 60_000);

  /** What the second server answers somebody who is signed in through the first. */
  const atSecond = (client: TestClient, path: string, headers: Record<string, string> = {}) =>
    fetch(`${second.running.url}${path}`, { headers: { cookie: client.cookie, ...headers } });
  const pathOf = (versionId: string) => `/api/versions/${versionId}`;
  const seenAtSecond = async (client: TestClient, versionId: string) =>
    RosterDocument.parse(await (await atSecond(client, pathOf(versionId))).json());
  const done = async (answer: Promise<Response>, status = 200) => {
    const { status: is, ok } = await answer;
    expect([is, ok ? '' : await (await answer).text()]).toEqual([status, '']);
  };
  const edit = (who: string, at: number, rev = 0, value: CellValue = LD) =>
    done(
      coordinator.send(
        'POST',
        `${pathOf(draft)}/edits`,
        { action: 'type', edits: [{ person: who, date: day(at), rev, value }], client: 'test' },
        key(),
      ),
    );
  const publish = async () => {
    const { seq } = await seenAtSecond(coordinator, draft);
    const preview = (await (await coordinator.send('GET', `${pathOf(draft)}/publish`)).json()) as {
      breaches: { person: string; rule: string }[];
    };
    const reasons = preview.breaches.map((one) => ({ person: one.person, rule: one.rule, reason: 'as agreed' }));
    await done(coordinator.send('POST', `${pathOf(draft)}/publish`, { seq, reasons }, key()));
  };
  const feedOf = async (client: TestClient) => {
    const { url } = (await (await client.send('POST', '/api/me/feed', {})).json()) as { url: string };
    return new URL(url).pathname;
  };
  const calendarAtSecond = async (path: string) => (await fetch(`${second.running.url}${path}`)).text();

  test('an edit, with an ETag that changes with it', async () => {
    const before = await atSecond(coordinator, pathOf(draft));
    const etag = before.headers.get('etag') ?? '';
    const have = { 'if-none-match': etag };
    const unchanged = await atSecond(coordinator, pathOf(draft), have);
    expect([unchanged.status, unchanged.headers.get('vary')]).toEqual([304, 'accept-encoding']);
    await edit(ids.ann, 20);
    const after = await atSecond(coordinator, pathOf(draft), have);
    expect(after.status).toBe(200);
    expect(after.headers.get('etag')).not.toBe(etag);
    const document = RosterDocument.parse(await after.json());
    expect(document.cells.find(([row, at]) => row === 0 && at === 20)).toEqual([0, 20, 'LD', null, false, 1]);
    expect((await atSecond(coordinator, pathOf(draft), have)).status).toBe(200);
  });

  test('a name of a person, a department and a rota, in versions that did not change themselves', async () => {
    const feed = await feedOf(ann);
    const before = await atSecond(ann, pathOf(published));
    const etag = before.headers.get('etag') ?? '';
    expect(await before.text()).toContain('Ben');
    expect(await calendarAtSecond(feed)).toContain('With Ben');
    const { people, groups, seq } = await seenAtSecond(coordinator, draft);
    const renamed = people.map((one) => (one.name === 'Ben' ? { ...one, name: 'Benjamin' } : one));
    await done(coordinator.send('PUT', `${pathOf(draft)}/people`, { people: renamed, groups, seq }));
    const after = await atSecond(ann, pathOf(published), { 'if-none-match': etag });
    expect([after.status, RosterDocument.parse(await after.json()).people[1]?.name]).toEqual([200, 'Benjamin']);
    expect(await calendarAtSecond(feed)).toContain('With Benjamin');

    const settings = { name: 'Acute medicine', showsColleagues: false };
    await done(owner.send('PUT', `/api/departments/${departmentId}`, settings));
    expect((await seenAtSecond(ann, published)).department).toBe('Acute medicine');
    expect(await calendarAtSecond(feed)).not.toContain('With ');
    await store.database.db.updateTable('rota').set({ title: 'Ward 7' }).where('id', '=', rotaId).execute();
    expect((await seenAtSecond(ann, published)).title).toBe('Ward 7');
  });

  test('no draft for a doctor, whoever else has it kept, until it is published', async () => {
    const feed = await feedOf(ann);
    await edit(ids.ann, 20);
    await edit(ids.ann, 0, 1, { ...LD, codes: '' });
    const { db } = store.database;
    const document = { ...(await seenAtSecond(coordinator, draft)), number: 3 };
    const { versionId: beside } = await storeDocument(db, document, { departmentId, userId: null, rotaId });
    expect((await seenAtSecond(coordinator, beside)).publishedVersionId).toBe(published);
    expect((await seenAtSecond(coordinator, draft)).state).toBe('draft');
    expect((await atSecond(ann, pathOf(draft))).status).toBe(404);
    const stamp = day(20).replaceAll('-', '');
    expect(await calendarAtSecond(feed)).not.toMatch(new RegExp(`${stamp}|CANCELLED`));
    const old = (await atSecond(ann, pathOf(published))).headers.get('etag') ?? '';
    await publish();
    expect((await seenAtSecond(ann, draft)).state).toBe('published');
    expect((await atSecond(ann, pathOf(published), { 'if-none-match': old })).status).toBe(404);
    const calendar = await calendarAtSecond(feed);
    expect(calendar).toContain(stamp);
    expect(calendar.match(/^STATUS:CANCELLED/gm)).toHaveLength(1);
    expect((await seenAtSecond(coordinator, beside)).publishedVersionId).toBe(draft);
    expect((await seenAtSecond(coordinator, published)).publishedVersionId).toBe(draft);
  });

  test('each asker sees what they may, and has an ETag of their own', async () => {
    const own = async (client: TestClient) => {
      const answer = await atSecond(client, pathOf(published));
      const { cells } = RosterDocument.parse(await answer.json());
      const leave = cells.flatMap(([row, , , kind]) => (kind === null ? [] : [`${row} ${kind}`]));
      return { etag: answer.headers.get('etag') ?? '', leave };
    };
    const { db } = store.database;
    await sql`update cell set leave = 'sick' where version_id = ${published} and leave is not null`.execute(db);
    const whole = await own(coordinator);
    const [anns, bens] = [await own(ann), await own(ben)];
    expect(whole.leave).toEqual(['0 sick', '1 sick']);
    expect([anns.leave, bens.leave]).toEqual([
      ['0 sick', '1 annual'],
      ['0 annual', '1 sick'],
    ]);
    expect(new Set([whole.etag, anns.etag, bens.etag]).size).toBe(3);
    expect((await atSecond(ben, pathOf(published), { 'if-none-match': anns.etag })).status).toBe(200);
  });

  test('nothing of a person whose name was taken away, in any answer', async () => {
    const feed = await feedOf(ann);
    const gone = await feedOf(ben);
    const namesBen = async () => [
      (await (await atSecond(ann, pathOf(published))).text()).includes('Ben'),
      (await (await atSecond(coordinator, pathOf(draft))).text()).includes('Ben'),
      (await calendarAtSecond(feed)).includes('Ben'),
      (await calendarAtSecond(gone)).includes('Ben'),
    ];
    expect(await namesBen()).toEqual([true, true, true, true]);
    await done(owner.send('DELETE', `/api/people/${ids.ben}`), 204);
    expect((await fetch(`${second.running.url}${gone}`)).status).toBe(404);
    expect(await namesBen()).toEqual([false, false, false, false]);
  });

  test('a person whose name was taken away stays on a draft with their duties, and comes onto none', async () => {
    const open = await seenAtSecond(coordinator, draft);
    await done(owner.send('DELETE', `/api/people/${ids.ben}`), 204);
    // As a page sends it that was opened while the name was there.
    const people = open.people.map((one) => (one.id === ids.ann ? { ...one, grade: 'CT2' } : one));
    const put = (more: object) => coordinator.send('PUT', `${pathOf(draft)}/people`, { ...open, people, ...more });
    await done(put({}));
    const after = await seenAtSecond(coordinator, draft);
    expect(after.people.map(({ name, grade }) => [name.split(' ')[0], grade])).toEqual([
      ['Ann', 'CT2'],
      ['Former', 'CT1'],
      ['Cy', 'CT1'],
    ]);
    const { db } = store.database;
    await db.deleteFrom('cell').where('version_id', '=', draft).where('person_id', '=', ids.ben).execute();
    await done(put({ seq: after.seq, people: people.filter(({ id }) => id !== ids.ben) }));
    const back = await put({ seq: after.seq + 1 });
    expect([back.status, (await back.json()) as unknown]).toMatchObject([
      422,
      { problems: [{ where: 'body.people[1].id', found: ids.ben }] },
    ]);
  });

  test('everything is forgotten in each server when somebody takes their account away', async () => {
    const bytes = ({ running }: TestServer) => Object.values(running.services.kept.bytes());
    await seenAtSecond(ann, published);
    await ann.send('GET', pathOf(published));
    expect(bytes(second)[0]).toBeGreaterThan(0);
    await done(ben.send('DELETE', '/api/me', { password: 'a long password for tests' }), 204);
    await vi.waitFor(() => expect([...bytes(first), ...bytes(second)]).toEqual([0, 0, 0, 0, 0, 0]));
    expect((await atSecond(ben, '/api/me')).status).toBe(401);
  });

  test('a session that has ended, and a role that was taken away', async () => {
    expect((await atSecond(ann, pathOf(published))).status).toBe(200);
    await done(ann.send('POST', '/api/auth/sign-out', {}));
    expect((await atSecond(ann, pathOf(published))).status).toBe(401);

    const { headers } = await atSecond(ben, pathOf(published));
    await store.database.db.deleteFrom('membership').where('user_id', '=', ben.userId).execute();
    const have = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await atSecond(ben, pathOf(published), have)).status).toBe(404);
    expect((await atSecond(ben, '/api/me')).status).toBe(200);
  });

  test('a session that is over or whose cookie is not ours opens nothing; one that is half over is made longer', async () => {
    const { db } = store.database;
    const endsIn = (hours: number) =>
      db
        .updateTable('session')
        .set({ expiresAt: new Date(Date.now() + hours * 3_600_000) })
        .where('userId', '=', ann.userId)
        .execute();
    const [, before = '', letter = ''] = /^(.*session_token=[^.;]+\.)(.)/.exec(ann.cookie) ?? [];
    const rest = ann.cookie.slice(before.length + 1);
    const other = { ...ann, cookie: `${before}${letter === 'a' ? 'b' : 'a'}${rest}` };
    expect((await atSecond(ann, '/api/me')).status).toBe(200);
    expect((await atSecond(other, '/api/me')).status).toBe(401);
    await endsIn(24);
    expect((await atSecond(ann, '/api/me')).status).toBe(200);
    const left = await db
      .selectFrom('session')
      .select('expiresAt')
      .where('userId', '=', ann.userId)
      .executeTakeFirstOrThrow();
    expect(left.expiresAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    await endsIn(-1);
    expect((await atSecond(ann, '/api/me')).status).toBe(401);
  });

  test('a calendar link that was renewed or ended', async () => {
    const old = await feedOf(ann);
    const answer = await fetch(`${second.running.url}${old}`);
    const have = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } };
    expect((await fetch(`${second.running.url}${old}`, have)).status).toBe(304);
    const renewed = await feedOf(ann);
    expect((await fetch(`${second.running.url}${old}`, have)).status).toBe(404);
    expect((await fetch(`${second.running.url}${renewed}`, have)).status).toBe(304);
    await done(ann.send('DELETE', '/api/me/feed'), 204);
    expect((await fetch(`${second.running.url}${renewed}`, have)).status).toBe(404);
  });

  test('compressed for who takes that, as it is for others', async () => {
    const sent = (encoding: string) =>
      new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
        const headers = { cookie: coordinator.cookie, ...(encoding === '' ? {} : { 'accept-encoding': encoding }) };
        request(`${second.running.url}${pathOf(draft)}`, { headers }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(parts) }));
        })
          .on('error', reject)
          .end();
      });
    const plain = await sent('');
    expect([plain.encoding, JSON.parse(plain.body.toString())]).toMatchObject([undefined, { versionId: draft }]);
    for (const refused of ['identity', 'gzip;q=0', 'br, gzip; q=0.0', 'xgzip'])
      expect(await sent(refused)).toEqual(plain);
    for (const taken of ['gzip', 'br, gzip;q=0.5', 'deflate,GZIP , br']) {
      const { encoding, body } = await sent(taken);
      expect([taken, encoding, gunzipSync(body).equals(plain.body)]).toEqual([taken, 'gzip', true]);
    }
  });
});
