import type { Route } from '@rotawright/server/http';
import { ROUTES } from '@rotawright/server/routes';
import { ROLES, type Role, RosterDocument, RotaSummary } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDeclaration } from '../src/http/route.ts';
import { storeGapOffer } from './fixtures/store-gap-offer.ts';
import { memoryStore, type TestClient, type TestServer, testServer } from './test-server.ts';

/** Walks every route as every role of the department, as every role of another one, and as nobody. */
let server: TestServer;
const own = new Map<Role, TestClient>();
const other = new Map<Role, TestClient>();
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await testServer(await memoryStore(), { ROTAWRIGHT_SAMPLE: 'yes' });
  const elsewhere = await server.department('Elsewhere');
  for (const role of ROLES) {
    own.set(role, await server.lookAround(role));
    other.set(role, await server.signedIn(role, elsewhere.departmentId));
  }
  await findThings();
}, 240_000);
afterAll(() => server.running.stop());

/** One of each noun of the sample department. */
async function findThings(): Promise<void> {
  const coordinator = own.get('coordinator');
  const [rota] = RotaSummary.array().parse(await (await coordinator?.send('GET', '/api/rotas'))?.json());
  const versions = rota?.versions ?? [];
  const document = RosterDocument.parse(
    await (await coordinator?.send('GET', `/api/versions/${versions[0]?.id}`))?.json(),
  );
  const { db } = server.database;
  const organisation = await db
    .selectFrom('department')
    .select('organisation_id')
    .where('id', '=', document.departmentId)
    .executeTakeFirstOrThrow();
  const leave = await db.selectFrom('leave_request').select('id').executeTakeFirstOrThrow();
  const swap = await db.selectFrom('swap').select('id').executeTakeFirstOrThrow();
  const lieuClaim = await db.selectFrom('lieu_claim').select('id').executeTakeFirstOrThrow();
  const lieuEntry = await db.selectFrom('lieu_entry').select('id').executeTakeFirstOrThrow();
  const job = { id: crypto.randomUUID() };
  await db
    .insertInto('run')
    .values({
      id: job.id,
      department_id: document.departmentId,
      version_id: document.versionId,
      kind: 'solve',
      state: 'done',
      request: '{}',
      by_user: null,
      created_at: new Date(),
      started_at: null,
      finished_at: null,
      stop_asked_at: null,
      outcome: '[]',
      answer: null,
    })
    .execute();
  Object.assign(ids, {
    organisationId: organisation.organisation_id,
    departmentId: document.departmentId,
    rotaId: rota?.id,
    versionId: document.versionId,
    beforeId: versions[1]?.id,
    personId: document.people[3]?.id,
    leaveId: leave.id,
    lieuClaimId: lieuClaim.id,
    lieuEntryId: lieuEntry.id,
    swapId: swap.id,
    gapOfferId: await storeGapOffer(db, document),
    jobId: job.id,
    membershipId: crypto.randomUUID(),
    format: 'json',
  });
}

const pathOf = ({ path }: Route): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? crypto.randomUUID());

/** Asks without a body that could do anything: only who is let in is of interest. */
async function statusFor(client: TestClient | undefined, route: Route): Promise<number> {
  const stop = new AbortController();
  const url = `${server.running.url}${pathOf(route)}`;
  const answer = await fetch(url, {
    method: route.method.toUpperCase(),
    headers: { origin: server.running.url, cookie: client?.cookie ?? '', 'content-type': 'application/json' },
    ...(route.method === 'get' || (route.method === 'delete' && route.body === undefined) ? {} : { body: 'no JSON' }),
    signal: stop.signal,
  });
  stop.abort();
  return answer.status;
}

const OFF = { codes: '', leave: null, isPinned: false };
const REFUSED = [401, 403, 404];
/** A thing of the sample that the asker may see by role, but that is not theirs: their own route says so with 403 or 404. */
const isPlaced = ({ of }: Route): boolean => of !== 'self' && of !== 'nobody';
const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;
/** Routes that do something without a body; the walk must not empty the sample on its way. */
const isHarmless = ({ method, body }: Route): boolean => method === 'get' || body !== undefined;

