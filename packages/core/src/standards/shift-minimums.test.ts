import { describe, expect, it } from 'vitest';
import type { CoverDemand } from './cover-demand.ts';
import { shiftMinimums } from './shift-minimums.ts';

const demand = (measure: CoverDemand['measure'], least: number): CoverDemand => ({
  id: 'x',
  pack: 'x',
  role: 'x',
  text: 'x',
  source: 'x',
  confidence: 'quoted',
  measure,
  least,
});
const day = { code: 'D', start: 480, minutes: 720 };
const night = { code: 'N', start: 1200, minutes: 720 };
const late = { code: 'E', start: 840, minutes: 480 };

describe('people at all times', () => {
  it('are asked of the shifts that hold the day between them, and of no others', () => {
    expect(shiftMinimums(demand('people-at-all-times', 2), [late, day, night])).toEqual([
      { code: 'D', minimum: 2 },
      { code: 'N', minimum: 2 },
    ]);
  });

  it('are asked of one long shift before two short ones', () => {
    const whole = { code: 'W', start: 540, minutes: 1440 };
    expect(shiftMinimums(demand('people-at-all-times', 1), [whole, day, night])).toEqual([{ code: 'W', minimum: 1 }]);
    expect(shiftMinimums(demand('people-at-all-times', 1), [day, whole, night])).toEqual([{ code: 'W', minimum: 1 }]);
  });

  it('cannot be where a minute is held by no shift', () => {
    const short = { ...night, minutes: 719 };
    expect(shiftMinimums(demand('people-at-all-times', 1), [late, day, short])).toBeNull();
    expect(shiftMinimums(demand('people-at-all-times', 1), [])).toBeNull();
    const whole = { code: 'W', start: 540, minutes: 2000 };
    expect(shiftMinimums(demand('people-at-all-times', 1), [whole])).toEqual([{ code: 'W', minimum: 1 }]);
  });
});

describe('minutes', () => {
  it('with somebody there need one person on as few shifts as hold them', () => {
    expect(shiftMinimums(demand('minutes-present-a-day', 720), [late, day, night])).toEqual([
      { code: 'N', minimum: 1 },
    ]);
    expect(shiftMinimums(demand('minutes-present-a-day', 840), [late, day])).toEqual([
      { code: 'E', minimum: 1 },
      { code: 'D', minimum: 1 },
    ]);
    expect(shiftMinimums(demand('minutes-present-a-day', 841), [late, day])).toBeNull();
    expect(shiftMinimums(demand('minutes-present-a-week', 7 * 480), [late])).toEqual([{ code: 'E', minimum: 1 }]);
    expect(shiftMinimums(demand('minutes-present-a-week', 7 * 480 + 1), [late])).toBeNull();
  });

  it('of work take one person more on the shifts in turn, the longest first', () => {
    expect(shiftMinimums(demand('minutes-worked-a-day', 720), [late, day])).toEqual([{ code: 'D', minimum: 1 }]);
    expect(shiftMinimums(demand('minutes-worked-a-day', 1201), [late, day])).toEqual([
      { code: 'E', minimum: 1 },
      { code: 'D', minimum: 2 },
    ]);
    expect(shiftMinimums(demand('minutes-worked-a-day', 1), [{ ...day, minutes: 0 }])).toBeNull();
    expect(shiftMinimums(demand('minutes-worked-a-day', 0), [])).toEqual([]);
  });
});
