import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockDataFolder } from '../src/store/embedded/data-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'rotawright-lock-'));
const path = join(folder, 'rotawright.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a data folder is held by one at a time, and free again afterwards', () => {
  const release = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(/in use by process/);
  release();
  lockDataFolder(folder)();
});

test('a lock whose process is gone, or whose number belongs to another process now, is taken over', () => {
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22 - 3, startedAt: 'long ago' }));
  lockDataFolder(folder)();
  writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: 'another start' }));
  lockDataFolder(folder)();
  writeFileSync(path, 'half a lo');
  lockDataFolder(folder)();
});
