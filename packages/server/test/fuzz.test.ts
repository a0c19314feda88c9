import { ROLES, RosterDocument, RotaSummary } from '@rotawright/server/wire';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../src/routes/index.ts';
import { openApi } from '../src/serve/openapi.ts';
import { storeGapOffer } from './fixtures/store-gap-offer.ts';
import { memoryStore, type TestClient, type TestServer, testServer } from './test-server.ts';

/** Requests for each route; `npm run test:slow` sends 100 times as many. */
const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 6 : 600;

type Json = Record<string, unknown>;
interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Json }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Json } } };
}

let server: TestServer;
const clients: TestClient[] = [];
const known: Record<string, string[]> = {};

beforeAll(async () => {
  server = await testServer(await memoryStore(), { ROTAWRIGHT_SAMPLE: 'yes' });
  for (const role of ROLES) clients.push(await server.lookAround(role));
  const [rota] = RotaSummary.array().parse(await (await clients[1]?.send('GET', '/api/rotas'))?.json());
  known['rotaId'] = [rota?.id ?? ''];
  known['departmentId'] = [rota?.departmentId ?? ''];
  known['versionId'] = (rota?.versions ?? []).map(({ id }) => id);
  known['beforeId'] = known['versionId'];
  const published = await clients[1]?.send('GET', `/api/versions/${known['versionId'].at(-1)}`);
  const { db } = server.database;
  const idsIn = async (table: 'lieu_claim' | 'lieu_entry') =>
    (await db.selectFrom(table).select('id').execute()).map(({ id }) => id);
  known['lieuClaimId'] = await idsIn('lieu_claim');
  known['lieuEntryId'] = await idsIn('lieu_entry');
  known['personId'] = (await db.selectFrom('person').select('id').execute()).map(({ id }) => id);
  known['gapOfferId'] = [await storeGapOffer(server.database.db, RosterDocument.parse(await published?.json()))];
}, 120_000);
afterAll(() => server.running.stop());

const { paths } = openApi(ROUTES, 'http://127.0.0.1') as unknown as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(paths)
  .filter(([path]) => !path.endsWith('/events'))
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method, path, operation })))
  // A draft that is discarded takes what the others ask about with it.
  .sort((a, b) => Number(a.path.endsWith('/discard')) - Number(b.path.endsWith('/discard')));

describe('no request made from the OpenAPI document, sound or not, is answered with a fault of ours', () => {
  test.each(operations)(
    '$method $path',
    async ({ method, path, operation }) => {
      const faults: string[] = [];
      await fc.assert(
        fc.asyncProperty(requestOf(path, operation), fc.nat(), async (request, who) => {
          const client = clients[who % clients.length] ?? server.stranger;
          const { status, text } = await sent(client, method, request);
          if (status >= 500) faults.push(`${request.address} ${request.body ?? ''}: ${status} ${text}`.slice(0, 400));
        }),
        { numRuns: RUNS, seed: 20_261_128 },
      );
      expect(faults).toEqual([]);
    },
    3_600_000,
  );
});

/** What a request is answered with once the rate limits are out of the way, which would answer most of them. */
async function sent(client: TestClient, method: string, request: FuzzRequest) {
  const first = await sentOnce(client, method, request);
  if (first.status !== 429) return first;
  await server.database.db.deleteFrom('rate_window').execute();
  return sentOnce(client, method, request);
}

async function sentOnce(client: TestClient, method: string, { address, body }: FuzzRequest) {
  const answer = await fetch(`${server.running.url}${address}`, {
    method: method.toUpperCase(),
    headers: {
      origin: server.running.url,
      cookie: client.cookie,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    ...(body === undefined || method === 'get' ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text() };
}

interface FuzzRequest {
  readonly address: string;
  readonly body: string | undefined;
}

function requestOf(path: string, { parameters, requestBody }: Operation): fc.Arbitrary<FuzzRequest> {
  const inPath = parameters.filter((one) => one.in === 'path');
  const inQuery = parameters.filter((one) => one.in === 'query');
  const body = requestBody?.content['application/json'].schema;
  return fc
    .record({
      path: fc.record(Object.fromEntries(inPath.map(({ name, schema }) => [name, parameter(name, schema)]))),
      query: fc.record(
        Object.fromEntries(inQuery.map(({ name, schema }) => [name, fc.option(parameter(name, schema))])),
      ),
      body:
        body === undefined
          ? fc.constant(undefined)
          : fc.oneof({ weight: 5, arbitrary: valueFor(body) }, { weight: 1, arbitrary: fc.jsonValue() }),
    })
    .map((parts) => {
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts.path[name])));
      const query = Object.entries(parts.query).filter(([, value]) => value !== null);
      const search = new URLSearchParams(query.map(([name, value]) => [name, String(value)])).toString();
      return {
        address: `${filled}${search === '' ? '' : `?${search}`}`,
        body: parts.body === undefined ? undefined : JSON.stringify(parts.body),
      };
    });
}

/** A known id mostly, so that requests get past the guard. */
function parameter(name: string, schema: Json): fc.Arbitrary<unknown> {
  const ids = known[name];
  const any = valueFor(schema);
  return ids === undefined
    ? any
    : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: any });
}

/** Values for a JSON schema, sound mostly, with the odd stray. */
function valueFor(schema: Json): fc.Arbitrary<unknown> {
  const sound = soundValue(schema);
  return fc.oneof(
    { weight: 12, arbitrary: sound },
    { weight: 1, arbitrary: fc.oneof(fc.string(), fc.integer(), fc.constant(null)) },
  );
}

function soundValue(schema: Json): fc.Arbitrary<unknown> {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
  if (choices !== undefined) return fc.oneof(...choices.map(valueFor));
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  if ('const' in schema) return fc.constant(schema['const']);
  switch (schema['type']) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(valueFor((schema['items'] as Json | undefined) ?? {}), { maxLength: 4 });
    case 'integer':
      return fc.oneof(
        fc.integer({ min: 0, max: 40 }),
        fc.integer(),
        fc.constantFrom(0, 2 ** 31, Number.MAX_SAFE_INTEGER),
      );
    case 'number':
      return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0.5, 1));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return textOf(schema);
  }
}

function objectOf(schema: Json): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
  return fc.record(
    Object.fromEntries(
      properties.map(([name, one]) => [name, known[name] === undefined ? valueFor(one) : parameter(name, one)]),
    ),
    { requiredKeys: ((schema['required'] as string[] | undefined) ?? []) as never[] },
  );
}

function textOf(schema: Json): fc.Arbitrary<string> {
  if (schema['format'] === 'uuid') return fc.uuid();
  if (schema['format'] === 'date')
    return fc.constantFrom(
      ...['2026-11-02', '2027-01-31', '2024-02-29', '1900-01-01', '2199-12-31'],
      ...['0000-01-01', '0001-01-01', '9999-12-31'],
    );
  if (schema['format'] === 'date-time')
    return fc.constantFrom(
      ...['2026-11-28T01:00:00.000Z', '1900-01-01T00:00:00.000Z', '2199-12-31T23:59:59.999Z'],
      ...['0000-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    );
  if (schema['format'] === 'email') return fc.constantFrom('a@b.org', 'x'.repeat(60).concat('@example.org'));
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('LD', 'SD+N', '08:30', 'England', '%', "'; drop table cell; --", '\u0000', 'england-2016'),
  );
}
