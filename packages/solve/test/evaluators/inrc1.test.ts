import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { costOf, type RosterBenchmark, readBenchmark } from '@rotawright/solve';
import { describe, expect, test } from 'vitest';
import { evaluateInrc1 } from '../../src/evaluators/inrc1.ts';
import { gridCells, randomRoster } from './model-agrees.ts';
import { BENCH, benchSource, HAS_BENCH } from './shared-data.ts';
import { TINY_INRC1 } from './tiny-instances.ts';

const ROSTERS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 4 : 200;

function opened(source: { name: string; text: string | null }): RosterBenchmark {
  const read = readBenchmark(source);
  if (!read.ok || read.value.kind === 'rws') throw new Error(JSON.stringify(read));
  return read.value;
}

/** Cost of the rules in the problem, and the verdict of the second reading. */
function bothCosts(benchmark: RosterBenchmark, text: string, roster: Uint8Array) {
  const verdict = evaluateInrc1(text, gridCells(benchmark, roster));
  return { model: costOf(benchmark.problem, roster) - benchmark.unmet(roster) * benchmark.unmetWeight, verdict };
}

describe('the second reading by hand (Friday 1 to Thursday 14 January 2010)', () => {
  const off = '..............';
  test.each([
    // bo works a short block: two of four assignments, a run of 1 between runs of 6 (minimum 2, maximum 5 off).
    ['a single day', off, '......D.......', 'work', 7],
    ['six days on end', off, 'DDDDDD........', 'work', 2 * 5],
    ['days off', off, 'DDDDDD........', 'off', 11 * 9 + 11 * 3],
    ['a weekend with its Saturday off', off, 'D.D...........', 'complete weekends', 29 * 4],
    ['a mixed weekend', off, 'DDN...........', 'identical shifts', 31 * 3],
    // Free days of a worked weekend count as another shift: bo's weekend is Friday to Sunday.
    ['a weekend with one day worked', off, '.N............', 'identical shifts', 31 * 2],
    ['a weekend of two shifts round a free day', off, 'D.N...........', 'identical shifts', 31 * 4],
    ['a weekend of one shift', off, 'DDD...........', 'identical shifts', 0],
    ['a night before a free weekend', off, '......N.......', 'night before weekend', 37],
    ['one free day after a night', off, '...N.D........', 'free after nights', 41],
    ['a skill that is not there', off, '......H.......', 'skills', 43],
    ['a day shift before a night', off, '......DN......', 'patterns', 47],
    ['a free Friday before two days', off, '.DD...........', 'patterns', 53],
  ])('%s', (_, ann, bo, rule, cost) => {
    const rows = [ann, bo, off].map((row) => [...row].map((cell) => (cell === '.' ? '' : cell)));
    const none = evaluateInrc1(
      TINY_INRC1,
      [off, off, off].map((row) => [...row].map(() => '')),
    );
    const verdict = evaluateInrc1(TINY_INRC1, rows);
    const base = rule === 'off' ? 0 : (none.costs[rule] ?? 0);
    expect((verdict.costs[rule] ?? 0) - base).toBe(cost);
  });

  test('a shift that ends before midnight is no night, however late it starts', () => {
    const text = TINY_INRC1.replace('N, Night, 22:00:00, 06:00:00', 'N, Late, 14:30:00, 22:30:00');
    const rows = [off, '......N.......', off].map((row) => [...row].map((cell) => (cell === '.' ? '' : cell)));
    expect(evaluateInrc1(TINY_INRC1, rows).costs['night before weekend']).toBe(37);
    expect(evaluateInrc1(text, rows).costs['night before weekend'] ?? 0).toBe(0);
    const benchmark = opened({ name: 'late.txt', text });
    const roster = Uint8Array.from(rows.flat(), (cell) => (cell === '' ? 0 : 2));
    expect(bothCosts(benchmark, text, roster).model).toBe(evaluateInrc1(text, rows).cost);
  });

  test('an empty roster misses each demand, the dated one instead of the weekly one', () => {
    const { broken } = evaluateInrc1(TINY_INRC1, [[], [], []]);
    expect(broken).toEqual([
      '2010-01-03 N: 0 people for 1',
      '2010-01-04 D: 0 people for 2',
      '2010-01-10 N: 0 people for 1',
      '2010-01-11 D: 0 people for 1',
    ]);
  });
});

test('the problem of a small instance costs what the second reading says', () => {
  const benchmark = opened({ name: 'tiny.txt', text: TINY_INRC1 });
  for (let seed = 0; seed < 50 * ROSTERS; seed += 1) {
    const { model, verdict } = bothCosts(benchmark, TINY_INRC1, randomRoster(benchmark, seed));
    expect({ seed, cost: model }).toEqual({ seed, cost: verdict.cost });
  }
});

describe.skipIf(!HAS_BENCH)('all public instances (needs the benchmark files)', () => {
  const files = HAS_BENCH ? readdirSync(join(BENCH, 'inrc1')) : [];
  test.each(files)('the problem of %s costs what the second reading says', (file) => {
    const source = benchSource(`inrc1/${file}`);
    const benchmark = opened(source);
    for (let seed = 0; seed < ROSTERS; seed += 1) {
      const roster = randomRoster(benchmark, seed);
      const { model, verdict } = bothCosts(benchmark, source.text ?? '', roster);
      expect({ seed, cost: model }).toEqual({ seed, cost: verdict.cost });
      expect(benchmark.unmet(roster) > 0).toBe(verdict.broken.length > 0);
    }
  });
});
