import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash, type PrimitiveShape } from '@rotawright/core/contracts';
import { afterAll, describe, expect, test } from 'vitest';
import { compileAll } from './compile-all.ts';
import { compiledFiles, gatheringModule } from './compiled-files.ts';
import type { Fault } from './yaml-file.ts';

const bad = join(import.meta.dirname, 'bad');
const root = mkdtempSync(join(tmpdir(), 'contracts-'));
afterAll(() => rmSync(root, { recursive: true }));

const HEADER = `id: made
title: Made
family: resident-2016
editions:
  - { id: one, title: One, from: 2020-01-01 }
  - { id: two, title: Two, from: 2021-01-01 }
sources:
  S: { text: Source, checked: 2026-11-22 }
`;

const BASE = `terms:
  base:
    title: Base
    unit: hours
    bound: at-least
    values:
      - { edition: one, from: 2020-01-01, value: 11, clause: para 1, source: S, confidence: quoted }
      - { edition: one, from: 2020-06-01, value: 11.5, clause: para 1, source: [S], confidence: derived, note: Half }
      - { edition: two, from: 2021-01-01, value: null, clause: para 1, source: [S], confidence: unknown }
clauses:
  - id: base
    rule: base
    title: Base
    text: Base.
    primitive: rest-between-shifts
    severity: breach
    terms: { limit: base }
`;

const PRIMITIVES: ReadonlyMap<string, PrimitiveShape> = new Map([
  ['rest-between-shifts', { terms: { limit: { unit: 'minutes' } }, with: {}, readings: {} }],
  [
    'longest-run',
    { terms: { limit: { unit: 'days' } }, with: { class: ['long', 'night'] }, readings: { days: ['start-day'] } },
  ],
]);

/** Compiles a folder of one contract `made`, which has these files. */
function compileMade(
  files: Readonly<Record<string, string>>,
  index = 'made: { status: partial, verified: 2026-11-22, missing: [] }\n',
) {
  const folder = mkdtempSync(join(root, 'case-'));
  mkdirSync(join(folder, 'made'));
  for (const [name, text] of Object.entries({ 'contract.yaml': HEADER, 'base.yaml': BASE, ...files })) {
    writeFileSync(join(folder, 'made', name), text);
  }
  writeFileSync(join(folder, 'index.yaml'), index);
  writeFileSync(join(folder, 'units.yaml'), readFileSync(join(import.meta.dirname, '../../contracts/units.yaml')));
  return compileAll({ folder, shownAs: 'contracts', ids: [], primitives: PRIMITIVES });
}

/** Expected parts of messages by line, as the `#!` of the file say. */
function expectedFaults(text: string): Map<number, string[]> {
  const lines = text.split('\n').map((line, i): [number, string[]] => [i + 1, line.split('#! ').slice(1)]);
  return new Map(lines.filter(([, parts]) => parts.length > 0));
}

function expectFaults(text: string, faults: readonly Fault[], file: string): void {
  const wanted = expectedFaults(text);
  expect(wanted.size).toBeGreaterThan(0);
  for (const fault of faults) expect(fault.file).toBe(`contracts/made/${file}`);
  for (const [line, parts] of wanted) {
    const found = faults.filter((fault) => fault.line === line).map(({ message }) => message);
    for (const part of parts) expect(found.join('\n'), `line ${line}`).toContain(part.trim());
  }
  const lines = [...new Set(faults.map(({ line }) => line))].sort((a, b) => a - b);
  expect(lines).toEqual([...wanted.keys()]);
}

describe('faulty data', () => {
  test.each(readdirSync(join(bad, 'data')))('%s: every fault is named with its line, and nothing else', (name) => {
    const text = readFileSync(join(bad, 'data', name), 'utf8');
    expectFaults(text, compileMade({ [name]: text }).faults, name);
  });

  test('header.yaml: every fault is named with its line, and nothing else', () => {
    const text = readFileSync(join(bad, 'header/header.yaml'), 'utf8');
    expectFaults(text, compileMade({ 'contract.yaml': text, 'base.yaml': 'terms: {}\n' }).faults, 'contract.yaml');
  });

  test('a contract that the index does not list is a fault', () => {
    expect(compileMade({}, '{}\n').faults).toMatchObject([
      { file: 'contracts/index.yaml', message: 'the folder "made" is not listed' },
    ]);
  });

  test('a listed contract without a folder is a fault', () => {
    const index =
      'made: { status: partial, verified: 2026-11-22, missing: [] }\ngone: { status: partial, verified: soon, missing: [] }\n';
    expect(compileMade({}, index).faults.map(({ message }) => message)).toEqual([
      'gone.verified: "soon" stands here; expected a day, YYYY-MM-DD',
      'the file is missing',
    ]);
  });
});

describe('good data', () => {
  const { contracts, faults } = compileMade({});
  const [contract] = contracts;

  test('compiles without a fault into minutes, whole words and a hash of its content', () => {
    expect(faults).toEqual([]);
    expect(contract?.terms['base']).toMatchObject({ unit: 'minutes', writtenIn: 'hours', bound: 'at-least' });
    expect(contract?.terms['base']?.values.map(({ value, confidence, note }) => [value, confidence, note])).toEqual([
      [660, 'quoted', null],
      [690, 'derived', 'Half'],
      [null, 'unknown', null],
    ]);
    const { hash, ...content } = contract ?? { hash: '' };
    expect(hash).toBe(contentHash(content));
  });

  test('gives the same bytes each time', () => {
    expect([...compiledFiles(compileMade({}))]).toEqual([...compiledFiles(compileMade({}))]);
  });

  test('is gathered under names that TypeScript takes', () => {
    expect(gatheringModule(['uk-working-time-1998'])).toContain(
      "import ukWorkingTime1998 from './uk-working-time-1998.json' with",
    );
  });

  test('files of worked cases are no data', () => {
    expect(compileMade({ 'cases-more.yaml': 'anything: [' }).faults).toEqual([]);
  });

  test('the order of the header comes before the alphabet', () => {
    const clause = (id: string) =>
      `clauses:\n  - { id: ${id}, rule: r, title: T, text: T., primitive: null, severity: advice, terms: {} }\n`;
    const files = { 'contract.yaml': `${HEADER}order: [z.yaml]\n`, 'a.yaml': clause('a'), 'z.yaml': clause('z') };
    expect(compileMade(files).contracts[0]?.clauses.map(({ id }) => id)).toEqual(['z', 'a', 'base']);
  });
});
