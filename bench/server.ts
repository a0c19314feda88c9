import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, openPostgresql } from '../packages/server/src/store/index.ts';
import { postgresTools, realPostgres } from '../packages/server/test/real-postgres.ts';
import { startProcess } from '../packages/server/test/start-process.ts';
import { COST_USERS, measureCost } from './server-cost.ts';
import { DEPARTMENTS, type FilledStore, fillStore, PEOPLE, USERS } from './server-fill.ts';
import { Load, type LoadUser } from './server-load.ts';

const SECRET = 'only for the bench '.repeat(3);

/**
 * The server under 500 people at once, over loopback: `npm run bench -- server`, or `-- server --embedded` and `--postgresql` for one of the
 * two stores. First what one request costs, then as people do it (each asks once in ten seconds), then all 500 without a pause; `--cost` stops after
 * the first. The load is made on the same machine.
 */
export async function run(): Promise<void> {
  const [only] = process.argv.filter((word) => word === '--embedded' || word === '--postgresql');
  console.log(
    `load of the machine before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  if (only !== '--postgresql') await onEmbedded();
  if (only === '--embedded') return;
  if (postgresTools() === null) console.log('No PostgreSQL on this machine: not measured.');
  else await onPostgresql();
}

async function onEmbedded(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rotawright-bench-'));
  try {
    const store = await openEmbedded({ folder });
    const filled = await fillStore(store, SECRET);
    await store.close();
    await measure('embedded', { settings: { ROTAWRIGHT_DATA: folder }, filled, processes: [] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgresql(): Promise<void> {
  const server = await realPostgres({ isSynced: true });
  try {
    const store = await openPostgresql(server.address);
    const filled = await fillStore(store, SECRET);
    await store.close();
    await measure('PostgreSQL', {
      settings: { DATABASE_URL: server.address },
      filled,
      processes: [server.processId],
    });
  } finally {
    await server.stop();
  }
}

interface Measured {
  readonly settings: Readonly<Record<string, string>>;
  readonly filled: FilledStore;
  /** Of the database, beside the server's own. */
  readonly processes: readonly number[];
}

async function measure(name: string, of: Measured): Promise<void> {
  const server = await startProcess({
    ...of.settings,
    ROTAWRIGHT_SECRET: SECRET,
    ROTAWRIGHT_SAMPLE: 'no',
    // Each user is taken for an address of their own, as the limits by address want it.
    ROTAWRIGHT_PROXIES: '1',
    ROTAWRIGHT_SEARCHES: '0',
  });
  try {
    const load = new Load(server.url);
    console.log(`\n${name}: ${USERS} users, ${DEPARTMENTS} departments of ${PEOPLE} people × 26 weeks`);
    const isCostOnly = process.argv.includes('--cost');
    const emails = isCostOnly ? of.filled.emails.slice(0, COST_USERS) : of.filled.emails;
    const users = await load.signIn({ ...of.filled, emails });
    await measureCost(load, users, [server.processId, ...of.processes]);
    if (isCostOnly) return;
    await measureKinds(load, users, 'each once in 10 s', 10_000);
    await measureKinds(load, users, 'all at once, no pause', 0);
  } finally {
    await server.kill();
  }
}

async function measureKinds(load: Load, users: readonly LoadUser[], title: string, pause: number): Promise<void> {
  console.log(`\n${title.padEnd(30)}  answers   a second   p50 ms   p95 ms   p99 ms   ÷ empty   refused`);
  let empty = 0;
  for (const kind of load.kinds()) {
    const { times, seconds, refused } = await load.run(users, kind.ask, pause);
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    if (empty === 0) empty = at(0.5);
    const figures = [
      String(times.length).padStart(7),
      (times.length / seconds).toFixed(0).padStart(10),
      ...[0.5, 0.95, 0.99].map((share) => at(share).toFixed(1).padStart(8)),
      (at(0.5) / empty).toFixed(1).padStart(9),
      String(refused).padStart(9),
    ];
    console.log(`${kind.name.padEnd(32)}${figures.join(' ')}`);
  }
}
