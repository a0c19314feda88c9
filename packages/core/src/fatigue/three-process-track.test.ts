import { describe, expect, it } from 'vitest';
import { templateClock } from '../time/index.ts';
import { sampleGrid } from './sample-grid.ts';
import { sleepBlocks } from './sleep-blocks.ts';
import { settledWaking, stateAt } from './sleep-wake-model.ts';
import { fillThreeProcess, THREE_PROCESS_MODEL, threeProcessAt, threeProcessRhythm } from './three-process-track.ts';

const at = (day: number, hour: number): number => (day - 1) * 1440 + hour * 60;
const own = (start: number, end: number) => ({ start, end, kind: 'own' as const });
/** Nights 23:00 to 07:00 on days 1 to 3, then days 10:00 to 16:00 on 5 to 7. */
const SLEEP = () =>
  sleepBlocks([
    ...[1, 2, 3].map((day) => own(at(day, 23), at(day + 1, 7))),
    ...[5, 6, 7].map((day) => own(at(day, 10), at(day, 16))),
  ]);
const moment = (day: number, hour: number) =>
  threeProcessAt(SLEEP(), { at: at(1, 7), state: 7.96 }, { instant: at(day, hour), minuteOfDay: hour * 60 });

describe('Three Process Model over a week with a night shift', () => {
  it.each([
    [1, 7, 7.96, -2.09667642, -0.04322727, -5.72, 5.82009631, 10.53994221],
    [1, 12, 7.06038521, 0.77254249, -0.79389263, -0.00300935, 7.03903507, 6.37838457],
    [1, 23, 5.5607145, -0.13083989, -0.55226423, 0, 4.87761037, 7.67343378],
    [2, 3, 8.76410865, -2.22751631, -0.9045085, 0, 5.63208384, 7.2207497],
    [2, 7, 11.9675028, -2.09667642, -0.04322727, -5.72, 9.82759911, 8.13544054],
    [2, 8, 11.63566141, -1.67282652, -0.00273905, -1.26360507, 9.96009584, 5.38210554],
    [2, 15, 9.61362956, 2.22751631, -0.9045085, -0.00003244, 10.93663737, 4.03803704],
    [4, 7, 13.77742547, -2.09667642, -0.04322727, -5.72, 11.63752178, 7.04948693],
    [5, 0, 8.64343911, -0.77254249, -0.79389263, 0, 7.077004, 6.3537976],
    [5, 4, 7.82127577, -2.445369, -0.70336832, 0, 4.67253845, 7.79647693],
    [5, 8, 7.10737849, -1.67282652, -0.00273905, 0, 5.43181293, 7.34091224],
    [5, 16, 11.59158915, 2.445369, -0.70336832, -5.72, 13.33358983, 6.0318461],
    [8, 8, 8.04253634, -1.67282652, -0.00273905, 0, 6.36697078, 6.77981753],
  ])('day %i at %i:00 has S %f', (day, hour, s, c, u, w, alertness, kss) => {
    const found = moment(day, hour);
    for (const [value, wanted] of [
      [found.s, s],
      [found.c, c],
      [found.u, u],
      [found.w, w],
      [found.alertness, alertness],
      [found.kss, kss],
    ] as const)
      expect(value).toBeCloseTo(wanted, 6);
    expect(Math.abs(found.kss - kss)).toBeLessThan(1e-7);
  });

  it('the sample of the open package, awake from 08:00 on, is met at its two decimals', () => {
    const from = { at: at(1, 8), state: 7.96 };
    const half = threeProcessAt(sleepBlocks([]), from, { instant: at(1, 8.5), minuteOfDay: 510 });
    const later = threeProcessAt(sleepBlocks([]), from, { instant: at(1, 8.75), minuteOfDay: 525 });
    expect([half.s, half.c, half.w, half.kss].map((value) => value.toFixed(2))).toEqual([
      '7.86',
      '-1.42',
      '-2.69',
      '8.36',
    ]);
    expect([later.s, later.c, later.w, later.kss].map((value) => value.toFixed(2))).toEqual([
      '7.81',
      '-1.28',
      '-1.84',
      '7.82',
    ]);
  });

  it('the filled track is the closed form at every sample', () => {
    const grid = sampleGrid(templateClock(1), { from: at(1, 8) - 7, until: at(9, 0), step: 15 });
    const alertness = new Float64Array(grid.count);
    const kss = new Float64Array(grid.count);
    const from = { at: at(1, 7), state: 7.96 };
    fillThreeProcess({ grid, rhythm: threeProcessRhythm(grid), sleep: SLEEP(), from }, alertness, kss);
    for (let i = 0; i < grid.count; i += 1) {
      const instant = grid.from + i * 15;
      const found = threeProcessAt(SLEEP(), from, { instant, minuteOfDay: grid.minuteOfDay[i] ?? 0 });
      expect(alertness[i]).toBeCloseTo(found.alertness, 9);
      expect(kss[i]).toBeCloseTo(found.kss, 9);
    }
  });
});

