import { describe, expect, it } from 'vitest';
import { rr446Nights } from './rr446-cumulative-fatigue.ts';
import { RR446_DEFAULTS } from './rr446-duty.ts';
import { rr446Indices } from './rr446-indices.ts';

const DAYS = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12];
const printed = { ...RR446_DEFAULTS, attention: 1 };

describe('printed rows of the spreadsheet', () => {
  const rosters = [
    {
      on: 6,
      length: 12,
      commute: 120,
      timing: 1.3,
      job: 4.4,
      fi: [5.7, 7.9, 11.5, 15.1, 18, 7.3, 10.8, 14.4, 17.5, 19.8],
      ri: [0.99, 1.04, 1.09, 1.14, 1.2, 1.02, 1.07, 1.12, 1.17, 1.22],
    },
    {
      on: 6.5,
      length: 11,
      commute: 120,
      timing: 1.1,
      job: 3,
      fi: [4.2, 6.1, 9.1, 12.2, 15, 5.5, 8.4, 11.6, 14.4, 16.7],
      ri: [0.91, 0.96, 1.01, 1.06, 1.1, 0.94, 0.98, 1.03, 1.08, 1.13],
    },
    {
      on: 7,
      length: 10,
      commute: 180,
      timing: 1.1,
      job: 3.4,
      fi: [4.6, 6.2, 8.7, 11.3, 13.7, 5.7, 8, 10.7, 13.1, 15.2],
      ri: [0.93, 0.98, 1.03, 1.08, 1.13, 0.95, 1, 1.05, 1.1, 1.15],
    },
  ];
  describe.each(rosters)('from $on:00 for $length h', ({ on, length, commute, timing, job, fi, ri }) => {
    const found = () =>
      rr446Indices(
        DAYS.map((day) => ({ day, on, length })),
        { ...printed, commute },
      );
    it.each(DAYS.map((day, i) => [day, i] as const))('day %i', (_, i) => {
      const row = found()[i];
      // Printed to one and to two decimals; the sheet rounds 5.7500 down.
      expect(Math.abs((row?.fatigue.total ?? 0) - (fi[i] ?? 0))).toBeLessThan(0.0501);
      expect(Math.abs((row?.risk.total ?? 0) - (ri[i] ?? 0))).toBeLessThan(0.00501);
      expect(Math.abs((row?.fatigue.timing ?? 0) - timing)).toBeLessThan(0.0501);
      expect(Math.abs((row?.fatigue.job ?? 0) - job)).toBeLessThan(0.0501);
    });
  });

  it('the first roster has the printed components', () => {
    const found = rr446Indices(
      DAYS.map((day) => ({ day, on: 6, length: 12 })),
      { ...printed, commute: 120 },
    );
    const c = [0.1, 2.4, 6.2, 10, 13.1, 1.8, 5.4, 9.3, 12.5, 15];
    const rc = [0.89, 0.94, 0.98, 1.03, 1.08, 0.91, 0.96, 1.01, 1.05, 1.1];
    found.forEach(({ fatigue, risk }, i) => {
      expect(Math.abs(fatigue.cumulative - (c[i] ?? 0))).toBeLessThan(0.0501);
      expect(Math.abs(risk.cumulative - (rc[i] ?? 0))).toBeLessThan(0.00501);
      expect(risk.timing).toBeCloseTo(1.095, 4);
      expect(risk.job).toBeCloseTo(1.0158, 4);
    });
  });
});

