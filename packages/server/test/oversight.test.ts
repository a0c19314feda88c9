import { newId } from '@rotawright/server/store';
import {
  BoardReport,
  DepartmentPerson,
  Oversight,
  PublishPreview,
  RosterDocument,
  RotaSummary,
  VersionStanding,
} from '@rotawright/server/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { person, wardDocument } from './fixtures/ward-document.ts';
import { memoryStore, type TestClient, type TestServer, testServer } from './test-server.ts';

let server: TestServer;
let coordinator: TestClient;
let guardian: TestClient;
let director: TestClient;
let departmentId: string;
let draftId: string;

beforeAll(async () => {
  server = await testServer(await memoryStore(), { ROTAWRIGHT_SAMPLE: 'yes' });
  coordinator = await server.lookAround('coordinator');
  guardian = await server.lookAround('guardian');
  director = await server.lookAround('director');
  const [rota] = RotaSummary.array().parse(await (await coordinator.send('GET', '/api/rotas')).json());
  departmentId = rota?.departmentId ?? '';
  draftId = rota?.versions.find(({ state }) => state === 'draft')?.id ?? '';
}, 120_000);
afterAll(() => server.running.stop());

const get = async (client: TestClient, what: string): Promise<Response> =>
  client.send('GET', `/api/departments/${departmentId}/${what}`);

