import { describe, expect, it } from 'vitest';
import { made, TYPES } from '../../test/fatigue/made-rotas.ts';
import { templateClock } from '../time/index.ts';
import { dutyTimesOf } from './duty-times.ts';
import { fatigueOfRota } from './fatigue-of-rota.ts';
import { lineFatigueCost, lineFrameOf, pairCosts, timesOf, USUAL_FATIGUE_PRICE } from './line-cost.ts';

describe('fatigue as cost', () => {
  const frame = { clock: templateClock(30), firstDay: 0, endDay: 182 };
  const line = (codes: string) => {
    const shapes = { D: [510, 480], L: [510, 750], N: [1230, 750] } as const;
    const duties = codes.split(' ').flatMap((code, day) => {
      const shape = shapes[code as keyof typeof shapes];
      return shape === undefined ? [] : [{ day: day + 7, startClock: shape[0], minutes: shape[1] }];
    });
    return timesOf(duties, frame.clock);
  };
  const cost = () => lineFatigueCost(frame);

  it('days cost nothing, nights do, and seven in a row cost more than three and four', () => {
    expect(cost().cost(line('D D D D D'))).toBe(0);
    expect(cost().cost(line('N'))).toBeGreaterThan(5);
    expect(cost().cost(line('N N N N N N N'))).toBeGreaterThan(cost().cost(line('N N N N . . . . . . . N N N')));
  });

  it('duty by duty adds up to the whole', () => {
    const duties = line('D N N . D L L . N N N');
    expect(
      cost()
        .perDuty(duties)
        .reduce((sum, value) => sum + value, 0),
    ).toBeCloseTo(cost().cost(duties), 12);
  });

  it('is what the report of a roster says: points are KSS hours above 6', () => {
    const roster = made({
      format: 'rotawright/1',
      kind: 'roster',
      zone: 'UTC',
      shiftTypes: TYPES,
      people: [{ id: 'ann' }],
      from: '2026-02-02',
      until: '2026-02-16',
      duties: ['2026-02-09', '2026-02-10'].map((date) => ({ person: 'ann', date, code: 'N' })),
    });
    const points = lineFatigueCost({ ...lineFrameOf(roster), price: { ...USUAL_FATIGUE_PRICE, drive: 0 } }).perDuty(
      dutyTimesOf(roster, 0),
    );
    const { hours, duties } = fatigueOfRota(roster, { engine: 'test' }).people[0] ?? { hours: null, duties: [] };
    // Nights of 20:30 to 09:00: whole hours 21 to 32 of the day each.
    const about = [7, 8].map((day) => {
      let sum = 0;
      for (let hour = 21; hour < 33; hour += 1) sum += Math.max(0, (hours?.score[day * 24 + hour] ?? 0) - 6);
      return sum;
    });
    expect(duties).toHaveLength(2);
    points.forEach((value, i) => {
      expect(Math.abs(value - (about[i] ?? 0))).toBeLessThan(0.8);
    });
  });

  it('pairs are priced as the exact line is, from a rested start', () => {
    const shapes = [
      { startClock: 510, minutes: 480 },
      { startClock: 1230, minutes: 750 },
    ];
    const table = pairCosts(shapes, 3, { clock: frame.clock });
    expect(table.rested[0]).toBe(0);
    expect(table.rested[1]).toBeCloseTo(cost().cost(line('N')), 9);
    expect(table.after[1]?.[1]?.[1]).toBeCloseTo(cost().perDuty(line('N N'))[1] ?? 0, 9);
    expect(table.after[1]?.[0]?.[0]).toBe(Number.POSITIVE_INFINITY);
    expect(table.after[1]?.[1]?.[1]).toBeGreaterThan(table.rested[1] ?? 0);
  });
});
