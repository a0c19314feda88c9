import { describe, expect, it } from 'vitest';
import { templateClock } from '../time/index.ts';
import { NO_OWN_SLEEP, withOwnDays } from './own-sleep.ts';
import type { SleepBlock } from './sleep-blocks.ts';

const clock = templateClock(1);
const at = (day: number, minute: number): number => day * 1440 + minute;
const usual = (day: number): SleepBlock => ({ start: at(day, 1380), end: at(day, 1860), kind: 'usual' });

describe('days on which somebody tells their own sleep', () => {
  const nights = [0, 1, 2].map(usual);

  it('nobody told anything', () => {
    expect(withOwnDays(nights, new Map(), clock)).toBe(nights);
    expect(NO_OWN_SLEEP.people.size + Object.keys(NO_OWN_SLEEP.everybody).length).toBe(0);
  });

  it('their spans replace the sleep that begins on that day', () => {
    expect(withOwnDays(nights, new Map([[1, [[600, 660] as const, [1400, 1800] as const]]]), clock)).toEqual([
      usual(0),
      { start: at(1, 600), end: at(1, 660), kind: 'own' },
      { start: at(1, 1400), end: at(1, 1800), kind: 'own' },
      usual(2),
    ]);
    expect(withOwnDays(nights, new Map([[1, []]]), clock)).toEqual([usual(0), usual(2)]);
  });

  it('sleep of the day before or after that meets them gives way, and what only touches stays', () => {
    const early = withOwnDays(nights, new Map([[1, [[300, 420] as const]]]), clock);
    expect(early).toEqual([{ start: at(1, 300), end: at(1, 420), kind: 'own' }, usual(2)]);
    const touching = withOwnDays(nights, new Map([[1, [[420, 480] as const]]]), clock);
    expect(touching).toEqual([usual(0), { start: at(1, 420), end: at(1, 480), kind: 'own' }, usual(2)]);
    const late = withOwnDays(nights, new Map([[1, [[1500, 2820] as const]]]), clock);
    expect(late).toEqual([usual(0), { start: at(1, 1500), end: at(1, 2820), kind: 'own' }, usual(2)]);
  });

  it('own spans that meet each other count once', () => {
    const own = withOwnDays([], new Map([[0, [[700, 800] as const, [600, 750] as const]]]), clock);
    expect(own.map(({ start, end }) => [start, end])).toEqual([
      [600, 750],
      [750, 800],
    ]);
  });
});
