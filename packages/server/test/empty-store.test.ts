import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migrate, openEmbedded } from '@rotawright/server/store';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { MADE_BY } from '../src/store/embedded/empty-store.ts';

/** Everything that tells one empty PostgreSQL from another: settings, databases, and every object with its owner and definition. */
const QUESTIONS = [
  'select version()',
  `select name, setting from pg_settings
    where name not in ('data_directory', 'config_file', 'hba_file', 'ident_file') order by 1`,
  `select datname, encoding, datcollate, datctype, datistemplate, datallowconn, datacl::text from pg_database order by 1`,
  'select rolname, rolsuper, rolcanlogin, rolpassword from pg_roles order by 1',
  `select n.nspname, c.relname, c.relkind, c.relowner, c.relacl::text from pg_class c
    join pg_namespace n on n.oid = c.relnamespace order by 1, 2`,
  'select attrelid::regclass::text, attname, atttypid from pg_attribute order by 1, attnum',
  'select oid, proname, prosrc, proowner from pg_proc order by oid',
  'select extname, extversion from pg_extension order by 1',
  'select oid, typname from pg_type order by oid',
];

test('the empty database of a first start is the one that the embedded PostgreSQL of this version makes itself', async () => {
  const installed = readFileSync(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')), 'utf8');
  expect((JSON.parse(installed) as { version: string }).version).toBe(MADE_BY);
  const own = await PGlite.create({});
  const unpacked = await openEmbedded({ folder: null });
  for (const question of QUESTIONS) {
    const wanted = (await own.query<Record<string, unknown>>(question)).rows;
    const { rows } = await sql.raw<Record<string, unknown>>(question).execute(unpacked.db);
    expect(wanted.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows), question).toBe(JSON.stringify(wanted));
  }
  await own.close();
  await unpacked.close();
}, 120_000);

test('a first start that was cut short is begun anew, and a database that is there stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rotawright-new-'));
  try {
    const first = await openEmbedded({ folder });
    await migrate(first);
    await first.db.insertInto('setting').values({ name: 'kept', value: 'yes' }).execute();
    await first.close();
    const again = await openEmbedded({ folder });
    expect(await again.db.selectFrom('setting').select('name').execute()).toEqual([{ name: 'kept' }]);
    await again.close();
    // As it stands when the machine goes off while files are written.
    rmSync(join(folder, 'postgres', 'base', '5'), { recursive: true });
    writeFileSync(join(folder, 'postgres.making'), '');
    const anew = await openEmbedded({ folder });
    await migrate(anew);
    expect(await anew.db.selectFrom('setting').select('name').execute()).toEqual([]);
    await anew.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
