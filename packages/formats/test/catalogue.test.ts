import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGUE } from '@rotawright/core/problems';
import { expect, test } from 'vitest';

test('every problem and question of the files is in the catalogue', () => {
  const root = fileURLToPath(new URL('../src/', import.meta.url));
  const paths = globSync('*/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
  const sources = paths.map((path) => readFileSync(root + path, 'utf8')).join('\n');
  const codes = new Set([...sources.matchAll(/'(formats\.[a-z-]+)'/g)].map(([, code]) => code ?? ''));
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((code) => !Object.hasOwn(CATALOGUE, code))).toEqual([]);
});
