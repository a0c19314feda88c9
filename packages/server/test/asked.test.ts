import { askedOf, forgetAsked } from '@rotawright/server/store';
import { Job, KeptAsked, RosterDocument, type VersionSummary } from '@rotawright/server/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryStore, type TestClient, type TestServer, testServer } from './test-server.ts';

let server: TestServer;
let coordinator: TestClient;
let draft: RosterDocument;
let path: string;

beforeAll(async () => {
  server = await testServer(await memoryStore(), { ROTAWRIGHT_SAMPLE: 'yes' });
  coordinator = await server.lookAround('coordinator');
  const [rota] = (await (await coordinator.send('GET', '/api/rotas')).json()) as { versions: VersionSummary[] }[];
  const id = rota?.versions.find(({ state }) => state === 'draft')?.id ?? '';
  draft = RosterDocument.parse(await (await coordinator.send('GET', `/api/versions/${id}`)).json());
  path = `/api/versions/${id}/asked`;
}, 120_000);
afterAll(() => server.running.stop());

const asked = () => ({
  presence: [
    {
      id: crypto.randomUUID(),
      groupId: draft.groups[0]?.id ?? null,
      skill: null,
      from: '08:00',
      until: '20:00',
      days: [true, true, true, true, true, false, false],
      minimum: 2,
    },
  ],
  supervision: [],
  weights: { continuity: 'low' as const },
  openings: [{ person: draft.people[0]?.id ?? '', nights: 2 }],
  requests: [
    { person: draft.people[0]?.id ?? '', date: draft.from, want: 'off' as const, code: null, weight: 'high' as const },
  ],
});

