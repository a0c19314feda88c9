import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractById } from '@rotawright/core/contracts';
import { afterAll, describe, expect, test } from 'vitest';
import { clausesWithoutCase, compileCases } from './compile-cases.ts';
import { conformanceFiles } from './conformance-files.ts';
import { drawnDays } from './draw-rota.ts';
import { staleFiles, writeStale } from './write-files.ts';

const root = mkdtempSync(join(tmpdir(), 'cases-'));
afterAll(() => rmSync(root, { recursive: true }));

const outcome = contractById('england-2016');
if (!outcome.ok) throw new Error('england-2016 is missing');
const contract = outcome.value;

function compile(text: string) {
  const folder = mkdtempSync(join(root, 'case-'));
  mkdirSync(join(folder, contract.id));
  writeFileSync(join(folder, contract.id, 'cases.yaml'), text);
  return compileCases(contract, { folder, shownAs: 'contracts' });
}

const HEAD = `source: Counted
status: derived
edition: 2019-08
types: { SD: 08:30-16:30, OC: { times: 09:00-33:01, kind: non-resident-on-call, work: { minutes: 60 } } }
cases:
`;

describe('a drawn line', () => {
  test('has one word a day, repeats written out and bars left out', () => {
    expect(drawnDays('SD*2 . | N+SD ~annual*2')).toEqual(['SD', 'SD', '.', 'N+SD', '~annual', '~annual']);
  });
});

describe('a drawn case', () => {
  test('becomes a roster of the interchange', () => {
    const { cases, faults } = compile(
      `${HEAD}  - { clause: run.any, at: waiver, name: n, waivers: [run.any], roster: { from: 2026-03-02, people: { Ann: "SD . ~annual 07:00-12:00+SD OC ." } }, expect: [] }\n`,
    );
    expect(faults).toEqual([]);
    expect(cases[0]?.name).toBe('run.any · waiver · n');
    expect(cases[0]?.contract).toEqual({ id: 'england-2016', edition: '2019-08', overlays: [], variants: [] });
    expect(cases[0]?.input).toEqual({
      format: 'rotawright/1',
      kind: 'roster',
      from: '2026-03-02',
      until: '2026-03-08',
      shiftTypes: [
        { code: 'SD', start: '08:30', end: '16:30', kind: 'shift' },
        { code: '07:00-12:00', start: '07:00', end: '12:00', kind: 'shift' },
      ],
      people: [{ id: 'Ann', waivers: ['run.any'] }],
      duties: [
        { person: 'Ann', date: '2026-03-02', code: 'SD' },
        { person: 'Ann', date: '2026-03-05', code: '07:00-12:00' },
        { person: 'Ann', date: '2026-03-05', code: 'SD' },
        {
          person: 'Ann',
          kind: 'non-resident-on-call',
          work: { minutes: 60 },
          start: '2026-03-06T09:00',
          end: '2026-03-07T09:01',
        },
      ],
      leave: [{ person: 'Ann', date: '2026-03-04', kind: 'annual' }],
    });
  });

  test('becomes a template of the interchange', () => {
    const { cases, faults } = compile(
      `${HEAD}  - { name: n, template: { wte: 0.8, lines: ["SD*2 .*5", ".*6 SD+07:00-08:00"] }, expect: [] }\n`,
    );
    expect(faults).toEqual([]);
    expect(cases[0]?.input).toMatchObject({
      kind: 'template',
      wte: 0.8,
      cycleWeeks: 2,
      lines: [
        ['SD', 'SD', '', '', '', '', ''],
        ['', '', '', '', '', '', 'SD+07:00-08:00'],
      ],
    });
  });

  test('of money travels in its own words', () => {
    const { cases, faults } = compile(
      'cases:\n  - { id: E1, title: Pay, status: published, source: [S3], check: pay, given: { grade: FY1 } }\n',
    );
    expect(faults).toEqual([]);
    expect(cases[0]).toMatchObject({
      name: 'E1 · Pay',
      input: null,
      expect: [],
      ask: { check: 'pay', given: { grade: 'FY1' } },
    });
    expect(cases[0]?.source).toContain('Circular');
  });
});

describe('a faulty case', () => {
  test.each([
    ['{ name: n, clause: run.lnog, template: { lines: [".*7"] } }', 'clause "run.lnog" is not defined. Try: run.long'],
    ['{ name: n, at: at-limti, template: { lines: [".*7"] } }', 'Try: at-limit'],
    ['{ name: n, tempalte: {} }', 'unknown key "tempalte"'],
    ['{ name: n, template: { lines: ["SD*6"] } }', '6 days stand here; expected whole weeks'],
    ['{ name: n, template: { lines: ["XX .*6"] } }', '"XX" stands here; expected one of SD, OC, or clock times'],
    ['{ name: n, roster: { people: {} } }', '"from" is missing'],
    [
      '{ name: n, roster: { from: 2026-03-02, people: {} }, template: { lines: [] } }',
      'roster and template stand here',
    ],
    ['{ name: n, status: printed, template: { lines: [".*7"] } }', 'expected one of published, derived'],
    ['{ id: E1, title: t, status: derived, source: [S999], check: pay }', 'source "S999" is not in contract.yaml'],
  ])('%s is refused with its line', (written, message) => {
    const { faults } = compile(`${HEAD}  - ${written}\n`);
    expect(faults.map((fault) => fault.message).join('\n')).toContain(message);
    expect(faults.every(({ line, file }) => line === 6 && file === 'contracts/england-2016/cases.yaml')).toBe(true);
  });

  test('without an edition or a day is refused, and so is a name that is taken', () => {
    const { faults } = compile(
      'cases:\n  - { name: n, status: derived, source: s }\n  - { name: n, status: derived, source: s, edition: 2019-08 }\n',
    );
    expect(faults.map(({ line, message }) => [line, message])).toEqual([
      [2, 'cases.0: expected "edition" or "on"'],
      [3, 'cases.1: the name "n" is taken already'],
    ]);
  });
});

describe('clauses without a case at their limit', () => {
  test('are all that can be checked, when there is no case', () => {
    const missing = clausesWithoutCase(contract, [], 'contracts');
    expect(missing.length).toBe(contract.clauses.filter(({ primitive }) => primitive !== null).length);
    expect(missing[0]?.message).toBe('the clause "hours.average" has no case at its limit');
  });
});

describe('files written from data', () => {
  test('are renewed where they differ and taken away where nobody wants them', () => {
    const { cases } = compile(`${HEAD}  - { name: "Ein Fall: 1", template: { lines: [".*7"] } }\n`);
    const files = conformanceFiles('england-2016', cases);
    expect([...files.keys()]).toEqual(['england-2016/ein-fall-1.json']);
    const folder = join(root, 'out');
    mkdirSync(join(folder, 'england-2016'), { recursive: true });
    writeFileSync(join(folder, 'england-2016/old.json'), '{}');
    const wanted = { folder, files, keeps: () => false };
    const stale = staleFiles(wanted);
    expect(stale).toEqual(['england-2016/ein-fall-1.json', 'england-2016/old.json']);
    writeStale(wanted, stale);
    expect(staleFiles(wanted)).toEqual([]);
  });
});
