import { fatigueOfRota, sampleGrid } from '@rotawright/core/fatigue';
import { describe, expect, it } from 'vitest';
import { rotaOf } from './drawn-rotas.ts';

const night = (date: string, zone: string) =>
  rotaOf({
    format: 'rotawright/1',
    kind: 'roster',
    zone,
    people: [{ id: 'ann' }],
    shiftTypes: [{ code: 'N', start: '20:30', end: '08:30', kind: 'shift' }],
    from: '2026-03-01',
    until: '2026-11-15',
    duties: [{ person: 'ann', date, code: 'N' }],
  });
const dutyOf = (date: string, zone = 'Europe/London') =>
  fatigueOfRota(night(date, zone), { engine: 'test' }).people[0]?.duties[0];

describe('a night on which the clocks change', () => {
  it('is 11 h long in spring and 13 h in autumn, and is sleepy for longer in autumn', () => {
    const [spring, usual, autumn] = ['2026-03-28', '2026-06-06', '2026-10-24'].map((date) => dutyOf(date));
    expect([spring?.minutes, usual?.minutes, autumn?.minutes]).toEqual([660, 720, 780]);
    expect(spring?.sleepyMinutes).toBeLessThan(usual?.sleepyMinutes ?? 0);
    expect(autumn?.sleepyMinutes).toBeGreaterThan(usual?.sleepyMinutes ?? 0);
  });

  it('has the same indices in civil time, and the same worst hour on the wall', () => {
    const [usual, autumn] = ['2026-06-06', '2026-10-24'].map((date) => dutyOf(date));
    expect(autumn?.fatigueIndex).toEqual(usual?.fatigueIndex);
    expect(autumn?.worstAt.slice(11, 13)).toBe(usual?.worstAt.slice(11, 13));
  });

  it('elsewhere, where no clock changes, is a night like any other', () => {
    expect(dutyOf('2026-03-28', 'UTC')?.worst).toBeCloseTo(dutyOf('2026-06-06', 'UTC')?.worst ?? 0, 6);
  });
});

it('the grid shows the clock on the wall on both sides of a change', () => {
  const { clock } = night('2026-03-28', 'Europe/London');
  for (const day of ['2026-03-29', '2026-10-25']) {
    const from = clock.instantOf(Date.parse(day) / 86_400_000, 0);
    const grid = sampleGrid(clock, { from: from - 600, until: from + 2000, step: 15 });
    grid.minuteOfDay.forEach((minute, i) => {
      expect(minute).toBe(((clock.civilOf(from - 600 + i * 15) % 1440) + 1440) % 1440);
    });
  }
});

it('each civil day has 24 hours in the series, clock change or not', () => {
  const report = fatigueOfRota(night('2026-03-28', 'Europe/London'), { engine: 'test' });
  const rota = night('2026-03-28', 'Europe/London');
  expect(report.people[0]?.hours.score).toHaveLength((rota.endDay - rota.firstDay) * 24);
});
