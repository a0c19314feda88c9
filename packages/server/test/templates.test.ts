import { FoundTemplates, Job, RotaSummary, RotaTemplate } from '@rotawright/server/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryStore, type TestClient, type TestServer, testServer } from './test-server.ts';

let server: TestServer;
let coordinator: TestClient;
let rotaId: string;
let draftId: string;

beforeAll(async () => {
  server = await testServer(await memoryStore(), { ROTAWRIGHT_SAMPLE: 'yes' });
  coordinator = await server.lookAround('coordinator');
  const [rota] = RotaSummary.array().parse(await (await coordinator.send('GET', '/api/rotas')).json());
  rotaId = rota?.id ?? '';
  draftId = rota?.versions.find(({ state }) => state === 'draft')?.id ?? '';
}, 120_000);
afterAll(() => server.running.stop());

const content = {
  title: 'SHOs',
  weeks: [['LD', 'LD', '', '', '', '', '']],
  needs: [{ code: 'LD', people: [1, 1, 1, 1, 1, 1, 1] }],
  facts: { grade: 'CT1', annualLeaveDays: 27, normalDayMinutes: 480 },
};

test('a template is kept, changed at the seq that was seen, and taken away; the trail says so', async () => {
  const path = `/api/rotas/${rotaId}/templates`;
  const made = RotaTemplate.parse(await (await coordinator.send('POST', path, content)).json());
  expect(made).toMatchObject({ ...content, rotaId, seq: 0 });
  const longer = { ...content, weeks: [...content.weeks, ['', '', '', '', '', '', 'N']] };
  const changed = await coordinator.send('PUT', `${path}/${made.id}`, { ...longer, seq: 0 });
  expect(RotaTemplate.parse(await changed.json())).toMatchObject({ ...longer, seq: 1 });
  const late = await coordinator.send('PUT', `${path}/${made.id}`, { ...content, seq: 0 });
  expect([late.status, await late.json()]).toEqual([409, expect.objectContaining({ seq: 1 })]);
  expect(RotaTemplate.array().parse(await (await coordinator.send('GET', path)).json())).toMatchObject([longer]);
  expect((await coordinator.send('DELETE', `${path}/${made.id}`)).status).toBe(204);
  expect((await coordinator.send('DELETE', `${path}/${made.id}`)).status).toBe(404);
  expect((await coordinator.send('PUT', `${path}/${made.id}`, { ...content, seq: 1 })).status).toBe(404);
  const kinds = await server.database.db.selectFrom('audit').select('kind').where('subject', '=', made.id).execute();
  expect(kinds.map(({ kind }) => kind)).toEqual(['template.made', 'template.changed', 'template.dropped']);
});

test('a search runs on the queue and its templates are no difference over the version', async () => {
  const needs = [
    { code: 'LD', people: [1, 1, 1, 1, 1, 1, 1] },
    { code: 'N', people: [1, 1, 1, 1, 1, 1, 1] },
  ];
  const search = { needs, facts: content.facts, longer: 0, seconds: 2 };
  const started = await coordinator.send('POST', `/api/versions/${draftId}/find-templates`, search);
  expect(started.status).toBe(202);
  const { id } = Job.parse(await started.json());
  let job: Job;
  do {
    await new Promise((resolve) => setTimeout(resolve, 200));
    job = Job.parse(await (await coordinator.send('GET', `/api/jobs/${id}`)).json());
  } while (job.state === 'waiting' || job.state === 'running');
  expect(job).toMatchObject({ state: 'done', kind: 'template', hasAnswer: true });
  const found = FoundTemplates.parse(await (await coordinator.send('GET', `/api/jobs/${id}/templates`)).json());
  expect(found.templates.length).toBeGreaterThan(0);
  expect(found.needs).toEqual(needs);
  expect((await coordinator.send('GET', `/api/jobs/${id}/answer`)).status).toBe(404);
}, 60_000);
