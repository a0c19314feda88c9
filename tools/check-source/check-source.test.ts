import { CATALOGUE } from '@rotawright/core/problems';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { HTTP_PROBLEMS } from '../../packages/server/src/http/catalogue.ts';
import { numbersInCode } from './numbers-in-code.ts';
import { problemCodes } from './problem-codes.ts';
import { sourceFiles } from './source-files.ts';
import { exportCount, undocumented } from './undocumented.ts';

/** Numbers that are sizes of buffers, rounding, or places in the week: nothing that a contract could change. */
const OF_THE_CODE = new Map<string, readonly number[]>([
  ['packages/core/src/rules/breaks-entitlement.ts', [3]],
  ['packages/core/src/rules/average-hours.ts', [64]],
  ['packages/core/src/rules/busiest-window.ts', [3, 64]],
  ['packages/core/src/rules/judgements.ts', [3, 4, 5, 6, 8, 9, 31]],
  ['packages/core/src/rules/new-deal/person-duties.ts', [3]],
  ['packages/core/src/rules/new-deal/rest-in-duty.ts', [10_000]],
  ['packages/core/src/rules/new-deal/weekday-minutes.ts', [5]],
  ['packages/core/src/rules/new-deal/weekend-span.ts', [3, 4]],
  ['packages/core/src/rules/regulations/weekly-rest.ts', [6, 14, 15]],
  ['packages/core/src/rules/line/weekend-line.ts', [3]],
  ['packages/core/src/rules/round.ts', [1_000_000]],
  ['packages/core/src/rules/run-list.ts', [31, 64]],
  ['packages/core/src/rules/sample-list.ts', [64]],
  ['packages/core/src/rules/work-by-day.ts', [64]],
  ['packages/core/src/rules/unroll.ts', [5]],
  ['packages/core/src/rules/week.ts', [5, 6]],
  ['packages/core/src/rules/window-list.ts', [30, 31]],
  ['packages/core/src/pay/new-deal/say-figures.ts', [3]],
  ['packages/core/src/pay/resident-2016/pay-basis.ts', [5]],
  ['packages/core/src/pay/resident-2016/pay-pattern.ts', [28]],
]);

const MOST_LINES = 400;

describe('the source', () => {
  it('holds no number of a contract in rules and pay', () => {
    const files = ['packages/core/src/rules', 'packages/core/src/pay'].flatMap(sourceFiles);
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((file) => {
      const own = OF_THE_CODE.get(file.path) ?? [];
      return numbersInCode(file).filter((place) => !own.includes(Number(place.split(' ')[1]?.replaceAll('_', ''))));
    });
    expect(found).toEqual([]);
  });

  it('documents every export of core, formats, solve and cli', () => {
    const files = ['core', 'formats', 'solve', 'cli'].flatMap((name) => sourceFiles(`packages/${name}/src`));
    expect(files.reduce((sum, file) => sum + exportCount(file), 0)).toBeGreaterThan(1000);
    expect(files.flatMap(undocumented)).toEqual([]);
  });

  it('makes no problem that stands in no catalogue', () => {
    const made = new Map(sourceFiles('packages').flatMap((file) => [...problemCodes(file)]));
    expect(made.size).toBeGreaterThan(60);
    const isKnown = (code: string) => Object.hasOwn(CATALOGUE, code) || Object.hasOwn(HTTP_PROBLEMS, code);
    expect([...made].filter(([code]) => !isKnown(code))).toEqual([]);
  });

  it(`has no file of more than ${MOST_LINES} lines`, () => {
    const files = ['packages', 'tools', 'bench'].flatMap(sourceFiles);
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter(({ tree }) => tree.getLineStarts().length > MOST_LINES).map(({ path }) => path)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  const file = (text: string) => ({
    path: 'made-up.ts',
    tree: ts.createSourceFile('made-up.ts', text, ts.ScriptTarget.ES2023, true),
  });

  it('a limit written into code is found, a bit mask is not', () => {
    expect(numbersInCode(file('const limit = 72 * 60;\nconst bit = 1 << 5;'))).toEqual(['made-up.ts:1 72']);
  });

  it('the code of a problem is found, whichever of two it is', () => {
    const text = "bad([{ code: 'gap.day' }, { code: isTwo ? 'gap.code' : 'LD', where: 'a.b' }]);";
    expect([...problemCodes(file(text))]).toEqual([
      ['gap.day', 'made-up.ts:1'],
      ['gap.code', 'made-up.ts:1'],
    ]);
  });

  it('an export without a doc comment is found', () => {
    expect(undocumented(file('/** Said. */\nexport const a = 1;\n\nexport function b() {}'))).toEqual([
      'made-up.ts:4 b',
    ]);
  });
});
