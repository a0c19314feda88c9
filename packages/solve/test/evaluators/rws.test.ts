import { readBenchmark, solveCyclic } from '@rotawright/solve';
import { describe, expect, test } from 'vitest';
import { evaluateRws } from '../../src/evaluators/rws.ts';
import { benchSource, HAS_BENCH } from './shared-data.ts';
import { TINY_RWS } from './tiny-instances.ts';

const ring = (text: string) => [...text].map(Number);

describe('the second reading by hand', () => {
  test.each([
    ['a lawful ring', '1111200222200111100222200111', []],
    ['a ring too short', '1111000', ['7 days for 4 weeks']],
  ])('%s', (_, days, broken) => {
    const verdict = evaluateRws(TINY_RWS, ring(days));
    if (broken.length > 0) expect(verdict).toEqual(broken);
  });

  test('runs are counted round the seam, in and out of shifts', () => {
    const verdict = evaluateRws(TINY_RWS, ring(`11${'0'.repeat(22)}1111`));
    expect(verdict).toContain('off for 22 days');
    expect(verdict).toContain('at work for 6 days');
    expect(verdict).toContain('shift 1 for 6 days');
  });

  test('forbidden successions and returns after one day off are found', () => {
    const verdict = evaluateRws(TINY_RWS, ring(`2210${'0'.repeat(20)}2201`.slice(0, 28)));
    expect(verdict).toContain('2 then 1 on day 1');
    expect(verdict).toContain('2, 0, 1 on day 25');
  });
});

test('a small ring is found and lawful by the second reading', async () => {
  const read = readBenchmark({ name: 'tiny.dzn', text: TINY_RWS });
  if (!read.ok || read.value.kind !== 'rws') throw new Error(JSON.stringify(read));
  const result = await solveCyclic(read.value.problem, { seconds: 60 });
  expect(result.status).toBe('solved');
  if (result.status === 'solved') expect(evaluateRws(TINY_RWS, [...result.ring])).toEqual([]);
});

test.each([
  ['minOn = 2', 'minOn = 2;\nx = 0', 'solved', undefined],
  ['maxOff = 4', 'maxOff = 1', 'infeasible', '14 stretches'],
  ['groups = 4', 'groups = 1', 'infeasible', 'Mon asks for 2 people'],
  ['maxShift = [4, 4]', 'maxShift = [1, 1]', 'infeasible', undefined],
])('with %s written as %s a ring is %s', async (from, to, status, reason) => {
  const read = readBenchmark({
    name: 'tiny.dzn',
    text: TINY_RWS.replace('minOff = 2', 'minOff = 1').replace(from, to),
  });
  if (!read.ok || read.value.kind !== 'rws') throw new Error(JSON.stringify(read));
  const result = await solveCyclic(read.value.problem, { seconds: 60 });
  expect(result.status).toBe(status);
  if (reason !== undefined) expect(result.status === 'infeasible' && result.reason).toContain(reason);
});

describe.skipIf(!HAS_BENCH)('the twenty instances of Musliu (needs the benchmark files)', () => {
  test.each(Array.from({ length: 20 }, (_, i) => i + 1))('Example %i has a lawful ring', async (number) => {
    const source = benchSource(`rws/musliu20/Example${number}.dzn`);
    const read = readBenchmark(source);
    if (!read.ok || read.value.kind !== 'rws') throw new Error(JSON.stringify(read));
    const result = await solveCyclic(read.value.problem, { seconds: 60 });
    expect(result.status).toBe('solved');
    if (result.status === 'solved') expect(evaluateRws(source.text ?? '', [...result.ring])).toEqual([]);
  });
});
