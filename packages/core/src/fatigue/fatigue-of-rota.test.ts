import { describe, expect, it } from 'vitest';
import { FOURS, report, template } from '../../test/fatigue/made-rotas.ts';

describe('a template of nights in fours and threes', () => {
  // Made in each test, so that a mutant is met by the tests that look at it.
  const one = () => report(FOURS).people[0];
  const whole = () => report(FOURS).rota;

  it('counts nights in a row, across the seam too', () => {
    expect(
      one()
        ?.duties.filter(({ isNight }) => isNight)
        .map(({ inRow }) => inRow),
    ).toEqual([1, 2, 3, 4, 1, 2, 3]);
    const seam = report(template('N N . . . . .', '. . . . . N N')).people[0];
    expect(seam?.duties.map(({ inRow }) => inRow)).toEqual([3, 4, 1, 2]);
  });

  it('has its most tired hour before dawn of the fourth night, at KSS above 8', () => {
    expect(one()?.worst?.at).toBe('W1 Fri 04:15');
    expect(one()?.worst?.score).toBeGreaterThan(8.5);
    expect(one()?.worst?.duty).toBe(3);
  });

  it('sums add up: duties, weeks, drives', () => {
    const duties = one()?.duties ?? [];
    const sleepy = duties.reduce((sum, { sleepyMinutes }) => sum + (sleepyMinutes ?? 0), 0);
    expect(one()?.totals.sleepyMinutes).toBe(sleepy);
    expect(one()?.weeks.reduce((sum, week) => sum + (week.sleepyMinutes ?? 0), 0)).toBe(sleepy);
    expect(one()?.totals.sleepyDrives).toBe(7);
    expect(one()?.totals.drives).toBe(15);
    expect(one()?.totals.dutyMinutes).toBe(7 * 750 + 8 * 480);
  });

  it('reaches the trigger of nights from the second night on', () => {
    expect(
      one()
        ?.duties.slice(0, 4)
        .map(({ triggers }) => triggers),
    ).toEqual([[], ['network-rail.fatigue-night'], ['network-rail.fatigue-night'], ['network-rail.fatigue-night']]);
    expect(one()?.totals.overTriggers).toBe(5);
  });

  it('the hourly reading of the index rises through the night and stays within 100', () => {
    const hours = one()?.duties[0]?.fatigueIndexHourly ?? [];
    expect(hours).toHaveLength(13);
    expect(hours.every((hour, i) => hour <= 100 && (i === 0 || hour > (hours[i - 1] ?? 0)))).toBe(true);
    // Chances of 0.26 at 01:30, 0.56 at 03:30 and 0.88 at the end, each with the small cumulative part.
    expect(hours[0]).toBeLessThan(3);
    expect(hours[12]).toBeGreaterThan(80);
  });

  it('tells the sleep that three nights cost before the next duty', () => {
    expect(one()?.debt).toEqual({ minutes: 3 * (480 - 235), at: 'W4 Wed 08:30' });
  });

  it('reads the week as one doctor in each week of the cycle', () => {
    expect(whole().week).toHaveLength(168);
    expect(whole().week[3]).toMatchObject({ hour: 3, atWork: 1, alert: 0 });
    expect(whole().week[24 + 9]).toMatchObject({ atWork: 1, alert: 1, fewestAlert: 1 });
    expect(whole().week[24 + 17]).toMatchObject({ atWork: 0, score: null });
    expect(whole().fewestAlert?.alert).toBe(0);
  });

  it('says which week is the worst to begin 26 weeks in', () => {
    const perCycle = (one()?.totals.sleepyMinutes ?? 0) * 6;
    const [first, second, third] = one()?.weeks ?? [];
    const sums = whole().starts.map(({ sleepyMinutes }) => sleepyMinutes);
    expect(sums[0]).toBe(perCycle + (first?.sleepyMinutes ?? 0) + (second?.sleepyMinutes ?? 0));
    expect(sums[2]).toBe(perCycle + (third?.sleepyMinutes ?? 0));
  });

  it('says that it was repeated until it settled, and labels every number', () => {
    expect(report(FOURS).notes.join()).toContain('repeated until nothing changes');
    expect(report(FOURS).label).toBe('a model’s estimate for an average person');
    expect(report(FOURS).indices.limits.join()).toContain('withdrew');
  });
});
