import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const COMMITS = 20;
/** Files of tables that the migrations make have greater numbers. */
const FIRST_OWN = 16_384;
const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

// Names of open files are read from /proc.
test.skipIf(platform() !== 'linux')(
  'a write on the embedded database is acknowledged after its log was synced to disk, every time',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rotawright-sync-'));
    try {
      const log = join(folder, 'syncs');
      await promisify(execFile)(
        process.execPath,
        ['--conditions=rota-source', fixture('write-often.ts'), join(folder, 'data'), String(COMMITS)],
        {
          env: {
            ...process.env,
            SYNC_LOG: log,
            NODE_OPTIONS: `--import=${pathToFileURL(fixture('note-syncs.mjs')).href}`,
          },
        },
      );
      const lines = readFileSync(log, 'utf8').split('\n');
      // What a first start unpacks is on the disk before anybody is let in.
      const before = new Set(lines.slice(0, lines.indexOf('open')));
      const missing = readdirSync(join(folder, 'data', 'postgres', 'base'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /^\d+$/.test(entry.name) && Number(entry.name) < FIRST_OWN)
        .map(({ parentPath, name }) => join(parentPath, name));
      expect(missing.length).toBeGreaterThan(300);
      expect(missing.filter((path) => !before.has(`synced ${path}`))).toEqual([]);
      for (let n = 0; n < COMMITS; n += 1) {
        const [asked, done] = [lines.indexOf(`read ${n}`), lines.indexOf(`acknowledged ${n}`)];
        const between = lines.slice(asked + 1, done);
        expect(asked).toBeGreaterThan(0);
        expect(
          between.filter((line) => /^synced .*\/pg_wal\/[0-9A-F]{24}$/.test(line)).length,
          `commit ${n}: ${between.join(', ')}`,
        ).toBeGreaterThanOrEqual(1);
      }
      // Reads wait for no disk: what was counted above are the commits.
      const reads = lines.flatMap((line, at) => (/^read [1-9]/.test(line) ? [lines[at - 1]] : []));
      expect(reads).toEqual(Array.from({ length: COMMITS - 1 }, (_, n) => `acknowledged ${n}`));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
