import { backupLines, type Database, migrate, openEmbedded, restoreLines, verifyAudit } from '@rotawright/server/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BACKED_UP, LEFT_OUT } from '../src/store/backup/tables.ts';
import { memoryStore, type TestServer, testServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(await memoryStore(), { ROTAWRIGHT_SAMPLE: 'yes' });
}, 120_000);
afterAll(() => server.running.stop());

const textOf = async (store: Database): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of backupLines(store, new Date(0))) lines.push(line);
  return lines;
};
/** As a file gives them. */
async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines.join('').split('\n');
}

test('a store restored from a backup gives the same backup, and its trail is whole', async () => {
  const lines = await textOf(server.database);
  const copy = await openEmbedded({ folder: null });
  const { rows } = await restoreLines(copy, each(lines));
  expect(rows).toBeGreaterThan(5000);
  expect(await textOf(copy)).toEqual(lines);
  const { id } = await copy.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow();
  expect(await verifyAudit(copy.db, id)).toMatchObject({ isWhole: true });
  await copy.close();
}, 120_000);

test('a store that holds something is not overwritten, and a file that is no backup is refused', async () => {
  const lines = await textOf(server.database);
  await expect(restoreLines(server.database, each(lines))).rejects.toThrow(/holds an organisation already/);
  const empty = await openEmbedded({ folder: null });
  await expect(restoreLines(empty, each(['{"format":"something"}']))).rejects.toThrow(/no backup of Rotawright/);
  const newer = JSON.stringify({ format: 'rotawright-backup/1', migrations: ['0001-accounts', '9999-future'] });
  await expect(restoreLines(empty, each([newer]))).rejects.toThrow(/newer version/);
  await migrate(empty);
  await empty.close();
}, 120_000);

test('every table is backed up or left out on purpose', async () => {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(server.database.db);
  expect(rows.map(({ name }) => name)).toEqual([...BACKED_UP, ...LEFT_OUT].sort());
});
