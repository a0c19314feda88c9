import { expect, it } from 'vitest';
import { rr446Kss, rr446Sleepy } from './rr446-links.ts';

it.each([
  [1, 1.626125, 0.00192146],
  [2.45, 2.853165, 0.00702646],
  [5, 6.712153, 0.31631232],
  [7, 8.660439, 0.91418227],
  [10, 9.3648, 1.06843793],
])('the raw score %f is KSS %f and a chance of %f', (x, kss, sleepy) => {
  expect(Math.abs(rr446Kss(x) - kss)).toBeLessThan(6e-7);
  expect(Math.abs(rr446Sleepy(x) - sleepy)).toBeLessThan(6e-9);
});
