import { describe, expect, it } from 'vitest';
import {
  THREE_PROCESS,
  threeProcessAsleep,
  threeProcessAwake,
  threeProcessCircadian,
  threeProcessInertia,
  threeProcessKss,
  threeProcessUltradian,
} from './three-process-model.ts';

describe('Three Process Model', () => {
  it('recovers at 0.800848 an hour below the break level', () => {
    expect(threeProcessAsleep(8, 1) - 8).toBeCloseTo(0.8008485, 6);
    expect(threeProcessAsleep(8, 2) - threeProcessAsleep(8, 1)).toBeCloseTo(0.8008485, 6);
  });

  it('levels off towards 14.3 from the break level on, without a step at it', () => {
    const toBreak = (THREE_PROCESS.breakLevel - 8) / (threeProcessAsleep(8, 1) - 8);
    expect(threeProcessAsleep(8, toBreak)).toBeCloseTo(12.2, 9);
    expect(threeProcessAsleep(8, toBreak + 1e-6)).toBeCloseTo(12.2, 5);
    expect(threeProcessAsleep(8, 1000)).toBeCloseTo(14.3, 9);
  });

  it('levels off from the first minute when sleep begins above the break level', () => {
    expect(threeProcessAsleep(13, 0)).toBeCloseTo(13, 9);
    expect(threeProcessAsleep(13, 1)).toBeCloseTo(14.3 - 1.3 * Math.exp(THREE_PROCESS.recoveryPerHour), 9);
  });

  it('falls towards 2.4 awake', () => {
    expect(threeProcessAwake(14, 0)).toBe(14);
    expect(threeProcessAwake(14, 10_000)).toBeCloseTo(2.4, 9);
  });

  it('has its daily peak at 16:48 and half-daily ones at 07:48 and 19:48', () => {
    expect(threeProcessCircadian(16.8)).toBeCloseTo(2.5, 12);
    expect(threeProcessUltradian(19.8)).toBeCloseTo(0, 12);
    expect(threeProcessUltradian(7.8)).toBeCloseTo(0, 12);
    expect(threeProcessUltradian(13.8)).toBeCloseTo(-1, 12);
  });

  it('is groggiest at waking', () => {
    expect(threeProcessInertia(0)).toBe(-5.72);
    expect(threeProcessInertia(1)).toBeCloseTo(-1.26360507, 8);
  });

  it('reads KSS off the sum', () => {
    expect(threeProcessKss(0)).toBe(10.6);
    expect(threeProcessKss(10)).toBeCloseTo(4.6, 12);
  });
});
