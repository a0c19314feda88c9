import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { primitives } from '@rotawright/core/rules';
import { afterAll, expect, test } from 'vitest';
import { compileAll } from './compile-all.ts';
import { compileCases } from './compile-cases.ts';

const contracts = join(import.meta.dirname, '../../contracts');
const root = mkdtempSync(join(tmpdir(), 'readme-'));
afterAll(() => rmSync(root, { recursive: true }));

const readme = readFileSync(join(contracts, 'README.md'), 'utf8');
const [term = '', clause = '', worked = ''] = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, text]) => text ?? '',
);

test('the term, the clause and the case that the guide shows compile as they stand', () => {
  mkdirSync(join(root, 'guide'));
  const nights = term.replaceAll('rest.between-shifts', 'rest.after-night');
  const nightClause = clause.replaceAll('rest.between-shifts', 'rest.after-night');
  const header =
    'id: guide\ntitle: Guide\nfamily: resident-2016\neditions: [{ id: 2019-08, title: T, from: 2019-08-07 }]\n';
  writeFileSync(
    join(root, 'guide/contract.yaml'),
    `${header}sources: { S29: { text: Source, checked: 2026-11-22 } }\n`,
  );
  writeFileSync(join(root, 'guide/rest.yaml'), `${term}\n${clause}`);
  writeFileSync(join(root, 'guide/nights.yaml'), `${nights}\n${nightClause}`);
  writeFileSync(join(root, 'guide/cases.yaml'), worked);
  writeFileSync(join(root, 'index.yaml'), 'guide: { status: partial, verified: 2026-11-22, missing: [] }\n');
  writeFileSync(join(root, 'units.yaml'), readFileSync(join(contracts, 'units.yaml')));
  const compiled = compileAll({ folder: root, shownAs: 'contracts', ids: [], primitives });
  expect(compiled.faults).toEqual([]);
  const [contract] = compiled.contracts;
  if (contract === undefined) throw new Error('nothing was compiled');
  const { cases, faults } = compileCases(contract, { folder: root, shownAs: 'contracts' });
  expect(faults).toEqual([]);
  expect(cases.map(({ name }) => name)).toEqual(['rest.after-night · just-outside · 46 h less a minute']);
});
