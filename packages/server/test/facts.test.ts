import { migrate, newId } from '@rotawright/server/store';
import { describe, expect, test } from 'vitest';
import { migrateTo } from '../src/store/migrate.ts';
import { storeDocument } from './fixtures/store-document.ts';
import { person, wardDocument } from './fixtures/ward-document.ts';
import { STORES } from './stores.ts';
import { newDepartment } from './test-server.ts';

/** What is kept in memory is checked against these counts. */
describe.each(STORES)('counts of what documents show beside their version, on $name', ({ openEmpty }) => {
  test('come to a store that holds something, and rise with each change that a document shows', async () => {
    const store = await openEmpty();
    const { db } = store.database;
    await migrateTo(store.database, ['0010-asked']);
    const { departmentId } = await newDepartment(store.database, 'Medicine');
    const other = await newDepartment(store.database, 'Surgery');
    const ann = newId();
    const document = wardDocument([{ person: { ...person(1, 'Ann'), id: ann }, days: 'LD' }]);
    const { rotaId, versionId } = await storeDocument(db, document, { departmentId, userId: null });
    expect((await migrate(store.database))[0]).toBe('0011-facts');
    const facts = async (id = departmentId) =>
      (await db.selectFrom('department').select('facts_seq').where('id', '=', id).executeTakeFirstOrThrow()).facts_seq;
    expect(await facts()).toBe(0);

    const rename = (name: string) => db.updateTable('person').set({ name }).where('id', '=', ann).execute();
    const entitle = (title: string) => db.updateTable('rota').set({ title }).where('id', '=', rotaId).execute();
    const settle = (name: string, isShown: boolean) =>
      db.updateTable('department').set({ name, shows_colleagues: isShown }).where('id', '=', departmentId).execute();
    const steps: [step: () => Promise<unknown>, rises: number][] = [
      [() => rename('Anna'), 1],
      [() => rename('Anna'), 0],
      [() => entitle('Ward 7'), 1],
      [() => entitle('Ward 7'), 0],
      [() => settle('Acute medicine', true), 1],
      [() => settle('Acute medicine', false), 1],
      [() => settle('Acute medicine', false), 0],
      [() => db.updateTable('version').set({ note: 'x' }).where('id', '=', versionId).execute(), 0],
    ];
    let expected = 0;
    for (const [step, rises] of steps) {
      await step();
      expected += rises;
      expect([String(step), await facts()]).toEqual([String(step), expected]);
    }
    expect(await facts(other.departmentId)).toBe(0);
    await store.stop();
  }, 120_000);
});