test('drafts and published versions stand as the board would show them', async () => {
  const standing = VersionStanding.array().parse(await (await get(coordinator, 'standing')).json());
  expect(standing.map(({ state, number, posts, breaches }) => [state, number, posts, breaches])).toEqual([
    ['published', 1, 40, 0],
    ['draft', 2, 40, 4],
  ]);
  // The vacant post has some on every week of it.
  const document = RosterDocument.parse(await (await coordinator.send('GET', `/api/versions/${draftId}`)).json());
  const held = document.cells.filter(([row, , codes]) => codes !== '' && document.people[row]?.isVacant === false);
  const all = document.cells.filter(([, , codes]) => codes !== '');
  expect(standing[1]?.duties).toBe(held.flatMap(([, , codes]) => codes.split('+')).length);
  expect(all.length).toBeGreaterThan(held.length);
  const preview = PublishPreview.parse(
    await (await coordinator.send('GET', `/api/versions/${draftId}/publish`)).json(),
  );
  expect(standing[1]).toMatchObject({
    breaches: preview.breaches.length,
    people: new Set(preview.breaches.map(({ person }) => person)).size,
    cannotTell: preview.cannotTell,
  });
  // The vacant post's nights and long days are nobody's, and the draft leaves one more night open.
  expect((standing[1]?.gaps ?? 0) - (standing[0]?.gaps ?? 0)).toBeGreaterThanOrEqual(1);
  expect(standing[0]?.nextGap).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('a post that nobody holds is told from people without an account', async () => {
  const people = DepartmentPerson.array().parse(await (await get(coordinator, 'people')).json());
  const document = RosterDocument.parse(await (await coordinator.send('GET', `/api/versions/${draftId}`)).json());
  const vacant = document.people.filter((one) => one.isVacant).map(({ id }) => id);
  expect(vacant).toHaveLength(1);
  expect(people.filter((one) => one.isVacant).map(({ id }) => id)).toEqual(vacant);
});

test('the guardian sees breaches with their reasons, fines with both shares, waivers and late changes', async () => {
  const document = RosterDocument.parse(await (await coordinator.send('GET', `/api/versions/${draftId}`)).json());
  const broken = PublishPreview.parse(await (await coordinator.send('GET', `/api/versions/${draftId}/publish`)).json());
  // A waiver that nothing needs.
  const people = document.people.map((person, row) => (row === 0 ? { ...person, waivers: ['hours.average'] } : person));
  const put = await coordinator.send('PUT', `/api/versions/${draftId}/people`, {
    seq: document.seq,
    groups: document.groups,
    people,
  });
  const { seq } = (await put.json()) as { seq: number };
  const published = await coordinator.send(
    'POST',
    `/api/versions/${draftId}/publish`,
    { seq, reasons: broken.breaches.map(({ person, rule }) => ({ person, rule, reason: `Agreed: ${rule}` })) },
    { 'idempotency-key': crypto.randomUUID() },
  );
  expect(published.status).toBe(200);
  const { madeOn, rotas, unread } = Oversight.parse(await (await get(guardian, 'oversight')).json());
  expect(madeOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(unread).toEqual([]);
  const [rota] = rotas;
  expect(rota?.number).toBe(2);
  expect(rota?.breaches.map(({ rule, reason }) => [rule, reason])).toEqual(
    broken.breaches.map(({ rule }) => [rule, `Agreed: ${rule}`]),
  );
  expect(rota?.waivers).toEqual([
    { person: document.people[0]?.id, name: document.people[0]?.name, rule: 'hours.average', isUsed: false },
  ]);
  expect(rota?.publications.map(({ number, changes }) => [number, changes !== null])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(rota?.publications[1]?.lateChanges).toBeGreaterThan(0);
  const fines = rota?.fines;
  // The rates of the sample's year were not read by anybody: no sum is told, and what is missing is named.
  expect(fines?.people.flatMap(({ lines }) => lines.map(({ rule }) => rule))).toEqual(['rest.between-shifts']);
  expect([fines?.doctorPence, fines?.totalPence, fines?.atLeastPence]).toEqual([null, null, 0]);
  expect(fines?.people[0]?.missing.join()).toContain('fines.rates');

  const report = BoardReport.parse(await (await get(director, 'board-report')).json());
  expect(JSON.stringify(report)).not.toContain(document.people[0]?.name);
  const [figures] = report.rotas;
  expect(figures?.fines).toEqual({
    doctorPence: fines?.doctorPence,
    guardianPence: fines?.guardianPence,
    totalPence: fines?.totalPence,
    atLeastPence: fines?.atLeastPence,
  });
  expect(figures?.breaches.reduce((sum, { count }) => sum + count, 0)).toBe(broken.breaches.length);
  expect(figures?.groups.map(({ name, people: count }) => [name, count])).toEqual([
    ['Registrars', 16],
    ['SHOs', 23],
  ]);
  for (const { week, nights } of figures?.groups ?? []) {
    expect(week.least).toBeLessThanOrEqual(week.median);
    expect(week.median).toBeLessThanOrEqual(week.most);
    expect(nights.most).toBeGreaterThan(0);
  }
  expect([figures?.publications, figures?.lateChanges]).toEqual([2, rota?.publications[1]?.lateChanges]);

  const csv = await (await get(director, 'board-report.csv')).text();
  expect(csv).toContain('Registrars,16,"Average week, hours"');
  expect(csv).toContain('Hours and fairness');
  const workbook = Buffer.from(await (await get(director, 'board-report.xlsx')).arrayBuffer());
  expect(workbook.subarray(0, 2).toString()).toBe('PK');
}, 60_000);

test('a rota without duties keeps no rule, because there is nothing to judge', async () => {
  const made = await coordinator.send('POST', `/api/departments/${departmentId}/rotas`, {
    title: 'Nobody yet',
    from: '2040-02-06',
    until: '2040-03-05',
    contract: { id: 'england-2016', edition: '2019-08' },
  });
  const { id: rotaId, versions } = RotaSummary.parse(await made.json());
  const standing = VersionStanding.array().parse(await (await get(coordinator, 'standing')).json());
  expect(standing.find((one) => one.rotaId === rotaId)).toMatchObject({ posts: 0, duties: 0, breaches: 0 });
  const preview = await coordinator.send('GET', `/api/versions/${versions[0]?.id}/publish`);
  expect(PublishPreview.parse(await preview.json())).toMatchObject({ duties: 0, breaches: [] });
});

test('each page is for those who need it', async () => {
  const status = async (client: TestClient, what: string): Promise<number> => (await get(client, what)).status;
  const doctor = await server.lookAround('doctor');
  expect(
    await Promise.all(
      ['standing', 'oversight', 'board-report', 'board-report.csv'].map((what) => status(doctor, what)),
    ),
  ).toEqual([403, 403, 403, 403]);
  expect([await status(coordinator, 'oversight'), await status(coordinator, 'board-report')]).toEqual([403, 403]);
  expect([await status(director, 'oversight'), await status(guardian, 'board-report')]).toEqual([403, 200]);
});

test('a rota that is long over is judged and read no more by pages that are looked at daily, and stays in the list', async () => {
  const { departmentId: id } = await server.department('Renal');
  const ann = { ...person(1, 'Ann'), id: newId() };
  const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const ended: Record<string, string> = {};
  for (const days of [400, 200, 10]) {
    const span = { title: `Ended ${days} days ago`, from: daysAgo(days + 28), until: daysAgo(days) };
    const document = wardDocument([{ person: ann, days: 'LD' }], span);
    const place = { departmentId: id, userId: null, state: 'published' as const };
    ended[(await storeDocument(server.database.db, document, place)).versionId] = span.title;
  }
  const inside = await server.signedIn('coordinator', id);
  const doctor = await server.signedIn('doctor', id, ann.id);
  const all = async (who: TestClient, path: string) =>
    (await (await who.send('GET', path)).json()) as { versionId: string; title: string; document: object }[];
  const standing = await all(inside, `/api/departments/${id}/standing`);
  expect(standing.map(({ versionId }) => ended[versionId])).toEqual(['Ended 10 days ago']);
  const mine = await all(doctor, '/api/me/rotas');
  expect(mine.map(({ title }) => title)).toEqual(['Ended 200 days ago', 'Ended 10 days ago']);
  expect(await all(doctor, `/api/departments/${id}/on-now`)).toEqual([]);
  expect((await all(doctor, '/api/rotas')).map(({ title }) => title).sort()).toEqual(Object.values(ended).sort());
  for (const versionId of Object.keys(ended)) {
    expect((await doctor.send('GET', `/api/versions/${versionId}`)).status).toBe(200);
  }
}, 60_000);
