import { expect, test } from 'vitest';
import { type OnCallTexts, onCallFaults, onCallTexts, workOf } from './on-call-facts.ts';
import { hoursText, minutesIn } from './typed-hours.ts';

const NONE: OnCallTexts = { work: '', enhanced: '', rest: '', nightRest: '' };
const PERIOD = { start: '17:00', end: '09:00' };

test('hours are typed with minutes or in quarters, and what could mean two things is none', () => {
  expect(['', '4', '4:30', ' 4h30 ', '4.5', '4,25', '16 h', '0'].map(minutesIn)).toEqual([
    null,
    240,
    270,
    270,
    270,
    255,
    960,
    0,
  ]);
  expect(['4.30', '4:60', 'four', '-1', '100'].map(minutesIn)).toEqual(Array(5).fill(undefined));
  expect([hoursText(270), hoursText(5), hoursText(0), hoursText(undefined)]).toEqual(['4:30', '0:05', '0:00', '']);
});

test('what was said of a period comes back as it was, and nothing said is no estimate', () => {
  const work = { minutes: 270, enhancedMinutes: 90, expectedRest: { total: 480, longestNight: 300 } };
  for (const one of [work, { minutes: 0 }, { minutes: 60, enhancedMinutes: 0 }])
    expect(workOf(onCallTexts(one))).toEqual(one);
  expect(workOf(onCallTexts(undefined))).toBeUndefined();
  expect(onCallFaults(onCallTexts(work), PERIOD)).toEqual({});
  expect(onCallFaults(NONE, PERIOD)).toEqual({});
});

test('each field that rules could not read is named', () => {
  const fields = (texts: Partial<OnCallTexts>) => Object.keys(onCallFaults({ ...NONE, ...texts }, PERIOD));
  expect(fields({ work: '16:01' })).toEqual(['work']);
  expect(fields({ work: '16' })).toEqual([]);
  expect(fields({ work: 'x', enhanced: 'x', rest: 'x', nightRest: 'x' })).toEqual([
    'work',
    'enhanced',
    'rest',
    'nightRest',
  ]);
  expect(fields({ enhanced: '1' })).toEqual(['work']);
  expect(fields({ work: '3', enhanced: '3:01' })).toEqual(['enhanced']);
  expect(fields({ work: '3', rest: '8' })).toEqual(['nightRest']);
  expect(fields({ work: '3', nightRest: '5' })).toEqual(['rest']);
  expect(fields({ work: '3', rest: '8', nightRest: '8:30' })).toEqual(['nightRest']);
  expect(fields({ work: '3', rest: '24:30', nightRest: '5' })).toEqual(['rest']);
});
