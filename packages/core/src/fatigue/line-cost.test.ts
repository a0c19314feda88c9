import { describe, expect, it } from 'vitest';
import { made, TYPES } from '../../test/fatigue/made-rotas.ts';
import { templateClock } from '../time/index.ts';
import { type DutyTimes, dutyTimesOf } from './duty-times.ts';
import { fatigueOfRota } from './fatigue-of-rota.ts';
import {
  type FatiguePrice,
  lineFatigueCost,
  lineFrameOf,
  pairCosts,
  timesOf,
  USUAL_FATIGUE_PRICE,
} from './line-cost.ts';
import { sleepBlocks } from './sleep-blocks.ts';
import { sleepFromDuties } from './sleep-from-duties.ts';
import { type SleepHabits, USUAL_HABITS } from './sleep-habits.ts';
import { threeProcessAt } from './three-process-track.ts';

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

describe('the price of a line, read half hour by half hour', () => {
  const clock = templateClock(10);
  const LINE = [
    { day: 0, startClock: 1230, minutes: 750 },
    { day: 2, startClock: 510, minutes: 480 },
    { day: 2, startClock: 1035, minutes: 300 },
    { day: 5, startClock: 1230, minutes: 750 },
    { day: 6, startClock: 1230, minutes: 750 },
    { day: 7, startClock: 1230, minutes: 755 },
    { day: 12, startClock: 1300, minutes: 2000 },
  ] as const;
  /** Points of each duty by the closed forms of the model. */
  function plain(duties: DutyTimes, price: FatiguePrice, habits: SleepHabits): readonly number[] {
    const blocks = sleepFromDuties(duties, { clock, fromDay: -2, untilDay: 13 }, habits);
    const waking = { at: Math.min(blocks[0]?.end ?? 0, 0), state: 13.819831 };
    const points = (from: number, until: number): number => {
      let sum = 0;
      for (let at = from; at < until; at += 30) {
        const moment = { instant: at, minuteOfDay: (Math.round(at / 30) * 30) % 1440 };
        const { kss, w, alertness } = threeProcessAt(sleepBlocks(blocks), waking, moment);
        expect(kss).toBeCloseTo(10.6 - 0.6 * (alertness + w), 9);
        sum += (price.perHour * Math.max(0, kss - price.from) * Math.min(30, until - at)) / 60;
      }
      return sum;
    };
    return Array.from({ length: duties.count }, (_, i) => {
      const [start, end] = [duties.start[i] ?? 0, duties.end[i] ?? 0];
      if (duties.onCall[i] === 1) return 0;
      const next = duties.start[i + 1] ?? Number.POSITIVE_INFINITY;
      const home = next - end > 2 * habits.commute ? points(end, end + habits.commute) : 0;
      return points(start, end) + price.drive * home;
    });
  }
  const usual = { from: 6, perHour: 1, drive: 1 };

  it.each([
    ['as usual', usual, USUAL_HABITS],
    ['from another step and rate', { from: 5, perHour: 3, drive: 0.5 }, USUAL_HABITS],
    ['with a long way home', usual, { ...USUAL_HABITS, commute: 75, prepared: true }],
    [
      'with just not enough time to be home between two duties',
      { ...usual, from: 1 },
      { ...USUAL_HABITS, commute: 22.5 },
    ],
    ['asleep to the minute at which work begins', usual, { ...USUAL_HABITS, commute: 0, ready: 0, wake: 540 }],
    ['with a first sleep only after the first duty', usual, { ...USUAL_HABITS, wake: 180, shortest: 300 }],
    ['with the way home twice as dear', { ...usual, drive: 2 }, { ...USUAL_HABITS, commute: 22 }],
  ])('%s', (_, price, habits) => {
    const duties = timesOf(LINE, clock);
    const found = lineFatigueCost({ clock, firstDay: 0, endDay: 13, habits, price }).perDuty(duties);
    const wanted = plain(duties, price, habits);
    expect(wanted.filter((value) => value > 0).length).toBeGreaterThan(4);
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(wanted[i] ?? Number.NaN, 9);
    });
  });

  it('counts nothing for on-call periods, and says so with the usual price and habits', () => {
    const times = timesOf(LINE, clock);
    const duties = { ...times, onCall: Uint8Array.of(0, 0, 0, 1, 0, 0, 0) };
    const found = lineFatigueCost({ clock, firstDay: 0, endDay: 13 }).perDuty(duties);
    expect(found[3]).toBe(0);
    expect([...found]).toEqual([...plain(duties, usual, USUAL_HABITS)].map((value) => expect.closeTo(value, 9)));
    expect(USUAL_FATIGUE_PRICE).toEqual(usual);
  });

  it('follows a line that nobody can sleep under from a rested start', () => {
    const days = Array.from({ length: 13 }, (_, day) => ({ day, startClock: 0, minutes: 1440 }));
    const duties = timesOf(days.slice(2), clock);
    const none = { ...USUAL_HABITS, shortest: 100_000 };
    const found = lineFatigueCost({ clock, firstDay: 0, endDay: 13, habits: none }).perDuty(duties);
    expect([...found]).toEqual([...plain(duties, usual, none)].map((value) => expect.closeTo(value, 9)));
  });
});

describe('pairs of duties', () => {
  const clock = templateClock(4);
  const day = { startClock: 510, minutes: 480 };
  const night = { startClock: 1230, minutes: 750 };

  it('are priced for every distance up to the longest, and overlap at infinity', () => {
    const table = pairCosts([day, night], 2, { clock });
    expect(table.after.map((from) => from.length)).toEqual([3, 3]);
    const line = lineFatigueCost({ clock, firstDay: 0, endDay: 16 });
    for (const [f, from] of [day, night].entries()) {
      for (const days of [0, 1, 2]) {
        for (const [t, to] of [day, night].entries()) {
          const found = table.after[f]?.[days]?.[t];
          if (days * 1440 + to.startClock < from.startClock + from.minutes)
            expect(found).toBe(Number.POSITIVE_INFINITY);
          else {
            const both = timesOf(
              [
                { ...from, day: 7 },
                { ...to, day: 7 + days },
              ],
              clock,
            );
            expect(found).toBeCloseTo(line.perDuty(both)[1] ?? Number.NaN, 9);
          }
        }
      }
    }
    expect(table.rested[1]).toBeCloseTo(line.cost(timesOf([{ ...night, day: 7 }], clock)), 9);
  });

  it('that touch do not overlap', () => {
    const later = { startClock: 990, minutes: 600 };
    expect(pairCosts([day, later], 0, { clock }).after[0]?.[0]?.[1]).toBeLessThan(100);
    expect(pairCosts([day, { ...later, startClock: 989 }], 0, { clock }).after[0]?.[0]?.[1]).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

it('duties of shapes are shifts at work, in instants', () => {
  const times = timesOf([{ day: 2, startClock: 1230, minutes: 750 }], templateClock(1));
  expect(times).toEqual({
    count: 1,
    start: Int32Array.of(4110),
    end: Int32Array.of(4860),
    day: Int32Array.of(2),
    startClock: Int32Array.of(1230),
    rosteredMinutes: Int32Array.of(750),
    onCall: Uint8Array.of(0),
    restNight: Int32Array.of(-1),
    source: Int32Array.of(0),
  });
});
