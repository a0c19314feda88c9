import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openJobs } from '@rotawright/server/jobs';
import { addRun, jobsOf, keepImportFile, type NewRun, newId } from '@rotawright/server/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { person, SHIFT_TYPES, wardDocument } from './fixtures/ward-document.ts';
import { postgresTools } from './real-postgres.ts';
import { postgresql, type TestStore } from './stores.ts';
import { newDepartment } from './test-server.ts';

const KILLS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 3 : 50;
const WORKERS = 2;
const MAIN = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));

/** A dead worker is noticed by its heartbeat after 10 seconds; a busy machine is given its time. */
const PATIENCE = 60_000 + KILLS * 40_000;

/** Two doctors, with blank rows below: more than 2 MiB, so that it is read in a thread. */
const LARGE = new TextEncoder().encode(
  `Name,Mon 05/10/2026,Tue 06/10/2026,Wed 07/10/2026\nAnn Lee,A/L,0900-1700,\nBen Cox,,A/L,0900-1700\n${`${' '.repeat(1000)}\n`.repeat(2_300)}`,
);

describe.skipIf(postgresTools() === null)('workers that are killed', () => {
  let store: TestStore;
  const workers: ChildProcess[] = [];
  const hire = (): void => {
    const env = {
      ...process.env,
      DATABASE_URL: store.address ?? '',
      ROTAWRIGHT_SECRET: 'x9'.repeat(20),
      LOG_LEVEL: 'silent',
    };
    const worker = spawn(process.execPath, ['--conditions=rota-source', MAIN, 'worker'], { env, stdio: 'ignore' });
    workers.push(worker);
  };

  beforeAll(async () => {
    store = await postgresql();
  }, 60_000);
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await store.stop();
  });

  test(
    `lose nothing and do nothing twice, ${KILLS} times`,
    async () => {
      const { db } = store.database;
      const { departmentId } = await newDepartment(store.database, 'Medicine');
      const rows = Array.from({ length: 9 }, (_, i) => ({ person: person(i + 1, `Dr ${i + 1}`), days: '' }));
      const shiftTypes = SHIFT_TYPES.map((type) => (type.code === 'N' ? { ...type, start: '21:00' } : type));
      const userId = newId();
      const email = `${userId}@example.org`;
      await db
        .insertInto('user')
        .values({ id: userId, name: 'Ann', email, emailVerified: true, image: null, twoFactorEnabled: false })
        .execute();
      const { versionId } = await storeDocument(db, wardDocument(rows, { shiftTypes }), { departmentId, userId });
      const log = { info: () => undefined, error: () => undefined };
      const jobs = await openJobs({ database: store.database, log, now: () => new Date() }, 0);
      const request = { seconds: 2, seed: 1, keep: 'pinned', weights: {} };
      const handIn = (what: Pick<NewRun, 'kind' | 'versionId' | 'request'>, bytes: Uint8Array | null): Promise<void> =>
        db.transaction().execute(async (trx) => {
          const run = { id: newId(), departmentId, userId, at: new Date(), ...what };
          await addRun(trx, run);
          if (bytes !== null) await keepImportFile(trx, run.id, bytes);
          await jobs.hand(trx, run);
        });
      for (let i = 0; i <= KILLS; i += 1) await handIn({ kind: 'solve', versionId, request }, null);
      const count = async (state: string) => (await runs()).filter((run) => run.state === state).length;
      const runs = () => db.selectFrom('run').select(['id', 'state', 'started_at']).execute();
      for (let i = 0; i < WORKERS; i += 1) hire();
      let struck = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const file = { name: 'ward.csv', answers: {}, title: `File ${kill}`, isAccepted: true };
        await handIn({ kind: 'import', versionId: null, request: file }, LARGE);
        // Not before work goes on that this worker may have in hand.
        await until(async () => (await count('running')) >= WORKERS || (await count('waiting')) === 0);
        if ((await count('running')) === 0) break;
        workers.shift()?.kill('SIGKILL');
        struck += 1;
        hire();
      }
      await until(async () => (await count('done')) === (await runs()).length);
      await jobs.close();
      expect(struck).toBeGreaterThan(0);
      expect((await jobsOf(db, versionId)).every(({ hasAnswer }) => hasAnswer)).toBe(true);
      const outcomes = await db.selectFrom('run').select('outcome').where('kind', '=', 'import').execute();
      expect([...new Set(outcomes.map(({ outcome }) => outcome.join(' ')))]).toEqual(['The file is a draft now.']);
      // Each file became a rota once, whoever died over it.
      const files = Array.from({ length: struck }, (_, kill) => `File ${kill}`).sort();
      const made = await db.selectFrom('rota').select('title').where('title', 'like', 'File %').execute();
      expect(made.map(({ title }) => title).sort()).toEqual(files);
      expect(await db.selectFrom('import_file').select('run_id').execute()).toEqual([]);
      const told = await db.selectFrom('notice').select('id').where('user_id', '=', userId).execute();
      expect(told).toHaveLength((await runs()).length);
      expect((await runs()).every(({ state }) => state === 'done')).toBe(true);
    },
    PATIENCE,
  );
});

async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 100));
}
