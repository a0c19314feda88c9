import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROTA = fileURLToPath(new URL('../../../cli/bin/rota.js', import.meta.url));

test('a large file is read in a worker of the command as it is really started', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rota-'));
  try {
    const file = join(folder, 'large.csv');
    const days = Array.from({ length: 28 }, (_, i) => `2026-02-${String(i + 1).padStart(2, '0')}`);
    const blank = `${' '.repeat(150)}\n`.repeat(15_000);
    writeFileSync(file, `Doctor,${days.join(',')}\nAnn,LD\n${blank}`);
    const run = spawnSync(process.execPath, [ROTA, 'check', file, '--code', 'LD=08:30-16:30'], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('large');
    expect([0, 1]).toContain(run.status);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
