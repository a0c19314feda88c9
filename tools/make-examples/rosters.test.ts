import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRoster, ROSTERS } from './rosters.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const page = await readFile(new URL('README.md', EXAMPLES), 'utf8');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rota-rosters-'));
});
afterAll(async () => await rm(folder, { recursive: true }));

test.each([...ROSTERS])(
  '%s is what its command makes, and the page shows that command',
  async (name, command) => {
    const path = join(folder, name);
    makeRoster(command, path);
    expect(await readFile(path, 'utf8')).toBe(await readFile(new URL(name, EXAMPLES), 'utf8'));
    expect(page).toContain(`\`rota ${command.join(' ')} --out ${name}\``);
  },
  120_000,
);
