import { forgetToldBefore, newId } from '@rotawright/server/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { person, wardDocument } from './fixtures/ward-document.ts';
import { memoryStore, type TestClient, type TestServer, testServer } from './test-server.ts';

/** A name, and words about its bearer, that stand nowhere else. */
const NAME = 'Zephyrine (Q.) Quillfeather';
const WORDS = 'xylophone-marker';
/** Where the words may stay: a file that waits to be read, and answers kept for repeats, go by themselves within two days. */
const PASSING = ['import_file', 'idempotency'];

let server: TestServer;
let departmentId: string;
let director: TestClient;
let coordinator: TestClient;
const ids = { zeph: newId(), ben: newId() };

beforeAll(async () => {
  server = await testServer(await memoryStore());
  ({ departmentId } = await server.department('Medicine'));
  director = await server.signedIn('director', departmentId);
  coordinator = await server.signedIn('coordinator', departmentId);
}, 240_000);
afterAll(() => server.running.stop());

/** Tables with a text or JSON column in which this stands. */
async function placesOf(marker: string): Promise<string[]> {
  const { db } = server.database;
  const columns = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'character varying')`.execute(db);
  const found: string[] = [];
  for (const { table_name: table, column_name: column } of columns.rows) {
    if (PASSING.includes(table)) continue;
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
      where position(${marker} in ${sql.ref(column)}::text) > 0`.execute(db);
    if ((rows[0]?.n ?? 0) > 0) found.push(`${table}.${column}`);
  }
  return found.sort();
}

test('when a name is taken away, neither it nor words about its bearer stand anywhere', async () => {
  const { db } = server.database;
  const rows = [
    { person: { ...person(1, NAME), id: ids.zeph }, days: 'LD' },
    { person: { ...person(2, 'Ben'), id: ids.ben }, days: '. N' },
  ];
  const { versionId } = await storeDocument(db, wardDocument(rows, { from: '2040-10-01', until: '2040-10-29' }), {
    ...{ departmentId, userId: null, state: 'published' },
  });
  await db
    .updateTable('version')
    .set({ note: `${NAME} leaves on Friday.` })
    .where('id', '=', versionId)
    .execute();
  const zeph = await server.signedIn('doctor', departmentId, ids.zeph);
  await server.signedIn('doctor', departmentId, ids.ben);
  const asked = { kind: 'annual', from: '2040-10-08', until: '2040-10-15', note: WORDS };
  const leave = await (await zeph.send('POST', `/api/departments/${departmentId}/leave`, asked)).json();
  const { id: leaveId } = leave as { id: string };
  const refusal = await coordinator.send('POST', `/api/leave/${leaveId}/refuse`, { reason: `${WORDS} leave` });
  expect(refusal.status).toBe(200);
  const off = { codes: '', leave: null, isPinned: false };
  const swap = { id: newId(), department_id: departmentId, version_id: versionId, state: 'offered' as const };
  const sides = [
    { personId: ids.zeph, name: NAME, gives: [], takes: [], effects: [], breaks: [] },
    { personId: ids.ben, name: 'Ben', gives: [], takes: [], effects: [], breaks: [] },
  ];
  const changes = [ids.ben, ids.zeph].map((one) => ({ person: one, date: '2040-10-20', rev: 0, value: off }));
  await db
    .insertInto('swap')
    .values({
      ...swap,
      ...{ offered_by: ids.ben, changes: JSON.stringify(changes), note: WORDS, agreed: '[]' },
      ...{ sides: JSON.stringify(sides), offered_at: new Date(), decided_at: null },
    })
    .execute();
  const refused = await zeph.send('POST', `/api/swaps/${swap.id}/refuse`, { reason: `${WORDS} swap` });
  expect(refused.status).toBe(200);
  await db
    .insertInto('breach_reason')
    .values({
      ...{ version_id: versionId, person_id: ids.zeph, rule: 'r', reason: WORDS, by_user: null, at: new Date() },
    })
    .execute();
  const run = (kind: string, more: object) => ({
    ...{ id: newId(), department_id: departmentId, version_id: versionId, kind, state: 'done' as const, request: '{}' },
    ...{ by_user: zeph.userId, created_at: new Date(), outcome: '[]', answer: null, ...more },
  });
  const answer = JSON.stringify({ people: [{ personId: ids.zeph, name: NAME }] });
  await db
    .insertInto('run')
    .values([
      run('compare', { answer }),
      run('solve', { outcome: JSON.stringify([`${NAME} works too long.`, 'Annual leave stays.']) }),
      run('solve', { state: 'running', request: JSON.stringify({ requests: [{ person: ids.zeph, code: WORDS }] }) }),
    ])
    .execute();
  const mail = { id: newId(), user_id: coordinator.userId, address: 'c@example.org', subject: 'News' };
  await db
    .insertInto('outbox')
    .values({
      ...mail,
      ...{ text: `${NAME} asks for leave.`, created_at: new Date(), not_before: new Date(), dedupe: null },
      ...{ sent_at: new Date(), failed_at: null, last_error: null },
    })
    .execute();
  const answers = {
    'formats.misspelt-name A1': `--name 'Zefyrine=${NAME.toUpperCase()}'`,
    'formats.misspelt-name A2': '--name "Benn=Ben"',
    'formats.unknown-code A3': '--code Q=off',
  };
  const memory = { department_id: departmentId, answers: JSON.stringify(answers), saved_at: new Date() };
  await db.insertInto('import_memory').values(memory).execute();
  const invited = { role: 'doctor', personId: ids.zeph, email: `${WORDS}@example.org` };
  const link = await coordinator.send('POST', `/api/departments/${departmentId}/invitations`, invited);
  expect(link.status).toBe(201);
  const mine = (await (await zeph.send('GET', '/api/me/data')).json()) as Record<string, unknown[]>;
  expect(mine).toMatchObject({ swaps: [{ id: swap.id }], reasons: [{ reason: WORDS }], places: [{}] });
  expect(mine['runs']).toHaveLength(3);
  expect(mine['trail']).toContainEqual(expect.objectContaining({ kind: 'leave.asked', was_me: true }));
  // The walk finds something before, so that finding nothing after says something.
  expect(await placesOf(NAME)).toEqual(
    expect.arrayContaining(['notice.text', 'outbox.text', 'person.name', 'run.answer', 'run.outcome', 'swap.sides']),
  );
  expect(await placesOf(WORDS)).toEqual(expect.arrayContaining(['breach_reason.reason', 'notice.text', 'swap.reason']));
  expect(await placesOf(WORDS)).not.toContain('audit.body');

  expect((await director.send('DELETE', `/api/people/${ids.zeph}`)).status).toBe(204);
  expect(await placesOf(NAME)).toEqual([]);
  expect(await placesOf(WORDS)).toEqual([]);
  const left = await db.selectFrom('import_memory').select('answers').executeTakeFirstOrThrow();
  expect(Object.values(left.answers).sort()).toEqual(['--code Q=off', '--name "Benn=Ben"']);
  const told = (await (await coordinator.send('GET', '/api/notices')).json()) as { text: string }[];
  expect(told[0]?.text).toMatch(/^Former colleague \w{4} asks for annual leave/);
  const outcomes = await db.selectFrom('run').select(['state', 'outcome']).where('kind', '=', 'solve').execute();
  expect(JSON.stringify(outcomes)).toContain('Annual leave stays.');
  expect(outcomes.map(({ state }) => state)).not.toContain('running');
}, 120_000);

