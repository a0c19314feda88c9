import { InvitationLink, LinkPreview, Me } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';

describe.each(STORES)('sign-in on $name', ({ open }) => {
  let server: ServerOnStore;
  beforeAll(async () => {
    server = await serverOn(open);
  }, 120_000);
  afterAll(() => server.stop());

  const cookieIn = (answer: Response): string =>
    answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  const PASSWORD = 'correct horse battery';

  test('the link of the first start makes an owner once, who may then invite a doctor', async () => {
    const token = /#(\S+)$/.exec(server.running.firstWords[0] ?? '')?.[1] ?? '';
    const preview = LinkPreview.parse(await (await server.stranger.send('GET', `/api/links/${token}`)).json());
    expect(preview).toMatchObject({ kind: 'owner', role: 'owner' });
    const names = { organisation: 'St Elsewhere', department: 'Ward 7' };
    const short = { token, name: 'Mary', email: 'mary@example.org', password: 'short', ...names };
    expect((await server.stranger.send('POST', '/api/links/accept', short)).status).toBe(422);
    const known = await server.stranger.send('POST', '/api/links/accept', { ...short, password: 'Mary@example.org' });
    expect(known.status).toBe(422);
    expect(await known.json()).toMatchObject({ code: 'sign-in.password', detail: expect.stringMatching('guessed') });
    const body = { ...short, password: PASSWORD };
    const answers = await Promise.all([1, 2].map(() => server.stranger.send('POST', '/api/links/accept', body)));
    const made = answers.find(({ status }) => status === 204);
    expect(answers.filter(({ status }) => status === 204).length).toBe(1);
    const cookie = cookieIn(made ?? new Response());
    const owner = (method: string, path: string, sent?: unknown) =>
      server.stranger.send(method, path, sent, { cookie });
    const me = Me.parse(await (await owner('GET', '/api/me')).json());
    expect(me.memberships).toEqual([
      expect.objectContaining({ role: 'owner', department: 'Ward 7', organisation: 'St Elsewhere' }),
    ]);
    expect((await server.stranger.send('GET', `/api/links/${token}`)).status).toBe(410);
    const path = `/api/departments/${me.memberships[0]?.departmentId}/invitations`;
    const link = InvitationLink.parse(
      await (await owner('POST', path, { role: 'doctor', email: 'ann@example.org' })).json(),
    );
    const accept = { token: link.url.split('#')[1], name: 'Ann', email: 'other@example.org', password: PASSWORD };
    const ann = await server.stranger.send('POST', '/api/links/accept', accept);
    expect(ann.status).toBe(204);
    const her = Me.parse(
      await (await server.stranger.send('GET', '/api/me', undefined, { cookie: cookieIn(ann) })).json(),
    );
    expect(her).toMatchObject({ email: 'ann@example.org', memberships: [{ role: 'doctor' }] });
  }, 60_000);

  test('an address that was tried too often is locked, whether or not it has an account', async () => {
    const attempt = () =>
      server.stranger.send('POST', '/api/auth/sign-in/email', {
        email: 'nobody@example.org',
        password: 'wrong wrong wrong',
      });
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await attempt()).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const locked = await attempt();
    expect(await locked.json()).toMatchObject({ code: 'sign-in.locked' });
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('the cookie is kept from scripts and other sites, and a session that is revoked opens nothing', async () => {
    const { departmentId } = await server.department('Surgery');
    const ann = await server.signedIn('doctor', departmentId);
    const again = await server.stranger.send('GET', '/api/me', undefined, { cookie: ann.cookie });
    expect(again.status).toBe(200);
    expect((await ann.send('POST', '/api/auth/sign-out', {})).status).toBe(200);
    expect((await ann.send('GET', '/api/me')).status).toBe(401);
  });

  test('a password that is easily guessed does not take the place of another', async () => {
    const { departmentId } = await server.department('Theatres');
    const bob = await server.signedIn('doctor', departmentId);
    const change = (newPassword: string) =>
      bob.send('POST', '/api/auth/change-password', { currentPassword: 'a long password for tests', newPassword });
    const refused = await change('password12345');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'sign-in.password' });
    expect((await change('four otters count lamps')).status).toBe(200);
  });

  test('somebody reads what is stored about them and takes it away with their password', async () => {
    const { departmentId } = await server.department('Renal');
    const { db } = server.database;
    const personId = crypto.randomUUID();
    await db
      .insertInto('person')
      .values({
        id: personId,
        department_id: departmentId,
        name: 'Joan Doe',
        email: 'joan.doe@example.org',
        created_at: new Date(),
        removed_at: null,
      })
      .execute();
    const joan = await server.signedIn('doctor', departmentId, personId);
    const { email } = (await (await joan.send('GET', '/api/me')).json()) as Me;
    const owner = await server.signedIn('owner', departmentId);
    await owner.send('POST', `/api/departments/${departmentId}/invitations`, {
      role: 'guardian',
      email: email.toUpperCase(),
    });
    const mail = {
      id: crypto.randomUUID(),
      user_id: joan.userId,
      address: email,
      subject: 'News',
      text: 'A sentence.',
    };
    const at = { created_at: new Date(), not_before: new Date(), sent_at: null, failed_at: null };
    await db
      .insertInto('outbox')
      .values({ ...mail, ...at, last_error: null, dedupe: null })
      .execute();
    expect(await (await joan.send('GET', '/api/me/data')).json()).toMatchObject({
      account: { userId: joan.userId },
      logins: [{ providerId: 'credential', accountId: joan.userId }],
      invitations: [{ role: 'guardian' }],
      people: [{ id: personId, name: 'Joan Doe', email: 'joan.doe@example.org' }],
      mails: [{ address: email, subject: 'News', text: 'A sentence.' }],
    });
    expect((await joan.send('DELETE', '/api/me', { password: 'not hers at all' })).status).toBe(403);
    expect((await joan.send('DELETE', '/api/me', { password: 'a long password for tests' })).status).toBe(204);
    expect((await joan.send('GET', '/api/me')).status).toBe(401);
    const person = await db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow();
    expect(person.name).toMatch(/^Former colleague/);
    expect(await db.selectFrom('user').select('id').where('id', '=', joan.userId).execute()).toEqual([]);
  });

  test('who has an account under no name is linked by the link made for a name, and never with a second one', async () => {
    const { departmentId } = await server.department('Cardiology');
    const { db } = server.database;
    const [first = '', second = ''] = await Promise.all(
      ['Dr First', 'Dr Second'].map(async (name) => {
        const id = crypto.randomUUID();
        const row = { id, department_id: departmentId, name, email: null, created_at: new Date(), removed_at: null };
        await db.insertInto('person').values(row).execute();
        return id;
      }),
    );
    const ann = await server.signedIn('doctor', departmentId);
    const coordinator = await server.signedIn('coordinator', departmentId);
    const { email } = (await (await ann.send('GET', '/api/me')).json()) as Me;
    const leave = { kind: 'annual', from: '2040-10-01', until: '2040-10-02' };
    const asks = async () => (await ann.send('POST', `/api/departments/${departmentId}/leave`, leave)).status;
    expect(await asks()).not.toBe(201);
    const accept = async (personId: string) => {
      const made = await coordinator.send('POST', `/api/departments/${departmentId}/invitations`, {
        role: 'doctor',
        personId,
      });
      const token = InvitationLink.parse(await made.json()).url.split('#')[1];
      const password = 'a long password for tests';
      return server.stranger.send('POST', '/api/links/accept', { token, name: 'Ann', email, password });
    };
    expect((await accept(first)).status).toBe(204);
    expect(await asks()).toBe(201);
    const refused = await accept(second);
    expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining({ code: 'sign-in.linked' })]);
    const { memberships } = Me.parse(await (await ann.send('GET', '/api/me')).json());
    expect(memberships).toEqual([expect.objectContaining({ role: 'doctor', personId: first })]);
  });
});
