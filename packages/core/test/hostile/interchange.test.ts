import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Problem, problemSentence } from '../../src/problems/index.ts';
import { READING_LIMITS, readRota } from '../../src/roster/index.ts';
import { OFF, roster, template, withLine } from '../interchange-samples.ts';

const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 1000 : 200_000;

function problemsOf(document: unknown): readonly Problem[] {
  const read = readRota(document);
  return read.ok ? [] : read.problems;
}

test('no value of any shape makes the reader throw', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
      expect(readRota(value).ok).toBe(false);
    }),
    { numRuns: RUNS },
  );
});

test('no value in any field of a roster makes the reader throw', () => {
  const field = fc.constantFrom('zone', 'shiftTypes', 'people', 'from', 'until', 'duties', 'leave', 'title', 'kind');
  fc.assert(
    fc.property(field, fc.anything(), (name, value) => {
      for (const problem of problemsOf(roster({ [name]: value }))) expect(problemSentence(problem)).not.toBe('');
    }),
    { numRuns: RUNS },
  );
});

describe('a document that asks for too much is refused with a clear problem', () => {
  const dutiesOfLine = Array.from({ length: 7 }, () => 'A');
  const always = [{ code: 'A', start: '00:00', end: '24:00', kind: 'shift' }];
  const line = { startWeek: 1, template: { cycleWeeks: 1, lines: [dutiesOfLine] } };

  test('people on lines over ten years', () => {
    const people = Array.from({ length: 1500 }, (_, i) => ({ id: `p${i}`, line }));
    const span = { from: '2026-01-01', until: '2036-01-01', shiftTypes: always, duties: [] };
    expect(problemsOf(roster({ ...span, people })).map(problemSentence)).toEqual([
      'the document: more than 5000000 duties; expected at most 5000000 duties in one rota. Try: split it by department or by date',
    ]);
  });

  test.each([
    ['people', roster({ people: new Array(READING_LIMITS.people + 1).fill({ id: 'a' }) })],
    ['shiftTypes', roster({ shiftTypes: new Array(READING_LIMITS.shiftTypes + 1).fill(always[0]) })],
    ['duties', roster({ duties: new Array(READING_LIMITS.duties + 1).fill(0) })],
    ['leave', roster({ leave: new Array(READING_LIMITS.leave + 1).fill(0) })],
    ['cycleWeeks', template({ cycleWeeks: 521 })],
    ['title', roster({ title: 'x'.repeat(1e6) })],
    ['lines[0][0]', template({ lines: [['A+'.repeat(1e6), '', '', '', '', '', '']] })],
    ['people[0].line.startWeek', withLine({ startWeek: 1e9, template: { cycleWeeks: 1, lines: [OFF] } })],
  ])('%s', (where, document) => {
    const problems = problemsOf(document);
    expect(problems.map((problem) => problem.where)).toContain(where);
    expect(problems.length).toBeLessThanOrEqual(201);
  });

  test('more codes than a column holds', () => {
    const shiftTypes = (p: number) => Array.from({ length: 9000 }, (_, i) => ({ ...always[0], code: `${p}-${i}` }));
    const people = Array.from({ length: 8 }, (_, p) => ({
      id: `p${p}`,
      line: { startWeek: 1, template: { cycleWeeks: 1, lines: [OFF], shiftTypes: shiftTypes(p) } },
    }));
    expect(problemsOf(roster({ people, duties: [] }))[0]).toMatchObject({
      code: 'roster.too-large',
      where: 'people[7].line.template.shiftTypes',
    });
  });
});

describe('a wrong document of great size', () => {
  test('lists its first 200 problems and counts the rest', () => {
    const people = Array.from({ length: 5000 }, (_, i) => ({ id: `doctor-${i}` }));
    const duties = Array.from({ length: 200_000 }, (_, i) => ({
      person: `docter${i}`,
      date: '2026-02-04',
      code: 'LDX',
    }));
    const problems = problemsOf(roster({ people, duties }));
    expect(problems).toHaveLength(201);
    expect(problems[200]?.found).toBe('399800 more problems');
  });

  test('repeats no long text of its own', () => {
    const long = 'x'.repeat(1e6);
    const document = roster({
      [long]: 1,
      zone: 'Z'.repeat(1e5),
      duties: [{ person: long, date: long, code: long, [long]: long }],
    });
    for (const problem of problemsOf(document)) expect(problemSentence(problem).length).toBeLessThan(1000);
  });

  test('overlaps without number are counted', () => {
    const duties = new Array(100_000).fill({ person: 'ann', date: '2026-02-04', code: 'LD' });
    const problems = problemsOf(roster({ duties }));
    expect(problems[0]?.tryThis).toBe('take one of the two away');
    expect(problems[200]?.found).toBe('99799 more problems');
  });
});

test('names of JavaScript are names like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const document: unknown = JSON.parse(
    JSON.stringify(
      roster({
        shiftTypes: names.map((code) => ({ code, start: '09:00', end: '17:00', kind: 'shift' })),
        people: names.map((id) => ({ id })),
        duties: names.map((name) => ({ person: name, date: '2026-02-04', code: name })),
      }),
    ),
  );
  const read = readRota(document);
  expect(read.ok && read.value.duties.codes.slice(1)).toEqual(names);
  expect(problemsOf(JSON.parse('{"format":"rotawright/1","kind":"template","__proto__":{}}'))[0]).toMatchObject({
    code: 'roster.unknown-field',
    found: 'a field named "__proto__"',
  });
});
