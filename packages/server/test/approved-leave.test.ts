import { newId } from '@rotawright/server/store';
import type {
  LeaveDecision,
  LeaveEffect,
  LeaveTakenBack,
  Notice,
  RosterDocument,
  RotaLeave,
  RotaSummary,
} from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { person, wardDocument } from './fixtures/ward-document.ts';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';
import type { TestClient } from './test-server.ts';

/** Leave is approved before there is a rota for it; rotas, people, days and files come afterwards. */
describe.each(STORES)('leave that was approved earlier, on $name', ({ open }) => {
  let server: ServerOnStore;
  let departmentId: string;
  let coordinator: TestClient;
  let ann: TestClient;
  let ben: TestClient;
  const ids = { ann: newId(), ben: newId() };
  const ANN = { ...person(1, 'Ann Lee'), id: ids.ann, groupId: null };
  const BEN = { ...person(2, 'Ben Cox'), id: ids.ben, groupId: null };

  async function sent<T>(who: TestClient, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await who.send(method, path, body, { 'idempotency-key': crypto.randomUUID() });
    const text = await answer.text();
    expect(answer.ok, `${method} ${path}: ${answer.status} ${text}`).toBe(true);
    return JSON.parse(text) as T;
  }
  const documentOf = (versionId: string) => sent<RosterDocument>(coordinator, 'GET', `/api/versions/${versionId}`);
  const cellsOf = async (versionId: string) =>
    (await documentOf(versionId)).cells.map(([row, at, codes, leave]) => [row, at, codes, leave]);
  const approved = async (kind: string, from: string, until: string) => {
    const leave = await sent<{ id: string }>(ann, 'POST', `/api/departments/${departmentId}/leave`, {
      ...{ kind, from, until },
    });
    return sent<LeaveDecision>(coordinator, 'POST', `/api/leave/${leave.id}/approve`, {});
  };
  const rotaOf = async (from: string, until: string) => {
    const rota = await sent<RotaSummary>(coordinator, 'POST', `/api/departments/${departmentId}/rotas`, {
      ...{ title: `From ${from}`, from, until },
      contract: { id: 'england-2016', edition: null },
    });
    return { rotaId: rota.id, versionId: rota.versions[0]?.id ?? '' };
  };
  const setPeople = (versionId: string, seq: number, people: readonly object[]) =>
    sent<{ seq: number }>(coordinator, 'PUT', `/api/versions/${versionId}/people`, { seq, groups: [], people });

  beforeAll(async () => {
    server = await serverOn(open);
    ({ departmentId } = await server.department('Medicine'));
    // A first rota, so that the people are there.
    await storeDocument(
      server.database.db,
      { ...wardDocument([]), groups: [], cover: [], people: [ANN, BEN] },
      {
        ...{ departmentId, userId: null, state: 'published' },
      },
    );
    coordinator = await server.signedIn('coordinator', departmentId);
    ann = await server.signedIn('doctor', departmentId, ids.ann);
    ben = await server.signedIn('doctor', departmentId, ids.ben);
  }, 120_000);
  afterAll(() => server.stop());

  test('says of how many days no draft has the person, and enters them when she is put on one, once', async () => {
    const decision = await approved('annual', '2027-05-10', '2027-05-21');
    expect(decision).toMatchObject({ state: 'approved', drafts: [], daysWithoutDraft: 11 });
    // Two days before the rota begins, and three of study leave that were approved over it later.
    await approved('study', '2027-05-18', '2027-05-21');
    const { versionId } = await rotaOf('2027-05-12', '2027-05-26');
    const { seq } = await setPeople(versionId, 0, [BEN]);
    expect(await cellsOf(versionId)).toEqual([]);
    const after = await setPeople(versionId, seq, [BEN, ANN]);
    const leave = [0, 1, 2, 3, 4, 5].map((at) => [1, at, '', 'annual']);
    const study = [6, 7, 8].map((at) => [1, at, '', 'study']);
    expect(await cellsOf(versionId)).toEqual([...leave, ...study]);
    expect((await documentOf(versionId)).seq, 'the answer names the seq after the leave').toBe(after.seq);
    const trail = await server.database.db
      .selectFrom('audit')
      .select('body')
      .where('kind', '=', 'edit.leave')
      .where('subject', '=', versionId)
      .execute();
    expect(trail.map(({ body }) => (JSON.parse(body) as { cells: unknown[] }).cells.length)).toEqual([9]);
    const notices = await sent<Notice[]>(coordinator, 'GET', '/api/notices');
    expect(notices.find(({ kind }) => kind === 'leave.entered')).toMatchObject({
      text: 'Leave that was approved earlier is entered in the draft of From 2027-05-12: 9 days of 1 person.',
      link: `/versions/${versionId}`,
    });
    // Who is on it already keeps what the coordinator has made of the days.
    const value = { codes: '', leave: null, isPinned: false };
    const edits = [{ person: ids.ann, date: '2027-05-12', rev: 1, value }];
    await sent(coordinator, 'POST', `/api/versions/${versionId}/edits`, { action: 'clear', edits, client: 'test' });
    await setPeople(versionId, after.seq + 1, [ANN, BEN]);
    expect((await cellsOf(versionId)).filter(([, , , kind]) => kind !== null)).toHaveLength(8);
  });

  test('comes onto the days that a rota is made longer by, and onto no others', async () => {
    await approved('annual', '2027-07-01', '2027-07-06');
    const { versionId } = await rotaOf('2027-06-28', '2027-07-03');
    await setPeople(versionId, 0, [ANN]);
    const value = { codes: '', leave: null, isPinned: false };
    const edits = [{ person: ids.ann, date: '2027-07-01', rev: 1, value }];
    await sent(coordinator, 'POST', `/api/versions/${versionId}/edits`, { action: 'clear', edits, client: 'test' });
    const { seq } = await sent<{ seq: number }>(coordinator, 'GET', `/api/versions/${versionId}`);
    const longer = await sent<{ seq: number }>(coordinator, 'PUT', `/api/versions/${versionId}/settings`, {
      ...{ seq, title: 'Longer', from: '2027-06-28', until: '2027-07-12' },
      contract: { id: 'england-2016', edition: null },
    });
    // One step for the days, one for the leave.
    expect(longer.seq).toBe(seq + 2);
    expect(await cellsOf(versionId)).toEqual([
      [0, 3, '', null],
      [0, 4, '', 'annual'],
      [0, 5, '', 'annual'],
      [0, 6, '', 'annual'],
      [0, 7, '', 'annual'],
    ]);
  });

  test('comes into a draft that is made of a version of old, from before it was approved', async () => {
    const rows = [{ person: ANN, days: 'LD LD LD' }];
    const span = { from: '2028-01-03', until: '2028-01-17', groups: [], cover: [] };
    const at = (text: string) => new Date(text);
    const old = await storeDocument(server.database.db, wardDocument(rows, span), {
      ...{ departmentId, userId: null, state: 'archived', at: at('2026-01-01T00:00:00Z') },
    });
    const now = wardDocument([{ person: ANN, days: '. A' }], { ...span, number: 2 });
    await storeDocument(server.database.db, now, {
      ...{ departmentId, userId: null, state: 'published', rotaId: old.rotaId, at: at('2026-06-01T00:00:00Z') },
    });
    // Approved between the two, and another before both.
    const granted = (from: string, until: string, decided: string) =>
      server.database.db
        .insertInto('leave_request')
        .values({
          ...{ id: newId(), department_id: departmentId, person_id: ids.ann, kind: 'annual', note: '' },
          ...{ from_day: from, until_day: until, state: 'approved', decided_at: at(decided), decided_by: null },
          asked_at: at('2025-12-01T00:00:00Z'),
        })
        .execute();
    await granted('2028-01-04', '2028-01-05', '2026-03-01T00:00:00Z');
    await granted('2028-01-05', '2028-01-06', '2025-12-02T00:00:00Z');
    const draft = await sent<{ id: string }>(coordinator, 'POST', `/api/rotas/${old.rotaId}/drafts`, {
      basedOn: old.versionId,
    });
    expect(await cellsOf(draft.id)).toEqual([
      [0, 0, 'LD', null],
      [0, 1, '', 'annual'],
      [0, 2, 'LD', null],
    ]);
  });

  test('comes into a file that is taken over, in the place of its duties', async () => {
    await approved('parental', '2029-10-02', '2029-10-04');
    const form = new FormData();
    const csv = [
      'Name,01/10/2029,02/10/2029,03/10/2029,14/10/2029',
      'Ann Lee,08:00-16:00,08:00-16:00,,08:00-16:00',
      'Ben Cox,,08:00-16:00,08:00-16:00,',
    ].join('\n');
    form.set('file', new File([csv], 'ward.csv'));
    form.set('answers', '{}');
    const answer = await fetch(`${server.running.url}/api/departments/${departmentId}/imports`, {
      ...{ method: 'POST', headers: { origin: server.running.url, cookie: coordinator.cookie }, body: form },
    });
    const text = await answer.text();
    expect(answer.status, text).toBe(201);
    const { versionId } = JSON.parse(text) as { versionId: string };
    const cells = (await cellsOf(versionId)).map(([row, at, codes, leave]) => [row, at, codes === '' ? leave : 'duty']);
    expect(cells).toEqual([
      [0, 0, 'duty'],
      [0, 1, 'parental'],
      [0, 2, 'parental'],
      [0, 13, 'duty'],
      [1, 1, 'duty'],
      [1, 2, 'duty'],
    ]);
    const [notice] = await sent<Notice[]>(coordinator, 'GET', '/api/notices');
    expect(notice?.text).toMatch(/: 2 days of 1 person\. Duties were taken off on 1 day of these\.$/);
  });

  test('is booked from the yes on, and once only when it is published; others see that somebody is off', async () => {
    const span = { from: '2040-01-02', until: '2040-07-02', groups: [], cover: [] };
    const at = new Date('2026-01-01T00:00:00Z');
    const rota = await storeDocument(
      server.database.db,
      wardDocument(
        [
          { person: ANN, days: '' },
          { person: BEN, days: '' },
        ],
        span,
      ),
      { departmentId, userId: null, state: 'published', at },
    );
    const mine = async () => {
      const all = await sent<RotaLeave[]>(ann, 'GET', '/api/me/leave/balances');
      const own = all.find(({ rotaId }) => rotaId === rota.rotaId)?.people[0];
      return [own?.waiting, own?.booked, own?.left];
    };
    const effectOf = (who: TestClient, from: string, until: string) =>
      sent<LeaveEffect>(
        who,
        'GET',
        `/api/departments/${departmentId}/leave/effect?${new URLSearchParams({ kind: 'annual', from, until })}`,
      );
    const ask = (from: string, until: string) =>
      sent<{ id: string }>(ann, 'POST', `/api/departments/${departmentId}/leave`, { kind: 'annual', from, until });
    expect(await mine()).toEqual([0, 0, 13.5]);
    const leave = await ask('2040-02-06', '2040-02-18');
    expect(await mine()).toEqual([10, 0, 13.5]);
    // A further request counts what waits from before.
    expect(await effectOf(ann, '2040-03-05', '2040-03-06')).toMatchObject({ daysWaiting: 10, daysLeft: 13.5 - 11 });
    const later = await ask('2040-03-05', '2040-03-06');
    const seen = await sent<LeaveEffect>(coordinator, 'GET', `/api/leave/${leave.id}/effect`);
    expect(seen, 'a request made later is none from before').toMatchObject({ daysWaiting: 0, daysLeft: 13.5 - 10 });
    await sent(ann, 'POST', `/api/leave/${later.id}/withdraw`, {});
    expect((await effectOf(ben, '2040-02-06', '2040-02-08')).othersOff.map(({ count }) => count)).toEqual([0, 0]);
    const { drafts } = await sent<LeaveDecision>(coordinator, 'POST', `/api/leave/${leave.id}/approve`, {});
    expect(await mine()).toEqual([0, 10, 3.5]);
    expect(await effectOf(ann, '2040-03-05', '2040-03-06')).toMatchObject({ daysWaiting: 0, daysLeft: 2.5 });
    expect((await effectOf(ben, '2040-02-06', '2040-02-08')).othersOff.map(({ count }) => count)).toEqual([1, 1]);
    const versionId = drafts[0]?.versionId ?? '';
    // The coordinator keeps one day of it as work, and publishes: what is published is the last word.
    const value = { codes: '', leave: null, isPinned: false };
    const edits = [{ person: ids.ann, date: '2040-02-06', rev: 1, value }];
    await sent(coordinator, 'POST', `/api/versions/${versionId}/edits`, { action: 'clear', edits, client: 'test' });
    expect(await mine()).toEqual([0, 10, 3.5]);
    const { seq } = await documentOf(versionId);
    await sent(coordinator, 'POST', `/api/versions/${versionId}/publish`, { seq, reasons: [] });
    expect(await mine()).toEqual([0, 9, 4.5]);
    const everybody = await sent<RotaLeave[]>(coordinator, 'GET', `/api/departments/${departmentId}/leave/balances`);
    const people = everybody.find(({ rotaId }) => rotaId === rota.rotaId)?.people;
    expect(people?.map(({ booked }) => booked)).toEqual([9, 0]);
  });

  test('can be taken back with a reason: it counts no longer, enters nothing more, and stays where it stands', async () => {
    const decision = await approved('annual', '2041-05-06', '2041-05-11');
    const { versionId, rotaId } = await rotaOf('2041-05-08', '2041-05-22');
    await setPeople(versionId, 0, [ANN]);
    const path = `/api/leave/${decision.id}/take-back`;
    const key = { 'idempotency-key': crypto.randomUUID() };
    expect((await ann.send('POST', path, { reason: 'Mine' }, key)).status).toBe(403);
    expect((await coordinator.send('POST', path, { reason: ' ' }, key)).status).toBe(422);
    const taken = await sent<LeaveTakenBack>(coordinator, 'POST', path, { reason: 'The ward moves.' });
    expect(taken).toMatchObject({ state: 'withdrawn', reason: 'The ward moves.' });
    expect(taken.stands).toEqual([{ versionId, rotaId, title: 'From 2041-05-08', isDraft: true, days: 3 }]);
    const again = await coordinator.send('POST', path, { reason: 'Again' }, { 'idempotency-key': crypto.randomUUID() });
    expect([again.status, (await again.json()) as unknown]).toMatchObject([409, { code: 'request.overtaken' }]);
    expect((await cellsOf(versionId)).length, 'the board is for people to change').toBe(3);
    const [notice] = await sent<Notice[]>(ann, 'GET', '/api/notices');
    expect(notice?.text).toBe(
      'Your annual leave, Mon 6 to Fri 10 May, is no longer approved. What the rota has of it stays until the rota is changed. The ward moves.',
    );
    // A rota of the days before, that comes later, does not get it.
    const before = await rotaOf('2041-04-29', '2041-05-08');
    await setPeople(before.versionId, 0, [ANN]);
    expect(await cellsOf(before.versionId)).toEqual([]);
    const trail = await server.database.db
      .selectFrom('audit')
      .select('body')
      .where('kind', '=', 'leave.taken-back')
      .execute();
    expect(trail.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { stands: [{ versionId, rotaId, isDraft: true, days: 3 }] },
    ]);
  });

  test('is booked no longer once it is taken back, and of days on no rota nothing stands', async () => {
    const span = { from: '2042-01-06', until: '2042-07-07', groups: [], cover: [] };
    const place = { departmentId, userId: null, state: 'published' as const, at: new Date('2026-01-01T00:00:00Z') };
    const rota = await storeDocument(server.database.db, wardDocument([{ person: ANN, days: '' }], span), place);
    const booked = async () => {
      const all = await sent<RotaLeave[]>(ann, 'GET', '/api/me/leave/balances');
      return all.find(({ rotaId }) => rotaId === rota.rotaId)?.people[0]?.booked;
    };
    const { id, drafts } = await approved('annual', '2042-02-03', '2042-02-08');
    expect(await booked()).toBe(5);
    const edits = [0, 1, 2, 3, 4].map((n) => ({
      ...{ person: ids.ann, date: `2042-02-0${3 + n}`, rev: 1, value: { codes: '', leave: null, isPinned: false } },
    }));
    const draft = drafts[0]?.versionId ?? '';
    await sent(coordinator, 'POST', `/api/versions/${draft}/edits`, { action: 'clear', edits, client: 'test' });
    expect(await booked()).toBe(5);
    const taken = await sent<LeaveTakenBack>(coordinator, 'POST', `/api/leave/${id}/take-back`, { reason: 'A slip' });
    expect([taken.stands, await booked()]).toEqual([[], 0]);
    const [notice] = await sent<Notice[]>(ann, 'GET', '/api/notices');
    expect(notice?.text).toBe('Your annual leave, Mon 3 to Fri 7 Feb, is no longer approved. A slip');
  });

  test('of more days than anybody can be away nothing is worked out and nothing is asked', async () => {
    const path = `/api/departments/${departmentId}/leave`;
    const ages = { kind: 'annual', from: '1900-01-01', until: '2199-12-31' };
    const effect = await ann.send('GET', `${path}/effect?${new URLSearchParams(ages)}`);
    expect([effect.status, (await effect.json()) as unknown]).toMatchObject([422, { code: 'leave.days' }]);
    expect((await ann.send('POST', path, ages)).status).toBe(422);
    const twoYears = new URLSearchParams({ kind: 'annual', from: '2050-01-01', until: '2052-01-03' });
    const most = await sent<LeaveEffect>(ann, 'GET', `${path}/effect?${twoYears}`);
    expect(most.daysWithoutRota).toBe(732);
  });

  test('leave in the draft already is said to stand in it, whoever entered it', async () => {
    const draft = await storeDocument(
      server.database.db,
      wardDocument([{ person: ANN, days: 'A A LD' }], {
        from: '2030-01-07',
        until: '2030-02-04',
        groups: [],
        cover: [],
      }),
      { departmentId, userId: null },
    );
    expect(await approved('annual', '2030-01-05', '2030-01-09')).toMatchObject({
      drafts: [{ ...draft, title: 'General medicine, SHO tier', days: 2 }],
      daysWithoutDraft: 2,
    });
  });
});
