import { newId } from '@rotawright/server/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { cellOf, day, person, wardDocument } from './fixtures/ward-document.ts';
import { memoryStore, type TestClient, type TestServer, testServer } from './test-server.ts';

/** Mail passes through other hands: it says that something waits, and the app says whose and what. */
describe('what mails say', () => {
  let server: TestServer;
  const ids = { ann: newId(), ben: newId() };

  beforeAll(async () => {
    // Nobody listens there: the mails stay in the outbox.
    server = await testServer(await memoryStore(), { SMTP_URL: 'smtp://127.0.0.1:9' });
  }, 120_000);
  afterAll(() => server.running.stop());
  /** From one address, faster than the server lets them. */
  const signedIn = async (...who: Parameters<TestServer['signedIn']>) => {
    await sql`delete from "rateLimit"`.execute(server.database.db);
    return server.signedIn(...who);
  };

  const mailsTo = async ({ userId }: TestClient) =>
    (
      await server.database.db
        .selectFrom('outbox')
        .selectAll()
        .where('user_id', '=', userId)
        .orderBy('created_at')
        .execute()
    ).map(({ subject, text }) => `${subject}: ${text.split('\n')[0]}`);
  const noticesTo = async ({ userId }: TestClient) =>
    (
      await server.database.db.selectFrom('notice').select('text').where('user_id', '=', userId).orderBy('at').execute()
    ).map(({ text }) => text);
  async function sent(who: TestClient, method: string, path: string, body: unknown): Promise<{ readonly id: string }> {
    const answer = await who.send(method, path, body);
    const text = await answer.text();
    expect(answer.ok, `${method} ${path}: ${answer.status} ${text}`).toBe(true);
    return JSON.parse(text) as { id: string };
  }

  test('names nobody but the reader, no kind of leave and nothing that somebody typed', async () => {
    const { departmentId } = await server.department('Medicine');
    const rows = [
      { person: { ...person(1, 'Ann Lee'), id: ids.ann }, days: 'LD' },
      { person: { ...person(2, 'Ben Cox'), id: ids.ben }, days: '. . . LD' },
    ];
    const { versionId } = await storeDocument(server.database.db, wardDocument(rows), {
      ...{ departmentId, userId: null, state: 'published' },
    });
    const coordinator = await signedIn('coordinator', departmentId);
    const ann = await signedIn('doctor', departmentId, ids.ann);
    const ben = await signedIn('doctor', departmentId, ids.ben);
    const leave = await sent(ann, 'POST', `/api/departments/${departmentId}/leave`, {
      ...{ kind: 'sick', from: day(20), until: day(22), note: 'Migraine' },
    });
    await sent(coordinator, 'POST', `/api/leave/${leave.id}/approve`, { reason: 'Ben covers.' });
    const owed = { date: '2025-10-06', days: 1, minutes: 0, code: null, reason: 'Ben left early' };
    const claim = await sent(ann, 'POST', `/api/departments/${departmentId}/lieu/claims`, owed);
    await sent(coordinator, 'POST', `/api/lieu-claims/${claim.id}/agree`, { reason: 'Ben says so too.' });
    const changes = [
      { person: ids.ann, date: day(0), rev: 1, value: cellOf('.') },
      { person: ids.ben, date: day(0), rev: 0, value: cellOf('LD') },
    ];
    const swap = await sent(ann, 'POST', `/api/versions/${versionId}/swaps`, { versionId, changes });
    await sent(ben, 'POST', `/api/swaps/${swap.id}/refuse`, { reason: 'Ann owes me two.' });
    expect(await mailsTo(coordinator)).toEqual([
      'A leave request waits for you: A leave request waits for you.',
      'A claim of time in lieu waits for you: A claim of time in lieu waits for you.',
    ]);
    expect(await mailsTo(ann)).toEqual([
      'Your leave was approved: Your leave, Sun 25 to Mon 26 Oct, was approved.',
      'Your claim of time in lieu was agreed to: Your claim of 1 day in lieu for Mon 6 Oct was agreed to.',
      'A swap was refused: A swap of yours was refused.',
    ]);
    expect(await mailsTo(ben)).toEqual([
      'You were offered a swap: You were offered a swap. See what it does before you answer.',
    ]);
    // The app says it all.
    expect((await noticesTo(coordinator))[0]).toBe('Ann Lee asks for sick leave, Sun 25 to Mon 26 Oct.');
    expect(await noticesTo(ann)).toContain('A swap of yours was refused. Ann owes me two.');
  }, 120_000);

  test('where a department has no coordinator its owners are told, and only there', async () => {
    const { departmentId, organisationId } = await server.department('Surgery');
    const other = await server.department('Theatres', organisationId);
    const elsewhere = await server.department('Another trust');
    const owner = await signedIn('owner', departmentId);
    const stranger = await signedIn('owner', elsewhere.departmentId);
    const asks = async (department: string) => {
      const id = newId();
      await storeDocument(server.database.db, wardDocument([{ person: { ...person(1, 'Cy'), id }, days: '' }]), {
        ...{ departmentId: department, userId: null, state: 'published' },
      });
      const cy = await signedIn('doctor', department, id);
      await sent(cy, 'POST', `/api/departments/${department}/leave`, { kind: 'annual', from: day(1), until: day(2) });
    };
    await asks(departmentId);
    expect(await noticesTo(owner)).toEqual(['Cy asks for annual leave, Tue 6 Oct.']);
    expect(await mailsTo(owner)).toEqual(['A leave request waits for you: A leave request waits for you.']);
    await signedIn('coordinator', other.departmentId);
    await asks(other.departmentId);
    expect(await noticesTo(owner)).toHaveLength(1);
    expect(await noticesTo(stranger)).toEqual([]);
  }, 120_000);
});
