import { newId } from '@rotawright/server/store';
import {
  KeptAsked,
  MyRequests,
  type OwnRequest,
  ProblemDocument,
  RequestReview,
  RequestsTaken,
  type RosterRequest,
} from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { remindOfRounds } from '../src/routes/request-reminders.ts';
import { tidyUp } from '../src/serve/housekeeping.ts';
import { Cast } from './fixtures/cast.ts';
import { storeDocument } from './fixtures/store-document.ts';
import { person, wardDocument } from './fixtures/ward-document.ts';
import { STORES } from './stores.ts';
import { type TestServer, testServer } from './test-server.ts';

/** Far enough ahead that nothing of it is past. 1 October 2040 is a Monday. */
const SPAN = { from: '2040-10-01', until: '2040-10-29' };
const day = (number: number): string => `2040-10-${String(number + 1).padStart(2, '0')}`;
const NOTE = 'My sister marries on the sixth';

const off = (number: number, weight: OwnRequest['weight'] = 'high'): OwnRequest => ({
  ...{ date: day(number), want: 'off', code: null, weight },
});
const work = (number: number, code: string | null): OwnRequest => ({
  ...{ date: day(number), want: 'work', code, weight: 'low' },
});

describe.each(STORES)('what doctors would like before a rota is built, on $name', ({ open }) => {
  let server: TestServer;
  let rotaId: string;
  let versionId: string;
  let path: string;
  let end: () => Promise<void>;
  let cast: Cast;
  const ids = { ann: newId(), ben: newId(), cy: newId(), dee: newId(), post: newId() };

  beforeAll(async () => {
    const store = await open();
    server = await testServer(store.database, { SMTP_URL: 'smtp://127.0.0.1:1', SMTP_FROM: 'rota@example.org' });
    end = async () => {
      await server.running.stop();
      await store.stop();
    };
    const { departmentId } = await server.department('Medicine');
    const row = (id: keyof typeof ids, name: string, days: string, more = {}) => ({
      person: { ...person(1, name, more), id: ids[id] },
      days,
    });
    const part = { fixedDaysOff: [{ day: 'Fri', canStartNight: true, canEndNight: true }], works: ['SD', 'LD'] };
    const document = wardDocument(
      [
        row('ann', 'Ann', 'LD . . . A'),
        row('ben', 'Ben', 'N N', part),
        row('cy', 'Cy', ''),
        row('post', 'Vacant SHO', '. LD', { isVacant: true }),
      ],
      { ...SPAN, bankHolidays: [day(7)] },
    );
    ({ rotaId, versionId } = await storeDocument(store.database.db, document, { departmentId, userId: null }));
    path = `/api/versions/${versionId}/requests`;
    await store.database.db
      .insertInto('person')
      .values({
        ...{ id: ids.dee, department_id: departmentId, name: 'Dee', email: null, created_at: new Date() },
        removed_at: null,
      })
      .execute();
    cast = new Cast(server);
    for (const name of ['ann', 'ben', 'dee'] as const) await cast.join(name, 'doctor', departmentId, ids[name]);
    await cast.join('coordinator', 'coordinator', departmentId);
    await cast.join('director', 'director', departmentId);
    await cast.join('negotiator', 'negotiator', departmentId);
  }, 120_000);
  afterAll(() => end());

  const send = (...ask: Parameters<Cast['send']>) => cast.send(...ask);
  const get = async (name: string, address: string): Promise<unknown> => (await send(name, 'GET', address)).json();
  const refusal = async (answer: Response) => {
    const { code, problems } = ProblemDocument.parse(await answer.json());
    return { status: answer.status, code, where: (problems ?? []).map(({ where }) => where) };
  };
  const review = async () => RequestReview.parse(await get('coordinator', path));
  const mine = async (name: string) => MyRequests.array().parse(await get(name, '/api/me/requests'));
  const say = (name: string, seq: number, requests: readonly OwnRequest[], note = '') =>
    send(name, 'PUT', `${path}/mine`, { seq, requests, note });
  const said = async (name: string, seq: number, requests: readonly OwnRequest[], note = '') => {
    const answer = await say(name, seq, requests, note);
    const json: unknown = await answer.json();
    expect(answer.status, JSON.stringify(json)).toBe(200);
    return MyRequests.parse(json);
  };
  const round = (seq: number, more: object = {}) =>
    send('coordinator', 'PUT', path, { seq, lastDay: '2040-09-12', budget: 3, isClosed: false, ...more });
  const take = async (people: readonly object[]) => {
    const answer = await send('coordinator', 'POST', `${path}/take`, { people });
    expect(answer.status).toBe(200);
    return RequestsTaken.parse(await answer.json());
  };
  const asked = async () => KeptAsked.parse(await get('coordinator', `/api/versions/${versionId}/asked`));
  const statuses = async (id: string) =>
    (await review()).people.find(({ personId }) => personId === id)?.requests.map((one) => [one.date, one.status]);
  const notices = (name: string) => cast.notices(name);
  const mails = async () =>
    (await server.database.db.selectFrom('outbox').select('text').where('dedupe', 'like', 'requests.%').execute())
      .length;

  test('nobody is asked before a coordinator opens the draft, and that only with a day that lies ahead', async () => {
    expect(await mine('ann')).toEqual([]);
    expect((await say('ann', 0, [])).status).toBe(404);
    expect((await review()).round).toBeNull();
    expect(await refusal(await round(0, { lastDay: '2020-01-01' }))).toMatchObject({ code: 'requests.past-day' });
    expect((await review()).round).toBeNull();
  });

  test('whoever has an account is told once of the round, and of each move of its last day, in the app and by mail', async () => {
    const key = crypto.randomUUID();
    const body = { seq: 0, lastDay: '2040-09-12', budget: 3, isClosed: false };
    const first = await send('coordinator', 'PUT', path, body, key);
    expect(first.status).toBe(200);
    // Sent again after a lost answer it is the same answer.
    expect(await (await send('coordinator', 'PUT', path, body, key)).json()).toEqual(await first.json());
    expect((await round(0)).status).toBe(409);
    expect((await round(1, { isClosed: true })).status).toBe(200);
    expect((await round(2, { lastDay: '2040-09-20' })).status).toBe(200);
    expect(await notices('ann')).toEqual([
      'The last day to say what you would like on General medicine, SHO tier is now Thu 20 Sep; it was Wed 12 Sep.',
      'Say by Wed 12 Sep what you would like on General medicine, SHO tier, Mon 1 to Sun 28 Oct.',
    ]);
    expect([(await notices('ben')).length, (await notices('dee')).length, await mails()]).toEqual([2, 0, 4]);
    const { round: standing, people } = await review();
    expect(standing).toMatchObject({ seq: 3, lastDay: '2040-09-20', budget: 3, isOpen: true, isClosed: false });
    expect(people.map((one) => [one.name, one.hasAccount, one.toldAt !== null, one.answeredAt])).toEqual([
      ['Ann', true, true, null],
      ['Ben', true, true, null],
      ['Cy', false, false, null],
    ]);
  });

  test('a doctor sees the days and her own leave, days off and shifts, and no duty of anybody', async () => {
    const [ann] = await mine('ann');
    expect(ann).toMatchObject({
      ...{ versionId, ...SPAN, state: 'open', budget: 3, firstDay: SPAN.from, seq: 0, answeredAt: null },
      ...{ requests: [], note: '', leave: [{ date: day(4), kind: 'annual' }], bankHolidays: [day(7)], results: null },
    });
    expect(ann?.shifts.map(({ code }) => code)).toEqual(['SD', 'LD', 'N']);
    const [ben] = await mine('ben');
    expect([ben?.fixedDaysOff, ben?.shifts.map(({ code }) => code)]).toEqual([['Fri'], ['SD', 'LD']]);
    expect(JSON.stringify([ann, ben])).not.toMatch(/Ann|Ben|"codes"/);
    expect(await mine('dee')).toEqual([]);
    expect((await say('dee', 0, [])).status).toBe(404);
  });

  test('she says what she would like, within the budget, and every fault is named', async () => {
    const faults = await refusal(
      await say('ann', 0, [
        off(4),
        off(5),
        off(5),
        { ...off(6), code: 'LD' },
        work(8, 'ZZ'),
        { ...off(1), date: '2040-11-10' },
      ]),
    );
    expect(faults).toMatchObject({ status: 422, code: 'request.not-valid' });
    expect(faults.where).toEqual([
      ...['body.requests[0].date', 'body.requests[2].date', 'body.requests[3].code', 'body.requests[4].code'],
      ...['body.requests[5].date', 'body.requests'],
    ]);
    expect(await refusal(await say('ben', 0, [work(2, 'N')]))).toMatchObject({ where: ['body.requests[0].code'] });
    const must = { ...off(2), weight: 'must' } as unknown as OwnRequest;
    expect((await say('ann', 0, [must])).status).toBe(422);
    expect((await say('ann', 0, [], 'x'.repeat(501))).status).toBe(422);
    const kept = await said('ann', 0, [off(9), off(5)], NOTE);
    expect(kept).toMatchObject({ seq: 1, requests: [off(5), off(9)], note: NOTE });
    expect(await refusal(await say('ann', 0, []))).toMatchObject({ status: 409, code: 'request.seq-passed' });
    // One more than the store can count.
    expect(await refusal(await say('ann', 2_147_483_647, []))).toMatchObject({ status: 422 });
    expect((await mine('ann'))[0]).toMatchObject({ seq: 1, requests: [off(5), off(9)] });
    // Nothing to ask for is an answer.
    await said('ben', 0, []);
    expect((await review()).people.map(({ answeredAt }) => answeredAt !== null)).toEqual([true, true, false]);
  });

  test('what was asked may stay when the budget becomes smaller, and may not grow', async () => {
    expect((await round(3, { budget: 1, lastDay: '2040-09-21' })).status).toBe(200);
    await said('ann', 1, [off(5), off(9)], NOTE);
    expect(await refusal(await say('ann', 2, [off(5), off(9), off(10)]))).toMatchObject({ where: ['body.requests'] });
    expect((await round(4, { lastDay: '2040-09-20' })).status).toBe(200);
    // Of each move they are told by a mail of its own.
    expect([(await notices('ann')).length, await mails()]).toEqual([4, 8]);
  });

  test('nobody but who builds the rota reads it, and notes stand nowhere in the trail', async () => {
    for (const name of ['ann', 'director', 'negotiator']) {
      expect((await send(name, 'GET', path)).status, name).toBe(403);
      expect((await send(name, 'POST', `${path}/take`, { people: [] })).status, name).toBe(403);
    }
    expect((await say('negotiator', 0, [])).status).toBe(403);
    expect((await review()).people[0]).toMatchObject({ note: NOTE, seq: 2 });
    const trail = await server.database.db.selectFrom('audit').select(['kind', 'body']).execute();
    expect(trail.filter(({ kind }) => kind === 'requests.said').map(({ body }) => JSON.parse(body) as unknown)).toEqual(
      [
        { person: ids.ann, before: 0, after: 2 },
        { person: ids.ben, before: 0, after: 0 },
        { person: ids.ann, before: 2, after: 2 },
      ],
    );
    expect(JSON.stringify(trail)).not.toContain('sister');
  });

  test('requests are taken into what searches are asked; twice is once, and what the coordinator asks stays', async () => {
    const own: RosterRequest = { ...{ person: ids.ann, date: day(9), want: 'off', code: null, weight: 'must' } };
    const { seq, ...before } = await asked();
    const put = { seq, ...before, requests: [own] };
    expect((await send('coordinator', 'PUT', `/api/versions/${versionId}/asked`, put)).status).toBe(200);
    expect(await statuses(ids.ann)).toEqual([
      [day(5), 'new'],
      [day(9), 'own'],
    ]);
    const all = [{ person: ids.ann, seq: 2, dates: null }];
    expect(await take(all)).toMatchObject({ set: 1, dropped: 0, passed: [] });
    const once = await asked();
    expect(once.requests).toEqual([own, { person: ids.ann, ...off(5) }]);
    expect(await take([...all, ...all])).toMatchObject({ set: 0, dropped: 0 });
    expect(await asked()).toEqual(once);
    expect(await statuses(ids.ann)).toEqual([
      [day(5), 'taken'],
      [day(9), 'own'],
    ]);
  });

  test('what a doctor changes or takes back afterwards is shown as that, and taken on a further press only', async () => {
    await said('ann', 2, [off(5, 'low'), work(11, 'LD')], NOTE);
    expect(await statuses(ids.ann)).toEqual([
      [day(5), 'changed'],
      [day(11), 'new'],
    ]);
    expect(await take([{ person: ids.ann, seq: 2, dates: null }])).toMatchObject({ set: 0, passed: [ids.ann] });
    expect(await take([{ person: ids.ann, seq: 3, dates: [day(11)] }])).toMatchObject({ set: 1, dropped: 0 });
    await said('ann', 3, [work(11, 'LD')], NOTE);
    expect(await statuses(ids.ann)).toEqual([
      [day(5), 'withdrawn'],
      [day(11), 'taken'],
    ]);
    expect(await take([{ person: ids.ann, seq: 4, dates: null }])).toMatchObject({ set: 0, dropped: 1 });
    expect((await asked()).requests.filter(({ weight }) => weight !== 'must')).toEqual([
      { person: ids.ann, ...work(11, 'LD') },
    ]);
  });

  test('a day or shift that the draft lost is shown as that and not taken', async () => {
    await said('ann', 4, [work(11, 'LD'), work(12, 'SD')], NOTE);
    await server.database.db
      .updateTable('version_person')
      .set({ works: JSON.stringify(['LD']) })
      .where('person_id', '=', ids.ann)
      .execute();
    expect(await statuses(ids.ann)).toEqual([
      [day(11), 'taken'],
      [day(12), 'unfit'],
    ]);
    expect(await take([{ person: ids.ann, seq: 5, dates: null }])).toMatchObject({ set: 0, dropped: 0 });
  });

  test('somebody who joins the draft while it is open is told then, and nobody again', async () => {
    const { seq, people, groups } = (await get('coordinator', `/api/versions/${versionId}`)) as {
      seq: number;
      people: object[];
      groups: object[];
    };
    const dee = { ...person(1, 'Dee', { groupId: null }), id: ids.dee };
    const set = (rest: object[], at = seq) =>
      send('coordinator', 'PUT', `/api/versions/${versionId}/people`, { seq: at, groups, people: rest });
    // Ann has duties and Cy has none: who would take theirs along cannot go.
    expect(await refusal(await set(people.slice(1)))).toMatchObject({ status: 422, where: ['body.people'] });
    const body = { seq, groups, people: [...people, dee] };
    expect((await send('coordinator', 'PUT', `/api/versions/${versionId}/people`, body)).status).toBe(200);
    expect([(await notices('dee')).length, (await notices('ann')).length, await mails()]).toEqual([1, 4, 9]);
    expect((await mine('dee'))[0]).toMatchObject({ versionId, seq: 0 });
  });

  test('who has not answered is reminded once, so many days before the last day, and by day, whichever server looks', async () => {
    const { database, settings, url } = server.running.services;
    const { db } = database;
    const remind = (at: string) => remindOfRounds({ database, settings, url, now: () => new Date(at) });
    const set = (days: number) => db.updateTable('request_round').set({ remind_days: days }).execute();
    const told = (at: string) =>
      db
        .updateTable('request_sheet')
        .set({ told_at: new Date(at) })
        .where('person_id', '=', ids.dee)
        .execute();
    expect((await review()).round).toMatchObject({ lastDay: '2040-09-20', remindDays: 3 });
    await remind('2040-09-16T12:00:00Z');
    await remind('2040-09-17T06:59:00Z');
    await set(0);
    await remind('2040-09-20T12:00:00Z');
    await set(3);
    await remind('2040-09-21T12:00:00Z');
    await told('2040-09-16T10:00:00Z');
    await remind('2040-09-17T09:00:00Z');
    await told('2040-09-10T10:00:00Z');
    expect([(await notices('dee')).length, await mails()]).toEqual([1, 9]);
    await Promise.all([remind('2040-09-17T07:00:00Z'), remind('2040-09-17T07:00:00Z')]);
    await remind('2040-09-18T09:00:00Z');
    expect((await notices('dee'))[0]).toBe(
      'Until Thu 20 Sep you can say what you would like on General medicine, SHO tier. Nothing to ask for is an answer too.',
    );
    expect([(await notices('dee')).length, (await notices('ann')).length, await mails()]).toEqual([2, 4, 10]);
    expect((await review()).people.map(({ remindedAt }) => remindedAt)).toEqual([
      ...[null, null, null],
      '2040-09-17T07:00:00.000Z',
    ]);
    expect((await round(5, { remindDays: 31 })).status).toBe(422);
  });

  test('after the last day, and once it is closed, nothing can be changed', async () => {
    const { db } = server.database;
    const set = (lastDay: string) => db.updateTable('request_round').set({ last_day: lastDay }).execute();
    await set('2020-01-01');
    expect(await refusal(await say('ann', 5, []))).toMatchObject({ status: 409, code: 'requests.closed' });
    expect((await mine('ann'))[0]).toMatchObject({ state: 'closed', seq: 5 });
    await set('2040-09-20');
    expect((await round(5, { isClosed: true })).status).toBe(200);
    expect(await refusal(await say('ann', 5, []))).toMatchObject({ code: 'requests.closed' });
    expect(await notices('ann')).toHaveLength(4);
  });

  test('once the rota is published each request is met or not, on what is live then', async () => {
    const { db } = server.database;
    const cell = (codes: string, number: number) => ({
      ...{ version_id: versionId, person_id: ids.ann, day: day(number), codes, leave: null, is_pinned: false, rev: 1 },
      ...{ changed_by: null, changed_at: new Date() },
    });
    await db
      .insertInto('cell')
      .values([cell('LD', 11), cell('LD', 12)])
      .execute();
    await db.updateTable('version').set({ state: 'published', published_at: new Date() }).execute();
    const [ann] = await mine('ann');
    expect(ann).toMatchObject({ state: 'published', seq: 5 });
    expect(ann?.results).toEqual([
      { date: day(11), isMet: true },
      { date: day(12), isMet: false },
    ]);
    expect((await round(6)).status).toBe(409);
    expect((await send('coordinator', 'POST', `${path}/take`, { people: [] })).status).toBe(409);
    // A later version is what counts.
    await db.updateTable('version').set({ state: 'archived' }).execute();
    const ward = wardDocument([{ person: { ...person(1, 'Ann'), id: ids.ann }, days: '' }], { ...SPAN, number: 2 });
    const { departmentId } = (await db
      .selectFrom('rota')
      .select('department_id as departmentId')
      .where('id', '=', rotaId)
      .executeTakeFirstOrThrow()) as { departmentId: string };
    await storeDocument(db, ward, { departmentId, userId: null, state: 'published', rotaId });
    expect((await mine('ann'))[0]?.results?.map(({ isMet }) => isMet)).toEqual([false, false]);
  });

  test('who asks what is stored of her finds it; it goes with her name, and with time', async () => {
    const stored = (await get('ann', '/api/me/data')) as { requests: { note: string; requests: object[] }[] };
    expect(stored.requests).toMatchObject([{ note: NOTE, requests: [work(11, 'LD'), work(12, 'SD')] }]);
    const gone = await send('ann', 'DELETE', '/api/me', { password: 'a long password for tests' });
    expect(gone.status).toBe(204);
    const left = await server.database.db.selectFrom('request_sheet').select(['person_id', 'note']).execute();
    expect(left.map(({ person_id }) => person_id).sort()).toEqual([ids.ben, ids.dee].sort());
    await server.database.db.updateTable('rota').set({ from_day: '2020-10-01', until_day: '2020-10-29' }).execute();
    await tidyUp(server.running.services);
    expect(await server.database.db.selectFrom('request_sheet').select('person_id').execute()).toEqual([]);
  });
});
