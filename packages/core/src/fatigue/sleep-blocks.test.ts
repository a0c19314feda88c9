import { describe, expect, it } from 'vitest';
import { BugError } from '../problems/index.ts';
import { apart, SLEEP_KINDS, type SleepBlock, sleepBlocks, sleepList, sleptMinutes } from './sleep-blocks.ts';

const block = (start: number, end: number, kind: SleepBlock['kind'] = 'usual'): SleepBlock => ({ start, end, kind });

describe('sleep as columns', () => {
  it('is the same list again', () => {
    const list = SLEEP_KINDS.map((kind, i) => block(i * 100, i * 100 + 50, kind));
    expect(sleepList(sleepBlocks(list))).toEqual(list);
    expect(SLEEP_KINDS).toEqual(['usual', 'after-duty', 'before-night', 'nap', 'own']);
  });

  it('takes spans that touch, and refuses empty, turned and overlapping ones', () => {
    expect(sleepBlocks([block(0, 10), block(10, 20)]).count).toBe(2);
    for (const list of [[block(5, 5)], [block(6, 5)], [block(0, 10), block(9, 20)]])
      expect(() => sleepBlocks(list)).toThrow(BugError);
    expect(() => sleepBlocks([block(0, 10), block(9, 20)])).toThrow('sleep from 9 to 20 is out of order');
  });
});

it('minutes asleep count only what lies in the span', () => {
  const sleep = sleepBlocks([block(0, 100), block(200, 260), block(400, 500)]);
  expect(sleptMinutes(sleep, 50, 450)).toBe(50 + 60 + 50);
  expect(sleptMinutes(sleep, 100, 200)).toBe(0);
  expect(sleptMinutes(sleep, 210, 220)).toBe(10);
});

it('of spans that meet the later begins when the earlier ends', () => {
  expect(apart([block(0, 10), block(5, 20), block(12, 20), block(19, 30), block(30, 40)])).toEqual([
    block(0, 10),
    block(10, 20),
    block(20, 30),
    block(30, 40),
  ]);
});
