import { describe, expect, test } from 'vitest';
import { madeDuties, madeWeek } from '../../../test/new-deal/made-duties.ts';
import { weekendsWorked } from './weekend-span.ts';

const hours = { friday: 19 * 60, monday: 7 * 60 };
const worked = (days: readonly string[]): number => weekendsWorked(madeWeek(days), hours).worked;

describe('a weekend of a template', () => {
  test.each([
    ['Friday until 19:00 is none', ['', '', '', '', '09:00-19:00', '', ''], 0],
    ['Friday until 19:01 is one', ['', '', '', '', '09:00-19:01', '', ''], 1],
    ['Saturday is one', ['', '', '', '', '', '09:00-17:00', ''], 1],
    ['both days are one', ['', '', '', '', '', '09:00-17:00', '09:00-17:00'], 1],
    ['Monday from 06:59 is the one before, across the seam', ['06:59-17:00', '', '', '', '', '', ''], 1],
    ['Monday from 07:00 is none', ['07:00-17:00', '', '', '', '', '', ''], 0],
    ['a Sunday night into Monday is one', ['', '', '', '', '', '', '21:00-09:00'], 1],
  ])('%s', (_name, days, expected) => {
    expect(worked(days)).toBe(expected);
  });
});

describe('a weekend of a roster', () => {
  const roster = (from: string, until: string, dates: readonly string[]) =>
    weekendsWorked(
      madeDuties({
        format: 'rotawright/1',
        kind: 'roster',
        shiftTypes: [{ code: 'D', start: '09:00', end: '17:00', kind: 'shift' }],
        people: [{ id: 'ann' }],
        from,
        until,
        duties: dates.map((date) => ({ person: 'ann', date, code: 'D' })),
      }),
      hours,
    );

  test('counts when its three days lie inside', () => {
    expect(roster('2015-08-07', '2015-08-10', ['2015-08-08'])).toEqual({ worked: 1, of: 1 });
  });

  test('does not count when a day is cut off, worked or not', () => {
    expect(roster('2015-08-08', '2015-08-10', ['2015-08-08'])).toEqual({ worked: 0, of: 0 });
    expect(roster('2015-08-07', '2015-08-09', ['2015-08-08'])).toEqual({ worked: 0, of: 0 });
  });

  test('26 weeks from a Wednesday have 26', () => {
    expect(roster('2015-08-05', '2016-02-03', [])).toEqual({ worked: 0, of: 26 });
  });
});