describe('who may call what', () => {
  test('every route says whose it is and who may call it', () => {
    expect(ROUTES.length).toBeGreaterThan(30);
    for (const route of ROUTES) expect(() => checkDeclaration(route), nameOf(route)).not.toThrow();
    expect(new Set(ROUTES.map(nameOf)).size).toBe(ROUTES.length);
  });

  test('a route that says nothing, or what contradicts itself, fails to start', () => {
    const path = '/api/versions/{versionId}';
    const bad = [
      { method: 'get', path },
      { method: 'get', path, of: 'version', allow: [] },
      { method: 'get', path, of: 'version', allow: 'anyone' },
      { method: 'get', path, of: 'rota', allow: ['owner'] },
      { method: 'get', path, of: 'nobody', allow: ['owner'] },
    ];
    for (const route of bad) expect(() => checkDeclaration(route as Route), JSON.stringify(route)).toThrow();
  });

  test('nobody is let in where somebody has to be signed in', async () => {
    for (const route of ROUTES.filter(({ allow }) => allow !== 'anyone')) {
      expect(await statusFor(undefined, route), nameOf(route)).toBe(401);
    }
  }, 120_000);

  test('whoever is of another department finds nothing here, whatever their role', async () => {
    for (const route of ROUTES.filter(isPlaced)) {
      for (const [role, client] of other) {
        expect(await statusFor(client, route), `${nameOf(route)} as ${role} of another department`).toBe(404);
      }
    }
  }, 240_000);

  test('within the department a role that is not named is refused, and one that is named gets past the guard', async () => {
    for (const route of ROUTES.filter(isPlaced)) {
      for (const [role, client] of own) {
        const name = `${nameOf(route)} as ${role}`;
        const isNamed = typeof route.allow === 'string' || route.allow.includes(role);
        // An owner's own noun, the organisation, is nobody else's: to them it is not there.
        if (!isNamed && route.of === 'organisation') expect(await statusFor(client, route), name).toBe(404);
        else if (!isNamed) expect(await statusFor(client, route), name).toBe(403);
        else if (isHarmless(route) && route.method !== 'get')
          expect(REFUSED, name).not.toContain(await statusFor(client, route));
      }
    }
  }, 240_000);
});

describe('a department that does not show colleagues', () => {
  /** What a client reads at an address. */
  const read = async (client: TestClient | undefined, path: string) => {
    const answer = await client?.send('GET', path);
    return { path, status: answer?.status ?? 0, text: (await answer?.text()) ?? '' };
  };
  const shows = (isShown: boolean) =>
    server.database.db
      .updateTable('department')
      .set({ shows_colleagues: isShown })
      .where('id', '=', ids['departmentId'] ?? '')
      .execute();

  test('gives a doctor no duty and no name of a colleague at any address, and others all as before', async () => {
    const doctor = own.get('doctor');
    const version = `/api/versions/${ids['beforeId']}`;
    const before = RosterDocument.parse(JSON.parse((await read(doctor, version)).text));
    const mine = JSON.parse((await read(doctor, '/api/me/rotas')).text) as { personId: string }[];
    const me = before.people.findIndex(({ id }) => id === mine[0]?.personId);
    const others = before.people.filter(({ isVacant }, row) => row !== me && !isVacant).map(({ name }) => name);
    const isOf = (text: string) => others.some((name) => text.includes(name));
    const span = `from=${before.from}&until=${before.until}`;
    const onNow = `/api/departments/${before.departmentId}/on-now?at=${before.from}T12:00:00Z`;
    const choices = `${version}/swaps/choices?${span}`;
    const files = ['csv', 'json', 'html', 'ics'].map((format) => `${version}/export.${format}`);
    // What a colleague wrote to the doctor bears their name: a swap that she is a side of, and the news of it.
    const isToHer = ({ path }: Route) => path === '/api/me/swaps' || path === '/api/notices';
    const open = ROUTES.filter(
      (one) => one.method === 'get' && !isToHer(one) && (typeof one.allow === 'string' || one.allow.includes('doctor')),
    ).map((one) => pathOf(one).replace(ids['versionId'] ?? '', ids['beforeId'] ?? ''));
    const paths = [...open, ...files, onNow, choices];
    expect(me).toBeGreaterThanOrEqual(0);
    for (const path of [version, ...files.slice(0, 3), onNow])
      expect(isOf((await read(doctor, path)).text), path).toBe(true);

    await shows(false);
    for (const path of paths) expect(isOf((await read(doctor, path)).text), path).toBe(false);
    const { people, cells, cover } = RosterDocument.parse(JSON.parse((await read(doctor, version)).text));
    expect([people.map(({ id }) => id), cover]).toEqual([[mine[0]?.personId], []]);
    const ownCells = before.cells.filter(([row]) => row === me).map(([, ...cell]) => [0, ...cell]);
    expect([cells, ownCells.length > 0]).toEqual([ownCells, true]);
    for (const path of files) expect((await read(doctor, path)).status, path).toBe(200);
    expect((await read(doctor, `${version}/export.xlsx`)).status).toBe(200);
    const swaps = ['swaps', 'swaps/check'].map((path) => `${version}/${path}`);
    const changes = [0, 1].map((row) => ({ person: before.people[row]?.id, date: before.from, rev: 0, value: OFF }));
    for (const path of swaps) {
      const answer = await doctor?.send('POST', path, { versionId: ids['beforeId'], changes });
      expect([answer?.status, (await answer?.json()) as unknown], path).toMatchObject([
        403,
        { code: 'colleagues.hidden' },
      ]);
    }
    for (const path of [onNow, choices]) {
      const { status, text } = await read(doctor, path);
      const title = 'This department does not show colleagues’ duties';
      expect([status, JSON.parse(text)], path).toMatchObject([403, { code: 'colleagues.hidden', title }]);
    }
    for (const role of ['coordinator', 'guardian', 'director', 'owner'] as const) {
      for (const path of [version, onNow]) expect(isOf((await read(own.get(role), path)).text), role).toBe(true);
    }
    const negotiators = RosterDocument.parse(JSON.parse((await read(own.get('negotiator'), version)).text));
    expect(negotiators.people).toHaveLength(before.people.length);
    await shows(true);
    expect(isOf((await read(doctor, version)).text)).toBe(true);
  }, 240_000);
});
