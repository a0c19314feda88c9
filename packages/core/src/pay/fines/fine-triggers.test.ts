import { describe, expect, test } from 'vitest';
import type { Finding } from '../../rules/report.ts';
import { fineTriggers, triggerOf, undecidedRules } from './fine-triggers.ts';

const finding: Finding = {
  rule: 'rest.between-shifts',
  clause: '',
  verdict: 'breaks',
  severity: 'breach',
  measured: 479,
  limit: 660,
  bound: 'at-least',
  unit: 'minutes',
  margin: -181,
  from: null,
  until: null,
  duties: [],
  origin: [],
  confidence: 'quoted',
  waiver: null,
  missing: [],
};
const triggers = fineTriggers([
  { rule: 'rest.between-shifts', part: null, below: 480, hours: 'into-rest', sure: 'unconfirmed' },
  { rule: 'on-call.rest', part: 'total', below: null, hours: 'short', sure: 'quoted' },
]);

describe('a trigger', () => {
  test.each([
    ['catches a breach of its rule', {}, true],
    ['leaves a rest of exactly its own limit', { measured: 480 }, false],
    ['leaves what meets', { verdict: 'meets' }, false],
    ['leaves what cannot be told', { verdict: 'cannot tell' }, false],
    ['leaves advice', { severity: 'advice' }, false],
    ['leaves other rules', { rule: 'run.any' }, false],
    ['of one part catches that part', { rule: 'on-call.rest', part: 'total' }, true],
    ['of one part leaves the other', { rule: 'on-call.rest', part: 'longestNight' }, false],
  ] as const)('%s', (_, change, wanted) => {
    expect(triggerOf({ ...finding, ...change }, triggers) !== null).toBe(wanted);
  });

  test('of a kind nobody knows is a bug', () => {
    expect(() => fineTriggers([{ rule: 'x', part: null, below: null, hours: 'all', sure: 'quoted' }])).toThrow(
      'names hours "all"',
    );
  });
});

test('rules that cannot be told are named once', () => {
  const open: Finding = { ...finding, verdict: 'cannot tell' };
  expect(undecidedRules([open, open, { ...open, rule: 'run.any' }, finding], triggers)).toEqual([
    'rest.between-shifts',
  ]);
});