test('what is told elsewhere stays, of somebody of the same name and in the words of a reason', async () => {
  const { db } = server.database;
  const { departmentId: elsewhere } = await server.department('Surgery');
  const other = await server.signedIn('coordinator', elsewhere);
  const sam = { ...person(1, 'Sam Smith'), id: newId() };
  const days = { from: '2040-11-05', until: '2040-12-03' };
  await storeDocument(db, wardDocument([{ person: sam, days: 'LD' }], days), {
    ...{ departmentId, userId: null, state: 'published' },
  });
  const doctor = await server.signedIn('doctor', departmentId, sam.id);
  const asked = { kind: 'annual', from: '2040-11-12', until: '2040-11-14', note: '' };
  const { id } = (await (await doctor.send('POST', `/api/departments/${departmentId}/leave`, asked)).json()) as {
    id: string;
  };
  expect((await coordinator.send('POST', `/api/leave/${id}/refuse`, { reason: 'full' })).status).toBe(200);
  const notice = { user_id: other.userId, kind: 'leave.asked', link: null, at: new Date(), read_at: null };
  const texts = ['Sam Smith asks for leave.', 'The ward is full', 'Leave was refused in full. Ask again.'];
  await db
    .insertInto('notice')
    .values(texts.map((text) => ({ ...notice, id: newId(), text })))
    .execute();
  // A colleague here was told the same.
  const ben = await server.signedIn('doctor', departmentId, ids.ben);
  const own = { ...notice, user_id: ben.userId, id: newId(), text: 'Your annual leave was refused. full' };
  await db.insertInto('notice').values(own).execute();
  expect((await director.send('DELETE', `/api/people/${sam.id}`)).status).toBe(204);
  const left = await db.selectFrom('notice').select('text').where('user_id', '=', other.userId).execute();
  expect(left.map(({ text }) => text).sort()).toEqual([...texts].sort());
  expect(await db.selectFrom('notice').select('id').where('id', '=', own.id).execute()).toHaveLength(1);
  const hers = await db.selectFrom('notice').select('text').where('user_id', '=', doctor.userId).execute();
  expect(hers.filter(({ text }) => text.endsWith('refused. full'))).toEqual([]);
}, 120_000);

test('mails that went and notices of long ago go by themselves', async () => {
  const { db } = server.database;
  await forgetToldBefore(db, { notices: new Date(Date.now() + 1000), mails: new Date(Date.now() + 1000) });
  expect(await db.selectFrom('notice').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('outbox').select('id').where('sent_at', 'is not', null).execute()).toEqual([]);
});
