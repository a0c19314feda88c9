import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomRoster } from '../../test/evaluators/model-agrees.ts';
import { BENCH, benchSource, HAS_BENCH } from '../../test/evaluators/shared-data.ts';
import { TINY_INRC1, TINY_INRC2, TINY_RWS } from '../../test/evaluators/tiny-instances.ts';
import { costOf } from '../model/cost.ts';
import { isBenchmark, readBenchmark } from './read-benchmark.ts';

const TINY_CURTOIS = `# a comment
SECTION_HORIZON
7
SECTION_SHIFTS
D,480,
N,600,D
SECTION_STAFF
A,D=2|N=2,2400,480,3,2,2,1
SECTION_DAYS_OFF
A,0
SECTION_SHIFT_ON_REQUESTS
A,1,D,3
SECTION_SHIFT_OFF_REQUESTS
A,2,D,5
SECTION_COVER
1,D,1,100,1
`;

const TEXTS: Readonly<Record<string, string>> = {
  'tiny-curtois.txt': TINY_CURTOIS,
  'tiny-inrc1.txt': TINY_INRC1,
  'tiny.dzn': TINY_RWS,
  ...TINY_INRC2,
  'WD-n002w2-1.txt': TINY_INRC2['WD-n002w2-0.txt'],
};
const open = (name: string) => TEXTS[name] ?? null;
const read = (name: string) => readBenchmark({ name: `some/folder/${name}`, text: open(name), open });

describe('each format is told by its content', () => {
  test.each([
    ['tiny-curtois.txt', 'curtois'],
    ['tiny-inrc1.txt', 'inrc1'],
    ['n002w2_0_0-1', 'inrc2'],
    ['Sc-n002w2.txt', 'inrc2'],
    ['tiny.dzn', 'rws'],
  ])('%s is %s', (name, kind) => {
    const outcome = read(name);
    expect(outcome).toMatchObject({ ok: true, value: { kind } });
    expect(isBenchmark({ name, text: open(name) })).toBe(true);
  });

  test('a scenario alone is read with its first weeks, and a note says so', () => {
    const outcome = read('Sc-n002w2.txt');
    expect(outcome.ok && outcome.notes).toEqual([
      'read as n002w2_0_0-1: give that name with other numbers for another history or other weeks',
    ]);
  });

  test('other files are refused in one problem', () => {
    for (const text of ['', 'hello', '{"a":1}', TINY_INRC2['WD-n002w2-0.txt'], 'x'.repeat(100_000)]) {
      const outcome = readBenchmark({ name: 'a.txt', text });
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'benchmark.format', where: 'a.txt' }] });
      expect(isBenchmark({ name: 'a.txt', text })).toBe(false);
    }
  });

  test('files of an instance that are not there are all named', () => {
    const outcome = read('n002w2_7_0-8');
    expect(!outcome.ok && outcome.problems.map(({ found }) => found)).toEqual([
      'no H0-n002w2-7.txt',
      'no WD-n002w2-8.txt',
    ]);
  });
});

/** Line (from 1) of a text that begins with `start`. */
const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

