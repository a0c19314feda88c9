import { expect, test } from 'vitest';
import { madeDuties, madeWeek } from '../../../test/new-deal/made-duties.ts';
import { weekdayMinutes } from './weekday-minutes.ts';

const plain = { from: 7 * 60, until: 19 * 60 };

test.each([
  ['a normal day', ['09:00-17:00', '', '', '', '', '', ''], 480],
  ['an evening', ['13:00-21:00', '', '', '', '', '', ''], 360],
  ['a night touches two mornings', ['20:00-08:00', '', '', '', '', '', ''], 60],
  ['a Sunday night reaches into Monday', ['', '', '', '', '', '', '20:00-08:00'], 60],
  ['a Friday night does not reach into a weekday', ['', '', '', '', '20:00-08:00', '', ''], 0],
  ['a Saturday has none', ['', '', '', '', '', '09:00-17:00', ''], 0],
])('%s', (_name, days, expected) => {
  const of = madeWeek(days);
  expect(weekdayMinutes(of, of.first, plain, 'ordinary-days')).toBe(expected);
});

test('an hour that the clock skips is not there', () => {
  const of = madeDuties({
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: [{ code: 'N', start: '20:00', end: '08:00', kind: 'shift' }],
    people: [{ id: 'ann' }],
    from: '2016-03-27',
    until: '2016-03-29',
    duties: [{ person: 'ann', date: '2016-03-27', code: 'N' }],
  });
  expect(weekdayMinutes(of, of.first, { from: 0, until: 1440 }, 'ordinary-days')).toBe(480);
});
