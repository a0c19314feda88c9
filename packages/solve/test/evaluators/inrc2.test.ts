import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchmarkSource, costOf, type RosterBenchmark, readBenchmark } from '@rotawright/solve';
import { describe, expect, test } from 'vitest';
import { evaluateInrc2, type Inrc2TextFiles, inrc2SolutionGrid } from '../../src/evaluators/inrc2.ts';
import { gridCells, randomRoster } from './model-agrees.ts';
import { BENCH, benchSource, HAS_BENCH } from './shared-data.ts';
import { TINY_INRC2 } from './tiny-instances.ts';

const ROSTERS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 4 : 200;

function opened(source: BenchmarkSource): RosterBenchmark {
  const read = readBenchmark(source);
  if (!read.ok || read.value.kind !== 'inrc2') throw new Error(JSON.stringify(read));
  return read.value;
}

function filesOf({ open }: BenchmarkSource, name: string): Inrc2TextFiles {
  const [dataset = '', history = '', weeks = ''] = name.split('_');
  const text = (file: string) => open?.(file) ?? '';
  return {
    scenario: text(`Sc-${dataset}.txt`),
    history: text(`H0-${dataset}-${history}.txt`),
    weeks: weeks.split('-').map((week) => text(`WD-${dataset}-${week}.txt`)),
  };
}

/** Random rosters cost the same by both readings, and both find the same minimum cover missing. */
function expectAgreement(source: BenchmarkSource, rosters: number): void {
  const benchmark = opened(source);
  const files = filesOf(source, benchmark.name);
  for (let seed = 0; seed < rosters; seed += 1) {
    const roster = randomRoster(benchmark, seed);
    const verdict = evaluateInrc2(files, gridCells(benchmark, roster));
    const unmet = benchmark.unmet(roster);
    const model = costOf(benchmark.problem, roster) - unmet * benchmark.unmetWeight;
    expect({ seed, cost: model }).toEqual({ seed, cost: verdict.cost });
    expect(unmet > 0).toBe(verdict.broken.length > 0);
  }
}

const tiny: BenchmarkSource = {
  name: 'n002w2_0_0-0',
  text: null,
  open: (name) => Object.entries(TINY_INRC2).find(([file]) => file === name)?.[1] ?? null,
};

describe('the second reading by hand', () => {
  const nobody = '..............';
  const spell = (row: string) => [...row].map((cell) => ({ E: 'Early Nurse', N: 'Night Nurse' })[cell] ?? '');
  const judge = (ann: string, bo: string) => evaluateInrc2(filesOf(tiny, tiny.name), [spell(ann), spell(bo)]);

  test.each([
    // ann comes from four days of work, the last a night: the night run is a day short, and she keeps her 1 assignment.
    ['a run that ended before it was long enough', nobody, 'consecutive', 15],
    ['a run that goes on beyond its maximum', 'NNE...........', 'consecutive', 30 * 3 + 15],
    ['too few assignments', nobody, 'total assignments', 20 * (4 + 5)],
    ['days off beyond three', nobody, 'days off', 30 * (11 + 12)],
    ['a lone Sunday', '......N.......', 'complete weekends', 30],
    ['a second weekend with work', '.....NN.......', 'weekends', 30],
    ['a day off that was wished for', '.N............', 'preferences', 10],
  ] as const)('%s', (_, ann, rule, cost) => {
    expect(judge(ann, nobody).costs[rule]).toBe(cost);
  });

  test('an early after a night, a skill that is not there and missing cover are broken', () => {
    const grid = [spell('NE............'), ['Early Head', ...spell(nobody.slice(1))]];
    expect(evaluateInrc2(filesOf(tiny, tiny.name), grid).broken.slice(0, 2)).toEqual([
      'ann: Night then Early on day 1',
      'bo lacks Head on day 0',
    ]);
  });
});

test('the problem of a small instance costs what the second reading says', () => {
  expectAgreement(tiny, 50 * ROSTERS);
});

describe.skipIf(!HAS_BENCH)('the public instances (needs the benchmark files)', () => {
  test('the sample solution of n005w4 costs the official 1695, rule by rule', () => {
    const files = filesOf(benchSource('inrc2/n005w4/n005w4_0_1-2-3-3'), 'n005w4_0_1-2-3-3');
    const folder = join(BENCH, 'inrc2/n005w4/Solution_H_0-WD_1-2-3-3');
    const solutions = ['1-0', '2-1', '3-2', '3-3'].map((week) =>
      readFileSync(join(folder, `Sol-n005w4-${week}.txt`), 'utf8'),
    );
    expect(evaluateInrc2(files, inrc2SolutionGrid(files.scenario, solutions))).toEqual({
      cost: 1695,
      costs: {
        'total assignments': 320,
        consecutive: 465,
        'days off': 330,
        preferences: 70,
        weekends: 210,
        'complete weekends': 60,
        'optimal coverage': 240,
      },
      broken: [],
    });
  });

  test.each([
    'n005w4_0_1-2-3-3',
    'n030w4_1_6-2-9-1',
    'n040w4_2_6-1-0-6',
    'n080w4_2_6-0-4-8',
    'n050w8_1_9-7-5-3-8-8-3-1',
  ])('the problem of %s costs what the second reading says', (name) => {
    expectAgreement(benchSource(`inrc2/${name.split('_')[0]}/${name}`), ROSTERS);
  });
});

test('names in capitals, comments, and a run from the history that outlasts the horizon cost the same by both readings', () => {
  const capitals = (text: string) => text.replaceAll('Early', 'EARLY').replaceAll('Night', 'NIGHT');
  const scenario = TINY_INRC2['Sc-n002w2.txt']
    .replace('WEEKS = 2', 'WEEKS = 1')
    .replace('(2,4) (2,3)', '(2,4) (1,7)')
    .replace('ann Full', '# the head nurse\nann Full');
  const texts: Readonly<Record<string, string>> = {
    'Sc-n002w2.txt': capitals(scenario),
    'H0-n002w2-0.txt': capitals(TINY_INRC2['H0-n002w2-0.txt']),
    'WD-n002w2-0.txt': capitals(TINY_INRC2['WD-n002w2-0.txt']),
  };
  const source = { name: 'n002w2_0_0', text: null, open: (name: string) => texts[name] ?? null };
  expectAgreement(source, 100);
  const off = opened(source);
  const idle = new Uint8Array(off.problem.people.length * off.problem.days);
  const verdict = off.judge(idle);
  expect(costOf(off.problem, idle) - off.unmet(idle) * off.unmetWeight).toBe(verdict.cost);
  // Eight days off in a row, one more than may be.
  expect(evaluateInrc2(filesOf(source, 'n002w2_0_0'), gridCells(off, idle)).costs['days off']).toBeGreaterThan(0);
});
