import { InvitationLink, LinkPreview, Me, Member, Owner, PasswordLink } from '@rotawright/server/wire';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerLink } from '../src/serve/owner-link.ts';
import { memoryStore, type TestClient, type TestServer, testServer } from './test-server.ts';

const OLD = 'a long password for tests';
const FRESH = 'four otters count lamps';
let server: TestServer;
let departmentId: string;
let organisationId: string;
let coordinator: TestClient;
let owner: TestClient;

beforeAll(async () => {
  server = await testServer(await memoryStore());
  ({ departmentId, organisationId } = await server.department('Medicine'));
  coordinator = await joined('coordinator');
  owner = await joined('owner');
}, 240_000);
afterAll(() => server.running.stop());

async function joined(...[role, place = departmentId]: [Parameters<TestServer['signedIn']>[0], string?]) {
  await sql`delete from "rateLimit"`.execute(server.database.db);
  return server.signedIn(role, place);
}

const me = async (who: TestClient): Promise<Me> => Me.parse(await (await who.send('GET', '/api/me')).json());

/** Asks for a link for somebody's account by their role in the department. */
async function askLink(asker: TestClient, whom: TestClient, password = OLD): Promise<Response> {
  const all = Member.array().parse(await (await owner.send('GET', `/api/departments/${departmentId}/members`)).json());
  const { membershipId = '' } = all.find(({ userId }) => userId === whom.userId) ?? {};
  return asker.send('POST', `/api/departments/${departmentId}/members/${membershipId}/password-link`, { password });
}

const tokenIn = (url: string): string => url.split('#')[1] ?? '';
const useLink = (token: string, password: string) =>
  server.stranger.send('POST', '/api/links/password', { token, password });
const signIn = (email: string, password: string) =>
  server.stranger.send('POST', '/api/auth/sign-in/email', { email, password });

