import { newId } from '@rotawright/server/store';
import { InvitationLink, Me, Member, Owner, ProblemDocument } from '@rotawright/server/wire';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { person, wardDocument } from './fixtures/ward-document.ts';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';
import type { TestClient } from './test-server.ts';

const PASSWORD = 'a long password for tests';

describe.each(STORES)('a role that is taken away, on $name', ({ open }) => {
  let server: ServerOnStore;
  let departmentId: string;
  let organisationId: string;
  let owner: TestClient;
  beforeAll(async () => {
    server = await serverOn(open);
    ({ departmentId, organisationId } = await server.department('Medicine'));
    owner = await joined('owner');
  }, 120_000);
  afterAll(() => server.stop());

  async function joined(...[role, place = departmentId, who]: Partial<Parameters<ServerOnStore['signedIn']>>) {
    await sql`delete from "rateLimit"`.execute(server.database.db);
    return server.signedIn(role ?? 'doctor', place, who);
  }

  /** Takes away what somebody is in a department. */
  async function end(who: TestClient, place = departmentId): Promise<void> {
    const path = `/api/departments/${place}/members`;
    const all = Member.array().parse(await (await owner.send('GET', path)).json());
    const { membershipId = '' } = all.find(({ userId }) => userId === who.userId) ?? {};
    expect((await owner.send('DELETE', `${path}/${membershipId}`)).status).toBe(204);
  }

  /** Somebody on a published rota, with these duties from its first day on. */
  async function onRota(place: string, name: string, days = 'LD'): Promise<string> {
    const id = newId();
    await storeDocument(
      server.database.db,
      wardDocument([{ person: { ...person(1, name), id }, days }], {
        title: name,
        from: '2040-10-01',
        until: '2040-10-29',
      }),
      { departmentId: place, userId: null, state: 'published' },
    );
    return id;
  }

  const calendarOf = async (who: TestClient): Promise<string> => {
    const { url } = (await (await who.send('POST', '/api/me/feed', {})).json()) as { url: string };
    return new URL(url).pathname;
  };
  const read = (path: string) => server.stranger.send('GET', path);
  const invite = async (who: TestClient, role: string): Promise<string> => {
    const made = await who.send('POST', `/api/departments/${departmentId}/invitations`, { role });
    return InvitationLink.parse(await made.json()).url.split('#')[1] ?? '';
  };
  const preview = async (token: string) => (await read(`/api/links/${token}`)).status;

  test('ends the calendar link of who it was, and a new one is of nobody else', async () => {
    const ann = await joined('doctor', departmentId, await onRota(departmentId, 'Ann'));
    const path = await calendarOf(ann);
    expect((await read(path)).status).toBe(200);
    await end(ann);
    expect((await read(path)).status).toBe(404);
    expect(await server.database.db.selectFrom('feed').select('person_id').execute()).toEqual([]);
  });

  test('keeps the one link of who is on rotas elsewhere too, without the days here', async () => {
    const other = await server.department('Surgery', organisationId);
    const [here, there] = [await onRota(departmentId, 'Here'), await onRota(other.departmentId, 'There', '. LD')];
    const bea = await joined('doctor', departmentId, here);
    await server.database.db
      .insertInto('membership')
      .values({
        ...{ id: newId(), user_id: bea.userId, organisation_id: organisationId, role: 'doctor' as const },
        ...{ department_id: other.departmentId, person_id: there, created_at: new Date() },
      })
      .execute();
    const path = await calendarOf(bea);
    const days = async () =>
      [...(await (await read(path)).text()).matchAll(/^DTSTART[^:]*:204010(\d\d)/gm)].map(([, day]) => day);
    expect(await days()).toEqual(['01', '02']);
    await end(bea);
    expect(await days()).toEqual(['02']);
    await end(bea, other.departmentId);
    expect((await read(path)).status).toBe(404);
  });

  test('ends the invitations that whoever had it may give no longer, and no others', async () => {
    const cora = await joined('coordinator');
    const tokens = [await invite(cora, 'doctor'), await invite(owner, 'doctor')];
    expect(await Promise.all(tokens.map(preview))).toEqual([200, 200]);
    await end(cora);
    expect(await Promise.all(tokens.map(preview))).toEqual([410, 200]);
    const accept = { token: tokens[0], name: 'Eve', email: `${newId()}@example.org`, password: PASSWORD };
    expect((await server.stranger.send('POST', '/api/links/accept', accept)).status).toBe(410);
  });

  test('ends them too where the role went another way: nobody opens more than the maker may give', async () => {
    const cora = await joined('coordinator');
    const token = await invite(cora, 'doctor');
    expect((await cora.send('DELETE', '/api/me', { password: PASSWORD })).status).toBe(204);
    expect(await preview(token)).toBe(410);
  });

  const owners = async (who: TestClient) =>
    Owner.array().parse(await (await who.send('GET', `/api/organisations/${organisationId}/owners`)).json());
  const dropOwner = async (who: TestClient, whom: TestClient, password = PASSWORD) => {
    const { membershipId = '' } = (await owners(who)).find(({ userId }) => userId === whom.userId) ?? {};
    return who.send('DELETE', `/api/organisations/${organisationId}/owners/${membershipId}`, { password });
  };

  test('an owner takes the ownership of another away, with the password, and nobody their own', async () => {
    const gone = await joined('owner');
    const token = await invite(gone, 'director');
    expect((await dropOwner(owner, gone, 'not hers at all')).status).toBe(403);
    expect((await gone.send('GET', '/api/me')).status).toBe(200);
    expect((await dropOwner(owner, owner)).status).toBe(403);
    const stranger = await joined('owner', (await server.department('Another trust')).departmentId);
    const [first] = await owners(owner);
    const path = `/api/organisations/${organisationId}/owners/${first?.membershipId}`;
    expect((await stranger.send('DELETE', path, { password: PASSWORD })).status).toBe(404);
    expect((await dropOwner(owner, gone)).status).toBe(204);
    expect((await gone.send('GET', '/api/me')).status).toBe(401);
    expect(await preview(token)).toBe(410);
    expect((await owners(owner)).map(({ userId }) => userId)).toEqual([owner.userId]);
    const trail = await server.database.db
      .selectFrom('audit')
      .select('body')
      .where('kind', '=', 'role.taken-away')
      .where('department_id', 'is', null)
      .execute();
    expect(trail.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ role: 'owner', userId: gone.userId }]);
  });

  test('owners who all go at once leave one behind', async () => {
    for (let round = 0; round < 2; round += 1) {
      const place = await server.department('A trust of its own');
      const both = [await joined('owner', place.departmentId), await joined('owner', place.departmentId)];
      const answers = await Promise.all(both.map((one) => one.send('DELETE', '/api/me', { password: PASSWORD })));
      expect(answers.map(({ status }) => status).sort(), `round ${round}`).toEqual([204, 403]);
      const refused = answers.find(({ status }) => status === 403);
      expect(ProblemDocument.parse(await refused?.json())).toMatchObject({ code: 'role.not-allowed' });
    }
    expect(Me.parse(await (await owner.send('GET', '/api/me')).json()).memberships.length).toBeGreaterThan(0);
  }, 120_000);
});
