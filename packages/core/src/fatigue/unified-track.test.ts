import { describe, expect, it } from 'vitest';
import { templateClock } from '../time/index.ts';
import { sampleGrid } from './sample-grid.ts';
import { sleepBlocks } from './sleep-blocks.ts';
import { settledWaking } from './sleep-wake-model.ts';
import { fillUnified, UNIFIED_MODEL, unifiedAt } from './unified-track.ts';

const at = (day: number, hour: number): number => (day - 1) * 1440 + hour * 60;
const own = (start: number, end: number) => ({ start, end, kind: 'own' as const });
const AWAKE_FIRST = () =>
  sleepBlocks([
    ...[1, 2, 3].map((day) => own(at(day, 23), at(day + 1, 7))),
    ...[5, 6, 7].map((day) => own(at(day, 10), at(day, 16))),
  ]);
/** Seven mornings 04:00 to 07:00, then three nights. */
const SHORT = () =>
  sleepBlocks([
    ...[3, 4, 5, 6, 7, 8, 9].map((day) => own(at(day, 4), at(day, 7))),
    ...[9, 10, 11].map((day) => own(at(day, 23), at(day + 1, 7))),
  ]);
const START = { s: 0, l: 0 };

describe('Unified model', () => {
  it.each([
    [1, 12, 2.83417471, 1.20646594, 1.4212897, -0.34210291],
    [1, 23, 7.95188049, 3.65251029, 9.78808364, 0.44460125],
    [2, 7, 0.05917782, -0.43775222, 2.17322842, 0.51187666],
    [5, 4, 9.52239715, 3.8319333, 13.23287086, 0.89841979],
    [5, 16, 2.39576508, 1.86148307, -1.32854843, -0.90177083],
  ])('day %i at %i:00 has S %f', (day, hour, s, l, lapses, c) => {
    const found = unifiedAt(
      AWAKE_FIRST(),
      { at: at(1, 7), state: START },
      { instant: at(day, hour), minuteOfDay: hour * 60 },
    );
    for (const [value, wanted] of [
      [found.s, s],
      [found.l, l],
      [found.lapses, lapses],
      [found.c, c],
    ] as const)
      expect(Math.abs(value - wanted)).toBeLessThan(1e-7);
  });

  it.each([
    [3, 4, 0, 0, 3.710473712],
    [3, 7, -1.002453177, -1.462590889, 1.111597417],
    [3, 8, -0.382177598, -1.201386401, 1.001314897],
    [4, 7, 2.708966697, 1.928625819, 4.823017292],
    [6, 12, 9.385195092, 7.525372252, 7.972310078],
    [10, 7, 8.372963618, 7.791196943, 10.487014213],
    [12, 23, 10.983891155, 7.030419562, 12.82009431],
  ])('after short sleep, day %i at %i:00, has S %f', (day, hour, s, l, lapses) => {
    const found = unifiedAt(
      SHORT(),
      { at: at(3, 4), state: START },
      { instant: at(day, hour), minuteOfDay: hour * 60 },
    );
    for (const [value, wanted] of [
      [found.s, s],
      [found.l, l],
      [found.lapses, lapses],
    ] as const)
      expect(Math.abs(value - wanted)).toBeLessThan(1e-8);
  });

  it('is groggiest at waking, which its output leaves out', () => {
    const found = unifiedAt(AWAKE_FIRST(), { at: at(1, 7), state: START }, { instant: at(1, 9), minuteOfDay: 540 });
    expect(found.w).toBeCloseTo(1.14 * Math.exp(-0.92), 12);
  });

  it('the filled track is the closed form at every sample', () => {
    const grid = sampleGrid(templateClock(2), { from: at(3, 4), until: at(12, 23), step: 30 });
    const lapses = new Float64Array(grid.count);
    const debt = new Float64Array(grid.count);
    fillUnified({ grid, sleep: SHORT(), from: { at: at(3, 4), state: START } }, lapses, debt);
    for (let i = 0; i < grid.count; i += 1) {
      const moment = { instant: grid.from + i * 30, minuteOfDay: grid.minuteOfDay[i] ?? 0 };
      const found = unifiedAt(SHORT(), { at: at(3, 4), state: START }, moment);
      expect(lapses[i]).toBeCloseTo(found.lapses, 9);
      expect(debt[i]).toBeCloseTo(found.l, 9);
    }
  });

  it('starts a roster from what nights from 23:00 to 07:00 settle to', () => {
    const week = sleepBlocks(Array.from({ length: 7 }, (_, day) => own(day * 1440 + 1380, day * 1440 + 1860)));
    const { state } = settledWaking(UNIFIED_MODEL, week, 10_080);
    expect(state.s).toBeCloseTo(UNIFIED_MODEL.rested.s, 8);
    expect(state.l).toBeCloseTo(UNIFIED_MODEL.rested.l, 8);
  });
});

it.each([
  ['from between sleeps, the earlier ones left out', at(4, 9)],
  ['from the moment at which one begins', at(5, 10)],
  ['from after all of them', at(8, 10)],
])('the filled track is the closed form at every sample, %s', (_, start) => {
  const grid = sampleGrid(templateClock(2), { from: start, until: at(9, 0), step: 25 });
  const from = { at: start, state: { s: 3, l: 2 } };
  const lapses = new Float64Array(grid.count);
  const debt = new Float64Array(grid.count);
  fillUnified({ grid, sleep: AWAKE_FIRST(), from }, lapses, debt);
  for (let i = 0; i < grid.count; i += 1) {
    const moment = { instant: grid.from + i * 25, minuteOfDay: grid.minuteOfDay[i] ?? 0 };
    const found = unifiedAt(AWAKE_FIRST(), from, moment);
    expect(lapses[i]).toBeCloseTo(found.lapses, 9);
    expect(debt[i]).toBeCloseTo(found.l, 9);
  }
});

it('asleep nobody is groggy', () => {
  const found = unifiedAt(AWAKE_FIRST(), { at: at(1, 7), state: START }, { instant: at(2, 3), minuteOfDay: 180 });
  expect(found.w).toBe(0);
});
