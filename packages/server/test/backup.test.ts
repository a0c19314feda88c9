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

interface Based {
  readonly id: string;
  readonly based_on: string | null;
}
const versionsIn = (lines: readonly string[]): Based[] =>
  lines
    .filter((line) => line.startsWith('{"table":"version",'))
    .flatMap((line) => (JSON.parse(line) as { rows: Based[] }).rows);

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

  test('a version may stand before the one that it is based on, as in files of before', async () => {
    const { db } = server.database;
    const basedOn = (rows: readonly Based[]) => rows.map(({ id, based_on }) => [id, based_on]);
    const stored = await db.selectFrom('version').select(['id', 'based_on']).orderBy('id').execute();
    expect(stored.filter(({ based_on }) => based_on !== null)).not.toEqual([]);
    // A row that is written to moves to the end of its table.
    await db
      .updateTable('version')
      .set({ note: null })
      .where('based_on', 'is', null)
      .where('note', 'is', null)
      .execute();
    const lines = await textOf(server.database);
    const versions = versionsIn(lines);
    for (const [at, { based_on }] of versions.entries()) {
      if (based_on !== null) expect(versions.slice(0, at).map(({ id }) => id)).toContain(based_on);
    }
    const apart = versions.map((row) => `${JSON.stringify({ table: 'version', rows: [row] })}\n`).reverse();
    const before = lines.flatMap((line) => (line.startsWith('{"table":"version",') ? apart : [line]));
    const copy = await openEmbedded({ folder: null });
    await restoreLines(copy, each(before), SAME);
    const there = await copy.db.selectFrom('version').select(['id', 'based_on']).orderBy('id').execute();
    expect(basedOn(there)).toEqual(basedOn(stored));
    // It is checked again from then on.
    await expect(
      copy.db.updateTable('version').set({ based_on: '00000000-0000-7000-8000-000000000000' }).execute(),
    ).rejects.toMatchObject({ code: '23503' });
    await copy.close();
  }, 120_000);

  test('a table is backed up whole, however many rows and however long lines it takes', async () => {
    const { db } = server.database;
    const long = 'x'.repeat(200_000);
    await sql`insert into setting (name, value)
      select 'many ' || n, case when n % 500 = 0 then ${long} else '' end from generate_series(1, 1500) n`.execute(db);
    const lines = (await textOf(server.database)).filter((line) => line.startsWith('{"table":"setting",'));
    const rows = lines.flatMap((line) => (JSON.parse(line) as { rows: { name: string; value: string }[] }).rows);
    const many = rows.filter(({ name }) => name.startsWith('many '));
    expect(new Set(many.map(({ name }) => name)).size).toBe(1500);
    expect(many.filter(({ value }) => value === long)).toHaveLength(3);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(500_000);
    await db.deleteFrom('setting').where('name', 'like', 'many %').execute();
  }, 120_000);

  test('a backup that nobody reads to its end lets go of the store', async () => {
    for await (const line of backupLines(server.database, { at: new Date(0), secret: SECRET })) {
      expect(line).toContain('rotawright-backup/1');
      break;
    }
    expect(await server.database.db.selectFrom('organisation').select('id').execute()).toHaveLength(1);
  }, 20_000);

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
