import { newId } from '@rotawright/server/store';
import { DepartmentLieu, LeaveEffect, LieuClaim, LieuLedger, ProblemDocument } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cast } from './fixtures/cast.ts';
import { storeDocument } from './fixtures/store-document.ts';
import { person, wardDocument } from './fixtures/ward-document.ts';
import { STORES } from './stores.ts';
import { type TestServer, testServer } from './test-server.ts';

/** Four weeks that lie behind, and four that lie ahead. 25 December 2023 was a Monday, and 1 October 2040 is one. */
const PAST = { from: '2023-12-25', until: '2024-01-22' };
const AHEAD = { from: '2040-10-01', until: '2040-10-29' };
const CHRISTMAS = '2023-12-25';
const REASON = 'Stayed with a patient in bay four';

describe.each(STORES)('time off in lieu, on $name', ({ open }) => {
  let server: TestServer;
  let departmentId: string;
  let end: () => Promise<void>;
  let cast: Cast;
  const ids = { ann: newId(), ben: newId(), post: newId() };

  beforeAll(async () => {
    const store = await open();
    server = await testServer(store.database, { SMTP_URL: 'smtp://127.0.0.1:1', SMTP_FROM: 'rota@example.org' });
    end = async () => {
      await server.running.stop();
      await store.stop();
    };
    ({ departmentId } = await server.department('Medicine'));
    const row = (id: keyof typeof ids, name: string, days: string, more = {}) => ({
      person: { ...person(1, name, more), id: ids[id] },
      days,
    });
    const rota = (rows: Parameters<typeof wardDocument>[0], span: typeof PAST, bankHolidays: string[]) =>
      storeDocument(store.database.db, wardDocument(rows, { ...span, bankHolidays }), {
        ...{ departmentId, userId: null, state: 'published', at: new Date('2023-11-01T09:00:00Z') },
      });
    const rows = [
      row('ann', 'Ann', 'LD LD'),
      row('ben', 'Ben', '. . LD'),
      row('post', 'Vacant SHO', 'LD LD', { isVacant: true }),
    ];
    await rota(rows, PAST, [CHRISTMAS]);
    await rota([row('ann', 'Ann', '. SD SD SD SD')], AHEAD, []);
    cast = new Cast(server);
    for (const name of ['ann', 'ben'] as const) await cast.join(name, 'doctor', departmentId, ids[name]);
    for (const role of ['coordinator', 'director', 'guardian', 'negotiator'] as const)
      await cast.join(role, role, departmentId);
  }, 120_000);
  afterAll(() => end());

  const send = (...ask: Parameters<Cast['send']>) => cast.send(...ask);
  const done = async (answer: Response, status: number): Promise<unknown> => {
    const json: unknown = await answer.json();
    expect(answer.status, JSON.stringify(json)).toBe(status);
    return json;
  };
  const refusal = async (answer: Response) => {
    const { code } = ProblemDocument.parse(await answer.json());
    return { status: answer.status, code };
  };
  const path = (): string => `/api/departments/${departmentId}/lieu`;
  const ledger = async (name: 'ann' | 'ben') => {
    const [own] = LieuLedger.array().parse(await done(await send(name, 'GET', '/api/me/lieu'), 200));
    if (own === undefined) throw new Error('nobody has a ledger');
    return own;
  };
  const told = (of: LieuLedger) =>
    of.entries.map(({ date, cause, status, days, minutes }) => [date, cause, status, days, minutes]);
  const everybody = async () => DepartmentLieu.parse(await done(await send('coordinator', 'GET', path()), 200));
  const write = (id: keyof typeof ids, more: object, key: string = crypto.randomUUID()) =>
    send(
      'coordinator',
      'POST',
      `/api/people/${ids[id]}/lieu`,
      { cause: 'credit', date: '2024-01-02', days: 0, minutes: 0, code: null, reason: REASON, ...more },
      key,
    );
  const claim = (name: string, more: object = {}) =>
    send(name, 'POST', `${path()}/claims`, {
      date: '2023-12-26',
      days: 0,
      minutes: 90,
      code: 'LD',
      reason: REASON,
      ...more,
    });
  const notices = (name: string) => cast.notices(name);
  const rule = (seq: number, more: object = {}, name = 'coordinator') =>
    send(name, 'POST', `${path()}/rules`, {
      ...{ seq, from: '2023-01-01', worked: { days: 1, minutes: 0 }, rest: null, counts: 'begins', ...more },
    });

  test('a bank holiday that was worked is shown and gives nothing until the department says what it gives', async () => {
    expect(told(await ledger('ann'))).toEqual([[CHRISTMAS, 'bank-holiday-worked', 'unset', 0, 0]]);
    expect(await ledger('ann')).toMatchObject({ rule: null, sums: { unset: 1, left: { days: 0, minutes: 0 } } });
    const before = await everybody();
    expect(before).toMatchObject({ seq: 0, rules: [], claims: [] });
    expect(before.people.map(({ name, sums }) => [name, sums.unset])).toEqual([
      ['Ann', 1],
      ['Ben', 0],
    ]);
    for (const name of ['ann', 'guardian', 'negotiator']) expect((await rule(0, {}, name)).status, name).toBe(403);
    // No number is so small that it passes for a whole or half day and then does not fit where days are kept.
    for (const days of [0.3, 1.5e-323, 1.2e-118]) {
      expect((await rule(0, { worked: { days, minutes: 0 } })).status).toBe(422);
    }
    await done(await rule(0), 201);
    for (const seq of [0, 7])
      expect(await refusal(await rule(seq))).toEqual({ status: 409, code: 'request.seq-passed' });
    expect(told(await ledger('ann'))).toEqual([[CHRISTMAS, 'bank-holiday-worked', 'counted', 1, 0]]);
    expect((await everybody()).rules).toEqual([
      { from: '2023-01-01', worked: { days: 1, minutes: 0 }, rest: null, counts: 'begins' },
    ]);
    // A day off on it gives something from a rule on that says so; the rule before stays for days before it.
    await done(await rule(1, { from: CHRISTMAS, rest: { days: 0, minutes: 240 } }, 'director'), 201);
    expect(told(await ledger('ben'))).toEqual([[CHRISTMAS, 'bank-holiday-off', 'counted', 0, 240]]);
    expect((await everybody()).rules).toHaveLength(2);
  });

  test('a coordinator credits, with a reason and a duty that is there, once, and the doctor is told', async () => {
    for (const wrong of [
      {},
      { minutes: -30 },
      { days: 0.25 },
      { minutes: 1.5 },
      { minutes: 30, reason: '' },
      { minutes: 30, code: 'LD' },
      { minutes: 30, date: '2040-10-02' },
      { cause: 'taken', minutes: 30 },
      { cause: 'exchange', minutes: 30 },
      { cause: 'exchange', minutes: 480, days: 1 },
      { minutes: 30_001 },
    ])
      expect((await write('ann', wrong)).status, JSON.stringify(wrong)).toBe(422);
    const key = crypto.randomUUID();
    const entry = { minutes: 600, code: 'LD', date: '2023-12-26' };
    const first = await done(await write('ann', entry, key), 201);
    expect(await done(await write('ann', entry, key), 201)).toEqual(first);
    for (const name of ['ann', 'director', 'guardian'])
      expect((await send(name, 'POST', `/api/people/${ids.ann}/lieu`, {})).status, name).toBe(403);
    expect(told(await ledger('ann'))).toEqual([
      [CHRISTMAS, 'bank-holiday-worked', 'counted', 1, 0],
      ['2023-12-26', 'credit', 'counted', 0, 600],
    ]);
    expect((await ledger('ann')).entries.at(-1)).toMatchObject({
      ...{ code: 'LD', reason: REASON, writtenBy: expect.stringMatching(/\w/), after: { days: 1, minutes: 600 } },
    });
    expect(await notices('ann')).toEqual([`Time in lieu of 10 h was credited to you for Tue 26 Dec. ${REASON}`]);
    const mails = await server.database.db
      .selectFrom('outbox')
      .select('text')
      .where('dedupe', 'like', 'lieu.%')
      .execute();
    expect(mails).toHaveLength(1);
  });

  test('days and minutes are made into one another by a coordinator alone, and taken', async () => {
    await done(await write('ann', { cause: 'exchange', date: '2024-01-03', days: 1, minutes: -480 }), 201);
    await done(await write('ann', { cause: 'taken', date: '2024-01-04', minutes: -90 }), 201);
    expect((await ledger('ann')).sums).toMatchObject({
      left: { days: 2, minutes: 30 },
      earned: { days: 1, minutes: 600 },
      taken: { days: 0, minutes: 90 },
    });
    expect((await notices('ann')).slice(0, 2)).toEqual([
      `Time in lieu of 1 h 30 was written down as taken on Thu 4 Jan. ${REASON}`,
      `Of your time in lieu 8 h became 1 day. ${REASON}`,
    ]);
  });

  test('an entry is reversed by another, once, and neither is ever changed', async () => {
    const { entries } = await ledger('ann');
    const id = entries.find(({ cause }) => cause === 'taken')?.id ?? '';
    const reverse = (name: string, at: string, reason = 'Not taken after all') =>
      send(name, 'POST', `/api/lieu-entries/${at}/reverse`, { reason });
    expect((await reverse('ann', id)).status).toBe(403);
    expect((await reverse('coordinator', id, '')).status).toBe(422);
    await done(await reverse('coordinator', id), 201);
    expect(await refusal(await reverse('coordinator', id))).toEqual({ status: 409, code: 'request.overtaken' });
    const after = await ledger('ann');
    expect(after.entries.find((one) => one.id === id)).toMatchObject({ isReversed: true, minutes: -90 });
    const reversal = after.entries.find(({ reverses }) => reverses === id);
    expect(reversal).toMatchObject({ cause: 'reversal', minutes: 90, date: after.today });
    expect(await refusal(await reverse('coordinator', reversal?.id ?? ''))).toMatchObject({ code: 'lieu.not-valid' });
    expect(after.sums).toMatchObject({ left: { days: 2, minutes: 120 }, taken: { days: 0, minutes: 0 } });
    const { db } = server.database;
    await expect(db.updateTable('lieu_entry').set({ minutes: 1 }).execute()).rejects.toThrow(/never changed/);
    await expect(db.deleteFrom('lieu_entry').execute()).rejects.toThrow(/never changed/);
  });

  test('a doctor claims for herself, takes back, and a coordinator agrees or declines with a reason', async () => {
    for (const wrong of [{ minutes: 0 }, { code: 'N' }, { date: '2040-10-02', code: null }, { reason: ' ' }])
      expect((await claim('ann', wrong)).status, JSON.stringify(wrong)).toBe(422);
    expect((await claim('negotiator')).status).toBe(403);
    expect(await refusal(await claim('director', { code: null }))).toEqual({ status: 422, code: 'leave.no-person' });
    const made: LieuClaim[] = [];
    for (const minutes of [90, 60, 30]) made.push(LieuClaim.parse(await done(await claim('ann', { minutes }), 201)));
    const step = (name: string, at: number, what: string, body: object = {}) =>
      send(name, 'POST', `/api/lieu-claims/${made[at]?.id}/${what}`, body);
    expect((await notices('coordinator'))[2]).toBe('Ann claims 1 h 30 in lieu for Tue 26 Dec.');
    expect((await step('ben', 0, 'withdraw')).status).toBe(403);
    expect((await step('ann', 0, 'agree')).status).toBe(403);
    expect((await step('guardian', 0, 'decline', { reason: 'No' })).status).toBe(403);
    const waiting = async (name = 'coordinator') =>
      LieuClaim.array().parse(await done(await send(name, 'GET', `${path()}/claims`), 200));
    expect((await waiting()).map(({ minutes }) => minutes)).toEqual([90, 60, 30]);
    expect((await everybody()).claims).toEqual(await waiting('guardian'));
    expect((await send('ann', 'GET', `${path()}/claims`)).status).toBe(403);
    const left = (await ledger('ann')).sums.left;
    await done(await step('coordinator', 0, 'agree', { reason: 'Thank you.' }), 200);
    expect(await refusal(await step('coordinator', 0, 'decline', { reason: 'No' }))).toMatchObject({
      code: 'request.overtaken',
    });
    expect((await step('coordinator', 1, 'decline')).status).toBe(422);
    await done(await step('coordinator', 1, 'decline', { reason: 'It is paid.' }), 200);
    await done(await step('ann', 2, 'withdraw'), 200);
    const after = await ledger('ann');
    expect(after.sums.left).toEqual({ days: left.days, minutes: left.minutes + 90 });
    expect(after.claims.map(({ state, answer }) => [state, answer])).toEqual([
      ['withdrawn', ''],
      ['declined', 'It is paid.'],
      ['agreed', 'Thank you.'],
    ]);
    expect((await notices('ann')).slice(0, 2)).toEqual([
      'Your claim of 1 h in lieu for Tue 26 Dec was declined. It is paid.',
      'Your claim of 1 h 30 in lieu for Tue 26 Dec was agreed to. Thank you.',
    ]);
    expect((await everybody()).claims).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test('leave in lieu says what it would leave before it is asked for, and is booked once it is granted', async () => {
    const leave = `/api/departments/${departmentId}/leave`;
    const span = { kind: 'lieu', from: '2040-10-02', until: '2040-10-05' };
    const effect = async () =>
      LeaveEffect.parse(await done(await send('ann', 'GET', `${leave}/effect?${new URLSearchParams(span)}`), 200)).lieu;
    const { left } = (await ledger('ann')).sums;
    expect(left.days).toBe(2);
    expect(await effect()).toEqual({ left, waiting: 0, costs: 3, unplaced: 0, after: -1 });
    const { id } = (await done(await send('ann', 'POST', leave, span), 201)) as { id: string };
    expect((await ledger('ann')).sums).toMatchObject({ waiting: 3, booked: 0, left });
    // Before the coordinator it is the same, its own days not counted twice.
    const seen = LeaveEffect.parse(await done(await send('coordinator', 'GET', `/api/leave/${id}/effect`), 200));
    expect(seen.lieu).toEqual({ left, waiting: 0, costs: 3, unplaced: 0, after: -1 });
    await done(await send('coordinator', 'POST', `/api/leave/${id}/approve`, {}), 200);
    expect((await ledger('ann')).sums).toMatchObject({
      waiting: 0,
      booked: 3,
      left: { days: -1, minutes: left.minutes },
    });
    const annual = new URLSearchParams({ ...span, kind: 'annual' });
    expect(await done(await send('ann', 'GET', `${leave}/effect?${annual}`), 200)).toMatchObject({ lieu: null });
  });

  test('nobody sees another’s ledger but those who read drafts, and the trail holds no word of any', async () => {
    const one = `/api/people/${ids.ann}/lieu`;
    for (const name of ['ben', 'ann', 'negotiator']) {
      expect((await send(name, 'GET', one)).status, name).toBe(403);
      expect((await send(name, 'GET', path())).status, name).toBe(403);
    }
    for (const name of ['coordinator', 'director', 'guardian'])
      expect(LieuLedger.parse(await done(await send(name, 'GET', one), 200)).name).toBe('Ann');
    const trail = await server.database.db
      .selectFrom('audit')
      .select(['kind', 'body'])
      .where('kind', 'like', 'lieu.%')
      .execute();
    expect([...new Set(trail.map(({ kind }) => kind))].sort()).toEqual([
      ...['lieu.agreed', 'lieu.claimed', 'lieu.credited', 'lieu.declined', 'lieu.exchanged', 'lieu.reversed'],
      ...['lieu.rule', 'lieu.taken', 'lieu.withdrawn'],
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/bay four|Not taken|paid|Thank/);
  });

  test('it is part of what is stored of somebody, and the words go with the name', async () => {
    const data = (await done(await send('ann', 'GET', '/api/me/data'), 200)) as { lieu: { claims: []; entries: [] } };
    expect([data.lieu.claims.length, data.lieu.entries.length]).toEqual([3, 5]);
    expect(JSON.stringify(data.lieu)).toContain(REASON);
    const { left } = (await ledger('ann')).sums;
    await cast.join('owner', 'owner', departmentId);
    expect((await send('owner', 'DELETE', `/api/people/${ids.ann}`)).status).toBe(204);
    const kept = LieuLedger.parse(await done(await send('owner', 'GET', `/api/people/${ids.ann}/lieu`), 200));
    expect(kept.name).toMatch(/^Former colleague/);
    expect(kept.sums.left).toEqual(left);
    expect(JSON.stringify(kept)).not.toMatch(/bay four|Not taken|paid|Thank/);
  });
});
