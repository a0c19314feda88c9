import { describe, expect, it } from 'vitest';
import { RR446_DEFAULTS } from './rr446-duty.ts';
import {
  rr446CumulativeRisk,
  rr446LengthFactor,
  rr446RiskJob,
  rr446RiskTiming,
  rr446TimeOfDay,
} from './rr446-risk-index.ts';

const near = (value: number, wanted: number, within = 6e-7): void =>
  expect(Math.abs(value - wanted)).toBeLessThan(within);

describe('job of the Risk Index', () => {
  it.each([
    [12, 0, 0, 0.950262],
    [12, 2, 1, 1.015827],
    [8, 2, 1, 1.016186],
    [12, 2, 2, 1.037682],
    [12, 3, 3, 1.081393],
  ])('%i h with workload %i and attention %i is %f', (length, workload, attention, job) => {
    near(rr446RiskJob(length, { ...RR446_DEFAULTS, workload, attention }), job);
  });
});

describe('timing of the Risk Index', () => {
  it.each([
    [9, 8, 0.717617, 0.926165, 1],
    [8, 12, 0.942338, 0.952325, 1.277079],
    [20, 12, 1.057667, 1.068875, 1.277079],
    [8, 12.5, 0.981836, 0.957003, 1.324102],
    [20.5, 12.5, 1.086545, 1.059064, 1.324102],
    [22, 8, 0.841695, 1.086302, 1],
  ])('from %f for %f h is %f', (on, length, timing, timeOfDay, factor) => {
    near(rr446RiskTiming({ on, length }, 40), timing);
    near(rr446TimeOfDay({ on, length }, 40), timeOfDay);
    near(rr446LengthFactor(length), factor);
  });

  it('a commute of 0 and of 100 min moves a day of 12 h to 0.899549 and 1.060091', () => {
    near(rr446RiskTiming({ on: 8, length: 12 }, 0), 0.899549);
    near(rr446RiskTiming({ on: 8, length: 12 }, 100), 1.060091);
  });

  it('days and nights of 12 h are 1 on average', () => {
    near((rr446RiskTiming({ on: 8, length: 12 }, 40) + rr446RiskTiming({ on: 20, length: 12 }, 40)) / 2, 1, 1e-5);
  });

  it('the length factor is 1 from 4.25 to 8.13 h, both included, and less below', () => {
    expect([4.25, 6, 8.13].map(rr446LengthFactor)).toEqual([1, 1, 1]);
    expect(rr446LengthFactor(4.24)).not.toBe(1);
    expect(rr446LengthFactor(2)).toBeCloseTo(1.0359 - 0.8012 * Math.exp(-1.463), 12);
    expect(rr446LengthFactor(8.14)).toBeGreaterThan(1);
  });

  it('a duty of minutes without any commute stays finite', () => {
    for (const length of [1 / 60, 0.5, 2 / 3, 0.75])
      expect(Number.isFinite(rr446RiskTiming({ on: 9, length }, 0))).toBe(true);
  });
});

