import { newId } from '@rotawright/server/store';
import { RosterDocument } from '@rotawright/server/wire';
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
});
