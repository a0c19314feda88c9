import { newId, OPEN_SWAP, overtakeSwap, swapsOf } from '@rotawright/server/store';
import type { Swap } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { person, wardDocument } from './fixtures/ward-document.ts';
import { STORES, type TestStore } from './stores.ts';
import { newDepartment } from './test-server.ts';

describe.each(STORES)('swaps as they are kept, on $name', ({ open }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  }, 120_000);
  afterAll(() => store.stop());

  async function ward() {
    const { departmentId } = await newDepartment(store.database, 'Medicine');
    const ann = newId();
    const rows = [{ person: { ...person(1, 'Ann'), id: ann }, days: 'LD' }];
    const place = { departmentId, userId: null, state: 'published' as const };
    const { versionId } = await storeDocument(store.database.db, wardDocument(rows), place);
    const swap = (state: Swap['state'], minute: number) => ({
      ...{ id: newId(), department_id: departmentId, version_id: versionId, state, offered_by: ann },
      ...{ changes: '[]', note: '', agreed: '[]', sides: null, decided_at: null },
      offered_at: new Date(Date.UTC(2026, 0, 1) + minute * 60_000),
    });
    const add = (rows: readonly ReturnType<typeof swap>[]) =>
      store.database.db
        .insertInto('swap')
        .values([...rows])
        .execute();
    return { departmentId, swap, add };
  }

  test('of more than are shown those that wait are never left out, nor the newest of the others', async () => {
    const { departmentId, swap, add } = await ward();
    const waits = swap('agreed', 0);
    const decided = Array.from({ length: 305 }, (_, n) => swap('approved', n + 1));
    const fresh = swap('offered', 400);
    await add([waits, ...decided, fresh]);
    const shown = await swapsOf(store.database.db, departmentId);
    expect(shown).toHaveLength(300);
    expect([shown[0]?.id, shown.at(-1)?.id]).toEqual([waits.id, fresh.id]);
    expect(shown[1]?.id).toBe(decided.at(-298)?.id);
    expect((await swapsOf(store.database.db, departmentId, 'agreed')).map(({ id }) => id)).toEqual([waits.id]);
  });

  test('one that is decided at the moment at which it is looked at stays decided', async () => {
    const { swap, add } = await ward();
    const at = new Date();
    for (const state of ['offered', 'agreed', 'approved', 'refused', 'withdrawn'] as const) {
      const one = swap(state, 0);
      await add([one]);
      const expected = OPEN_SWAP.includes(state) ? 'overtaken' : state;
      expect(await overtakeSwap(store.database.db, one.id, at), state).toBe(expected);
    }
  });
});
