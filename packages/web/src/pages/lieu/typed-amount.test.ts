import { expect, test } from 'vitest';
import { amountFaults, amountOf, NO_AMOUNT } from './typed-amount.ts';

test('days are typed in halves with a point or a comma, hours and minutes beside them', () => {
  expect(amountOf({ days: ' 1,5 ', hours: '2', minutes: '30' })).toEqual({ days: 1.5, minutes: 150 });
  expect(amountOf({ ...NO_AMOUNT, days: '0.5' })).toEqual({ days: 0.5, minutes: 0 });
  for (const typed of [{ days: '0.5' }, { days: '60' }, { hours: '500' }, { minutes: '59' }])
    expect(amountFaults({ ...NO_AMOUNT, ...typed }), JSON.stringify(typed)).toEqual({});
});

test('each field that says no time is named, and none at all is a fault', () => {
  const fields = (typed: object) => Object.keys(amountFaults({ ...NO_AMOUNT, ...typed }));
  expect(fields({ days: '0.3', hours: '1.5', minutes: '60' })).toEqual(['days', 'hours', 'minutes']);
  expect(fields({ days: 'one' })).toEqual(['days']);
  expect(fields({ days: '60.5' })).toEqual(['days']);
  expect(fields({ hours: '-1' })).toEqual(['hours']);
  expect(fields({ hours: '500', minutes: '1' })).toEqual(['hours']);
  expect(fields({})).toEqual(['days']);
  expect(fields({ days: '0', hours: '0' })).toEqual(['days']);
});
