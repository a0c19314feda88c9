import { describe, expect, test } from 'vitest';
import { parseCivilDate } from './civil-date.ts';
import type { RotaClock } from './rota-clock.ts';
import { zoneClock } from './zone.ts';

function clockOf(zone: string, from: string, until: string): RotaClock {
  const clock = zoneClock(zone, dayOf(from), dayOf(until));
  if (clock === null) throw new Error(`no zone ${zone}`);
  return clock;
}

function dayOf(date: string): number {
  return parseCivilDate(date) ?? Number.NaN;
}

describe('London', () => {
  const clock = clockOf('Europe/London', '2026-01-01', '2028-01-01');
  const spring = dayOf('2027-03-28');
  const autumn = dayOf('2026-10-25');

  test('a night is an hour shorter in spring and an hour longer in autumn', () => {
    const night = (day: number) => clock.instantOf(day + 1, 510) - clock.instantOf(day, 1230);
    expect([night(spring - 2), night(spring - 1), night(autumn - 1)]).toEqual([720, 660, 780]);
  });

  test('a time that is skipped moves forward by the gap', () => {
    expect(clock.stamp(clock.instantOf(spring, 60))).toBe('2027-03-28T02:00');
    expect(clock.stamp(clock.instantOf(spring, 90))).toBe('2027-03-28T02:30');
    expect(clock.stamp(clock.instantOf(spring, 119))).toBe('2027-03-28T02:59');
    expect(clock.instantOf(spring, 120)).toBe(clock.instantOf(spring, 60));
  });

  test('a time that occurs twice is the first', () => {
    const first = clock.instantOf(autumn, 90);
    expect(first).toBe(autumn * 1440 + 30);
    expect(clock.stamp(first + 60)).toBe('2026-10-25T01:30');
  });

  test('the first time after those that occur twice comes after both', () => {
    expect(clock.instantOf(autumn, 120)).toBe(autumn * 1440 + 120);
    expect(clock.instantOf(autumn, 119)).toBe(autumn * 1440 + 59);
  });

  test('a clock change counts in the minute it happens, and after the start only', () => {
    const change = clock.instantOf(spring, 120);
    expect(clock.changesBetween(change - 1, change)).toBe(true);
    expect(clock.changesBetween(change, change + 1)).toBe(false);
    expect(clock.changesBetween(change - 10, change - 1)).toBe(false);
    expect(clock.changesBetween(change - 1e5, change + 1e5)).toBe(true);
  });

  test('a minute of the day beyond 24:00 counts on into the next day', () => {
    expect(clock.instantOf(spring, 1440 + 510)).toBe(clock.instantOf(spring + 1, 510));
    expect(clock.instantOf(spring, -60)).toBe(clock.instantOf(spring - 1, 1380));
  });

  test('changes up to a fortnight outside the span are known', () => {
    const late = clockOf('Europe/London', '2026-10-30', '2026-11-02');
    expect(late.instantOf(autumn + 1, 0) - late.instantOf(autumn, 0)).toBe(1500);
  });
});

test('Lord Howe moves its clock by half an hour', () => {
  const clock = clockOf('Australia/Lord_Howe', '2026-09-01', '2026-11-01');
  const day = dayOf('2026-10-04');
  expect(clock.stamp(clock.instantOf(day, 135))).toBe('2026-10-04T02:45');
  expect(clock.instantOf(day + 1, 0) - clock.instantOf(day, 0)).toBe(1410);
});

test('Samoa went without 30 December 2011', () => {
  const clock = clockOf('Pacific/Apia', '2011-12-01', '2012-01-31');
  const skipped = dayOf('2011-12-30');
  expect(clock.stamp(clock.instantOf(skipped, 600))).toBe('2011-12-31T10:00');
});

test.each(['Europe/Londn', '', 'Mars/Olympus', '+01:00', '-0500', '__proto__', 'x'.repeat(10_000)])(
  '"%.20s" is no zone',
  (zone) => {
    expect(zoneClock(zone, 0, 1)).toBeNull();
  },
);
