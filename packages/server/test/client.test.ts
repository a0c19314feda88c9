import type { Paths } from '@rotawright/server/wire';
import createClient, { type Client } from 'openapi-fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryStore, type TestServer, testServer } from './test-server.ts';

type Version = Paths['/api/versions/{versionId}']['get']['responses'][200]['content']['application/json'];
/** The client's library makes a list of any of its members out of a tuple. */
type Cell = Version['cells'][number];

/** The client that other programs make from the OpenAPI document. `npm run types` judges what must not compile. */
let server: TestServer;
let client: Client<Paths>;
beforeAll(async () => {
  server = await testServer(await memoryStore(), { ROTAWRIGHT_SAMPLE: 'yes' });
  const { cookie } = await server.lookAround('coordinator');
  client = createClient<Paths>({ baseUrl: server.running.url, headers: { cookie, origin: server.running.url } });
}, 120_000);
afterAll(() => server.running.stop());

test('reads, writes and sees a refusal, by the types that were made from the routes', async () => {
  const rotas = await client.GET('/api/rotas');
  const draft = rotas.data?.[0]?.versions.find(({ state }) => state === 'draft');
  const versionId = draft?.id ?? '';
  const read = await client.GET('/api/versions/{versionId}', { params: { path: { versionId } } });
  const document = read.data;
  if (document === undefined) throw new Error('no draft');
  const cell = document.cells.find(([, day]) => day === 0) as Cell | undefined;
  if (cell === undefined) throw new Error('nobody works on the first day');
  const [row, , codes, , , rev] = cell;
  const edit = { person: document.people[row]?.id ?? '', date: document.from, rev };
  const written = await client.POST('/api/versions/{versionId}/edits', {
    params: { path: { versionId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {
      action: 'type',
      client: 'typed',
      edits: [{ ...edit, value: { codes, leave: null, isPinned: true } }],
    },
  });
  expect(written.data?.cells).toEqual([{ person: edit.person, date: edit.date, rev: edit.rev + 1 }]);
  const missing = await client.GET('/api/rotas/{rotaId}', { params: { path: { rotaId: crypto.randomUUID() } } });
  expect(missing.error?.code).toBe('thing.not-found');
});

test('what the server does not know does not compile', async () => {
  // @ts-expect-error there is no such address
  expect((await client.GET('/api/rosters')).response.status).toBe(404);
  // @ts-expect-error the id of the rota is missing
  expect((await client.GET('/api/rotas/{rotaId}')).response.status).toBe(404);
  const wrong = await client.POST('/api/rotas/{rotaId}/drafts', {
    params: { path: { rotaId: crypto.randomUUID() } },
    // @ts-expect-error a version is named by its id
    body: { basedOn: 7 },
  });
  expect(wrong.response.status).toBe(404);
});
