/** Samn-Perelli-like score of the raw score `x` (RR446, link between raw score and sleepiness). */
export function rr446SamnPerelli(x: number): number {
  return 1 + 6 / (1 + Math.exp(3.057 - 0.764 * x));
}

/** KSS of the raw score `x`. */
export function rr446Kss(x: number): number {
  return -0.6 + 1.436 * rr446SamnPerelli(x);
}

/**
 * Probability of KSS 8 or 9 at the raw score `x`, as the method has it: it may exceed 1 (at most 1.083), and is clamped
 * only where an hour of it is shown.
 */
export function rr446Sleepy(x: number): number {
  return 1.26 / (1 + 3670 * Math.exp(-1.06 * rr446Kss(x)));
}
