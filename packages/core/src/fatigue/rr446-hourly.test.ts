import { expect, it } from 'vitest';
import { RR446_DEFAULTS } from './rr446-duty.ts';
import { rr446FatigueTotal, rr446Rate, rr446Score } from './rr446-fatigue-index.ts';
import { rr446Hourly } from './rr446-hourly.ts';
import { rr446Sleepy } from './rr446-links.ts';

const rise = { rate: rr446Rate(RR446_DEFAULTS), commute: RR446_DEFAULTS.commute };

it('a night from 20:30 has the chances that are told of it', () => {
  const chance = (hours: number) => rr446Sleepy(rr446Score({ on: 20.5, length: 12.5 }, hours, rise));
  for (const [hours, told] of [
    [0, 0.009],
    [5, 0.26],
    [7, 0.56],
    [9, 0.76],
    [12, 0.88],
  ] as const)
    expect(Math.abs(chance(hours) - told)).toBeLessThan(0.006);
});

it.each([
  [20.5, 12.5, 10, 13],
  [8, 2.1, 0, 3],
  [22, 1, 5, 1],
  [16, 40, 3, 40],
])('from %f for %f h each hour is the mean of its quarters, each at most 1', (on, length, cumulative, hours) => {
  const found = rr446Hourly({ on, length }, RR446_DEFAULTS, cumulative);
  expect(found).toHaveLength(hours);
  for (const [hour, value] of found.entries()) {
    const quarters = [0, 0.25, 0.5, 0.75].map((part) => hour + part).filter((at) => at < length);
    const chances = quarters.map((at) => Math.min(1, rr446Sleepy(rr446Score({ on, length }, at, rise))));
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    expect(value).toBeCloseTo(rr446FatigueTotal(cumulative, 100 * mean), 10);
  }
});
