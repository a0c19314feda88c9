import { describe, expect, it } from 'vitest';
import { type SleepBlock, sleepBlocks } from './sleep-blocks.ts';
import { type SleepWakeModel, settledWaking, stateAt } from './sleep-wake-model.ts';
import { THREE_PROCESS_MODEL } from './three-process-track.ts';
import { UNIFIED_MODEL } from './unified-track.ts';

/** A model to count with: awake an hour takes one, asleep an hour halves what is missing of 100. */
const COUNTING: SleepWakeModel<number> = {
  rested: 100,
  awake: (state, hours) => state - hours,
  asleep: (state, hours) => 100 - (100 - state) * 0.5 ** hours,
  distance: (a, b) => Math.abs(a - b),
};
const span = (start: number, end: number): SleepBlock => ({ start: start * 60, end: end * 60, kind: 'own' });

describe('state at an instant', () => {
  const sleep = sleepBlocks([span(-4, -2), span(10, 12), span(20, 21)]);
  const at = (hour: number, from = { at: 0, state: 80 }) => stateAt(COUNTING, sleep, { from, until: hour * 60 });

  it('falls awake, and sleep from before the waking moment is left out', () => {
    expect(at(4)).toEqual({ state: 76, isAsleep: false, since: 0 });
  });

  it('is asleep at the first minute of a sleep and awake at its last', () => {
    expect(at(10)).toEqual({ state: 70, isAsleep: true, since: 600 });
    expect(at(11)).toEqual({ state: 85, isAsleep: true, since: 600 });
    expect(at(12)).toEqual({ state: 92.5, isAsleep: false, since: 720 });
    expect(at(13)).toEqual({ state: 91.5, isAsleep: false, since: 720 });
  });

  it('goes through all sleep in between, and a sleep that begins at the waking moment counts', () => {
    expect(at(21)).toEqual({ state: 92.25, isAsleep: false, since: 21 * 60 });
    expect(at(12, { at: 600, state: 60 })).toEqual({ state: 90, isAsleep: false, since: 720 });
  });
});

describe('a repeating pattern settles', () => {
  it('to the state that one more cycle leaves as it is, at the end of its first sleep', () => {
    const cycle = sleepBlocks([span(0, 1), span(12, 14)]);
    const { at, state } = settledWaking(COUNTING, cycle, 24 * 60);
    expect(at).toBe(60);
    const once = stateAt(COUNTING, sleepBlocks([span(12, 14), span(24, 25)]), { from: { at, state }, until: 25 * 60 });
    expect(once.state).toBeCloseTo(state, 8);
    // Awake 11 h, asleep 2, awake 10, asleep 1: x = 100 − ((100 − x + 11) / 4 + 10) / 2.
    expect(state).toBeCloseTo(100 - (11 / 4 + 10) / 2 / (1 - 1 / 8), 8);
  });

  it('without sleep to what is left after a very long time awake', () => {
    const { at, state } = settledWaking(UNIFIED_MODEL, sleepBlocks([]), 10_080);
    expect(at).toBe(0);
    expect(state.s).toBeCloseTo(24.12, 6);
    expect(state.l).toBeCloseTo(24.12, 6);
  });

  it('for as many cycles as it takes: debt over weeks too', () => {
    const nights = Array.from({ length: 7 }, (_, day) => span(day * 24 + 2, day * 24 + 5));
    const { at, state } = settledWaking(UNIFIED_MODEL, sleepBlocks(nights), 10_080);
    const long = Array.from({ length: 400 }, (_, day) => span(day * 24 + 2, day * 24 + 5));
    const end = 399 * 1440 + 300;
    const slow = stateAt(UNIFIED_MODEL, sleepBlocks(long), {
      from: { at: 300, state: UNIFIED_MODEL.rested },
      until: end,
    });
    expect(at).toBe(300);
    expect(state.s).toBeCloseTo(slow.state.s, 7);
    expect(state.l).toBeCloseTo(slow.state.l, 7);
  });
});

it('states are as far apart as the larger of their differences, whichever way round', () => {
  expect([THREE_PROCESS_MODEL.distance(3, 5), THREE_PROCESS_MODEL.distance(5, 3)]).toEqual([2, 2]);
  expect(UNIFIED_MODEL.distance({ s: 1, l: 2 }, { s: 4, l: 1 })).toBe(3);
  expect(UNIFIED_MODEL.distance({ s: 1, l: 2 }, { s: 0, l: 6 })).toBe(4);
});
