import { type Database, openEmbedded } from '@rotawright/server/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

/** The embedded database has one session: statements of many requests share it, some sent together, some in transactions. */
describe('the one session of the embedded database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmbedded({ folder: null });
  }, 60_000);
  afterAll(() => database.close());
  beforeEach(async () => {
    await sql`drop table if exists thing`.execute(database.db);
    await sql`create table thing (id integer primary key, word text)`.execute(database.db);
  });

  const add = (id: number, db: Pick<Database['db'], 'getExecutor'> = database.db) =>
    sql`insert into thing (id) values (${id})`.execute(db);
  const ids = async () =>
    (await sql<{ id: number }>`select id from thing order by id`.execute(database.db)).rows.map(({ id }) => id);

  test('of statements sent together, one that fails leaves the others as they are', async () => {
    const outcomes = await Promise.allSettled([1, 2, 2, 3, 3, 4].map((id) => add(id)));
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, false, true]);
    expect(outcomes[2]).toMatchObject({ reason: { code: '23505', constraint: 'thing_pkey' } });
    expect(await ids()).toEqual([1, 2, 3, 4]);
  });

  test('nobody else lands in a transaction: what it undoes is its own', async () => {
    let outside: Promise<unknown> = Promise.resolve();
    const undone = database.db.transaction().execute(async (trx) => {
      await add(1, trx);
      outside = Promise.all([add(2), ids()]);
      await add(3, trx);
      throw new Error('on second thoughts');
    });
    await expect(undone).rejects.toThrow('on second thoughts');
    expect(await outside).toMatchObject([{}, [2]]);
    expect(await ids()).toEqual([2]);
  });

  test('a transaction whose first statement fails undoes the rest, and one without a statement does no harm', async () => {
    await add(1);
    const failing = database.db.transaction().execute(async (trx) => {
      await expect(add(1, trx)).rejects.toMatchObject({ code: '23505' });
      await add(2, trx);
    });
    await expect(failing).rejects.toMatchObject({ code: '25P02' });
    await database.db.transaction().execute(async () => undefined);
    await database.db.transaction().execute((trx) => add(3, trx));
    expect(await ids()).toEqual([1, 3]);
  });

  test('a statement that is prepared sees a table that has changed since', async () => {
    const all = () => sql`select * from thing`.execute(database.db);
    await add(1);
    expect((await all()).rows).toEqual([{ id: 1, word: null }]);
    await sql`alter table thing add column more integer default 7`.execute(database.db);
    expect((await all()).rows).toEqual([{ id: 1, word: null, more: 7 }]);
  });

  test('prepares no more than some hundred statements, and none that is long', async () => {
    const prepared = async () => {
      const found = await sql<{ count: number; longest: number }>`
        select count(*) as count, max(length(statement)) as longest from pg_prepared_statements`.execute(database.db);
      return found.rows[0] ?? { count: 0, longest: 0 };
    };
    for (let at = 0; at < 600; at += 1) await sql.raw(`select ${at} as number`).execute(database.db);
    const rows = Array.from({ length: 3000 }, (_, at) => `(${at})`).join(', ');
    await sql.raw(`insert into thing (id) values ${rows}`).execute(database.db);
    expect(await ids()).toHaveLength(3000);
    const { count, longest } = await prepared();
    expect(count).toBeGreaterThan(400);
    expect(count).toBeLessThanOrEqual(500);
    expect(longest).toBeLessThanOrEqual(8000);
    expect((await sql.raw('select 0 as number').execute(database.db)).rows).toEqual([{ number: 0 }]);
  });
});
