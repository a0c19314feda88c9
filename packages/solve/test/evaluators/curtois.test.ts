import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateCurtois, gridOf } from '../../src/evaluators/curtois.ts';
import { BENCH, HAS_BENCH } from './shared-data.ts';

const instance = (number: number) => readFileSync(`${BENCH}/curtois24/Instance${number}.txt`, 'utf8');

const TINY = `SECTION_HORIZON
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
2,D,0,100,1
`;

describe('one employee by hand', () => {
  test.each([
    ['.DD....', 6, 0],
    ['.......', 103, 1],
    ['DD.....', 0, 1],
    ['.D.....', 0, 1],
    ['.ND....', 108 + 1, 1],
    ['.DD.DD.', 6, 2],
    ['.DNNN..', 0, 2],
  ])('%s costs %i and breaks %i rules', (line, cost, faults) => {
    const verdict = evaluateCurtois(TINY, [[...line].map((cell) => (cell === '.' ? '' : cell))]);
    expect(verdict).toMatchObject({ cost });
    expect(verdict.broken).toHaveLength(faults);
  });
});

describe.skipIf(!HAS_BENCH)('published values (needs the benchmark files)', () => {
  test.each([
    [1, 607],
    [2, 828],
    [3, 1001],
    [4, 1716],
  ])('the best roster of Instance %i costs %i and breaks nothing', (number, cost) => {
    const grid = gridOf(readFileSync(`${BENCH}/best-known/solutions/Instance${number}-${cost}.csv`, 'utf8'));
    expect(evaluateCurtois(instance(number), grid)).toEqual({ cost, broken: [] });
  });

  test('Instance 1 with nobody at work costs 7137, with A on days 2 and 3 6933', () => {
    const empty = Array.from({ length: 8 }, () => Array.from({ length: 14 }, () => ''));
    expect(evaluateCurtois(instance(1), empty).cost).toBe(7137);
    const one = empty.map((row, i) => row.map((_, day) => (i === 0 && (day === 2 || day === 3) ? 'D' : '')));
    expect(evaluateCurtois(instance(1), one).cost).toBe(6933);
  });
});
