import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readSettings } from '@rotawright/server/config';
import { backUp, letOwnerIn, startServer, verifyTrail } from '@rotawright/server/serve';
import { expect, test } from 'vitest';
import { reachedAt } from '../src/serve/inner.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080'],
  ['10.1.2.3', 'http://10.1.2.3:8080'],
  ['0.0.0.0', 'http://127.0.0.1:8080'],
  ['::', 'http://[::1]:8080'],
  ['::1', 'http://[::1]:8080'],
])('a server that listens on %s is asked at %s', (address, expected) => {
  expect(reachedAt({ address, port: 8080 })).toBe(expected);
});

// Only Linux has more than one address of its own without being told.
test.skipIf(platform() !== 'linux')(
  'the commands of the operator reach a server on the embedded database that listens on one address alone',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rotawright-inner-'));
    const data = join(folder, 'data');
    const settings = readSettings({
      ...{ PORT: '0', HOST: '127.0.0.2', ROTAWRIGHT_URL: 'http://rota.example.org', LOG_LEVEL: 'silent' },
      ...{ ROTAWRIGHT_SECRET: 'x9'.repeat(20), ROTAWRIGHT_SAMPLE: 'no', ROTAWRIGHT_DATA: data },
    });
    const server = await startServer(settings);
    try {
      const before = readdirSync(data).sort();
      const file = join(folder, 'tonight.backup');
      await backUp(settings, file);
      const [head, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
      expect(JSON.parse(head ?? '')).toMatchObject({ format: 'rotawright-backup/1' });
      expect(lines.join('')).toContain('"table":"setting"');
      expect(readdirSync(data).sort(), 'what was written on the way is gone').toEqual(before);
      expect(await verifyTrail(settings)).toEqual([]);
      expect(await letOwnerIn(settings, null)).toMatchObject({ kind: 'which', url: 'http://rota.example.org' });
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
