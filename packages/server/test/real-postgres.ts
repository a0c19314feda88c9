import { execFile, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL of its own for a test file. */
export interface RealPostgres {
  readonly address: string;
  /** Its first process, of which the others are children. */
  readonly processId: number;
  stop(): Promise<void>;
}

/** Debian keeps the tools of the server off the path. */
const FOLDERS = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  ...['18', '17', '16', '15'].map((version) => `/usr/lib/postgresql/${version}/bin`),
];

/** Folder of PostgreSQL's tools; `null` where it is not installed, and then tests on it are left out. */
export function postgresTools(): string | null {
  const found = FOLDERS.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
  return found ?? null;
}

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
const NOBODY = 65_534;
const asUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Starts a PostgreSQL on a free port of this machine; it does not wait for the disk unless it is to be measured. */
export async function realPostgres({ isSynced = false } = {}): Promise<RealPostgres> {
  const tools = postgresTools();
  if (tools === null) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'rotawright-pg-'));
  if ('uid' in asUser) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const options = { ...asUser, cwd: folder };
  await run(join(tools, 'initdb'), ['-D', data, '-U', 'rota', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const port = await freePort();
  const flags = `-p ${port} -h 127.0.0.1 -k ${folder}${isSynced ? '' : ' -F'}`;
  await run(join(tools, 'pg_ctl'), ['-D', data, '-w', '-o', flags, '-l', join(folder, 'log'), 'start'], options);
  return {
    address: `postgres://rota@127.0.0.1:${port}/postgres`,
    processId: Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: async () => {
      spawnSync(join(tools, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'], options);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
