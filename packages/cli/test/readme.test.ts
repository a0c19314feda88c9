import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, type Run, rota } from './run-rota.ts';

/** Searches are as sound after a second; the page gives them a minute. */
const SECONDS = '1';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rota-readme-'));
  await cp(join(ROOT, 'examples'), folder, { recursive: true });
});
afterAll(async () => await rm(folder, { recursive: true }));

const page = await readFile(join(ROOT, 'README.md'), 'utf8');
const lines = [...page.matchAll(/^npx rota .*$/gm)].map(([line]) => line.replace(/\s+#.*$/, ''));

test('the page shows commands', () => expect(lines.length).toBeGreaterThan(15));

test.each(lines)('%s runs as it stands among the examples', async (line) => {
  let run: Run = { code: 0, out: '', err: '' };
  for (const command of line.split(' | ')) {
    const args = command.replace(/^npx rota /, '').replace(/--time \d+/, `--time ${SECONDS}`);
    run = await rota(args.split(' '), run.out, folder);
    expect([0, 1], run.err).toContain(run.code);
  }
  expect(run.out + run.err).not.toBe('');
});