test('a doctor who has lost password and phone is let in again by a link of her coordinator, once', async () => {
  const { db } = server.database;
  const ann = await joined('doctor');
  const { email } = await me(ann);
  expect((await ann.send('POST', '/api/auth/two-factor/enable', { password: OLD })).status).toBe(200);
  await db.updateTable('user').set({ twoFactorEnabled: true }).where('id', '=', ann.userId).execute();
  expect((await askLink(coordinator, ann, 'not hers at all')).status).toBe(403);
  const first = PasswordLink.parse(await (await askLink(coordinator, ann)).json());
  const link = PasswordLink.parse(await (await askLink(coordinator, ann)).json());
  expect(Date.parse(link.expiresAt) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
  expect((await useLink(tokenIn(first.url), FRESH)).status, 'one that was replaced').toBe(410);
  const token = tokenIn(link.url);
  const preview = await server.stranger.send('GET', `/api/links/${token}`);
  expect(LinkPreview.parse(await preview.json())).toMatchObject({ kind: 'password', email, role: null });
  for (let n = 0; n < 6; n += 1) await signIn(email, 'wrong wrong wrong');
  expect((await useLink(token, 'password12345')).status).toBe(422);
  const answers = await Promise.all([useLink(token, FRESH), useLink(token, FRESH)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  expect((await ann.send('GET', '/api/me')).status, 'her old session').toBe(401);
  await sql`delete from "rateLimit"`.execute(db);
  const answer = await signIn(email, FRESH);
  expect([answer.status, await answer.json()]).toEqual([200, expect.not.objectContaining({ twoFactorRedirect: true })]);
  const codes = await sql`select 1 from "twoFactor" where "userId" = ${ann.userId}`.execute(db);
  expect(codes.rows).toEqual([]);
  const trail = await db.selectFrom('audit').select('kind').where('subject', '=', ann.userId).orderBy('n').execute();
  expect(trail.map(({ kind }) => kind)).toEqual([
    'account.password-link',
    'account.password-link',
    'account.password-set',
  ]);
  const told = await db.selectFrom('notice').select('kind').where('user_id', '=', ann.userId).execute();
  expect(told).toHaveLength(3);
  const kept = await sql<{ identifier: string }>`select identifier from verification`.execute(db);
  expect(JSON.stringify(kept.rows)).not.toContain(token);
}, 120_000);

test('a link that has expired opens nothing', async () => {
  const bob = await joined('doctor');
  const { url } = PasswordLink.parse(await (await askLink(coordinator, bob)).json());
  await sql`update verification set "expiresAt" = now() - interval '1 second'`.execute(server.database.db);
  expect((await useLink(tokenIn(url), FRESH)).status).toBe(410);
  expect((await server.stranger.send('GET', `/api/links/${tokenIn(url)}`)).status).toBe(410);
});

test('nobody makes a link for an account that may do more, has a role elsewhere, or is their own', async () => {
  const { db } = server.database;
  const elsewhere = await server.department('Surgery', organisationId);
  const abroad = await server.department('Another trust');
  const also = async (who: TestClient, there: typeof elsewhere) => {
    const row = { user_id: who.userId, organisation_id: there.organisationId, department_id: there.departmentId };
    const rest = { id: crypto.randomUUID(), role: 'doctor' as const, person_id: null, created_at: new Date() };
    await db
      .insertInto('membership')
      .values({ ...row, ...rest })
      .execute();
    return who;
  };
  const near = await also(await joined('doctor'), elsewhere);
  const far = await also(await joined('doctor'), abroad);
  const guardian = await joined('guardian');
  const owning = await joined('doctor');
  await db
    .insertInto('membership')
    .values({
      ...{ id: crypto.randomUUID(), user_id: owning.userId, organisation_id: organisationId, department_id: null },
      ...{ role: 'owner', person_id: null, created_at: new Date() },
    })
    .execute();
  for (const whom of [near, far, guardian, owning, coordinator]) {
    expect((await askLink(coordinator, whom)).status).toBe(403);
  }
  const other = await joined('coordinator');
  expect((await askLink(coordinator, other)).status).toBe(201);
  for (const whom of [near, guardian, owning]) expect((await askLink(owner, whom)).status).toBe(201);
  expect((await askLink(owner, far)).status, 'of another organisation too').toBe(403);
});

test('a link opens no more than whoever made it holds when it is used, and nothing once the password was changed', async () => {
  const { db } = server.database;
  const linkFor = async (who: TestClient) => PasswordLink.parse(await (await askLink(coordinator, who)).json()).url;
  const risen = await joined('doctor');
  const toRisen = await linkFor(risen);
  await db
    .insertInto('membership')
    .values({
      ...{
        id: crypto.randomUUID(),
        user_id: risen.userId,
        organisation_id: organisationId,
        department_id: departmentId,
      },
      ...{ role: 'director', person_id: null, created_at: new Date() },
    })
    .execute();
  expect((await useLink(tokenIn(toRisen), FRESH)).status, 'she is a director now').toBe(403);

  const wary = await joined('doctor');
  const toWary = await linkFor(wary);
  const change = { currentPassword: OLD, newPassword: FRESH };
  expect((await wary.send('POST', '/api/auth/change-password', change)).status).toBe(200);
  expect((await useLink(tokenIn(toWary), OLD)).status, 'she has changed it herself').toBe(410);

  const other = await joined('doctor');
  const left = await joined('coordinator');
  const all = Member.array().parse(await (await owner.send('GET', `/api/departments/${departmentId}/members`)).json());
  const idOf = (who: TestClient) => all.find(({ userId }) => userId === who.userId)?.membershipId ?? '';
  const made = await left.send('POST', `/api/departments/${departmentId}/members/${idOf(other)}/password-link`, {
    password: OLD,
  });
  const { url } = PasswordLink.parse(await made.json());
  expect((await owner.send('DELETE', `/api/departments/${departmentId}/members/${idOf(left)}`)).status).toBe(204);
  expect((await useLink(tokenIn(url), FRESH)).status, 'its maker is coordinator no more').toBe(403);
}, 120_000);

test('an owner makes another owner, whom she can let in again, with her own password only', async () => {
  const path = `/api/organisations/${organisationId}/owners`;
  const email = 'second@example.org';
  const wrong = await owner.send('POST', `/api/organisations/${organisationId}/owner-invitations`, {
    email,
    password: 'not hers at all',
  });
  expect(wrong.status).toBe(403);
  const made = await owner.send('POST', `/api/organisations/${organisationId}/owner-invitations`, {
    email,
    password: OLD,
  });
  const token = tokenIn(InvitationLink.parse(await made.json()).url);
  const preview = await server.stranger.send('GET', `/api/links/${token}`);
  expect(await preview.json()).toMatchObject({ kind: 'invitation', role: 'owner', organisation: 'A trust', email });
  const accept = { token, name: 'Second Owner', email, password: FRESH };
  expect((await server.stranger.send('POST', '/api/links/accept', accept)).status).toBe(204);
  const owners = Owner.array().parse(await (await owner.send('GET', path)).json());
  const second = owners.find((one) => one.email === email);
  const link = await owner.send('POST', `${path}/${second?.membershipId}/password-link`, { password: OLD });
  expect(link.status).toBe(201);
  // Now that there is another, the first may go.
  expect((await owner.send('DELETE', '/api/me', { password: OLD })).status).toBe(204);
});

test('an owner whom nobody can let in gets a link from whoever runs the machine', async () => {
  const { db } = server.database;
  const now = new Date();
  expect(await ownerLink(db, 'nobody@example.org', now)).toMatchObject({ kind: 'which' });
  const [first] = await db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.user_id')
    .select(['email', 'user.id'])
    .where('role', '=', 'owner')
    .execute();
  const made = await ownerLink(db, first?.email ?? '', now);
  if (made.kind !== 'made') throw new Error('no link was made');
  expect((await useLink(made.token, 'seven lanterns under moss')).status).toBe(204);
  expect((await signIn(made.email, 'seven lanterns under moss')).status).toBe(200);
  const trail = await db
    .selectFrom('audit')
    .select('body')
    .where('subject', '=', first?.id ?? '')
    .execute();
  expect(trail.map(({ body }) => body)).toContain('{"by":"rota owner-link"}');
});
