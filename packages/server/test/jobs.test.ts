import { type Jobs, openJobs } from '@rotawright/server/jobs';
import {
  addRun,
  type Database,
  importFileOf,
  keepImportFile,
  keptAnswer,
  newId,
  readJob,
} from '@rotawright/server/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { person, SHIFT_TYPES, type WardRow, wardDocument } from './fixtures/ward-document.ts';
import { STORES, type TestStore } from './stores.ts';
import { newDepartment } from './test-server.ts';

const rows = Array.from(
  { length: 10 },
  (_, i): WardRow => ({ person: person(i + 1, `Dr ${i + 1}`), days: i === 1 ? 'LD!' : '' }),
);
const shiftTypes = SHIFT_TYPES.map((type) => (type.code === 'N' ? { ...type, start: '21:00' } : type));

describe.each(STORES)('runs on $name', ({ open }) => {
  let store: TestStore;
  let jobs: Jobs;
  let versionId: string;
  let departmentId: string;

  beforeAll(async () => {
    store = await open();
    ({ departmentId } = await newDepartment(store.database, 'Medicine'));
    ({ versionId } = await storeDocument(store.database.db, wardDocument(rows.slice(1), { shiftTypes }), {
      departmentId,
      userId: null,
    }));
    jobs = await openJobs(
      { database: store.database, log: { info: () => undefined, error: () => undefined }, now: () => new Date() },
      1,
    );
  }, 120_000);
  afterAll(async () => {
    await jobs.close();
    await store.stop();
  });

  const handIn = async (seconds: number, fails = false): Promise<string> => {
    const id = newId();
    await store.database.db
      .transaction()
      .execute(async (trx) => {
        const request = { seconds, seed: 1, keep: 'pinned', weights: {} };
        await addRun(trx, { id, departmentId, versionId, kind: 'solve', request, userId: null, at: new Date() });
        await jobs.hand(trx, { id, kind: 'solve' });
        if (fails) throw new Error('undone');
      })
      .catch((error: Error) => {
        if (error.message !== 'undone') throw error;
      });
    return id;
  };

  test('a run is worked on, draws its curve and ends with an answer', async () => {
    const id = await handIn(2);
    const job = await until(store.database, id, (now) => now.state === 'done');
    expect(job.outcome[0]).toBe('Every minimum is covered.');
    expect(job.hasAnswer).toBe(true);
    expect(job.progress.length).toBeGreaterThan(0);
    expect((await keptAnswer(store.database.db, id, 'solve'))?.answer).toMatchObject({
      status: expect.stringMatching(/optimal|feasible/),
    });
  }, 60_000);

  test('a run that runs stops when it is asked to, long before its time, and keeps its best', async () => {
    const id = await handIn(24);
    await until(store.database, id, (now) =>
      now.progress.some(({ phase, cost }) => phase !== 'build' && cost !== null),
    );
    await store.database.db.transaction().execute((trx) => jobs.stop(trx, id, new Date()));
    const job = await until(store.database, id, (now) => now.state === 'stopped');
    expect(job.outcome[0]).toBe('It was stopped; this is the best roster until then.');
    expect(job.hasAnswer).toBe(true);
    expect(job.progress.at(-1)?.seconds).toBeLessThan(20);
  }, 90_000);

  test('a run that waits behind another one is over at once when it is stopped', async () => {
    const first = await handIn(600);
    await until(store.database, first, (now) => now.state === 'running');
    const second = await handIn(600);
    expect(await store.database.db.transaction().execute((trx) => jobs.stop(trx, second, new Date()))).toBe('stopped');
    expect((await readJob(store.database.db, second)).state).toBe('stopped');
    await store.database.db.transaction().execute((trx) => jobs.stop(trx, first, new Date()));
    await until(store.database, first, (now) => now.state === 'stopped');
  }, 60_000);

  test('a comparison does not wait behind a search', async () => {
    const search = await handIn(600);
    await until(store.database, search, (now) => now.state === 'running');
    const id = newId();
    await store.database.db.transaction().execute(async (trx) => {
      const request = { beforeId: versionId, beforeSeq: 0, afterSeq: 0 };
      await addRun(trx, { id, departmentId, versionId, kind: 'compare', request, userId: null, at: new Date() });
      await jobs.hand(trx, { id, kind: 'compare' });
    });
    const { outcome } = await until(store.database, id, (now) => now.state === 'done');
    expect(outcome).toEqual(['Something changes for 0 of 9.']);
    expect((await readJob(store.database.db, search)).state).toBe('running');
    await store.database.db.transaction().execute((trx) => jobs.stop(trx, search, new Date()));
    await until(store.database, search, (now) => now.state === 'stopped');
  }, 60_000);

  test('a file goes with its run, when that is stopped before it begins', async () => {
    const { db } = store.database;
    const id = newId();
    const request = { name: 'a.csv', answers: {}, title: null, isAccepted: true };
    await addRun(db, { id, departmentId, versionId: null, kind: 'import', request, userId: null, at: new Date() });
    await keepImportFile(db, id, new Uint8Array([0, 1, 255]));
    expect([...((await importFileOf(db, id)) ?? [])]).toEqual([0, 1, 255]);
    expect(await db.transaction().execute((trx) => jobs.stop(trx, id, new Date()))).toBe('stopped');
    expect(await importFileOf(db, id)).toBeNull();
  });

  test('a run whose transaction fails was never handed in', async () => {
    const id = await handIn(1, true);
    await expect(readJob(store.database.db, id)).rejects.toThrow();
    const next = await handIn(1);
    await until(store.database, next, (now) => now.state === 'done');
  }, 60_000);
});

type ShownJob = Awaited<ReturnType<typeof readJob>>;

/** Looks at a run until it is as wanted; the test's own time limit ends the wait. */
async function until(database: Database, id: string, is: (job: ShownJob) => boolean): Promise<ShownJob> {
  for (;;) {
    const job = await readJob(database.db, id);
    if (is(job)) return job;
    if (job.state === 'failed') throw new Error(job.outcome.join(' '));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
