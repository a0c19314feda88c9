import { describe, expect, test } from 'vitest';
import { civilDateOf, civilDay, formatCivilDate, parseCivilDate, sayCivilDate, weekdayOf } from './civil-date.ts';

describe('parseCivilDate', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-02-04', 20_488],
    ['2999-12-31', 376_199],
  ])('%s is day %i', (text, day) => {
    expect(parseCivilDate(text)).toBe(day);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '2026-1-01',
    '2026/01/01',
  ])('%s is no date', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  test.each([
    '',
    '2026-02-04 ',
    ' 2026-02-04',
    '2026-02-04T00:00',
    '٢٠٢٦-02-04',
    '+026-02-04',
    '2026-02-0x',
    '-026-02-04',
  ])('"%s" is no date', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  test('every day from 1600 to 3000 is read back as it is written', () => {
    for (let day = civilDay(1600, 1, 1); day < civilDay(3000, 1, 1); day += 1) {
      if (parseCivilDate(formatCivilDate(day)) !== day) expect.fail(`day ${day} reads as ${formatCivilDate(day)}`);
    }
  });

  test('dates count on without a hole, four hundred years long', () => {
    let before = civilDateOf(civilDay(1900, 1, 1) - 1);
    for (let day = civilDay(1900, 1, 1); day < civilDay(2301, 1, 1); day += 1) {
      const date = civilDateOf(day);
      const isNextDay = date.month === before.month && date.dayOfMonth === before.dayOfMonth + 1;
      const isNextMonth = date.dayOfMonth === 1 && before.dayOfMonth >= 28 && date.month === (before.month % 12) + 1;
      if (!isNextDay && !isNextMonth) expect.fail(`after ${JSON.stringify(before)} comes ${JSON.stringify(date)}`);
      before = date;
    }
  });
});

describe('weekdayOf', () => {
  test('1 January 1970 is a Thursday and 31 December 1969 a Wednesday', () => {
    expect([weekdayOf(0), weekdayOf(-1)]).toEqual([3, 2]);
  });

  test('1 March 2026 is a Sunday', () => {
    expect(weekdayOf(civilDay(2026, 3, 1))).toBe(6);
  });

  test('days are said with their weekday and month', () => {
    expect(sayCivilDate(civilDay(2025, 10, 7))).toBe('Tue 7 Oct 2025');
  });
});
