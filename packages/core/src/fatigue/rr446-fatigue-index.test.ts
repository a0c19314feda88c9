import { describe, expect, it } from 'vitest';
import { RR446_DEFAULTS, type Rr446Settings } from './rr446-duty.ts';
import { rr446FatigueTotal, rr446MeanSleepy, rr446Rate, rr446TimingAndJob } from './rr446-fatigue-index.ts';

const settings = (
  [workload, attention]: readonly [number, number],
  [betweenBreaks, breakLength, longestWork, breakAfterLongest]: readonly [number, number, number, number] = [
    180, 15, 240, 30,
  ],
): Rr446Settings => ({
  ...RR446_DEFAULTS,
  workload,
  attention,
  betweenBreaks,
  breakLength,
  longestWork,
  breakAfterLongest,
});

describe('rate on duty', () => {
  it.each([
    [0, 0, 0.20182],
    [2, 1, 0.250594],
    [2, 2, 0.266852],
    [3, 3, 0.299368],
  ])('workload %i and attention %i give %f', (workload, attention, rate) => {
    expect(Math.abs(rr446Rate(settings([workload, attention])) - rate)).toBeLessThan(6e-7);
  });

  it.each([
    [[240, 0, 240, 0], 0.378],
    [[120, 15, 180, 30], 0.220461],
    [[60, 10, 120, 10], 0.285866],
  ] as const)('breaks of %j give %f', (breaks, rate) => {
    expect(Math.abs(rr446Rate(settings([2, 1], breaks)) - rate)).toBeLessThan(6e-7);
  });

  it('with breaks of 45 min half of the term for 30 is left, and none with 60', () => {
    const work = (180 + 240) / 2;
    const at30 = 0.000206 - 0.0000138433 * work + 0.00000096491 * work ** 2;
    const base = (rest: number) => (0.125 + 0.015 * 3) * 1.2 * (work / (work + rest));
    expect(rr446Rate(settings([2, 1], [180, 45, 240, 45]))).toBeCloseTo(base(45) + at30 / 2, 12);
    expect(rr446Rate(settings([2, 1], [180, 60, 240, 60]))).toBeCloseTo(base(60), 12);
    expect(rr446Rate(settings([2, 1], [180, 30, 240, 30]))).toBeCloseTo(base(30) + at30, 12);
  });

  it('breaks of 2.5 min bring half of what breaks of 5 do, and of 90 min leave nothing', () => {
    const base = (rest: number) => (0.125 + 0.015 * 3) * 1.2 * (210 / (210 + rest));
    const at5 = rr446Rate(settings([2, 1], [180, 5, 240, 5])) - base(5);
    expect(rr446Rate(settings([2, 1], [180, 2.5, 240, 2.5]))).toBeCloseTo(base(2.5) + (0.174 + at5) / 2, 12);
    expect(rr446Rate(settings([2, 1], [180, 90, 240, 90]))).toBeCloseTo(base(90), 12);
  });

  it('no work and no break at all divide by nothing', () => {
    expect(rr446Rate(settings([2, 1], [0, 0, 0, 0]))).toBeCloseTo(0.17 * 1.2 + 0.174, 12);
  });
});

it.each([
  [9, 8, 0.005095],
  [8, 12, 0.006878],
  [20, 12, 0.186816],
  [8, 12.5, 0.007284],
  [20.5, 12.5, 0.196271],
  [22, 8, 0.105803],
])('a duty from %f of %f h has the mean chance %f at the best rate', (on, length, sleepy) => {
  expect(Math.abs(rr446MeanSleepy({ on, length }, { rate: 0.14, commute: 40 }) - sleepy)).toBeLessThan(6e-7);
});

it('work easier than the best rate leaves nothing to the job', () => {
  const easy = settings([0, 0], [60, 60, 60, 60]);
  const { timing, job } = rr446TimingAndJob({ on: 9, length: 8 }, easy);
  expect(job).toBe(0);
  expect(timing).toBeCloseTo(100 * rr446MeanSleepy({ on: 9, length: 8 }, { rate: rr446Rate(easy), commute: 40 }), 12);
});

it('components are read as independent chances', () => {
  expect(rr446FatigueTotal(10, 20)).toBeCloseTo(28, 12);
  expect(rr446FatigueTotal(0, 0)).toBe(0);
});
