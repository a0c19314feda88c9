import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from './catalogue.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const sources = globSync('packages/*/src/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
const read = (paths: readonly string[]) => paths.map((path) => readFileSync(root + path, 'utf8')).join('\n');
const isCatalogue = (path: string) => path.includes('problems/catalogue');
const catalogue = read(sources.filter(isCatalogue));
const users = read(sources.filter((path) => !isCatalogue(path)));
const codes = Object.entries(CATALOGUE);

test('the sources are found', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(codes.length).toBeGreaterThan(20);
});

describe.each(codes)('%s', (code, { meaning, help }) => {
  test('is dotted words, used somewhere and documented once', () => {
    expect(code).toMatch(/^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)+$/);
    expect(users.includes(`'${code}'`), 'used').toBe(true);
    expect(catalogue.split(`'${code}'`).length - 1).toBe(1);
  });

  test('has a meaning and help in whole sentences', () => {
    for (const text of [meaning, help]) expect(text).toMatch(/^[A-Z"].{15,}\.$/);
  });
});
