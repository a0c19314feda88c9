import { newId } from '@rotawright/server/store';
import { MyGap } from '@rotawright/server/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { coverLine, person, wardDocument } from './fixtures/ward-document.ts';
import { memoryStore, type TestServer, testServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(await memoryStore());
}, 120_000);
afterAll(() => server.running.stop());

test('what somebody was given counts until a version is published, which has the last word', async () => {
  const { db } = server.database;
  const { departmentId } = await server.department('Medicine');
  const [ben, line] = [newId(), newId()];
  // Thursday lacks a long day; Ben was given the night before it, which the published rota does not show.
  const document = wardDocument([{ person: { ...person(1, 'Ben'), id: ben }, days: '' }], {
    ...{ from: '2040-10-01', until: '2040-10-29' },
    cover: [{ ...coverLine(1, ['LD'], 1), id: line }],
  });
  const at = new Date('2026-01-02T00:00:00Z');
  const stored = await storeDocument(db, document, { departmentId, userId: null, state: 'published', at });
  const offer = { department_id: departmentId, rota_id: stored.rotaId, begins_at: new Date('2040-10-03T19:30:00Z') };
  const rest = { reason: 'other' as const, offered_at: at, offered_by: null, ended_by: null, post_id: null };
  const givenId = newId();
  const given = { id: givenId, day: '2040-10-03', code: 'N', place: 'N cover', line_id: newId(), given_to: ben };
  const open = { id: newId(), day: '2040-10-04', code: 'LD', place: 'LD cover', line_id: line, given_to: null };
  await db
    .insertInto('gap_offer')
    .values([
      { ...offer, ...rest, ...given, state: 'given', ended_at: new Date('2026-01-03T00:00:00Z') },
      { ...offer, ...rest, ...open, state: 'open', ended_at: null },
    ])
    .execute();
  const doctor = await server.signedIn('doctor', departmentId, ben);
  const canTake = async () => {
    const answer = await doctor.send('GET', '/api/me/gap-offers');
    return MyGap.array()
      .parse(await answer.json())
      .map(({ check }) => check.canTake);
  };
  expect(await canTake()).toEqual([false]);
  await db
    .updateTable('gap_offer')
    .set({ ended_at: new Date('2026-01-01T00:00:00Z') })
    .where('id', '=', givenId)
    .execute();
  expect(await canTake()).toEqual([true]);
}, 120_000);
