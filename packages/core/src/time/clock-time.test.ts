import { describe, expect, test } from 'vitest';
import { formatClockTime, parseClockTime } from './clock-time.ts';

describe('parseClockTime', () => {
  test.each([
    ['00:00', 0],
    ['08:30', 510],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is minute %i', (text, minute) => {
    expect(parseClockTime(text)).toBe(minute);
  });

  test.each(['24:01', '25:00', '08:60', '8:30', '0830', '08:30:00', '08.30', '', '-1:30', ' 8:30', '99:99'])(
    '"%s" is no clock time',
    (text) => {
      expect(parseClockTime(text)).toBeNull();
    },
  );

  test('every minute of the day is read back as it is written', () => {
    for (let minute = 0; minute <= 1440; minute += 1) expect(parseClockTime(formatClockTime(minute))).toBe(minute);
  });
});