describe('a fault is reported with its line', () => {
  test.each([
    ['tiny-curtois.txt', 'A,D=2', 'A,X=2', 'shift "X"'],
    ['tiny-curtois.txt', '1,D,1,100,1', '9,D,1,100,1', '"9"'],
    ['tiny-curtois.txt', 'A,1,D,3', 'B,1,D,3', 'employee "B"'],
    ['tiny-curtois.txt', '7', 'seven', '"seven"'],
    ['tiny-curtois.txt', 'SECTION_DAYS_OFF', 'SECTION_DAY_OFF', 'a section "DAY_OFF"'],
    ['tiny-inrc1.txt', 'DAY_OFF_REQUESTS = 1', 'DAYS_OFF_REQUESTS = 1', 'a section "DAYS_OFF_REQUESTS"'],
    ['tiny.dzn', 'minShift = [2, 2]', 'minShift = [-2, 2]', '"-2"'],
    ['tiny.dzn', 'minShift = [2, 2]', 'minShift = [2.5, 2]', '"2.5"'],
    ['tiny.dzn', 'forbidden = [{}, {1}]', 'forbidden = [{}, {-1}]', '"-1"'],
    ['tiny-inrc1.txt', '1, half, (1|1), (1|1|3)', '1, half, (1|1), (2|1|3)', '"(2|1|3)"'],
    ['tiny-inrc1.txt', '2010-01-04, D', '2011-01-04, D', '"2011-01-04"'],
    ['tiny-inrc1.txt', 'N, Night, 22', 'N, Night, 27', '"27:00:00"'],
    ['tiny-inrc1.txt', '1, cy, 1, 1, Nurse', '1, cy, 1, 1, Nurs', 'skill "Nurs"'],
    ['tiny-inrc1.txt', 'EMPLOYEES 3', 'EMPLOYEES 4', '3 entries in EMPLOYEES'],
    ['tiny-inrc1.txt', '1, 53, 3', '1, 53, 4', '3 days'],
    ['tiny.dzn', 'minOff = 2', 'minOff = x', '"x"'],
    ['tiny.dzn', 'forbidden = [{}, {1}]', 'forbidden = [{}, {5}]', 'shifts 2 and 5'],
    ['tiny.dzn', 'forbidden3 = [| 2, 0, 1', 'forbidden3 = [| 2, 1, 1', '1 in the middle'],
  ])('%s: %s', (name, from, to, found) => {
    const text = (open(name) ?? '').replace(from, to);
    const outcome = readBenchmark({ name, text });
    const expected = { where: `${name}, line ${lineOf(text, to)}`, found };
    expect(!outcome.ok && outcome.problems.map(({ where, found: there }) => ({ where, found: there }))).toContainEqual(
      expected,
    );
  });

  test('a week of INRC-II whose section is misspelt or there twice names the line', () => {
    const week = TEXTS['WD-n002w2-1.txt'] ?? '';
    for (const [to, found] of [
      ['SHIFTS_OFF_REQUESTS = 2', 'a section "SHIFTS_OFF_REQUESTS"'],
      ['REQUIREMENTS\nSHIFT_OFF_REQUESTS = 2', 'a section "REQUIREMENTS" a second time'],
    ] as const) {
      const text = week.replace('SHIFT_OFF_REQUESTS = 2', to);
      const outcome = readBenchmark({
        name: 'n002w2_0_0-1',
        text: null,
        open: (name) => (name === 'WD-n002w2-1.txt' ? text : open(name)),
      });
      expect(!outcome.ok && outcome.problems.map((one) => `${one.where}: ${one.found}`)).toContain(
        `WD-n002w2-1.txt, line 9: ${found}`,
      );
    }
  });

  test.each([
    ['tiny-curtois.txt', 'SECTION_COVER', 'SECTION_STAFF', 'a section "STAFF" a second time'],
    ['tiny-inrc1.txt', 'DAY_ON_REQUESTS = 1', 'PATTERNS = 1', 'a section "PATTERNS" a second time'],
  ])('%s: %s once more as %s', (name, from, to, found) => {
    const text = open(name) ?? '';
    const outcome = readBenchmark({ name, text: text.replace(from, to) });
    const expected = expect.objectContaining({ where: `${name}, line ${lineOf(text, from)}`, found });
    expect(!outcome.ok && outcome.problems).toContainEqual(expected);
  });

  test('cover that is not there is a fault', () => {
    const outcome = readBenchmark({ name: 'a', text: TINY_CURTOIS.slice(0, TINY_CURTOIS.indexOf('SECTION_COVER')) });
    expect(!outcome.ok && outcome.problems.map(({ found }) => found)).toEqual(['no section SECTION_COVER']);
  });

  test('a name that is nearly right is suggested', () => {
    const outcome = readBenchmark({ name: 'a', text: TINY_INRC1.replace('1, 1, Nurse;\nDAY', '1, 1, Nurze;\nDAY') });
    expect(!outcome.ok && outcome.problems[0]).toMatchObject({ found: 'skill "Nurze"', tryThis: 'Nurse' });
  });

  test('faults in the weeks of INRC-II name their own file', () => {
    const weeks = { 'WD-n002w2-1.txt': (TEXTS['WD-n002w2-1.txt'] ?? '').replace('ann Any Tue', 'anne Any Die') };
    const opened = (name: string) => Object.entries(weeks).find(([file]) => file === name)?.[1] ?? open(name);
    const outcome = readBenchmark({ name: 'n002w2_0_0-1', text: null, open: opened });
    expect(!outcome.ok && outcome.problems.map(({ where, found }) => `${where}: ${found}`)).toEqual([
      'WD-n002w2-1.txt, line 10: day "Die"',
      'WD-n002w2-1.txt, line 10: nurse "anne"',
    ]);
  });
});

