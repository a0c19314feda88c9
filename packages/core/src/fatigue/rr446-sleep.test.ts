import { expect, it } from 'vitest';
import {
  rr446AircrewSleep,
  rr446Bedtime,
  rr446LostAfter,
  rr446LostBefore,
  rr446RailSleep,
  rr446SleepLength,
} from './rr446-sleep.ts';

it.each([
  [18.5, 23.09, 8.13, 8, 0.005],
  [20.5, 23.82, 7.978, 7.43, 0.366],
  [21, 24.01, 7.938, 7.288, 0.457],
  [24, 25.11, 7.678, 6.433, 1.015],
  [26, 27, 7.15, 5.863, 1.564],
  [30, 31, 5.689, 4.723, 2.864],
  [32.5, 33.5, 4.575, 4.01, 3.777],
  [33.5, 34.5, 4.104, 3.725, 4.156],
])('home at %f means bed at %f', (end, bed, rail, air, lost) => {
  expect(Math.abs(rr446Bedtime(end) - bed)).toBeLessThan(0.0051);
  expect(Math.abs(rr446RailSleep(end) - rail)).toBeLessThan(0.002);
  expect(Math.abs(rr446AircrewSleep(end) - air)).toBeLessThan(0.00051);
  expect(Math.abs(rr446LostAfter(end) - lost)).toBeLessThan(0.001);
  expect(rr446SleepLength(end)).toBeCloseTo((rr446RailSleep(end) + rr446AircrewSleep(end)) / 2, 12);
});

it.each([
  [28.5, 3.009],
  [29.5, 2.395],
  [30.5, 1.851],
  [31, 1.605],
  [31.5, 1.376],
  [32.5, 0.972],
  [34.5, 0.373],
])('leaving home at %f costs %f h before it', (start, lost) => {
  expect(Math.abs(rr446LostBefore(start) - lost)).toBeLessThan(0.0006);
});

it('starts up to 22.76 cost nothing before them, and no more than 8 h are ever lost', () => {
  expect(rr446LostBefore(22.76)).toBe(0);
  expect(rr446LostBefore(22.77)).toBeGreaterThan(0);
  expect(rr446LostAfter(60)).toBe(8);
});

it('after a night engine drivers slept between 3.1 and 7.9 h, and so does the composition', () => {
  for (let end = 18.5; end <= 36; end += 0.5) {
    expect(rr446SleepLength(end)).toBeGreaterThan(2.5);
    expect(rr446SleepLength(end)).toBeLessThan(8.1);
  }
});

it('bed is an hour after coming home from exactly 00:15 on, and evening sleep is whole up to 18:30', () => {
  expect(rr446Bedtime(24.25)).toBe(25.25);
  expect(rr446Bedtime(24.24)).toBeCloseTo(16.3 + 0.367 * 24.24, 12);
  expect(rr446Bedtime(24.4)).toBe(25.4);
  expect(rr446RailSleep(18.49)).toBe(8.13);
  expect(rr446RailSleep(18.5)).not.toBe(8.13);
  expect(rr446RailSleep(18.6)).not.toBe(8.13);
});