describe('a sleeper from 23:00 to 07:00', () => {
  const week = () => sleepBlocks(Array.from({ length: 7 }, (_, day) => own(day * 1440 + 1380, day * 1440 + 1860)));
  const settled = () => settledWaking(THREE_PROCESS_MODEL, week(), 10_080);

  it('settles to S 13.819831 at waking and 8.891875 at bedtime', () => {
    expect(settled().at).toBe(1860);
    expect(settled().state).toBeCloseTo(13.819831, 6);
    expect(THREE_PROCESS_MODEL.rested).toBeCloseTo(settled().state, 6);
    expect(stateAt(THREE_PROCESS_MODEL, week(), { from: settled(), until: 2820 }).state).toBeCloseTo(8.891875, 6);
  });

  it.each([
    [7, 7.024],
    [8, 4.309],
    [10, 3.523],
    [12, 3.431],
    [17, 3.117],
    [20, 3.828],
    [22, 4.991],
  ])('has at %i:00 KSS %f', (hour, kss) => {
    const found = threeProcessAt(week(), settled(), { instant: 1440 + hour * 60, minuteOfDay: hour * 60 });
    expect(Math.abs(found.kss - kss)).toBeLessThan(0.0006);
  });
});

describe('the filled track', () => {
  const filled = (from: { at: number; state: number }, sleep: ReturnType<typeof SLEEP>, step = 15) => {
    const grid = sampleGrid(templateClock(1), { from: at(2, 8) - 7, until: at(8, 12), step });
    const alertness = new Float64Array(grid.count);
    const kss = new Float64Array(grid.count);
    fillThreeProcess({ grid, rhythm: threeProcessRhythm(grid), sleep, from }, alertness, kss);
    return { grid, alertness, kss };
  };

  it.each([
    ['from before the sleeps', at(1, 7)],
    ['from between them, the earlier ones left out', at(4, 9)],
    ['from the moment at which one begins', at(3, 23)],
    ['without any sleep', at(1, 7)],
  ])('is the closed form at every sample, %s', (name, start) => {
    const sleep = name.startsWith('without') ? sleepBlocks([]) : SLEEP();
    const from = { at: start, state: 9 };
    for (const step of [15, 37]) {
      const { grid, alertness, kss } = filled(from, sleep, step);
      for (let i = 0; i < grid.count; i += 1) {
        const instant = grid.from + i * step;
        if (instant < start) continue;
        const found = threeProcessAt(sleep, from, { instant, minuteOfDay: grid.minuteOfDay[i] ?? 0 });
        expect(alertness[i]).toBeCloseTo(found.alertness, 9);
        expect(kss[i]).toBeCloseTo(found.kss, 9);
      }
    }
  });

  it('holds nothing before its waking moment, and nothing at all when that is after the grid', () => {
    const { grid, kss } = filled({ at: at(4, 9), state: 9 }, SLEEP());
    kss.forEach((value, i) => {
      expect(value === 0).toBe(grid.from + i * grid.step < at(4, 9));
    });
    expect(filled({ at: at(9, 0), state: 9 }, SLEEP()).kss.every((value) => value === 0)).toBe(true);
  });
});