describe('cumulative risk', () => {
  it('two days, two nights and four days off settle to their long-run values', () => {
    const duties = Array.from({ length: 12 }, (_, cycle) =>
      [8, 8, 20, 20].map((on, i) => ({ day: cycle * 8 + i + 1, on, length: 12 })),
    ).flat();
    const settled = rr446CumulativeRisk(duties).slice(-4);
    for (const [i, wanted] of [0.91685, 0.96795, 1.04668, 1.15303].entries()) near(settled[i] ?? 0, wanted, 6e-6);
  });

  it('47 h off after nights with a start after 07:00 bring no recovery: the method has it so', () => {
    const nights = [0, 1, 2].map((day) => ({ day, on: 20.5, length: 12.5 }));
    const found = rr446CumulativeRisk([...nights, { day: 5, on: 8, length: 12.5 }]);
    expect(found[3]).toBeCloseTo(found[2] ?? 0, 12);
  });

  it('a start before 07:00 counts the sleep before it', () => {
    const nights = [0, 1, 2].map((day) => ({ day, on: 20.5, length: 12.5 }));
    const [, , third = 0, early = 0] = rr446CumulativeRisk([...nights, { day: 5, on: 6, length: 8 }]);
    const raw = (third * 1.113) / 0.98899;
    // Gap of 45 h less the way: one whole night, and (5.5 + 1) of 8 hours before the start.
    expect((early * 1.113) / 0.98899).toBeCloseTo(1 + (raw - 1) * Math.exp(-1.118 * (1 + 6.5 / 8 - 1)), 9);
  });

  it('a gap under 9 h adds 0.06 for each hour missing', () => {
    const [first = 0, second = 0] = rr446CumulativeRisk([
      { day: 0, on: 8, length: 12 },
      { day: 1, on: 5, length: 8 },
    ]);
    expect(((second - first) * 1.113) / 0.98899).toBeCloseTo(0.06 * (9 - 8), 9);
  });

  it('a gap of 6 h adds 0.18', () => {
    const [first = 0, second = 0] = rr446CumulativeRisk([
      { day: 0, on: 8, length: 12 },
      { day: 1, on: 3, length: 8 },
    ]);
    expect(((second - first) * 1.113) / 0.98899).toBeCloseTo(0.18, 9);
  });

  /** Raw cumulative risk, before it is set against the pattern of two days and two nights. */
  const raw = (duties: Parameters<typeof rr446CumulativeRisk>[0]): readonly number[] =>
    rr446CumulativeRisk(duties).map((value) => (value * 1.113) / 0.98899);
  const built = (on: number, length: number): number =>
    0.0886 + 0.0359 * Math.cos((Math.PI * (on - 0.5 + (length + 1) / 2)) / 12);
  const recovered = (risk: number, nights: number): number => 1 + (risk - 1) * Math.exp(-1.118 * (nights - 1));

  it('a gap of exactly 9 h builds up by the hours of both duties, and so does one of exactly 24 h', () => {
    const nine = raw([
      { day: 0, on: 8, length: 12 },
      { day: 1, on: 6, length: 8 },
    ]);
    expect(nine[1]).toBeCloseTo(1 + 0.5 * (built(8, 12) + built(6, 8)), 9);
    const whole = raw([
      { day: 0, on: 8, length: 7 },
      { day: 1, on: 16, length: 8 },
    ]);
    expect(whole[1]).toBeCloseTo(1 + 0.5 * (built(8, 7) + built(16, 8)), 9);
  });

  it('a gap of more than 24 h counts whole nights', () => {
    const [first = 0, second = 0, third = 0] = raw([
      { day: 0, on: 8, length: 8 },
      { day: 1, on: 8, length: 8 },
      { day: 4, on: 8, length: 8 },
    ]);
    expect(first).toBe(1);
    // 63 h off, home at 16:30 and away at 07:30: two nights, and none for a start from 07:00 on.
    expect(third).toBeCloseTo(recovered(second, 2), 9);
  });

  it('an end in the small hours leaves the rest of its night', () => {
    const [, second = 0, third = 0] = raw([
      { day: 0, on: 17, length: 9 },
      { day: 1, on: 17, length: 9 },
      { day: 4, on: 9, length: 8 },
    ]);
    // Home at 02:30, asleep by 03:30: 4.5 of 8 hours, and two whole days of the gap of 54 h.
    expect(third).toBeCloseTo(recovered(second, 2 + 4.5 / 8), 9);
  });

  it('a start at exactly 07:30 adds no sleep before it, one minute earlier nearly a night', () => {
    const after = (on: number) =>
      raw([
        { day: 0, on: 8, length: 8 },
        { day: 1, on: 8, length: 8 },
        { day: 4, on, length: 8 },
      ]);
    const [, second = 0, third = 0] = after(7.5);
    expect(third).toBeCloseTo(recovered(second, 2), 9);
    const [, , earlier = 0] = after(7.5 - 1 / 60);
    expect(earlier).toBeCloseTo(recovered(second, 2 + (8 - 1 / 60) / 8), 9);
  });

  it('an end and a start at the same small hour share a night too', () => {
    const [, second = 0, third = 0] = raw([
      { day: 0, on: 17, length: 9 },
      { day: 1, on: 17, length: 9 },
      { day: 4, on: 3, length: 8 },
    ]);
    // Home at 02:30 and away at 02:30 two days later: 48 h off; 4.5 h of the first night and 3.5 of the last, 2 taken away.
    expect(third).toBeCloseTo(recovered(second, 2 + (4.5 + 3.5 - 2) / 8), 9);
  });

  it('an end and a start in the small hours share a night where the start is later', () => {
    const [, second = 0, third = 0] = raw([
      { day: 0, on: 17, length: 9 },
      { day: 1, on: 17, length: 9 },
      { day: 4, on: 5, length: 8 },
    ]);
    // 50 h off; 4.5 h of the first night and 5.5 of the last, 2 taken away.
    expect(third).toBeCloseTo(recovered(second, 2 + (4.5 + 5.5 - 2) / 8), 9);
    const [, before = 0, earlier = 0] = raw([
      { day: 0, on: 19, length: 9 },
      { day: 1, on: 19, length: 9 },
      { day: 4, on: 3, length: 8 },
    ]);
    // Home at 04:30 (2.5 h left), away at 02:30 (3.5 h): the start is the earlier one, so both count whole.
    expect(earlier).toBeCloseTo(recovered(before, 1 + (2.5 + 3.5) / 8), 9);
  });
});

describe('steps through a duty', () => {
  it('a duty of a whole number of stretches has one fewer than one just over it', () => {
    const settings = {
      ...RR446_DEFAULTS,
      betweenBreaks: 210,
      longestWork: 210,
      breakLength: 30,
      breakAfterLongest: 30,
    };
    // 4 h of work and break: 8 h are two stretches, and the sheet begins a third only past 8 h and 2.4 min.
    expect(rr446RiskJob(8, settings)).toBe(rr446RiskJob(6, settings));
    expect(rr446RiskJob(8.05, settings)).not.toBe(rr446RiskJob(8, settings));
    expect(rr446RiskJob(8.03, settings)).toBe(rr446RiskJob(8, settings));
  });

  it('stretches are rounded to quarter hours, halves up', () => {
    const of = (work: number) => ({ ...RR446_DEFAULTS, betweenBreaks: work, longestWork: work });
    const steps = (work: number): number => rr446RiskJob(0.1, of(work));
    expect(steps(67.5)).toBe(steps(75));
    expect(steps(67)).toBe(steps(60));
    expect(steps(67)).not.toBe(steps(68));
  });
});
