import { backupLines, type Database, migrate, openEmbedded, restoreLines, verifyAudit } from '@rotawright/server/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BACKED_UP, LEFT_OUT } from '../src/store/backup/tables.ts';
import { STORES, type TestStore } from './stores.ts';
import { type TestServer, testServer } from './test-server.ts';

const textOf = async (store: Database): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of backupLines(store, new Date(0))) lines.push(line);
  return lines;
};
/** As a file gives them. */
async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines.join('').split('\n');
}

describe.each(STORES)('a backup of $name', ({ open }) => {
  let store: TestStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    server = await testServer(store.database, { ROTAWRIGHT_SAMPLE: 'yes' });
  }, 120_000);
  afterAll(async () => {
    await server.running.stop();
    await store.stop();
  });

  test.each(STORES)(
    'fills an empty store on $name with the same, and its trail is whole',
    async (other) => {
      const lines = await textOf(server.database);
      const copy = await other.openEmpty();
      const { rows } = await restoreLines(copy.database, each(lines));
      expect(rows).toBeGreaterThan(5000);
      expect(await textOf(copy.database)).toEqual(lines);
      const { id } = await copy.database.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow();
      expect(await verifyAudit(copy.database.db, id)).toMatchObject({ isWhole: true });
      await copy.stop();
    },
    120_000,
  );

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
});
