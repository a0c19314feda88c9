import { describe, expect, it } from 'vitest';
import { made, report, TYPES } from '../../test/fatigue/made-rotas.ts';
import { MIXED, plainKss, quarters, SPRING } from '../../test/fatigue/plain-reading.ts';
import type { Rota } from '../roster/index.ts';
import { dutyTimesOf } from './duty-times.ts';
import { fatigueOfRota } from './fatigue-of-rota.ts';
import type { WeekHour } from './fatigue-report.ts';
import { NO_OWN_SLEEP } from './own-sleep.ts';
import { fewestAlertHour } from './week-of-rota.ts';

/** Each quarter hour of a rota: its hour of the week on the wall, and the scores of those at work (one doctor a week of a template). */
function plainQuarters(rota: Rota) {
  const from = rota.clock.instantOf(rota.firstDay, 0);
  const until = rota.clock.instantOf(rota.endDay, 0);
  const isTemplate = rota.kind === 'template';
  const week = 7 * 1440;
  const wraps = isTemplate ? until - from : 0;
  const readers = rota.people.map((_, p) => ({ kss: plainKss(rota, p, NO_OWN_SLEEP), times: dutyTimesOf(rota, p) }));
  const atWork = (at: number): readonly number[] =>
    readers.flatMap(({ kss, times }) => {
      const isIn = Array.from({ length: times.count }, (_, i) => i).some(
        (i) =>
          times.onCall[i] === 0 &&
          [0, wraps].some((by) => (times.start[i] ?? 0) <= at + by && at + by < (times.end[i] ?? 0)),
      );
      return isIn ? [kss(at)] : [];
    });
  return quarters(from, isTemplate ? from + week : until).map((at) => {
    const civil = rota.clock.civilOf(at);
    const day = isTemplate ? Math.floor(civil / 1440) : (Math.floor(civil / 1440) + 3) % 7;
    const doctors = isTemplate ? quarters(0, until - from).filter((by) => by % week === 0) : [0];
    return { hour: day * 24 + Math.floor((civil % 1440) / 60), scores: doctors.flatMap((by) => atWork(at + by)) };
  });
}

describe.each([
  ['a template', MIXED],
  ['a roster over a clock change', SPRING],
] as const)('the week of %s', (_, rota) => {
  it('holds who is at work, how many are alert and how they fare, hour by hour', () => {
    const all = plainQuarters(rota);
    const { week } = report(rota).rota;
    expect(week).toHaveLength(168);
    for (const found of week) {
      const inside = all.filter(({ hour }) => hour === found.hour);
      const alert = inside.map(({ scores }) => scores.filter((score) => score < 7).length);
      const scores = inside.flatMap((one) => one.scores);
      const mean = (values: readonly number[], count: number) => values.reduce((sum, one) => sum + one, 0) / count;
      expect(Math.abs(found.atWork - scores.length / inside.length)).toBeLessThan(0.000501);
      expect(Math.abs((found.alert ?? -1) - mean(alert, inside.length))).toBeLessThan(0.000501);
      expect(found.fewestAlert).toBe(Math.min(...alert));
      if (scores.length === 0) expect(found.score).toBeNull();
      else expect(Math.abs((found.score ?? 0) - mean(scores, scores.length))).toBeLessThan(0.001);
    }
  });
});

it('hours run from Monday 00:00, and a roster shorter than a week leaves hours without anybody', () => {
  const rota = made({
    format: 'rotawright/1',
    kind: 'roster',
    zone: 'UTC',
    shiftTypes: TYPES,
    people: [{ id: 'ann' }],
    from: '2026-02-04',
    until: '2026-02-06',
    duties: [{ person: 'ann', date: '2026-02-04', code: 'D' }],
  });
  const { week, fewestAlert } = report(rota).rota;
  expect(week.map(({ hour }) => hour)).toEqual(Array.from({ length: 168 }, (_, hour) => hour));
  expect(week[9]).toEqual({ hour: 9, atWork: 0, alert: 0, fewestAlert: null, score: null });
  expect(week[48 + 9]).toMatchObject({ atWork: 1, alert: 1, fewestAlert: 1 });
  expect(week[48 + 8]).toMatchObject({ atWork: 0.5, alert: 0.5, fewestAlert: 0 });
  expect(fewestAlert?.hour).toBe(48 + 8);
});

it('a model without a sleepy band knows of nobody whether they are alert', () => {
  const { week, fewestAlert } = fatigueOfRota(MIXED, { engine: 'test', model: 'unified' }).rota;
  expect(week.every(({ alert, fewestAlert: fewest }) => alert === null && fewest === null)).toBe(true);
  expect(week[3]?.score).toBeGreaterThan(0);
  expect(fewestAlert).toBeNull();
});

describe('the hour at which the fewest alert people are at work', () => {
  const hour = (at: number, atWork: number, alert: number | null, score: number | null): WeekHour => ({
    hour: at,
    atWork,
    alert,
    fewestAlert: alert,
    score,
  });

  it('has somebody at work', () => {
    expect(fewestAlertHour([hour(0, 0, 0, null), hour(1, 2, 1, 5), hour(2, 2, 2, 8)])?.hour).toBe(1);
    expect(fewestAlertHour([hour(0, 0, 0, null)])).toBeNull();
    expect(fewestAlertHour([hour(0, 2, null, 4)])).toBeNull();
  });

  it('of equals is the one with the worse score, and of those the first', () => {
    expect(fewestAlertHour([hour(0, 2, 1, 5), hour(1, 2, 1, 6), hour(2, 2, 1, 6), hour(3, 2, 1, 4)])?.hour).toBe(1);
    expect(fewestAlertHour([hour(0, 2, 2, 9), hour(1, 2, 1, 3), hour(2, 2, 2, 9)])?.hour).toBe(1);
  });
});