describe('doctors’ rotas, to four decimals', () => {
  const row = (index: { fatigue: object; risk: object } | undefined) =>
    [...Object.values(index?.fatigue ?? {}), ...Object.values(index?.risk ?? {})].length;
  const cases = [
    ['day 9 to 17, first', [9, 8], 5, 0, [0.064, 0.5095, 0.5651, 1.138, 0.8886, 0.7176, 1.038, 0.6619]],
    ['day 9 to 17, third', [9, 8], 5, 2, [1.6152, 0.5095, 0.5651, 2.6724, 0.9844, 0.7176, 1.038, 0.7333]],
    ['day 9 to 17, fifth', [9, 8], 5, 4, [3.5534, 0.5095, 0.5651, 4.5898, 1.0802, 0.7176, 1.038, 0.8047]],
    ['long day, first', [8, 12.5], 4, 0, [0.064, 0.7284, 3.2634, 4.0532, 0.8886, 0.9818, 1.0377, 0.9053]],
    ['long day, fourth', [8, 12.5], 4, 3, [6.5017, 0.7284, 3.2634, 10.2339, 1.0452, 0.9818, 1.0377, 1.0649]],
    ['night, first', [20.5, 12.5], 7, 0, [0.064, 19.6271, 24.2867, 43.9497, 0.8886, 1.0865, 1.0377, 1.0019]],
    ['night, second', [20.5, 12.5], 7, 1, [4.7902, 19.6271, 24.2867, 46.6004, 0.9913, 1.0865, 1.0377, 1.1177]],
    ['night, third', [20.5, 12.5], 7, 2, [12.365, 19.6271, 24.2867, 50.8488, 1.094, 1.0865, 1.0377, 1.2335]],
    ['night, fourth', [20.5, 12.5], 7, 3, [17.6723, 19.6271, 24.2867, 53.8255, 1.1967, 1.0865, 1.0377, 1.3493]],
  ] as const;
  it.each(cases)('%s', (_, [on, length], count, i, wanted) => {
    const found = rr446Indices(
      Array.from({ length: count }, (__, day) => ({ day, on, length })),
      RR446_DEFAULTS,
    )[i];
    expect(row(found)).toBe(8);
    const { fatigue, risk } = found ?? { fatigue: null, risk: null };
    const values = [
      fatigue?.cumulative,
      fatigue?.timing,
      fatigue?.job,
      fatigue?.total,
      risk?.cumulative,
      risk?.timing,
      risk?.job,
      risk?.total,
    ];
    for (const [k, value] of wanted.entries()) expect(Math.abs((values[k] ?? Number.NaN) - value)).toBeLessThan(6e-5);
  });

  it('an evening, a short rest, a day and a long day', () => {
    const found = rr446Indices(
      [
        { day: 1, on: 13, length: 8.5 },
        { day: 2, on: 7.5, length: 10 },
        { day: 3, on: 8, length: 12.5 },
      ],
      RR446_DEFAULTS,
    );
    const wanted = [
      [0.305, 0.6584, 1.2526, 2.2101, 0.9484, 0.8074, 1.038, 0.7949],
      [2.2561, 0.7284, 3.2634, 6.1578, 0.998, 0.9818, 1.0377, 1.0168],
    ];
    for (const [i, values] of wanted.entries()) {
      const { fatigue, risk } = found[i + 1] ?? { fatigue: null, risk: null };
      const own = [
        fatigue?.cumulative,
        fatigue?.timing,
        fatigue?.job,
        fatigue?.total,
        risk?.cumulative,
        risk?.timing,
        risk?.job,
        risk?.total,
      ];
      for (const [k, value] of values.entries()) expect(Math.abs((own[k] ?? Number.NaN) - value)).toBeLessThan(6e-5);
    }
  });

  it('four nights lose sleep and lower the state night by night', () => {
    const { lost, state } = rr446Nights(Array.from({ length: 4 }, (_, day) => ({ day, on: 20.5, length: 12.5 })));
    for (const [k, value] of [0, 4.15571, 4.16071, 4.16071, 4.16071].entries())
      expect(lost[k + 1]).toBeCloseTo(value, 5);
    for (const [k, value] of [3.87, 3.8849, 3.65199, 3.44859, 3.27123, 3.11656].entries())
      expect(state[k]).toBeCloseTo(value, 5);
  });
});

it('doubts begin beyond 24 h of duty, beyond 24 h off before a day start, and under 9 h off', () => {
  const doubts = (gap: number, on: number, length = 8) => {
    const first = { day: 0, on: on - gap - 9 + 96, length: 8 };
    const before = { ...first, day: Math.floor(first.on / 24) - 4, on: first.on % 24 };
    return rr446Indices([before, { day: 0, on, length }], RR446_DEFAULTS)[1]?.unconfirmed;
  };
  expect(doubts(12, 9, 24)).toEqual([]);
  expect(doubts(12, 9, 24.25)).toEqual(['longer-than-24-hours']);
  expect(doubts(24, 9)).toEqual([]);
  expect(doubts(24.25, 9)).toEqual(['day-start-after-days-off']);
  expect(doubts(24.25, 6.75)).toEqual([]);
  expect(doubts(9, 9)).toEqual([]);
  expect(doubts(8.75, 9)).toEqual(['gap-under-9-hours']);
});

it('a duty whose numbers go through an unconfirmed branch says which', () => {
  const duties = [
    { day: 0, on: 9, length: 8 },
    { day: 1, on: 9, length: 8 },
    { day: 1, on: 20, length: 12 },
    { day: 4, on: 7, length: 8 },
    { day: 6, on: 6.5, length: 25 },
  ];
  expect(rr446Indices(duties, RR446_DEFAULTS).map(({ unconfirmed }) => unconfirmed)).toEqual([
    [],
    [],
    ['two-duties-on-one-day', 'gap-under-9-hours'],
    ['day-start-after-days-off'],
    ['longer-than-24-hours'],
  ]);
});
