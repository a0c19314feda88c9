import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockDataFolder } from '../src/store/embedded/data-lock.ts';
import { startProcess } from './start-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'rotawright-lock-'));
const path = join(folder, 'rotawright.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a data folder is held by one at a time, and free again afterwards', () => {
  const lock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(/in use by process/);
  expect(lock.isLost()).toBe(false);
  lock.release();
  expect(lock.isLost()).toBe(true);
  lockDataFolder(folder).release();
});

test('a lock whose process is gone, or whose number belongs to another process now, is taken over', () => {
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22 - 3, startedAt: 'long ago' }));
  lockDataFolder(folder).release();
  writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: 'another start' }));
  lockDataFolder(folder).release();
  writeFileSync(path, 'half a lo');
  lockDataFolder(folder).release();
});

test('a server whose data folder is taken away ends, and says why', async () => {
  const data = mkdtempSync(join(tmpdir(), 'rotawright-data-'));
  const server = await startProcess({ ROTAWRIGHT_DATA: data });
  rmSync(data, { recursive: true, force: true });
  expect(await server.ended).toEqual({ code: 3, said: expect.stringContaining(`The data folder ${data} is gone`) });
}, 60_000);