describe.skipIf(!HAS_BENCH)('the public instances are read (needs the benchmark files)', () => {
  test.each(['curtois24', 'inrc1', 'rws/musliu20'])('%s', (folder) => {
    const files = readdirSync(join(BENCH, folder)).filter((name) => /\.(txt|dzn)$/.test(name));
    const unread = files.filter((name) => !readBenchmark(benchSource(`${folder}/${name}`)).ok);
    expect(files.length).toBeGreaterThan(1);
    expect(unread).toEqual([]);
  });
});

describe('what is right by the format is read', () => {
  test('comments after a statement of MiniZinc data', () => {
    const text = TINY_RWS.replace('minOn = 2;', 'minOn = 2; % days').replace(
      '1, 1,\n',
      '1, 1, % the first; the second =\n',
    );
    const plain = readBenchmark({ name: 'tiny.dzn', text: TINY_RWS });
    expect(text).toContain('% days');
    expect(text).toContain('% the first');
    const read = readBenchmark({ name: 'tiny.dzn', text });
    expect(read.ok && JSON.stringify(read.value)).toBe(plain.ok && JSON.stringify(plain.value));
  });

  test('names in capitals', () => {
    const inrc1 = TINY_INRC1.replaceAll('Nurse', 'ICU').replaceAll(/\bHead\b/g, 'WARD');
    const read = readBenchmark({ name: 'a', text: inrc1 });
    expect(read.ok || read.problems).toBe(true);
    const inrc2 = Object.fromEntries(
      Object.entries(TEXTS).map(([name, text]) => [
        name,
        text.replaceAll(/\bNurse\b/g, 'NURSE').replaceAll('Head', 'HEAD'),
      ]),
    );
    const spread = readBenchmark({ name: 'n002w2_0_0-1', text: null, open: (name) => inrc2[name] ?? null });
    expect(spread.ok || spread.problems).toBe(true);
  });
});

test('whatever is cut out of a file or put into it, reading ends in an outcome', () => {
  const runs = process.env['ROTAWRIGHT_SLOW'] === undefined ? 150 : 20_000;
  const names = Object.keys(TEXTS);
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(
        fc.tuple(
          fc.nat(2000),
          fc.nat(30),
          fc.constantFrom('', '9', ',', ';', '|', '-1', '99999999', 'Any', '\n', '((', '= '),
        ),
        { maxLength: 4 },
      ),
      (name, cuts) => {
        let text = open(name) ?? '';
        for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length);
        const outcome = readBenchmark({ name, text, open });
        if (outcome.ok) return outcome.value.name.length > 0;
        return outcome.problems.length > 0 && outcome.problems.length <= 201;
      },
    ),
    { numRuns: runs },
  );
});

describe('a second reading of the file', () => {
  test.each(['tiny-curtois.txt', 'tiny-inrc1.txt', 'n002w2_0_0-1'])(
    'says of %s what the model says of a roster',
    (name) => {
      const found = read(name);
      if (!found.ok || found.value.kind === 'rws') throw new Error('not read');
      const { problem, unmet, unmetWeight, judge } = found.value;
      for (let seed = 1; seed <= 20; seed += 1) {
        const roster = randomRoster(found.value, seed);
        const cost = costOf(problem, roster);
        // A line at random may break what only the whole of it shows.
        if (!Number.isFinite(cost)) continue;
        const missed = unmet(roster);
        expect(judge(roster).cost).toBeCloseTo(cost - missed * unmetWeight, 6);
        if (missed === 0) expect(judge(roster).broken).toEqual([]);
      }
    },
  );

  test('finds the rules that a line of days off breaks', () => {
    const found = read('tiny.dzn');
    if (!found.ok || found.value.kind !== 'rws') throw new Error('not read');
    expect(found.value.judge(new Uint8Array(found.value.problem.weeks * 7))).not.toEqual([]);
  });
});
