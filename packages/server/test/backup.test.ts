import { backupLines, type Database, migrate, openEmbedded, restoreLines, verifyAudit } from '@rotawright/server/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BACKED_UP, LEFT_OUT } from '../src/store/backup/tables.ts';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';

const SECRET = 'the secret of a server, for this test';
const SAME = { secret: SECRET, mayDiffer: false };
const textOf = async (store: Database): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of backupLines(store, { at: new Date(0), secret: SECRET })) lines.push(line);
  return lines;
};
/** As a file gives them. */
async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines.join('').split('\n');
}

describe.each(STORES)('a backup of $name', ({ open }) => {
  let server: ServerOnStore;
  beforeAll(async () => {
    server = await serverOn(open, { ROTAWRIGHT_SAMPLE: 'yes' });
  }, 120_000);
  afterAll(() => server.stop());

  test.each(STORES)(
    'fills an empty store on $name with the same, and its trail is whole',
    async (other) => {
      const lines = await textOf(server.database);
      const copy = await other.openEmpty();
      const { rows } = await restoreLines(copy.database, each(lines), SAME);
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
    await expect(restoreLines(server.database, each(lines), SAME)).rejects.toThrow(/holds an organisation already/);
    const empty = await openEmbedded({ folder: null });
    await expect(restoreLines(empty, each(['{"format":"something"}']), SAME)).rejects.toThrow(
      /no backup of Rotawright/,
    );
    const newer = JSON.stringify({ format: 'rotawright-backup/1', migrations: ['0001-accounts', '9999-future'] });
    await expect(restoreLines(empty, each([newer]), { ...SAME, mayDiffer: true })).rejects.toThrow(/newer version/);
    await migrate(empty);
    await empty.close();
  }, 120_000);

  test('another secret is refused before anything is written, or takes every second factor off where that is wanted', async () => {
    const { departmentId } = await server.department('Renal');
    const { userId } = await server.signedIn('doctor', departmentId);
    await sql`insert into "twoFactor" (id, secret, "backupCodes", "userId", verified)
      values (gen_random_uuid(), 'locked', 'locked', ${userId}, true)`.execute(server.database.db);
    await server.database.db.updateTable('user').set({ twoFactorEnabled: true }).where('id', '=', userId).execute();
    const lines = await textOf(server.database);
    expect(lines.join('')).not.toContain(SECRET);
    const copy = await openEmbedded({ folder: null });
    for (const secret of ['the secret of another server, for this test', null]) {
      await expect(restoreLines(copy, each(lines), { secret, mayDiffer: false })).rejects.toThrow(
        /another ROTAWRIGHT_SECRET[\s\S]*--new-secret/,
      );
    }
    const { rows } = await sql`select 1 from pg_tables where schemaname = 'public'`.execute(copy.db);
    expect(rows).toEqual([]);
    await restoreLines(copy, each(lines), { secret: null, mayDiffer: true });
    expect(await copy.db.selectFrom('user').select('id').where('twoFactorEnabled', '=', true).execute()).toEqual([]);
    expect((await sql`select 1 from "twoFactor"`.execute(copy.db)).rows).toEqual([]);
    await copy.close();
    const same = await openEmbedded({ folder: null });
    await restoreLines(same, each(lines), SAME);
    expect(await same.db.selectFrom('user').select('id').where('twoFactorEnabled', '=', true).execute()).toHaveLength(
      1,
    );
    await same.close();
  }, 120_000);

  test('every table is backed up or left out on purpose', async () => {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(server.database.db);
    expect(rows.map(({ name }) => name)).toEqual([...BACKED_UP, ...LEFT_OUT].sort());
  });
});
