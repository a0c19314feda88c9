import { describe, expect, it } from 'vitest';
import { templateClock, zoneClock } from '../time/index.ts';
import { sampleGrid } from './sample-grid.ts';

describe('instants at which a model is read', () => {
  it('run from the first to before the last, however they are spaced', () => {
    const grid = sampleGrid(templateClock(1), { from: 100, until: 160, step: 15 });
    expect([grid.from, grid.step, grid.count]).toEqual([100, 15, 4]);
    expect([...grid.minuteOfDay]).toEqual([100, 115, 130, 145]);
    expect(sampleGrid(templateClock(1), { from: 100, until: 161, step: 15 }).count).toBe(5);
    expect(sampleGrid(templateClock(1), { from: 100, until: 90, step: 15 }).count).toBe(0);
  });

  it('show the minute of the day also before day 0 and over midnight', () => {
    expect([...sampleGrid(templateClock(1), { from: -30, until: 30, step: 15 }).minuteOfDay]).toEqual([
      1410, 1425, 0, 15,
    ]);
    expect([...sampleGrid(templateClock(1), { from: 1400, until: 7000, step: 2000 }).minuteOfDay]).toEqual([
      1400, 520, 1080,
    ]);
  });

  it('show the clock on the wall on both sides of every change', () => {
    const day0 = (text: string): number => Date.parse(text) / 86_400_000;
    const clock = zoneClock('Europe/London', day0('2026-01-01'), day0('2026-12-31'));
    if (clock === null) throw new Error('no zone');
    for (const [from, until] of [
      ['2026-03-20', '2026-11-10'],
      ['2026-03-29', '2026-03-30'],
      ['2026-10-24', '2026-10-26'],
      ['2026-06-01', '2026-06-03'],
    ] as const) {
      const day = (text: string): number => clock.instantOf(day0(text), 0);
      for (const step of [15, 60, 97]) {
        const grid = sampleGrid(clock, { from: day(from), until: day(until), step });
        grid.minuteOfDay.forEach((minute, i) => {
          expect(minute).toBe(((clock.civilOf(grid.from + i * step) % 1440) + 1440) % 1440);
        });
      }
    }
  });
});
