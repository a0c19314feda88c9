import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { staleFiles } from '../compile-contracts/write-files.ts';
import { compileStandards } from './compile-standards.ts';

const root = resolve(import.meta.dirname, '../..');

it('the compiled standards are what the data says', () => {
  const { files, faults } = compileStandards(join(root, 'standards'));
  expect(faults).toEqual([]);
  expect(files.size).toBe(3);
  expect(staleFiles({ folder: join(root, 'packages/core/src/standards/compiled'), files, keeps: () => false })).toEqual(
    [],
  );
});

it('faults of the data name their file, and a folder without packs is one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standards-'));
  mkdirSync(join(folder, 'cover'));
  writeFileSync(join(folder, 'evidence.yaml'), 'evidence: []\n');
  writeFileSync(join(folder, 'fatigue-triggers.yaml'), 'triggers:\n  - id: a\n    from: high\n');
  const { faults } = compileStandards(folder);
  expect(faults.some((fault) => fault.startsWith('standards/evidence.yaml'))).toBe(true);
  expect(faults.some((fault) => fault.includes('triggers[0].from: "high"'))).toBe(true);
  expect(faults.some((fault) => fault.includes('no pack'))).toBe(true);
});