/** A search, once it is over. */
async function over(id: string): Promise<Job> {
  for (;;) {
    const job = Job.parse(await (await coordinator.send('GET', `/api/jobs/${id}`)).json());
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test('what searches are asked is kept at the seq that was seen, for whoever builds the rota alone', async () => {
  expect(await (await coordinator.send('GET', path)).json()).toMatchObject({ seq: 0, presence: [], requests: [] });
  const wanted = asked();
  const kept = await coordinator.send('PUT', path, { seq: 0, ...wanted });
  expect(KeptAsked.parse(await kept.json())).toEqual({ seq: 1, ...wanted });
  const late = await coordinator.send('PUT', path, { seq: 0, ...wanted });
  expect([late.status, await late.json()]).toEqual([409, expect.objectContaining({ seq: 1 })]);
  expect(KeptAsked.parse(await (await coordinator.send('GET', path)).json())).toEqual({ seq: 1, ...wanted });
  const doctor = await server.lookAround('doctor');
  expect((await doctor.send('GET', path)).status).toBe(403);
});

test('whoever is wished for sees it among their data, and it goes with their name', async () => {
  const person = draft.people[0]?.id ?? '';
  expect(await askedOf(server.database.db, [person])).toEqual([
    { versionId: draft.versionId, openings: asked().openings, requests: asked().requests },
  ]);
  await forgetAsked(server.database.db, person);
  expect(await askedOf(server.database.db, [person])).toEqual([]);
  const left = KeptAsked.parse(await (await coordinator.send('GET', path)).json());
  expect(left).toMatchObject({ seq: 2, presence: [{ minimum: 2 }], openings: [], requests: [] });
});

test('a group that the version does not have, and supervision by nobody, are named', async () => {
  const [line] = asked().presence;
  const rule = {
    id: crypto.randomUUID(),
    grade: 'F1',
    groupId: null,
    skill: null,
    codes: ['N'],
    byGroupId: null,
    bySkill: null,
  };
  const body = { seq: 2, ...asked(), presence: [{ ...line, groupId: crypto.randomUUID() }], supervision: [rule] };
  const refused = await coordinator.send('PUT', path, body);
  expect(refused.status).toBe(422);
  expect(JSON.stringify(await refused.json())).toMatch(/presence\[0\]\.groupId.*supervision\[0\]\.byGroupId/);
});

test('a search reads what is kept: a code of supervision that is no shift type is named', async () => {
  const groupId = draft.groups[0]?.id ?? null;
  const rule = { id: crypto.randomUUID(), grade: null, groupId: null, skill: null, bySkill: null };
  const supervision = [{ ...rule, codes: ['ZZ'], byGroupId: groupId }];
  expect((await coordinator.send('PUT', path, { seq: 2, ...asked(), supervision })).status).toBe(200);
  const started = await coordinator.send('POST', `/api/versions/${draft.versionId}/solve`, { seconds: 1 });
  expect(started.status).toBe(202);
  const job = await over(Job.parse(await started.json()).id);
  expect(job.outcome.join(' ')).toContain('ZZ');
}, 60_000);

test('a group that hours or supervision count cannot go from the draft', async () => {
  const now = async () =>
    RosterDocument.parse(await (await coordinator.send('GET', `/api/versions/${draft.versionId}`)).json());
  const set = async (groups: RosterDocument['groups']) => {
    const { seq, people } = await now();
    return coordinator.send('PUT', `/api/versions/${draft.versionId}/people`, { seq, groups, people });
  };
  const { groups } = await now();
  const byHour = { id: crypto.randomUUID(), name: 'By the hour' };
  expect((await set([...groups, byHour])).status).toBe(200);
  const { seq } = KeptAsked.parse(await (await coordinator.send('GET', path)).json());
  const presence = asked().presence.map((line) => ({ ...line, groupId: byHour.id }));
  expect((await coordinator.send('PUT', path, { seq, ...asked(), presence })).status).toBe(200);
  const refused = await set(groups);
  expect([refused.status, JSON.stringify(await refused.json())]).toEqual([422, expect.stringContaining('By the hour')]);
  expect((await coordinator.send('PUT', path, { seq: seq + 1, ...asked(), presence: [] })).status).toBe(200);
  expect((await set(groups)).status).toBe(200);
});

test('neither the trail nor a search that is over holds what anybody wishes for: how many wishes there are, and no more', async () => {
  const { db } = server.database;
  const { seq } = KeptAsked.parse(await (await coordinator.send('GET', path)).json());
  const { openings, requests, ...rest } = asked();
  const others = [
    { ...requests[0], date: '2031-02-03' },
    { ...requests[0], date: '2031-02-04' },
  ];
  expect((await coordinator.send('PUT', path, { seq, ...rest, openings, requests: others })).status).toBe(200);
  // The first runs, the second is stopped while it waits behind it.
  const ids: string[] = [];
  for (const seconds of [1, 600]) {
    const asking = { seconds, openings, requests: others };
    const started = await coordinator.send('POST', `/api/versions/${draft.versionId}/solve`, asking);
    expect(started.status).toBe(202);
    ids.push(Job.parse(await started.json()).id);
  }
  expect((await coordinator.send('POST', `/api/jobs/${ids[1]}/stop`, {})).status).toBe(200);
  for (const id of ids) await over(id);
  const runs = await db.selectFrom('run').select('request').where('id', 'in', ids).orderBy('created_at').execute();
  expect(runs.map(({ request }) => request)).toEqual([
    { seconds: 1, seed: 1, keep: 'pinned', weights: {} },
    { seconds: 600, seed: 1, keep: 'pinned', weights: {} },
  ]);
  const trail = await db
    .selectFrom('audit')
    .select('body')
    .where('kind', 'in', ['version.asked', 'run.started'])
    .execute();
  expect(JSON.stringify(trail)).not.toContain('2031-02-0');
  const bodies = trail.map(({ body }): unknown => JSON.parse(body));
  expect(bodies).toContainEqual({ after: { seq, ...rest, openings: 1, requests: 2 } });
  expect(bodies).toContainEqual({
    run: ids[0],
    kind: 'solve',
    request: { ...(runs[0]?.request as object), openings: 1, requests: 2 },
  });
}, 60_000);
