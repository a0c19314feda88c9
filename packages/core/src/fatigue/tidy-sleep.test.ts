import { describe, expect, it } from 'vitest';
import { templateClock } from '../time/index.ts';
import { timesOf } from './line-cost.ts';
import type { SleepBlock } from './sleep-blocks.ts';
import { type SleepHabits, USUAL_HABITS } from './sleep-habits.ts';
import { tidySleep } from './tidy-sleep.ts';

const clock = templateClock(2);
const NONE = timesOf([], clock);
const night = (day: number, start = 1380, end = 1860): SleepBlock => ({
  start: day * 1440 + start,
  end: day * 1440 + end,
  kind: 'usual',
});
/** `[start, end, kind]` of each sleep. */
function tidy(blocks: readonly SleepBlock[], habits: Partial<SleepHabits> = {}, duties = NONE) {
  return tidySleep(blocks, { duties, clock, habits: { ...USUAL_HABITS, ...habits } }).map(
    ({ start, end, kind }) => [start, end, kind] as const,
  );
}

it('sleep comes in order, each part of it once', () => {
  expect(tidy([night(1), night(0), night(0, 1400, 1900)])).toEqual([
    [1380, 1860, 'usual'],
    [1860, 1900, 'usual'],
    [2820, 3300, 'usual'],
  ]);
  expect(tidy([night(0), night(0, 1400, 1700)])).toEqual([[1380, 1860, 'usual']]);
});

it('less than half an hour is no sleep, and exactly half an hour is', () => {
  expect(tidy([night(0, 600, 629), night(1, 600, 630)])).toEqual([[2040, 2070, 'usual']]);
});

describe('hours of every day in which somebody is up', () => {
  it('cut a night in two, also across midnight', () => {
    expect(tidy([night(0)], { awake: [[1430, 1470]] })).toEqual([
      [1380, 1430, 'usual'],
      [1470, 1860, 'usual'],
    ]);
    expect(tidy([night(1)], { awake: [[60, 120]] })).toEqual([
      [2820, 2940, 'usual'],
      [3000, 3300, 'usual'],
    ]);
  });

  it('take the ends of it, and leave alone what they only touch', () => {
    expect(tidy([night(0)], { awake: [[1320, 1380]] })).toEqual([[1380, 1860, 'usual']]);
    expect(tidy([night(0)], { awake: [[420, 480]] })).toEqual([[1380, 1860, 'usual']]);
    expect(tidy([night(0)], { awake: [[390, 480]] })).toEqual([[1380, 1830, 'usual']]);
    expect(tidy([night(0)], { awake: [[1380, 1410]] })).toEqual([[1410, 1860, 'usual']]);
  });

  it('leave nothing of a sleep inside them', () => {
    expect(tidy([night(0, 780, 840)], { awake: [[700, 900]] })).toEqual([]);
  });

  it('leave no scrap, even where naps are short', () => {
    const habits = { awake: [[1400, 1500]], naps: [[720, 740]] } as const;
    expect(tidy([night(0), night(1)], habits)).toEqual([
      [1500, 1860, 'usual'],
      [2160, 2180, 'nap'],
      [2940, 3300, 'usual'],
    ]);
  });
});

describe('naps of every day', () => {
  const naps = [[780, 800]] as const;

  it('stand on each day between the first and the last sleep, in order', () => {
    expect(tidy([night(0), night(1), night(2)], { naps })).toEqual([
      [1380, 1860, 'usual'],
      [2220, 2240, 'nap'],
      [2820, 3300, 'usual'],
      [3660, 3680, 'nap'],
      [4260, 4740, 'usual'],
    ]);
    expect(tidy([], { naps })).toEqual([]);
  });

  it('give way to a sleep that they meet, not to one that they touch', () => {
    const touching = [night(0), night(1, 700, 780), night(2, 800, 900), night(2)];
    expect(tidy(touching, { naps }).filter(([, , kind]) => kind === 'nap')).toEqual([
      [2220, 2240, 'nap'],
      [3660, 3680, 'nap'],
    ]);
    const meeting = [night(0), night(1, 700, 781), night(2, 799, 900), night(2)];
    expect(tidy(meeting, { naps }).filter(([, , kind]) => kind === 'nap')).toEqual([]);
  });

  it('give way to a duty with its travel, to the minute', () => {
    const at = (startClock: number, minutes: number) => timesOf([{ day: 1, startClock, minutes }], clock);
    const count = (duties: ReturnType<typeof at>) =>
      tidy([night(0), night(1)], { naps }, duties).filter(([, , kind]) => kind === 'nap').length;
    expect([count(at(830, 60)), count(at(829, 60))]).toEqual([1, 0]);
    expect([count(at(690, 60)), count(at(691, 60))]).toEqual([1, 0]);
  });
});

describe('inside an on-call period', () => {
  const calls = (rest: number, more: readonly { day: number; startClock: number; minutes: number }[] = []) => {
    const times = timesOf([...more, { day: 1, startClock: 1020, minutes: 960 }], clock);
    return {
      ...times,
      onCall: Uint8Array.from({ length: times.count }, (_, i) => (i === more.length ? 1 : 0)),
      restNight: Int32Array.from({ length: times.count }, (_, i) => (i === more.length ? rest : -1)),
    };
  };

  it('sleep lasts as long as the expected rest, and no longer than it would', () => {
    const blocks = [night(0), night(1), night(2)];
    expect(tidy(blocks, {}, calls(200))).toEqual([
      [1380, 1860, 'usual'],
      [2820, 3020, 'usual'],
      [4260, 4740, 'usual'],
    ]);
    expect(tidy(blocks, {}, calls(500))).toEqual(blocks.map(({ start, end, kind }) => [start, end, kind]));
    expect(tidy(blocks, {}, calls(-1))).toEqual(blocks.map(({ start, end, kind }) => [start, end, kind]));
  });

  it('sleep that only touches the period is not in it', () => {
    const blocks = [night(1, 900, 1020), night(2, 540, 700)];
    expect(tidy(blocks, {}, calls(60))).toEqual([
      [2340, 2460, 'usual'],
      [3420, 3580, 'usual'],
    ]);
    expect(tidy([night(1, 900, 1021), night(2, 539, 700)], {}, calls(60))).toEqual([
      [2340, 2400, 'usual'],
      [3419, 3479, 'usual'],
    ]);
  });

  it('shifts before it are passed over', () => {
    const day = { day: 0, startClock: 510, minutes: 480 };
    expect(tidy([night(0), night(1)], {}, calls(200, [day]))).toEqual([
      [1380, 1860, 'usual'],
      [2820, 3020, 'usual'],
    ]);
  });
});
