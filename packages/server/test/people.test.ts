import { newId } from '@rotawright/server/store';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { cellOf, day, person, wardDocument } from './fixtures/ward-document.ts';
import { STORES } from './stores.ts';
import { type TestClient, type TestServer, testServer } from './test-server.ts';

/** Four weeks over the end of summer time. */
const SPAN = { from: '2026-10-05', until: '2026-11-02' };

describe.each(STORES)('what people ask for, on $name', ({ open }) => {
  let server: TestServer;
  let departmentId: string;
  let versionId: string;
  let rotaId: string;
  let ann: TestClient;
  let ben: TestClient;
  let coordinator: TestClient;
  let stranger: TestClient;
  let end: () => Promise<void>;
  const ids = { ann: newId(), ben: newId(), cy: newId() };
  const json = async (answer: Response, status = 200) => {
    const body = (await answer.json()) as Record<string, never>;
    expect([answer.status, body], JSON.stringify(body)).toEqual([status, body]);
    return body;
  };

  beforeAll(async () => {
    const store = await open();
    server = await testServer(store.database);
    end = async () => {
      await server.running.stop();
      await store.stop();
    };
    ({ departmentId } = await server.department('Medicine'));
    const at = (who: keyof typeof ids, name: string, days: string) => ({
      person: { ...person(1, name), id: ids[who] },
      days,
    });
    const rows = [
      at('ann', 'Ann', 'LD LD . . . . . . LD . . . . . . . . . . N'),
      at('ben', 'Ben', '. . . N'),
      at('cy', 'Cy', '. . . . LD'),
    ];
    ({ versionId, rotaId } = await storeDocument(store.database.db, wardDocument(rows, SPAN), {
      departmentId,
      userId: null,
      state: 'published',
    }));
    await store.database.db
      .insertInto('cell')
      .values({
        ...{ version_id: versionId, person_id: ids.cy, day: day(5), codes: '', leave: 'sick', is_pinned: false },
        ...{ rev: 1, changed_by: null, changed_at: new Date() },
      })
      .execute();
    const signedIn = async (...who: Parameters<TestServer['signedIn']>) => {
      // Four people sign in from one address faster than the server lets them.
      await sql`delete from "rateLimit"`.execute(store.database.db);
      return server.signedIn(...who);
    };
    ann = await signedIn('doctor', departmentId, ids.ann);
    ben = await signedIn('doctor', departmentId, ids.ben);
    coordinator = await signedIn('coordinator', departmentId);
    stranger = await signedIn('coordinator', (await server.department('Surgery')).departmentId);
  }, 120_000);
  afterAll(() => end());

  const draft = async () => {
    const row = await server.database.db
      .selectFrom('version')
      .select('id')
      .where('rota_id', '=', rotaId)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    return row?.id ?? '';
  };
  const cell = async (version: string, who: string, on: string) =>
    server.database.db
      .selectFrom('cell')
      .select(['codes', 'leave'])
      .where('version_id', '=', version)
      .where('person_id', '=', who)
      .where('day', '=', on)
      .executeTakeFirst();
  const texts = async (who: TestClient) =>
    ((await json(await who.send('GET', '/api/notices'))) as unknown as { text: string }[]).map(({ text }) => text);

  test('leave is asked for with its effect in sight, decided, and enters the draft', async () => {
    const query = `kind=annual&from=${day(1)}&until=${day(3)}`;
    const effect = await json(await ann.send('GET', `/api/departments/${departmentId}/leave/effect?${query}`));
    expect(effect).toMatchObject({
      duties: [{ date: day(1), codes: 'LD' }],
      shortDays: [{ date: day(1), title: 'LD cover', there: 0, needed: 1 }],
      daysWithoutRota: 0,
      daysWithoutCover: 0,
    });
    const after = `kind=annual&from=2026-11-01&until=2026-11-04`;
    expect(
      await json(await ann.send('GET', `/api/departments/${departmentId}/leave/effect?${after}`)),
      'of days after the last rota nothing is told',
    ).toMatchObject({ daysWithoutRota: 2, shortDays: [], othersOff: [{ date: '2026-11-01', count: 0 }] });
    const body = { kind: 'annual', from: day(1), until: day(3), note: 'A wedding' };
    const leave = await json(await ann.send('POST', `/api/departments/${departmentId}/leave`, body), 201);
    expect(leave).toMatchObject({ name: 'Ann', state: 'asked', note: 'A wedding' });
    expect(await texts(coordinator)).toEqual(['Ann asks for annual leave, Tue 6 to Wed 7 Oct.']);
    expect((await ben.send('POST', `/api/leave/${leave['id']}/approve`, {})).status).toBe(403);
    expect((await stranger.send('POST', `/api/leave/${leave['id']}/approve`, {})).status).toBe(404);
    expect((await ben.send('POST', `/api/leave/${leave['id']}/withdraw`, {})).status).toBe(403);
    const list = await json(await coordinator.send('GET', `/api/departments/${departmentId}/leave?state=asked`));
    expect(list).toHaveLength(1);
    const approved = await json(
      await coordinator.send('POST', `/api/leave/${leave['id']}/approve`, { reason: 'Enjoy.' }),
    );
    expect(approved).toMatchObject({ state: 'approved', drafts: [{ rotaId, days: 2 }] });
    expect(await cell(await draft(), ids.ann, day(1))).toEqual({ codes: '', leave: 'annual' });
    expect(await cell(versionId, ids.ann, day(1))).toEqual({ codes: 'LD', leave: null });
    expect(await texts(ann)).toEqual(['Your annual leave, Tue 6 to Wed 7 Oct, was approved. Enjoy.']);
    const again = await coordinator.send('POST', `/api/leave/${leave['id']}/refuse`, {});
    expect([again.status, (await again.json()) as unknown]).toMatchObject([409, { code: 'request.overtaken' }]);
  });

  test('leave that nobody has decided can be taken back', async () => {
    const body = { kind: 'study', from: day(10), until: day(11) };
    const leave = await json(await ann.send('POST', `/api/departments/${departmentId}/leave`, body), 201);
    expect(await json(await ann.send('POST', `/api/leave/${leave['id']}/withdraw`, {}))).toMatchObject({
      state: 'withdrawn',
    });
    const mine = (await json(await ann.send('GET', '/api/me/leave'))) as unknown as { state: string }[];
    expect(mine.map(({ state }) => state)).toEqual(['withdrawn', 'approved']);
    const wrong = await ann.send('POST', `/api/departments/${departmentId}/leave`, { ...body, until: day(10) });
    expect(wrong.status).toBe(422);
  });

  const change = (who: string, on: number, word: string, rev: number) => ({
    person: who,
    date: day(on),
    rev,
    value: cellOf(word),
  });

  test('leave that the department does not refuse is flagged in its own words, for who asks and who decides', async () => {
    const path = `/api/departments/${departmentId}/leave/flags`;
    const put = (who: TestClient, words: string, seen: string) =>
      who.send('PUT', path, { kind: 'parental', words, seen });
    const words = 'Asked for six weeks ahead, it is not refused here.';
    expect((await put(ann, words, '')).status).toBe(403);
    expect(await json(await put(coordinator, words, ''))).toEqual([{ kind: 'parental', words }]);
    for (const seen of ['', 'something else']) expect((await put(coordinator, 'Other', seen)).status).toBe(409);
    expect(await json(await ben.send('GET', path))).toEqual([{ kind: 'parental', words }]);
    const span = { from: day(20), until: day(21) };
    const ask = async (kind: string) =>
      json(await ann.send('POST', `/api/departments/${departmentId}/leave`, { ...span, kind }), 201);
    expect(await ask('study')).toMatchObject({ flag: null });
    const parental = await ask('parental');
    expect(parental).toMatchObject({ flag: words });
    const list = (await json(
      await coordinator.send('GET', `/api/departments/${departmentId}/leave?state=asked`),
    )) as unknown as { id: string; flag: string | null }[];
    expect(list.find(({ id }) => id === parental['id'])?.flag).toBe(words);
    // It is a flag: who refuses all the same is in the trail with it.
    await json(
      await coordinator.send('POST', `/api/leave/${parental['id']}/refuse`, { reason: 'Asked for too late.' }),
    );
    const trail = await server.database.db
      .selectFrom('audit')
      .select('body')
      .where('kind', '=', 'leave.refused')
      .execute();
    expect(trail.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([{ flag: words }]);
    expect(await json(await put(coordinator, 'Shorter', words))).toEqual([{ kind: 'parental', words: 'Shorter' }]);
    expect(await json(await put(coordinator, '', 'Shorter'))).toEqual([]);
    expect((await put(coordinator, '', 'Shorter')).status).toBe(409);
    expect(await json(await put(coordinator, '', ''))).toEqual([]);
    await ann.send('POST', `/api/leave/${list.find(({ flag }) => flag === null)?.id}/withdraw`, {});
  });

  test('a swap shows both sides first, is agreed to, approved, and stands in the draft', async () => {
    const changes = [
      change(ids.ann, 8, '.', 1),
      change(ids.ben, 8, 'LD', 0),
      change(ids.ben, 3, '.', 1),
      change(ids.ann, 3, 'N', 0),
    ];
    const body = { versionId, changes, note: 'Please?' };
    const check = await json(await ann.send('POST', `/api/versions/${versionId}/swaps/check`, body));
    expect(check['sides']).toMatchObject([
      { name: 'Ann', gives: [{ codes: 'LD' }], takes: [{ codes: 'N' }], breaks: [] },
      { name: 'Ben', gives: [{ codes: 'N' }], takes: [{ codes: 'LD' }], breaks: [] },
    ]);
    // Hours and rest of both; pay and sleep of her own side alone, whatever she looks at.
    const topics = (of: unknown) =>
      (of as { sides: { effects: string[]; own: string[] }[] }).sides.map(({ effects, own }) =>
        [...effects, '|', ...own].map((text) => text.split(/[: ]/)[0]).join(' '),
      );
    // Ann has a breach that stands whatever is swapped.
    const [shared, own] = ['Average Weekends Nearest', '| Pay Predicted'];
    const seenByAnn = [`${shared} Breaches ${own}`, `${shared} |`];
    expect(topics(check)).toEqual(seenByAnn);
    const swap = await json(await ann.send('POST', `/api/versions/${versionId}/swaps`, body), 201);
    expect(swap).toMatchObject({ state: 'offered', agreed: [ids.ann] });
    expect(topics(swap)).toEqual(seenByAnn);
    const list = async (who: TestClient, path: string) =>
      ((await json(await who.send('GET', path))) as unknown as unknown[]).map(topics);
    expect(await list(ann, '/api/me/swaps')).toEqual([seenByAnn]);
    expect(await list(ben, '/api/me/swaps')).toEqual([[`${shared} Breaches |`, `${shared} ${own}`]]);
    expect(await list(coordinator, `/api/departments/${departmentId}/swaps`)).toEqual([
      [`${shared} Breaches ${own}`, `${shared} ${own}`],
    ]);
    // Offered before pay and sleep stood apart: they are among the effects.
    const { sides } = await server.database.db.selectFrom('swap').select('sides').executeTakeFirstOrThrow();
    const old = (sides as { effects: string[]; own: string[] }[]).map(({ own, ...side }) => ({
      ...side,
      effects: [...own, ...side.effects],
    }));
    await server.database.db
      .updateTable('swap')
      .set({ sides: JSON.stringify(old) })
      .execute();
    expect(await list(ann, '/api/me/swaps')).toEqual([seenByAnn]);
    const early = await coordinator.send('POST', `/api/swaps/${swap['id']}/approve`, {});
    expect(early.status).toBe(409);
    expect(await texts(ben)).toEqual(['Ann offers you a swap. See what it does before you answer.']);
    expect(await json(await ben.send('POST', `/api/swaps/${swap['id']}/agree`, {}))).toMatchObject({ state: 'agreed' });
    expect((await ben.send('POST', `/api/swaps/${swap['id']}/approve`, {})).status).toBe(403);
    const approved = await json(await coordinator.send('POST', `/api/swaps/${swap['id']}/approve`, {}));
    expect(approved).toMatchObject({
      state: 'approved',
      sides: [{ name: 'Ann' }, { name: 'Ben' }],
      draft: await draft(),
    });
    expect(await cell(await draft(), ids.ben, day(8))).toEqual({ codes: 'LD', leave: null });
    expect(await cell(versionId, ids.ben, day(8))).toBeUndefined();
  });

  test('a swap whose duty has changed in the draft waits, and one that loses a duty is none', async () => {
    const changes = [change(ids.ben, 3, '.', 1), change(ids.ann, 3, 'N', 0)];
    const swap = await json(await ben.send('POST', `/api/versions/${versionId}/swaps`, { versionId, changes }), 201);
    await json(await ann.send('POST', `/api/swaps/${swap['id']}/agree`, {}));
    const answer = await coordinator.send('POST', `/api/swaps/${swap['id']}/approve`, {});
    expect([answer.status, (await answer.json()) as unknown]).toMatchObject([409, { code: 'swap.overtaken' }]);
    expect(await json(await ben.send('POST', `/api/swaps/${swap['id']}/withdraw`, {}))).toMatchObject({
      state: 'withdrawn',
    });
    const lost = [change(ids.ben, 3, '.', 1), change(ids.ann, 3, '.', 0)];
    const none = await ben.send('POST', `/api/versions/${versionId}/swaps`, { versionId, changes: lost });
    expect([none.status, (await none.json()) as unknown]).toMatchObject([422, { problems: [{ code: 'swap.duties' }] }]);
    // It keeps all duties of the day, but no draft could take it.
    const twice = [...changes, ...changes];
    const doubled = await ben.send('POST', `/api/versions/${versionId}/swaps`, { versionId, changes: twice });
    expect([doubled.status, (await doubled.json()) as unknown]).toMatchObject([
      422,
      { problems: [{ where: 'body.changes', expected: 'each day of a person once' }] },
    ]);
    const others = [change(ids.ben, 3, '.', 1), change(ids.cy, 3, 'N', 0)];
    const notMine = await ann.send('POST', `/api/versions/${versionId}/swaps`, { versionId, changes: others });
    expect(notMine.status).toBe(403);
  });

  test('a doctor learns nothing of colleagues by checking swaps between them', async () => {
    const check = async (who: TestClient, changes: readonly object[]) => {
      const answer = await who.send('POST', `/api/versions/${versionId}/swaps/check`, { versionId, changes });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const others = [change(ids.ben, 3, '.', 1), change(ids.cy, 3, 'N', 0)];
    expect(await check(ann, others)).toMatchObject({ status: 403, body: { code: 'swap.not-yours' } });
    // Those that are none are not told apart either, by whatever way they are sent.
    const ill = [change(ids.cy, 5, 'LD', 1), change(ids.ben, 5, '.', 0)];
    expect((await check(ann, ill)).status).toBe(403);
    expect((await ann.send('POST', `/api/versions/${versionId}/swaps`, { versionId, changes: ill })).status).toBe(403);
    const own = await check(ann, [change(ids.ann, 0, '.', 1), change(ids.cy, 0, 'LD', 0), change(ids.cy, 5, 'LD', 1)]);
    expect(own).toMatchObject({ status: 422 });
    expect(JSON.stringify(own.body)).toContain('Cy, Sat 10 Oct');
    expect(JSON.stringify(own.body)).not.toContain('sick');
    const whole = await check(coordinator, others);
    expect(whole.status).toBe(200);
    expect(JSON.stringify(whole.body)).toContain('Pay');
  });

  test('a duty’s candidates are ranked for a coordinator, and a repair is proposed', async () => {
    const found = await json(
      await coordinator.send('GET', `/api/versions/${versionId}/gap?date=${day(3)}&code=N&person=${ids.ben}`),
    );
    expect(found['candidates']).toMatchObject([{ name: 'Ann', cleared: [] }]);
    expect(found['unable']).toMatchObject([{ name: 'Cy', why: 'breaks' }]);
    const repair = await json(
      await coordinator.send('POST', `/api/versions/${versionId}/repair`, {
        absences: [{ person: ids.ben, date: day(3) }],
      }),
    );
    expect(repair['plan']).toEqual([expect.stringMatching(/takes N on Thu 8 Oct from Ben/)]);
    expect((await ann.send('GET', `/api/versions/${versionId}/gap?date=${day(3)}&code=N`)).status).toBe(403);
  });

  test('my rota holds my own published cells, and the colleagues of my days where that is allowed', async () => {
    const [mine] = (await json(await ben.send('GET', '/api/me/rotas'))) as unknown as Record<string, never>[];
    expect(mine).toMatchObject({ versionId, personId: ids.ben, document: { cover: [], people: [{ name: 'Ben' }] } });
    expect(mine).toHaveProperty('document.cells', [[0, 3, 'N', null, false, 1]]);
    expect(mine?.['colleagues']).toEqual([]);
  });

  test('notices are read, some or all', async () => {
    const before = (await json(await ben.send('GET', '/api/notices'))) as unknown as { id: string; isRead: boolean }[];
    expect(before.filter(({ isRead }) => !isRead).length).toBeGreaterThan(1);
    await ben.send('POST', '/api/notices/read', { ids: [before[0]?.id] });
    const after = (await json(await ben.send('GET', '/api/notices'))) as unknown as { isRead: boolean }[];
    expect(after.filter(({ isRead }) => isRead)).toHaveLength(1);
    await ben.send('POST', '/api/notices/read', {});
    expect(await json(await ben.send('GET', '/api/me'))).toMatchObject({ unreadNotices: 0 });
  });

  test('a calendar link is told once, renewed, read without signing in, and unchanged while nothing is', async () => {
    expect(await (await ann.send('GET', '/api/me/feed')).json()).toBeNull();
    const first = await json(await ann.send('POST', '/api/me/feed', {}), 201);
    const path = new URL(String(first['url'])).pathname;
    const answer = await server.stranger.send('GET', path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const events = calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const utc = (time: ICAL.Time) => new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16);
      return `${event.summary} ${utc(event.startDate)} ${utc(event.endDate)}`;
    });
    expect(events).toEqual([
      'LD 2026-10-05T08:00 2026-10-05T20:00',
      'LD 2026-10-06T08:00 2026-10-06T20:00',
      'LD 2026-10-13T08:00 2026-10-13T20:00',
      'N 2026-10-24T19:30 2026-10-25T09:00',
    ]);
    const etag = answer.headers.get('etag') ?? '';
    expect((await server.stranger.send('GET', path, undefined, { 'if-none-match': etag })).status).toBe(304);
    expect(await json(await ann.send('GET', '/api/me/feed'))).toMatchObject({
      url: null,
      lastReadAt: expect.any(String),
    });
    const second = await json(await ann.send('POST', '/api/me/feed', {}), 201);
    expect((await server.stranger.send('GET', path)).status).toBe(404);
    expect((await server.stranger.send('GET', new URL(String(second['url'])).pathname)).status).toBe(200);
    expect((await ann.send('DELETE', '/api/me/feed')).status).toBe(204);
    expect((await server.stranger.send('GET', new URL(String(second['url'])).pathname)).status).toBe(404);
    const stored = await server.database.db.selectFrom('feed').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(path.slice(7, 50));
  });

  test('of a rota ahead, takers are found for the owner of a duty, choices can be offered as they are, and leave is counted', async () => {
    const rows = [
      { person: { ...person(1, 'Ann'), id: ids.ann }, days: 'LD' },
      { person: { ...person(2, 'Ben'), id: ids.ben }, days: '. . . N' },
    ];
    // Far enough ahead that nothing of it is past.
    const ahead = await storeDocument(
      server.database.db,
      wardDocument(rows, { from: '2040-10-01', until: '2040-10-29' }),
      { departmentId, userId: null, state: 'published' },
    );
    const path = (version: string, night: string, after: string) =>
      `/api/versions/${version}/swaps/choices?from=${night}&until=${after}`;
    const night = path(ahead.versionId, '2040-10-04', '2040-10-05');
    const found = (await json(await ben.send('GET', night))) as unknown as {
      exchanges: { changes: unknown[]; sides: { name: string }[] }[];
      takers: { changes: unknown[] }[];
    };
    const [exchange] = found.exchanges;
    expect(exchange?.sides.map(({ name }) => name)).toEqual(['Ben', 'Ann']);
    expect(found.takers.map(({ changes }) => changes.length)).toEqual([2]);
    const body = { versionId: ahead.versionId, changes: exchange?.changes };
    const offered = await json(await ben.send('POST', `/api/versions/${ahead.versionId}/swaps`, body), 201);
    expect(offered).toMatchObject({ state: 'offered', sides: exchange?.sides });
    await json(await ben.send('POST', `/api/swaps/${offered['id']}/withdraw`, {}));
    const rotaLeave = { rotaId: ahead.rotaId, from: '2040-10-01', until: '2040-10-29' };
    const asked = { kind: 'annual', from: '2040-10-08', until: '2040-10-15' };
    const leave = await json(await ann.send('POST', `/api/departments/${departmentId}/leave`, asked), 201);
    const balance = { name: 'Ann', entitled: 2, taken: 0, booked: 0, waiting: 5, left: 2, study: 0 };
    expect(await json(await ann.send('GET', '/api/me/leave/balances'))).toMatchObject([
      { ...rotaLeave, people: [balance] },
    ]);
    expect(await json(await coordinator.send('GET', `/api/departments/${departmentId}/leave/balances`))).toMatchObject([
      { ...rotaLeave, people: [balance, { name: 'Ben', waiting: 0 }] },
    ]);
    await json(await ann.send('POST', `/api/leave/${leave['id']}/withdraw`, {}));
    const past = await ben.send('GET', path(versionId, day(3), day(4)));
    expect([past.status, (await past.json()) as unknown]).toMatchObject([
      422,
      { problems: [{ code: 'swap.nothing' }] },
    ]);
    const notOnRotas = await coordinator.send('GET', night);
    expect([notOnRotas.status, (await notOnRotas.json()) as unknown]).toMatchObject([403, { code: 'swap.not-yours' }]);
  });
});
