import { type Db, newId } from '@rotawright/server/store';
import { RosterDocument } from '@rotawright/server/wire';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { person, wardDocument } from './fixtures/ward-document.ts';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';

/** Each round lets a rename of people and two changes of the rota run into one another. */
const ROUNDS = 12;

describe.each(STORES)('writes that need the same rows, on $name', ({ open }) => {
  let server: ServerOnStore;
  beforeAll(async () => {
    server = await serverOn(open);
  }, 120_000);
  afterAll(() => server.stop());

  /** Until somebody waits for what this transaction holds; on the embedded database everybody does. */
  async function untilOneWaits(trx: Db): Promise<void> {
    if (server.store.address === null) return;
    for (;;) {
      const { rows } = await sql`select 1 from pg_locks where not granted`.execute(trx);
      if (rows.length > 0) return;
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  test('take turns, and none is ended because two wait for one another', async () => {
    const { departmentId } = await server.department('Medicine');
    const rows = [0, 1, 2].map((n) => ({ person: { ...person(n, `Doctor ${n}`), id: newId() }, days: 'LD' }));
    const { db } = server.database;
    const { versionId } = await storeDocument(db, wardDocument(rows), { departmentId, userId: null });
    const coordinator = await server.signedIn('coordinator', departmentId);
    const settle = ({ seq, from, until, contract }: RosterDocument, title: string) =>
      coordinator.send('PUT', `/api/versions/${versionId}/settings`, { seq, title, from, until, contract });
    const statuses = new Set<number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const answer = await coordinator.send('GET', `/api/versions/${versionId}`);
      const document = RosterDocument.parse(await answer.json());
      const { groups, seq } = document;
      const people = document.people.map((one) => ({ ...one, name: `Doctor ${one.id.slice(-3)} ${round}` }));
      const answers = await Promise.all([
        coordinator.send('PUT', `/api/versions/${versionId}/people`, { people, groups, seq }),
        settle(document, `Ward ${round}`),
        settle(document, `Ward ${round} again`),
      ]);
      for (const { status } of answers) statuses.add(status);
    }
    // 409: the rota was changed first.
    expect([...statuses].filter((status) => status !== 409)).toEqual([200]);
  }, 120_000);

  test('leave over two rotas locks both drafts before the trail, as whoever edits one of them does', async () => {
    const { departmentId, organisationId } = await server.department('Renal');
    const ann = { ...person(0, 'Ann'), id: newId() };
    const { db } = server.database;
    const drafts: string[] = [];
    for (const [from, until] of [
      ['2027-01-04', '2027-02-01'],
      ['2027-02-01', '2027-03-01'],
    ] as const) {
      const document = wardDocument([{ person: ann, days: 'LD' }], { from, until });
      drafts.push((await storeDocument(db, document, { departmentId, userId: null })).versionId);
    }
    const coordinator = await server.signedIn('coordinator', departmentId);
    const doctor = await server.signedIn('doctor', departmentId, ann.id);
    const asked = { kind: 'annual', from: '2027-01-28', until: '2027-02-04', note: '' };
    const leave = await (await doctor.send('POST', `/api/departments/${departmentId}/leave`, asked)).json();
    const [approving] = await db.transaction().execute(async (trx) => {
      await trx
        .selectFrom('version')
        .select('id')
        .where('id', '=', drafts[1] ?? '')
        .forUpdate()
        .execute();
      const sent = coordinator.send('POST', `/api/leave/${(leave as { id: string }).id}/approve`, {});
      await untilOneWaits(trx);
      await sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${organisationId}`}, 0))`.execute(trx);
      return [sent];
    });
    const answer = await approving;
    expect(answer?.status).toBe(200);
    expect(await answer?.json()).toMatchObject({ drafts: drafts.map((versionId) => ({ versionId })) });
  }, 60_000);

  test('a search of a draft that is discarded at that moment is of nothing that is there', async () => {
    const { departmentId } = await server.department('Surgery');
    const { db } = server.database;
    const rows = [{ person: { ...person(0, 'Ann'), id: newId() }, days: 'LD' }];
    const { versionId } = await storeDocument(db, wardDocument(rows), { departmentId, userId: null });
    const coordinator = await server.signedIn('coordinator', departmentId);
    const [asking] = await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('version').where('id', '=', versionId).execute();
      const request = { seconds: 2, seed: 1, keep: 'pinned', weights: {} };
      const sent = coordinator.send('POST', `/api/versions/${versionId}/solve`, request);
      await untilOneWaits(trx);
      return [sent];
    });
    expect((await asking)?.status).toBe(404);
  }, 60_000);

  test('two who say at once when a notice was given both have said it', async () => {
    const { departmentId } = await server.department('Paediatrics');
    const coordinator = await server.signedIn('coordinator', departmentId);
    const rows = [{ person: { ...person(0, 'Ann'), id: newId() }, days: 'LD' }];
    const statuses = new Set<number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { rotaId } = await storeDocument(server.database.db, wardDocument(rows), { departmentId, userId: null });
      const path = `/api/rotas/${rotaId}/clocks`;
      const said = ['2026-07-01', '2026-07-02'].map((met) =>
        coordinator.send('POST', path, { term: 'notice.placement', met }),
      );
      for (const { status } of await Promise.all(said)) statuses.add(status);
    }
    expect([...statuses]).toEqual([200]);
  }, 60_000);
});
